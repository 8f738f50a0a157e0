"""From the start of the process to the first painted window, beside a bare PySide6 window with a table."""

import sys
from collections import defaultdict
from collections.abc import Iterator

from tests.benchmarks.measuring import (
    MEBIBYTES,
    MILLISECONDS,
    ROUNDS,
    Line,
    alone,
    compare,
    own_folder,
    screen,
    shares,
    whole,
)


def lines() -> Iterator[Line]:
    """Measure; a round before the first only warms the disk's cache."""
    times, peaks = defaultdict(list), defaultdict(list)
    with own_folder() as folder, screen() as display:
        event = folder / "sample.netzwerk"
        whole([sys.executable, "-m", "netzwerkstatt", "sample", event])
        where = (
            {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"} if display else {"QT_QPA_PLATFORM": "offscreen"}
        )
        for turn in range(ROUNDS + 1):
            runs = {
                "bare": alone("bare_window", "painted", **where),
                "start": alone("our_window", "painted", **where),
                "event": alone("our_window", "painted", event, **where),
            }
            for name, run in runs.items() if turn else ():
                marks = {mark: at - run.begun for mark, at in run.value.items()}
                for mark, seconds in marks.items():
                    times[name, mark].append(seconds)
                peaks[name].append(run.peak)
    platform = where["QT_QPA_PLATFORM"]
    for name, said, goal in (("start", "start screen painted", 2), ("event", "sample event painted", 4)):
        yield compare(
            f"{said}, {platform} (G5a)",
            times[name, "painted"],
            times["bare", "painted"],
            against="bare window",
            unit=MILLISECONDS,
            goal=goal,
            limits=f"limited by: {_steps(name, times)}",
        )
        yield compare("… highest memory", peaks[name], peaks["bare"], against="bare window", unit=MEBIBYTES)


def _steps(name: str, times: dict[tuple[str, str], list[float]]) -> str:
    """Say what lies between the marks of a start."""
    marks = [mark for other, mark in times if other == name]
    before = [[0.0] * ROUNDS, *(times[name, mark] for mark in marks)]
    steps = {
        mark: [at - since for at, since in zip(times[name, mark], earlier, strict=True)]
        for mark, earlier in zip(marks, before, strict=False)
    }
    return shares(steps)
