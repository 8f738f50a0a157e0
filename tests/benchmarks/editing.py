"""One edit, from the command to the repainted sorted table, in small and in very large events."""

from collections.abc import Iterator
from statistics import median

from tests.benchmarks.measuring import MILLISECONDS, Line, alone, compare, own_folder, shares, transposed

SIZES = (1_000, 10_000, 100_000)
_ROUNDS = 3


def lines() -> Iterator[Line]:
    """Measure; the peer of the larger events is the smallest."""
    with own_folder() as folder:
        for size in SIZES:
            alone("edits", "prepare", folder, size)
        found = {size: [] for size in SIZES}
        for _ in range(_ROUNDS):
            for size in SIZES:
                found[size].append(
                    alone("edits", "measured", folder, size, QT_QPA_PLATFORM="offscreen").value
                )
    taken = {size: transposed(rounds) for size, rounds in found.items()}
    smallest = SIZES[0]
    for deed, said in (
        ("moved", "another name, row goes to the end"),
        ("stayed", "another email, row stays"),
    ):
        for size in SIZES:
            parts = {
                name: taken[size][name] for name in (f"{deed}: kept", f"{deed}: told", f"{deed}: painted")
            }
            limits = "limited by: " + shares({name.split(": ")[1]: times for name, times in parts.items()})
            if size == smallest:
                yield Line(
                    f"edit at {size:,} people, offscreen: {said}",
                    MILLISECONDS.said(median(taken[size][deed])),
                    "",
                    limits=limits,
                )
                continue
            yield compare(
                f"… at {size:,}",
                taken[size][deed],
                taken[smallest][deed],
                against=f"at {smallest:,}",
                unit=MILLISECONDS,
                goal=3 if size == SIZES[-1] else None,
                limits=limits,
            )
