"""Lists into which files can be read: what would happen is shown first, and one step takes it back."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from typing_extensions import override

from netzwerkstatt.app.commands import ApplyImport
from netzwerkstatt.app.jobs import Progress
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.dialogs.files import LISTS
from netzwerkstatt.ui.lists.bars import Tool
from netzwerkstatt.ui.lists.files import dropped_file
from netzwerkstatt.ui.lists.page import ListPage
from netzwerkstatt.ui.lists.row import R


class ReadingPage(ListPage[R]):
    """A list that can be read from a file, chosen or dragged here.

    `kind` is one of `app.inputs`, `suffixes` what the names of its files end in.
    """

    kind: ClassVar[str]
    suffixes: ClassVar[Sequence[str]] = LISTS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAcceptDrops(True)

    def fitted(self, plan: ImportPlan) -> ImportPlan:
        """Return what this page takes of a plan."""
        return plan

    def kind_of(self, path: Path) -> str:  # noqa: ARG002  (for pages that read files of several kinds)
        """Return as what a file is read."""
        return self.kind

    def import_tool(self) -> Tool:
        """Return the button that reads a file."""
        return Tool("import", self.desk.texts._("Import list"), "file-import", "Ctrl+I", self.read_list)

    @override
    def reads_lists(self) -> bool:
        """A list can be read while the event may be changed."""
        return self.desk.workspace.writing

    @override
    def read_list(self) -> None:
        """Ask for a file and read it."""
        if self.desk.may_write():
            texts = self.desk.texts
            patterns, said = " ".join(f"*{suffix}" for suffix in self.suffixes), texts._("Lists")
            path = self.desk.questions.file_to_read(self, texts._("Import list"), f"{said} ({patterns})")
            if path is not None:
                self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Show what reading a file would do, and do it if that is wanted."""
        desk, event, kind = self.desk, self.desk.snapshot, self.kind_of(path)
        self.finish()

        def read(_: Progress) -> ImportPlan:
            from netzwerkstatt.app import inputs  # noqa: PLC0415  (loads the readers)

            return self.fitted(inputs.READERS[kind](path, event))

        desk.busy(desk.texts._("Reading “{name}” …", name=path.name))
        desk.background.start(read, self._show_plan, self._refuse)

    def _show_plan(self, plan: ImportPlan) -> None:
        from netzwerkstatt.ui.dialogs.reading_plan import ReadingPlan  # noqa: PLC0415  (first needed now)

        self.desk.busy("")
        dialog = ReadingPlan(self.desk, self, plan)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self._carry_out, plan))
        dialog.open()

    def _carry_out(self, plan: ImportPlan) -> None:
        from netzwerkstatt.app import wording  # noqa: PLC0415  (has words for every reader)

        words = self.desk.texts._("Reading “{name}” …", name=plan.source)
        said = wording.plan_summary(plan, self.desk.texts)
        self.desk.do_large(ApplyImport(plan), words, lambda: self.desk.say(said, undo=True))

    def _refuse(self, fault: Exception) -> None:
        self.desk.busy("")
        self.desk.refuse(fault)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a list that is dragged here."""
        if self.reads_lists() and self.reads(dropped_file(event)):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Read the list that was dropped."""
        path = dropped_file(event)
        if path is not None and self.reads(path):
            event.acceptProposedAction()
            self.read_file(path)

    def reads(self, path: Path | None) -> bool:
        """Tell whether the name of a file ends as lists do."""
        return path is not None and path.suffix.lower() in self.suffixes
