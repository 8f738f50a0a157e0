"""The file that is kept with a task or a receipt: an offer, a contract, a photo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.commands import Change, KeepFile
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.budget import Receipt
from netzwerkstatt.domain.tasks import Task
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.row import R
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.sheet import Elided

if TYPE_CHECKING:
    from netzwerkstatt.ui.lists.page import ListPage

KEPT: Final = (".pdf", ".jpg", ".jpeg", ".png", ".webp", ".gif")
"""What the names of files end in that are offered; the content decides whether they are kept."""
_KEPT_AS_PNG: Final = (".webp", ".gif")


Holder = Task | Receipt
"""What a file can be kept with."""


def dropped_file(event: QDropEvent) -> Path | None:
    """Return the one file that is dragged; what cannot be kept is explained once it is dropped."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 else None


def dropped_on(page: ListPage[R], event: QDropEvent) -> R | None:
    """Return the row that something was dropped on, or the one whose details lie there; a new one is none."""
    at, pane, seen = event.position().toPoint(), page.inspector, page.view.viewport()
    row = None
    if not pane.isHidden() and pane.rect().contains(pane.mapFrom(page, at)):
        row = pane.shown
    elif (index := page.view.indexAt(seen.mapFrom(page, at))).isValid():
        row = page.table.record_at(index.row())
    return None if row is None or row.fresh else row


def keep_file(desk: Desk, holder: Holder, path: Path, said: str, *, fresh: bool = False) -> bool:
    """Keep a file with a task or receipt, perhaps a `fresh` one; tell whether that was possible."""
    try:
        content = path.read_bytes()
    except OSError:
        desk.refuse(Refused("file-unreachable", name=path.name))
        return False
    kept = replace(holder, file_name=path.name)
    return desk.do(KeepFile(kept, None if fresh else holder, content), said)


class FileField(QWidget):
    """Adds a PDF or photo, saves it elsewhere, takes it away again."""

    def __init__(self, desk: Desk, hint: str) -> None:
        """Take where else a file can be dropped, in words."""
        super().__init__()
        surface(self, "bare")
        self._desk = desk
        self._holder: Holder | None = None
        look, texts = desk.look, desk.texts
        self._name = named(Elided(look, "", weight=600), "file-name")
        self.add = named(Button(look, texts._("Add a PDF or photo …"), "paperclip", "small"), "field-file")
        self.elsewhere = named(Button(look, texts._("Save as …"), "download", "small"), "file-save")
        self.remove = named(
            Button(look, texts.p_("file", "Remove"), "x", "small", said=texts._("Remove the file")),
            "file-remove",
        )
        self.add.clicked.connect(self.ask)
        self.elsewhere.clicked.connect(self._save_elsewhere)
        self.remove.clicked.connect(self._remove)
        line = row(Sign(look, "paperclip", "ink2"), self._name, gap=6)
        line.setStretch(1, 1)
        buttons = row(self.elsewhere, self.remove, None)
        self._there = holding(column(line, buttons, gap=6))
        self._none = holding(column(row(self.add, None), label(hint, "hint", wrap=True), gap=4))
        self.setLayout(column(self._there, self._none, gap=0))

    def show_holder(self, holder: Holder) -> None:
        """Show the file of a task or a receipt."""
        self._holder = holder
        self._name.say(holder.file_name or self._desk.texts._("file"))
        self._there.setVisible(holder.file is not None)
        self._none.setVisible(holder.file is None)

    def first(self) -> QWidget:
        """Return where the focus belongs."""
        return self.add if self._holder is None or self._holder.file is None else self.elsewhere

    def ask(self) -> None:
        """Ask for a file and keep it."""
        texts = self._desk.texts
        patterns = " ".join(f"*{suffix}" for suffix in KEPT)
        words = texts._("PDF and photos")
        kinds = f"{words} ({patterns})"
        path = self._desk.questions.file_to_read(self, texts._("Add a PDF or photo"), kinds)
        if path is not None and self._holder is not None:
            keep_file(self._desk, self._holder, path, texts._("“{name}” is kept.", name=path.name))

    def _save_elsewhere(self) -> None:
        from netzwerkstatt.app import outputs  # noqa: PLC0415  (loads the makers of documents)

        desk, holder = self._desk, self._holder
        if holder is None or holder.file is None:
            return
        name = Path(Path(holder.file_name).name or "file")
        name = name.with_suffix(".png") if name.suffix.lower() in _KEPT_AS_PNG else name
        words = desk.texts._("Files")
        kinds, title = f"{words} (*{name.suffix})", desk.texts._("Save file")
        path = desk.questions.file_to_write(self, title, desk.questions.documents / name, kinds)
        content = desk.workspace.attachment(holder.file) if path else None
        if path is None or content is None:
            return
        try:
            outputs.write(path, content)
        except Refused as fault:
            desk.refuse(fault)
        else:
            desk.say(desk.texts._("“{name}” is saved.", name=path.name))

    def _remove(self) -> None:
        if self._holder is not None:
            without = replace(self._holder, file=None, file_name="")
            self._desk.do(Change(((self._holder, without),)), self._desk.texts._("The file is removed."))
