"""Backups of an event: made by SQLite's own means, thinned so that they never fill the disk."""

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from netzwerkstatt.storage import engine as files

_STAMP: Final = "%Y-%m-%d_%H-%M-%S"
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
    """A copy of the event as it was; `step` is the number of its newest step, `at` is local time."""

    path: Path
    at: datetime
    step: int

    @property
    def size(self) -> int:
        """Return its size in bytes."""
        return self.path.stat().st_size


def listed(folder: Path) -> list[Backup]:
    """Return the backups in a folder, the newest first."""
    found = (_parsed(path) for path in folder.glob("*.netzwerk"))
    return sorted((b for b in found if b is not None), key=lambda b: (b.at, b.step), reverse=True)


def make(source: Path, folder: Path, step: int, at: datetime) -> Backup | None:
    """Make a backup if anything has changed since the newest one, then thin the others."""
    there = listed(folder)
    if there and there[0].step == step:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{at.strftime(_STAMP)}_{step}.netzwerk"
    half = path.with_suffix(".half")
    half.unlink(missing_ok=True)
    files.backup(source, half)
    half.replace(path)
    made = Backup(path, at.replace(microsecond=0), step)
    _thin(folder)
    return made


def replace_all(source: Path, folder: Path, step: int, at: datetime) -> None:
    """Remove every backup and make one anew: after personal data were erased, none may bring them back."""
    for old in listed(folder):
        old.path.unlink()
    make(source, folder, step, at)


def worth_keeping(moments: Iterable[datetime]) -> set[datetime]:
    """Choose: the 10 latest, and the latest of each of 14 days, 8 weeks, 12 months (DESIGN §4)."""
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


def _parsed(path: Path) -> Backup | None:
    stamp, _, step = path.stem.rpartition("_")
    try:
        return Backup(path, datetime.strptime(stamp, _STAMP), int(step))
    except ValueError:
        return None
