"""What a person has chosen for this computer; it belongs to no event and to nobody else.

Settings are one small value, kept as JSON. A file that cannot be read is put aside and the usual settings are
taken, so that a damaged file never keeps the window from opening.
"""

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal, Self, get_args

from netzwerkstatt.base.texts import LANGUAGES

Theme = Literal["system", "light", "dark", "contrast"]
THEMES: Final[tuple[Theme, ...]] = get_args(Theme)
FONT_PERCENTS: Final = (100, 115, 130, 150)
TOAST_SECONDS: Final = (10, 30, 0)
"""How long what was done stays on the screen; 0 is until somebody closes it."""
RECENT_KEPT: Final = 12


@dataclass(frozen=True, slots=True)
class RecentFile:
    """An event opened before, as the start page lists it."""

    path: str
    title: str
    date: str = ""  # of the event, ISO; empty if it has none yet


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the program remembers about a person's taste."""

    language: str | None = None  # None follows the system
    theme: Theme = "system"
    font_percent: int = 100
    recent: tuple[RecentFile, ...] = ()  # latest first
    geometry: str = ""  # of the window, in Qt's own form as text
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)  # shown columns, by table
    headers: dict[str, str] = field(default_factory=dict)  # what columns of lists mean, by fingerprint
    tips: tuple[str, ...] = ()  # sections whose tip was read
    printing: dict[str, dict[str, str]] = field(default_factory=dict)  # options chosen, by document
    calm: bool = False  # nothing glides
    dense: bool = False  # rows of lists stand closer
    toast_seconds: int = TOAST_SECONDS[0]

    def opened(self, file: RecentFile) -> Self:
        """Return the settings with a file at the top of the recent ones."""
        others = (known for known in self.recent if known.path != file.path)
        return replace(self, recent=(file, *others)[:RECENT_KEPT])

    def forgotten(self, path: str) -> Self:
        """Return the settings without a recent file."""
        return replace(self, recent=tuple(known for known in self.recent if known.path != path))


def load(file: Path) -> Settings:
    """Read settings; where there are none the usual ones are taken, and a damaged file is put aside.

    Raises:
        OSError: the file is there and cannot be read.
    """
    if not file.is_file():
        return Settings()
    try:
        return _from_json(json.loads(file.read_text(encoding="utf-8")))
    except (AttributeError, KeyError, TypeError, ValueError):
        file.replace(file.with_suffix(".damaged.json"))
        return Settings()


def save(file: Path, settings: Settings) -> None:
    """Write settings whole or not at all: into a file beside, then in place of the old one.

    Raises:
        OSError: the disk is full or the folder may not be written.
    """
    beside = file.with_suffix(".new.json")
    beside.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")
    beside.replace(file)


def _from_json(found: dict[str, Any]) -> Settings:
    """Build settings from what a file holds; an unknown choice falls back to the usual one."""
    usual = Settings()
    language, theme, percent = found.get("language"), found.get("theme"), found.get("font_percent")
    seconds = found.get("toast_seconds")
    return Settings(
        language=language if language in LANGUAGES else None,
        theme=next((known for known in THEMES if known == theme), usual.theme),
        font_percent=percent if percent in FONT_PERCENTS else usual.font_percent,
        recent=tuple(RecentFile(**known) for known in found.get("recent", ())),
        geometry=str(found.get("geometry", "")),
        columns={table: tuple(shown) for table, shown in found.get("columns", {}).items()},
        headers={str(header): str(meant) for header, meant in found.get("headers", {}).items()},
        tips=tuple(map(str, found.get("tips", ()))),
        printing={
            str(document): {str(name): str(code) for name, code in options.items()}
            for document, options in found.get("printing", {}).items()
        },
        calm=found.get("calm") is True,
        dense=found.get("dense") is True,
        toast_seconds=seconds if seconds in TOAST_SECONDS else usual.toast_seconds,
    )
