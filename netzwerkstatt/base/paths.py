"""Where the program keeps what is not part of an event: settings, backups, logs.

`NETZWERKSTATT_HOME` moves all of it into one folder: for a portable stick, and for tests.
"""

import os
from pathlib import Path
from typing import Final

from platformdirs import PlatformDirs

HOME: Final = "NETZWERKSTATT_HOME"
_SYSTEM: Final = PlatformDirs("NetzWerkStatt", appauthor=False)


def config() -> Path:
    """Return the folder of settings, made if it is not there."""
    return _made("config", _SYSTEM.user_config_path)


def data() -> Path:
    """Return the folder of what the program keeps for people: templates of their own, backups."""
    return _made("data", _SYSTEM.user_data_path)


def backups() -> Path:
    """Return the folder of backups; it lies apart from the events, for a lost stick must not take both."""
    folder = data() / "backups"
    folder.mkdir(exist_ok=True)
    return folder


def state() -> Path:
    """Return the folder of logs."""
    return _made("state", _SYSTEM.user_state_path)


def _made(name: str, usual: Path) -> Path:
    """Choose the folder below `NETZWERKSTATT_HOME` or the system's usual one, and make it."""
    home = os.environ.get(HOME)
    folder = Path(home).expanduser() / name if home else usual
    folder.mkdir(parents=True, exist_ok=True)
    return folder
