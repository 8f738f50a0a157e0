"""Our workbooks, beside openpyxl writing the same cells with the same looks."""

from collections.abc import Iterator

from tests.benchmarks.measuring import KIBIBYTES, ROUNDS, Line, alone, compare, own_folder

PEOPLE = 5_000
BUDGET_LINES = 500


def lines() -> Iterator[Line]:
    """Measure."""
    for name, count, said in (("attendees", PEOPLE, "people"), ("budget", BUDGET_LINES, "lines")):
        with own_folder():
            found = alone("workbooks", "measured", name, count, ROUNDS).value
        yield compare(
            f"workbook of {name}, {count:,} {said} (G2a)",
            found["ours"],
            found["openpyxl"],
            against="openpyxl, write-only",
            goal=0.9,
            limits="limited by: XlsxWriter's work for each cell; the peer is handed values and styles",
        )
        yield compare("… the file", found["our size"], found["size"], against="openpyxl", unit=KIBIBYTES)
