"""The timetable: a move among few and among many sessions, a drag, a look through a large programme."""

import sys
from collections.abc import Iterator
from statistics import median

from tests.benchmarks.measuring import (
    CHECKOUT,
    MILLISECONDS,
    ROUNDS,
    Line,
    alone,
    compare,
    own_folder,
    shares,
    whole,
)

_ROUNDS = 3
_SMALL, _LARGE, _VISIBLE = "hundred", "thousand", "drag"
_EVENTS = {_SMALL: (1, 10, 10), _LARGE: (10, 10, 10), _VISIBLE: (1, 20, 15)}
"""Days, rooms, and sessions of a room a day; of the thousand, one day is seen like that of the hundred."""
_AFTER_MOVE = ("snapshot", "notices and blocks", "repaint")
_FOSDEM = CHECKOUT.parent / "shared" / "data" / "schedules" / "fosdem_2024.xml"


def lines() -> Iterator[Line]:
    """Measure."""
    quiet = {"QT_QPA_PLATFORM": "offscreen"}
    with own_folder() as folder:
        for name, sizes in _EVENTS.items():
            alone("grids", "prepare", folder, name, *sizes)
        moves = {
            name: [alone("grids", "moved", folder, name, **quiet).value for _ in range(_ROUNDS)]
            for name in (_SMALL, _LARGE)
        }
        yield from _moves(moves)
        frames = [alone("grids", "carried", folder, _VISIBLE, **quiet).value for _ in range(_ROUNDS)]
        yield compare(
            "a frame while a session is dragged, 300 blocks in sight",
            [median(one["carried"]) for one in frames],
            [median(one["idle"]) for one in frames],
            against="the same view idle",
            unit=MILLISECONDS,
            goal=2,
            limits="limited by: "
            + shares({"handling and judging": [median(one["handling and judging"]) for one in frames]}),
        )
        if _FOSDEM.is_file():
            yield _programme(folder)


def _moves(found: dict[str, list[dict[str, float]]]) -> Iterator[Line]:
    taken = {
        name: [sum(one[part] for part in _AFTER_MOVE) for one in rounds] for name, rounds in found.items()
    }
    large = found[_LARGE]
    limits = "limited by: " + shares({part: [one[part] for one in large] for part in _AFTER_MOVE})
    said = "snapshot, notices and repaint after a move among 1,000 sessions"
    for peer, against, goal in (
        (taken[_SMALL], "among 100", 2),
        ([one["idle repaint"] for one in large], "a repaint alone", 3),
    ):
        yield compare(said, taken[_LARGE], peer, against=against, unit=MILLISECONDS, goal=goal, limits=limits)


def _programme(folder: object) -> Line:
    event = f"{folder}/fosdem.netzwerk"
    whole([sys.executable, "-m", "netzwerkstatt", "new", event, "--title", "FOSDEM"])
    whole([sys.executable, "-m", "netzwerkstatt", "import", event, "schedule", _FOSDEM])
    found = alone("grids", "checked", event, _FOSDEM, ROUNDS).value
    return compare(
        "all notices of fosdem_2024 (876 sessions)",
        found["looked through"],
        found["parsed"],
        against="parsing its XML",
        unit=MILLISECONDS,
        goal=0.5,
    )
