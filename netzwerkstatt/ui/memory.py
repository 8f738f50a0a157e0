"""The settings of this computer while the program runs: read once, written at every change."""

import logging
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from netzwerkstatt.base import settings
from netzwerkstatt.base.settings import RecentFile, Settings

_LOG = logging.getLogger(__name__)


class Memory:
    """Holds the settings and keeps them; a full disk costs a setting, never the work."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.settings: Settings = settings.load(file)

    def change(self, **values: Any) -> None:
        """Set fields of the settings."""
        self._keep(replace(self.settings, **values))

    def opened(self, path: Path, title: str, day: date | None) -> None:
        """Put an event at the top of those opened lately."""
        file = RecentFile(str(path), title, day.isoformat() if day else "")
        self._keep(self.settings.opened(file))

    def recent(self) -> list[RecentFile]:
        """Return the events opened lately whose files are there, the latest first."""
        return [file for file in self.settings.recent if Path(file.path).is_file()]

    def _keep(self, wanted: Settings) -> None:
        self.settings = wanted
        try:
            settings.save(self.file, wanted)
        except OSError:
            _LOG.warning("settings could not be written")
