"""A letter typed into the palette in a very large event, beside a plain scan of all names."""

from collections.abc import Iterator
from statistics import median

from tests.benchmarks.jobs.finds import QUERIES
from tests.benchmarks.measuring import MILLISECONDS, SECONDS, Line, alone, compare

PEOPLE = 100_000
_ROUNDS = 3
_GOAL = 5


def lines() -> Iterator[Line]:
    """Measure; names are folded beforehand for the one scan, and while it looks for the other."""
    rounds = [alone("finds", "measured", PEOPLE).value for _ in range(_ROUNDS)]
    ready = median(one["ready"]["ours"] for one in rounds)
    yield Line(f"search of {PEOPLE:,} people made ready", SECONDS.said(ready), "")
    for what in QUERIES:
        yield compare(
            f"… a letter: {what}",
            [one[what]["ours"] for one in rounds],
            [one[what]["keys"] for one in rounds],
            against="scan of folded names",
            unit=MILLISECONDS,
            goal=_GOAL,
            limits=f"a scan that folds: {MILLISECONDS.said(median(one[what]['names'] for one in rounds))}",
        )
