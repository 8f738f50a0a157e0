"""Badges as we print them, with nothing loaded that the program itself would not have loaded."""

import resource
import time
from importlib import import_module
from pathlib import Path

import psutil

from netzwerkstatt.app import outputs, workspace
from netzwerkstatt.base.texts import texts
from tests.benchmarks.measuring import RSS_UNIT


def made(folder: str) -> dict[str, float]:
    """Print the badges once, and say what it took: seconds and bytes."""
    begun = time.perf_counter()
    import_module("netzwerkstatt.documents.badges")  # as the program does, when it first prints
    imported = time.perf_counter()
    snapshot, words = workspace.look(Path(folder, "a.netzwerk")), texts("de")
    people = tuple(snapshot.coming())
    opened, drawn = time.perf_counter(), [0.0]

    def on_step(_done: int, _total: int) -> None:
        drawn[0] = time.perf_counter()

    before = psutil.Process().memory_info().rss
    made = outputs.PRINTS["badges"](snapshot, words, outputs.PrintChoice(people=people, on_step=on_step))
    ended = time.perf_counter()
    Path(folder, "ours.pdf").write_bytes(made.data)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RSS_UNIT
    return {
        "seconds": ended - opened,
        "drawing and shaping": drawn[0] - opened,
        "saving": ended - drawn[0],
        "imports": imported - begun,
        "opening the event": opened - imported,
        "added": peak - before,
        "peak": peak,
    }
