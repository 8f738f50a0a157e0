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
        return _path_to_write(parent, texts._("Where should the file be?"), suggestion, _events(texts))

    def file_to_read(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Ask for a list or table; `kinds` as Qt writes them, `Excel (*.xlsx)`."""
        name, _ = QFileDialog.getOpenFileName(parent, title, str(self.documents), kinds)
        return Path(name) if name else None

    def file_to_write(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Ask where a document is to be written, under a name that ends as the suggestion does."""
        return _path_to_write(parent, title, suggestion, kinds)


def _path_to_write(parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
    """Ask for a path that ends as the suggestion does; the dialog itself asks before a file is replaced."""
    dialog = QFileDialog(parent, title, str(suggestion.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggestion.suffix)
    dialog.selectFile(suggestion.name)
    chosen = None
    while chosen is None and dialog.exec():
        path = Path(dialog.selectedFiles()[0])
        if path.suffix.lower() != suggestion.suffix.lower():  # the dialog takes the 10 of 16.10 for one
            path = path.with_name(path.name + suggestion.suffix)
            if path.exists():  # which the dialog has not asked about
                dialog.selectFile(path.name)
                continue
        chosen = path
    dialog.deleteLater()
    return chosen


def _events(texts: Texts) -> str:
    events = texts._("Events")
    return f"{events} (*{SUFFIX})"
