"""The backups of an event: from when, what was different then, and one of them opened as a copy."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from netzwerkstatt.app.comparing import differing
from netzwerkstatt.app.jobs import Progress
from netzwerkstatt.app.workspace import Backup, look
from netzwerkstatt.base import clock
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import breakable, column, holding, label, named, row
from netzwerkstatt.ui.parts.lines import LineList, TwoLines
from netzwerkstatt.ui.parts.sheet import Sheet

_ICON: Final = "archive"


class BackupsDialog(Sheet):
    """Lists the backups, the newest first, and looks into one after the other while it is open."""

    largest: ClassVar = QSize(760, 560)

    def __init__(self, desk: Desk, open_copy: Callable[[Path, str], bool], parent: QWidget) -> None:
        """Take what opens a copy of a backup under a name."""
        texts = desk.texts
        super().__init__(desk.look, texts, texts._("Backups"), parent)
        self._desk, self._open_copy = desk, open_copy
        self._kept = {str(kept.path): kept for kept in desk.workspace.backups()}
        self._differing: dict[str, list[str]] = {}
        self._todo = list(self._kept)
        self._gone = False
        self.list = LineList(desk.look, "backups", texts._("Backups"))
        self.list.picked.connect(self._tell)
        self.list.opened.connect(self.open_chosen)
        self._details: QLabel = named(label("", wrap=True), "differing")
        lie = texts._("They lie in this folder: {folder}", folder=desk.workspace.backup_folder)
        folder = label(breakable(lie), "small", wrap=True)
        show = named(Button(desk.look, texts._("Show folder"), "folder-open"), "show-folder")
        show.clicked.connect(self.show_folder)
        show.setEnabled(desk.workspace.backup_folder.is_dir())
        self._open = named(Button(desk.look, texts._("Open as a copy"), "copy", "main"), "open-copy")
        self._open.clicked.connect(self.open_chosen)
        cancel = named(Button(desk.look, texts._("Close")), "done")
        cancel.clicked.connect(self.reject)
        self.subtitle.say(
            texts._("Your event stays as it is: a backup opens as a file of its own beside it.")
        )
        inside = column(self.list, self._details, folder, margins=(22, 10, 22, 12), gap=10)
        inside.setStretch(0, 1)
        self.lay_out(None, holding(inside), row(show, None, cancel, self._open, gap=10))
        self._fill()
        self.list.setFocus()
        self._look_into_next()

    def open_chosen(self) -> None:
        """Open a copy of the chosen backup beside the event."""
        chosen = self._kept.get(self.list.current)
        if chosen is not None:
            self.accept()
            self._open_copy(chosen.path, self._name_of(chosen))

    def show_folder(self) -> None:
        """Show the folder with the means of the computer."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.workspace.backup_folder)))

    @override
    def done(self, result: int, /) -> None:
        """Look into no more of them."""
        self._gone = True
        super().done(result)

    def _fill(self) -> None:
        rows = [self._row(name) for name in self._kept]
        texts = self._desk.texts
        self.list.fill(rows or [TwoLines("", texts._("There is no backup yet."))])
        if rows:
            self.list.choose(rows[0].id)
        self._tell()

    def _row(self, name: str) -> TwoLines:
        texts = self._desk.texts
        known = self._differing.get(name)
        below = texts._("Looking into it …") if known is None else self._summed(known)
        return TwoLines(name, said_when(self._kept[name], texts), below, _ICON)

    def _summed(self, lines: list[str]) -> str:
        return " · ".join(lines) or self._desk.texts._("As the event is now")

    def _tell(self) -> None:
        """Say all that differs in the chosen one."""
        known = self._differing.get(self.list.current)
        self._details.setText("" if known is None else self._summed(known))
        self._open.setEnabled(bool(self.list.current))

    def _name_of(self, chosen: Backup) -> str:
        texts, name = self._desk.texts, self._desk.workspace.path.stem
        when = chosen.at.strftime("%Y-%m-%d %H.%M")
        return texts._("{name}, backup of {when}", name=name, when=when)

    def _look_into_next(self) -> None:
        """Compare the next backup with the event as it is now, beside the window's work."""
        if not self._todo:
            return
        name, now, texts = self._todo.pop(0), self._desk.snapshot, self._desk.texts

        def job(_: Progress) -> list[str]:
            return differing(look(Path(name)), now, texts)

        def seen(lines: list[str]) -> None:
            self._show(name, lines)

        def unseen(_: Exception) -> None:
            self._show(name, [texts._("This backup cannot be read.")])

        self._desk.background.start(job, seen, unseen)

    def _show(self, name: str, lines: list[str]) -> None:
        if self._gone:
            return
        self._differing[name] = lines
        self.list.change(self._row(name))
        self._tell()
        self._look_into_next()


def said_when(kept: Backup, texts: Texts) -> str:
    """Say when a backup was made."""
    today = kept.at.date() == clock.local_now().date()
    day = texts._("today") if today else texts.date(kept.at.date())
    return texts._("{day}, {time}", day=day, time=texts.clock(kept.at))
