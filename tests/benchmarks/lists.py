"""Lists of people in the window beside Qt's own models, and how long it takes to show another page."""

from collections.abc import Iterator
from statistics import median

from tests.benchmarks.measuring import MILLISECONDS, Line, alone, compare, own_folder

_PEOPLE = 100_000
_ROUNDS = 3
_MOST = 0.1  # seconds that a page may take


def lines() -> Iterator[Line]:
    """Measure."""
    quiet = {"QT_QPA_PLATFORM": "offscreen"}
    ours = [alone("lists", "filtered", _PEOPLE, "ours", **quiet).value for _ in range(_ROUNDS)]
    peer = alone("lists", "filtered", _PEOPLE, "peer", **quiet).value
    yield compare(
        f"a letter typed into the search of {_PEOPLE:,} people, to the repainted list",
        [median(times) for times in ours],
        [median(peer)] * _ROUNDS,
        against="QSortFilterProxyModel",
        unit=MILLISECONDS,
        goal=0.01,
    )
    frames = {
        whose: [median(alone("lists", "scrolled", whose, **quiet).value) for _ in range(_ROUNDS)]
        for whose in ("ours", "peer")
    }
    yield compare(
        "a frame while scrolling a list",
        frames["ours"],
        frames["peer"],
        against="QStandardItemModel",
        unit=MILLISECONDS,
        goal=1.3,
    )
    with own_folder() as folder:
        pages = alone("lists", "switched", folder, **quiet).value
    for name, (seconds,) in sorted(pages.items(), key=lambda page: -page[1][0]):
        yield Line(f"page {name}", MILLISECONDS.said(seconds), "", seconds / _MOST, goal=1.0)
