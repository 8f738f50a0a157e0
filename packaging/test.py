"""Check the whole tree: `python3 packaging/test.py [--long]`.

Style, types, floors, German texts, tests and coverage. All of them run, and the end says which failed.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

import environment

WORKERS = "2"
CORE = ("domain", "planning", "storage", "app")  # the rules of an event: tested more strictly than windows
CORE_PERCENT = "95"


def main() -> int:
    """Prepare the environment and run every check; return 0 if all are green."""
    asked = argparse.ArgumentParser(description="Check the whole tree.")
    asked.add_argument("--long", action="store_true", help="make all random runs, not a sample of them")
    long = asked.parse_args().long
    try:
        environment.prepare(tests=True)
    except subprocess.CalledProcessError as stopped:
        print("Something could not be installed; the lines above say what.", file=sys.stderr)
        return stopped.returncode
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "NETZWERKSTATT_HOME": folder}
        for name, call in checks(long=long):
            print(f"\n== {name}", flush=True)
            start = time.monotonic()
            if subprocess.run(call, check=False, cwd=environment.ROOT, env=surroundings).returncode:
                failed.append(name)
            print(f"   {time.monotonic() - start:.0f} s", flush=True)
    print("\n" + (f"Not in order: {', '.join(failed)}" if failed else "All in order."))
    return 1 if failed else 0


def checks(*, long: bool) -> Iterator[tuple[str, list[str]]]:
    """Name every check and how it is called; the last two read what the tests have measured."""
    python = environment.tool("python")
    ruff, catalogue = environment.tool("ruff"), str(environment.ROOT / "packaging" / "catalogue.py")
    yield "style", [ruff, "check", "."]
    yield "format", [ruff, "format", "--check", "."]
    yield "types", [python, "-m", "mypy"]
    yield "floors", [environment.tool("lint-imports")]
    yield "German texts", [python, catalogue, "--check"]
    more = ["--long"] if long else []
    yield "tests", [python, "-m", "pytest", "-q", "-n", WORKERS, "--cov", "--cov-report=", *more]
    report = [python, "-m", "coverage", "report"]
    yield "coverage", report
    core = ",".join(f"netzwerkstatt/{floor}/*" for floor in CORE)
    yield "coverage of the core", [*report, f"--include={core}", f"--fail-under={CORE_PERCENT}"]


if __name__ == "__main__":
    sys.exit(main())
