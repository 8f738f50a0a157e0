"""How things are measured: in turn with a peer, each whole process with its time and its highest memory."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

ROUNDS = 5
CHECKOUT = Path(__file__).parents[2]
MIB = 1024 * 1024
RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # getrusage(2): bytes on macOS, KiB on Linux


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: ours beside a peer's, the goal for the ratio, and what limits our figure.

    Without a `goal` the line is for comparison only; one without a `ratio` says what could not be compared.
    """

    what: str
    ours: str
    peer: str
    ratio: float | None = None
    spread: tuple[float, float] | None = None
    goal: float | None = None
    limits: str = ""

    @property
    def met(self) -> bool | None:
        """Tell whether the goal is met; None where there is none, or nothing to compare with."""
        return None if self.ratio is None or self.goal is None else self.ratio <= self.goal


@dataclass(frozen=True, slots=True)
class Unit:
    """How a figure is written: `factor` times what was measured, in `name`."""

    name: str
    factor: float = 1
    digits: int = 0

    def said(self, value: float) -> str:
        """Write a figure."""
        return f"{value * self.factor:,.{self.digits}f} {self.name}"


SECONDS = Unit("s", digits=2)
MILLISECONDS = Unit("ms", 1000, 1)
MEBIBYTES = Unit("MiB", 1 / MIB)
KIBIBYTES = Unit("KiB", 1 / 1024)


def compare(
    what: str,
    ours: Sequence[float],
    peer: Sequence[float],
    *,
    against: str,
    unit: Unit = SECONDS,
    goal: float | None = None,
    limits: str = "",
) -> Line:
    """Compare medians; the spread is that of the ratios, round by round."""
    one, other = median(ours), median(peer)
    ratios = [a / b for a, b in zip(ours, peer, strict=True)]
    spread = (min(ratios), max(ratios))
    return Line(what, unit.said(one), f"{against} {unit.said(other)}", one / other, spread, goal, limits)


def shares(parts: Mapping[str, Sequence[float]], unit: Unit = MILLISECONDS) -> str:
    """Say what the parts of a figure take, the longest first, in medians."""
    taken = sorted(((median(times), name) for name, times in parts.items()), reverse=True)
    return ", ".join(f"{name} {unit.said(time)}" for time, name in taken)


def transposed(rounds: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Turn a list of rounds into a list of figures for each name."""
    return {name: [one[name] for one in rounds] for name in rounds[0]}


def took(work: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


@dataclass(frozen=True, slots=True)
class Run:
    """A process that ended: when it began (`time.monotonic`), its seconds, its highest memory, its words."""

    begun: float
    seconds: float
    peak: int
    said: str

    @property
    def value(self) -> Any:
        """Return what a function said that ran alone."""
        return json.loads(self.said.splitlines()[-1])


def whole(command: Sequence[str | Path], **environment: str) -> Run:
    """Run a command from beginning to end.

    Its memory is never below that of this process, which the system counts until the command has begun:
    whoever measures must be small.

    Raises:
        subprocess.CalledProcessError: if it fails, with its words.
    """
    with tempfile.TemporaryFile() as words:
        begun = time.monotonic()
        started = subprocess.Popen(
            command, stdout=words, stderr=subprocess.STDOUT, env=_usual() | environment, cwd=CHECKOUT
        )
        _, status, used = os.wait4(started.pid, 0)
        seconds = time.monotonic() - begun
        started.returncode = os.waitstatus_to_exitcode(status)
        words.seek(0)
        said = words.read().decode(errors="replace")
    if started.returncode:
        raise subprocess.CalledProcessError(started.returncode, command, said)
    return Run(begun, seconds, used.ru_maxrss * RSS_UNIT, said)


def _usual() -> dict[str, str]:
    """Return the environment of people: Python keeps what it has compiled."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def alone(module: str, function: str, *arguments: str | Path | int, **environment: str) -> Run:
    """Call a function of a module of benchmarks in a process of its own."""
    words = [str(argument) for argument in arguments]
    return whole([sys.executable, "-m", "tests.benchmarks.alone", module, function, *words], **environment)


@contextmanager
def own_folder() -> Iterator[Path]:
    """Give a folder for one benchmark, which also holds the settings and backups of the program."""
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        before = os.environ.get("NETZWERKSTATT_HOME")
        os.environ["NETZWERKSTATT_HOME"] = str(Path(name) / "home")
        try:
            yield Path(name)
        finally:
            if before is None:
                del os.environ["NETZWERKSTATT_HOME"]
            else:
                os.environ["NETZWERKSTATT_HOME"] = before


@contextmanager
def screen() -> Iterator[str]:
    """Give a screen that nobody sees: the name of an X display, or nothing where there is no Xvfb."""
    program = shutil.which("Xvfb")
    if program is None:
        yield ""
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
