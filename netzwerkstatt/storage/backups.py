"""Backups of an event: made by SQLite's own means, thinned so that they never fill the disk."""

import re
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from netzwerkstatt.domain.event import SUFFIX
from netzwerkstatt.storage import engine as files
from netzwerkstatt.storage.journal import Step

_STAMP: Final = "%Y-%m-%d_%H-%M-%S"
_NAME: Final = re.compile(r"(\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d)_(\d+)(?:_(\w+))?", re.ASCII)
_KEY: Final = 8  # letters of a step's id; the last ones are drawn by chance, the first ones are the time
_LATEST: Final = 10
_ALWAYS: Final = 3
_MOST_BYTES: Final = 1_000_000_000
_GRIDS: Final[tuple[tuple[int, Callable[[datetime], object]], ...]] = (
    (14, lambda at: at.date()),
    (8, lambda at: at.isocalendar()[:2]),
    (12, lambda at: (at.year, at.month)),
)


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the event as it was; `at` is local time, `step` the number of its newest step.

    `key` is the end of that step's id, which tells the copies of one event apart; backups that older versions
    made have none.
    """

    path: Path
    at: datetime
    step: int
    key: str = ""

    @property
    def size(self) -> int:
        """Return its size in bytes."""
        return self.path.stat().st_size


def listed(folder: Path) -> list[Backup]:
    """Return the backups in a folder, the newest first."""
    found = (_parsed(path) for path in folder.glob(f"*{SUFFIX}"))
    return sorted((b for b in found if b is not None), key=lambda b: (b.at, b.step, b.key), reverse=True)


def make(source: Path, folder: Path, newest: Step, at: datetime) -> Backup | None:
    """Make a backup unless there is one up to the newest step already, then thin the others.

    Raises:
        OSError: if the event cannot be read, or the folder not be written.
    """
    key = newest.id[-_KEY:]
    if any((there.step, there.key) == (newest.number, key) for there in listed(folder)):
        return None
    folder.mkdir(parents=True, exist_ok=True)
    _clear(folder)
    path = folder / f"{at.strftime(_STAMP)}_{newest.number}_{key}{SUFFIX}"
    half = path.with_suffix(".half")
    try:
        files.backup(source, half)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)
    made = Backup(path, at.replace(microsecond=0), newest.number, key)
    _thin(folder)
    return made


def replace_all(source: Path, folder: Path, newest: Step, at: datetime) -> None:
    """Remove every backup and make one anew: after personal data were erased, none may bring them back.

    Raises:
        OSError: if one of them cannot be removed, or the new one not be made.
    """
    stuck = [old.path.name for old in listed(folder) if not _removed(old.path)]
    _clear(folder)
    make(source, folder, newest, at)
    if stuck:
        raise OSError(", ".join(stuck))


def worth_keeping(moments: Iterable[datetime]) -> set[datetime]:
    """Choose: the 10 latest, and the latest of each of 14 days, 8 weeks, 12 months."""
    newest = sorted(set(moments), reverse=True)
    kept = set(newest[:_LATEST])
    for count, grid in _GRIDS:
        latest: dict[object, datetime] = {}
        for moment in newest:
            latest.setdefault(grid(moment), moment)
        kept.update(list(latest.values())[:count])
    return kept


def within(sizes: Sequence[int], most: int) -> int:
    """Return how many of the sizes (bytes, newest first) fit together; at least three are kept."""
    total = 0
    for number, size in enumerate(sizes):
        total += size
        if total > most and number >= _ALWAYS:
            return number
    return len(sizes)


def _thin(folder: Path) -> None:
    there = listed(folder)
    kept = worth_keeping(backup.at for backup in there)
    stay = [backup for backup in there if backup.at in kept]
    most = min(_MOST_BYTES, shutil.disk_usage(folder).free // 10)
    stay = stay[: within([backup.size for backup in stay], most)]
    for backup in set(there).difference(stay):
        backup.path.unlink(missing_ok=True)


def _removed(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _clear(folder: Path) -> None:
    """Remove what was left half made when the program or the computer stopped."""
    for left in folder.glob("*.half*"):
        left.unlink(missing_ok=True)


def _parsed(path: Path) -> Backup | None:
    found = _NAME.fullmatch(path.stem)
    if found is None:
        return None
    stamp, step, key = found.groups(default="")
    try:
        return Backup(path, datetime.strptime(stamp, _STAMP), int(step), key)
    except ValueError:
        return None
