"""One command, one table."""

import argparse
import os
import platform
import subprocess
from collections.abc import Callable, Iterator, Mapping

from tests.benchmarks import badges, editing, finding, grid, importing, lists, starting, workbook
from tests.benchmarks.measuring import Line

BENCHMARKS: Mapping[str, Callable[[], Iterator[Line]]] = {
    "badges": badges.lines,
    "workbook": workbook.lines,
    "import": importing.lines,
    "edit": editing.lines,
    "find": finding.lines,
    "lists": lists.lines,
    "grid": grid.lines,
    "start": starting.lines,
}
_BUSY = 1.0  # processes that wanted to run in the last minute
_HEAD = ("what", "ours", "peer", "ratio (spread)", "goal", "met")


def cells(line: Line) -> tuple[str, ...]:
    """Put a line into words."""
    ratio = "" if line.ratio is None else f"{line.ratio:.2f}"
    if line.spread:
        ratio += f" ({line.spread[0]:.2f}–{line.spread[1]:.2f})"
    goal = "" if line.goal is None else f"≤ {line.goal:.2f}"
    met = {True: "yes", False: "NO", None: ""}[line.met]
    return line.what, line.ours, line.peer, ratio, goal, met


def show(lines: list[Line]) -> None:
    """Print the table; below a line stands what limits it."""
    rows = [_HEAD, *(cells(line) for line in lines)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(_HEAD))]
    said = ["  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) for row in rows]
    print(said[0].rstrip())
    print("─" * len(said[0]))
    for line, words in zip(lines, said[1:], strict=True):
        print(words.rstrip())
        if line.limits:
            print(f"    {line.limits}")


def main() -> int:
    """Run what is named, or everything; return 1 if something could not run."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("name", nargs="*", help=f"one of {', '.join(BENCHMARKS)}; all of them without a name")
    names = parser.parse_args().name or list(BENCHMARKS)
    if unknown := [name for name in names if name not in BENCHMARKS]:
        parser.error(f"unknown: {', '.join(unknown)}; possible: {', '.join(BENCHMARKS)}")
    load = os.getloadavg()[0]
    print(
        f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores, load {load:.1f}"
    )
    if load > _BUSY:
        print("The machine has other work: only the ratios count, and they swing.")
    lines, failed = [], 0
    for name in names:
        try:
            lines += BENCHMARKS[name]()
        except subprocess.CalledProcessError as fault:
            failed = 1
            print(f"{name} could not run:\n{fault.output}")
    if lines:
        show(lines)
    print("Medians of rounds in turn; spread: the lowest and the highest ratio of a round.")
    return failed


if __name__ == "__main__":
    raise SystemExit(main())
