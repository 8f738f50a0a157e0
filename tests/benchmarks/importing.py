"""A list of 10,000 people read in, beside openpyxl only reading it and sqlite3 only keeping it."""

from collections.abc import Iterator

from tests.benchmarks.measuring import ROUNDS, Line, alone, compare, own_folder, shares

PEOPLE = 10_000


def lines() -> Iterator[Line]:
    """Measure."""
    with own_folder() as folder:
        alone("imports", "prepare", folder, PEOPLE)
        found = alone("imports", "measured", folder, ROUNDS).value
    parts = {name: found[name] for name in ("reading and checking", "keeping")}
    ours = [sum(times) for times in zip(*parts.values(), strict=True)]
    yield compare(
        f"list of {PEOPLE:,} rows × 15, read, checked and kept (G2b)",
        ours,
        found["openpyxl"],
        against="openpyxl, bare reading",
        goal=1,
        limits="limited by: " + shares(parts),
    )
    yield compare(
        f"{PEOPLE:,} people and registrations from a plan, journaled (G6a)",
        found["people and registrations"],
        found["sqlite3"],
        against="sqlite3, one plain table",
        goal=20,
        limits="the same, " + shares({"people alone": found["people alone"]}),
    )
