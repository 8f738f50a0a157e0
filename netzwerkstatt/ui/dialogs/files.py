"""Questions about files, asked with the dialogs of the computer."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import SUFFIX

LISTS: Final = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
"""What the names of lists end in that can be read."""


class FileQuestions:
    """Asks for files; tests answer in its place."""

    def __init__(self, documents: Path) -> None:
        self.documents = documents

    def event_to_open(self, parent: QWidget, texts: Texts) -> Path | None:
        """Ask which event to open."""
        kinds = _events(texts)
        name, _ = QFileDialog.getOpenFileName(parent, texts._("Open event"), str(self.documents), kinds)
        return Path(name) if name else None

    def event_to_make(self, parent: QWidget, texts: Texts, suggestion: Path) -> Path | None:
        """Ask where a new event is to lie."""
        kinds = _events(texts)
        name, _ = QFileDialog.getSaveFileName(
            parent, texts._("Where should the file be?"), str(suggestion), kinds
        )
        return Path(name).with_suffix(SUFFIX) if name else None

    def file_to_read(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Ask for a list or table; `kinds` as Qt writes them, `Excel (*.xlsx)`."""
        name, _ = QFileDialog.getOpenFileName(parent, title, str(self.documents), kinds)
        return Path(name) if name else None

    def file_to_write(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Ask where a document is to be written; the dialog itself asks before a file is replaced."""
        name, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
        return Path(name) if name else None


def _events(texts: Texts) -> str:
    events = texts._("Events")
    return f"{events} (*{SUFFIX})"
