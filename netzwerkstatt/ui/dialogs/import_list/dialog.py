"""The import wizard: four steps on one sheet; until the last click nothing changes."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import ApplyImport
from netzwerkstatt.exchange.mapping import Mapping
from netzwerkstatt.ui.background import Task
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.dialogs.files import LISTS
from netzwerkstatt.ui.dialogs.import_list.columns import ColumnsStep
from netzwerkstatt.ui.dialogs.import_list.ends import DoneStep, FileStep
from netzwerkstatt.ui.dialogs.import_list.findings import CheckStep, SidePanel, summary
from netzwerkstatt.ui.dialogs.import_list.reading import (
    Outlook,
    ReadList,
    confirmed,
    look_ahead,
    read_list,
)
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import announce, column, holding, label, named, row
from netzwerkstatt.ui.parts.notes import Busy
from netzwerkstatt.ui.parts.sheet import Elided, Rule, Sheet
from netzwerkstatt.ui.parts.steps import StepBar

FILE, COLUMNS, CHECK, DONE = range(4)
_ROOMY: Final = 920


class ImportDialog(Sheet):
    """Reads a list of attendees into the open event."""

    show_wanted = Signal()
    """The person wants to see who was imported; the dialog has closed."""
    print_wanted = Signal()
    """The person wants to print badges; the dialog has closed."""

    def __init__(self, desk: Desk, parent: QWidget, path: Path | None = None) -> None:
        """Read `path` at once; without one, `ask` for a file."""
        look, texts = desk.look, desk.texts
        super().__init__(look, texts, texts._("Import list"), parent)
        self._desk = replace(desk, say=self._say_refused, busy=self._cover)
        self._texts = texts
        self._found: ReadList | None = None
        self._mapping = Mapping(())
        self._outlook: Outlook | None = None
        self._task: Task | None = None
        self._asked: Path | None = None
        self._hurry = self._covered = self._over = False
        words = (
            texts.p_("step", "File"),
            texts._("Match columns"),
            texts._("Check"),
            texts.p_("step", "Done"),
        )
        self._words = words
        self.steps = StepBar(look, texts, words)
        self.file, self.columns = FileStep(look, texts), ColumnsStep(look, texts)
        self.check, self.end = CheckStep(look, texts), DoneStep(look, texts)
        self._stack = QStackedWidget()
        for step in (self.file, self.columns, self.check, self.end):
            self._stack.addWidget(step)
        self._side, self._line = SidePanel(look, texts), Rule(look, down=True)
        self._lay_out_all()
        self.file.wanted.connect(self.ask)
        self.columns.picked.connect(self._pick)
        self.end.undo_wanted.connect(self._undo)
        self.end.show_wanted.connect(partial(self._lead, self.show_wanted))
        self.end.print_wanted.connect(partial(self._lead, self.print_wanted))
        self.setAcceptDrops(True)
        self._go(FILE)
        if path is not None:
            self.read(path)

    def _lay_out_all(self) -> None:
        look, texts = self._desk.look, self._texts
        self.cancel = named(Button(look, texts._("Cancel")), "cancel")
        self.cancel.clicked.connect(self.reject)
        self.summary = named(Elided(look, "", ink="ink2", px=14), "summary")
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.back = named(Button(look, texts._("Back"), "chevron-left"), "back")
        self.back.clicked.connect(self._go_back)
        self.next = named(Button(look, texts._("Next"), "", "main"), "next")
        self.next.clicked.connect(self._go_next)
        self._trouble = named(label("", "err", wrap=True), "import-trouble")
        self._trouble.hide()
        self._busy = Busy(look, texts)
        middle = row(self._stack, self._line, self._side, gap=0)
        middle.setStretch(0, 1)
        note = column(self._trouble, self._busy, margins=(22, 0, 22, 0), gap=4)
        content = column(middle, note, gap=0)
        content.setStretch(0, 1)
        foot = row(self.cancel, self.summary, self.back, self.next, gap=10)
        foot.setStretch(1, 1)
        self.lay_out(self.steps, holding(content), foot)
        for keys, deed in (("F8", self.columns.focus_doubt), ("Alt+Left", self._go_back)):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    @property
    def step(self) -> int:
        """Return the present step: FILE, COLUMNS, CHECK or DONE."""
        return self._stack.currentIndex()

    def ask(self) -> None:
        """Ask which file to read; without an answer the sheet stays, onto which one can be dropped."""
        lists = self._texts._("Lists")
        kinds = f"{lists} ({' '.join(f'*{suffix}' for suffix in LISTS)})"
        if path := self._desk.questions.file_to_read(self, self._texts._("Import list"), kinds):
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file, off the window's thread; what was matched for another one is given up."""
        self._stop()
        self._found = self._outlook = None
        self._asked = path
        self.subtitle.say(path.name)
        self._go(FILE)
        self.file.show_reading(path)

        def done(found: ReadList) -> None:
            if self._waits_for(path):
                self._take(found)

        def failed(fault: Exception) -> None:
            if self._waits_for(path):
                self.file.show_refusal(path, self._desk.explain(fault))
                self.file.choose.setFocus()

        job = read_list(path, self._desk.memory.settings.headers)
        self._task = self._desk.background.start(job, done, failed)

    def _waits_for(self, path: Path) -> bool:
        """Tell whether a file is still the one that was chosen last."""
        return not self._over and self._asked is path

    def _take(self, found: ReadList) -> None:
        self._found, self._mapping = found, found.mapping
        rows = self._texts.n_("one row", "{count} rows", len(found.table.rows))
        sheet = self._texts._("sheet “{sheet}”", sheet=found.table.sheet) if found.table.sheet else ""
        self.subtitle.say(" · ".join(filter(None, (found.path.name, sheet, rows))))
        self.file.show_file(found.path, len(found.table.rows))
        self.columns.show_list(found)
        self._look_ahead()
        self._go(COLUMNS)

    def _pick(self, index: int, field: str) -> None:
        self._mapping = confirmed(self._mapping, index, field)
        self.columns.show_mapping(self._mapping)
        self._look_ahead()

    def _look_ahead(self) -> None:
        """Find out what the mapping leads to; an older question is no longer waited for."""
        self._stop()
        self._outlook = None
        if self._found is None:
            return
        job, asked = look_ahead(self._found, self._mapping, self._desk.snapshot), self._mapping

        def done(outlook: Outlook) -> None:
            if not self._over and self._mapping is asked:
                self._show_outlook(outlook)

        def failed(fault: Exception) -> None:
            self._say_refused(self._desk.explain(fault))

        self._task = self._desk.background.start(job, done, failed)

    def _show_outlook(self, outlook: Outlook) -> None:
        self._outlook, self._task = outlook, None
        self.columns.show_outlook(outlook)
        self.check.show_plan(outlook.plan)
        self._side.show_plan(outlook.plan)
        self._fit_step()
        if self._hurry:
            self._go(CHECK)

    # steps

    def _go(self, step: int) -> None:
        self._hurry = False
        self._stack.setCurrentIndex(step)
        self.steps.go(step)
        self._say_trouble("")
        self.back.setVisible(step in {COLUMNS, CHECK})
        self.cancel.setVisible(step != DONE)
        self._fit_step()
        announce(self, self.steps.accessibleName())
        QTimer.singleShot(0, self, self._focus_step)

    def _fit_step(self) -> None:
        """Name the main button, and leave out what has no room."""
        words = self._texts
        following = {FILE: self._words[COLUMNS], COLUMNS: self._words[CHECK]}
        named_step = words._("Next: {step}", step=following.get(self.step, ""))
        said = {CHECK: words._("Import"), DONE: words._("Close")}.get(self.step, named_step)
        self.next.setText(said)
        self.next.setAccessibleName(said)
        plan = self._outlook.plan if self._outlook else None
        self.summary.say(summary(plan, words) if plan and self.step == COLUMNS else "")
        nothing = self.step == CHECK and plan is not None and not plan.add and not plan.change
        self.next.setEnabled(not nothing and (self.step != FILE or self._found is not None))
        beside = self.step == COLUMNS and self.width() >= self._desk.look.theme.px(_ROOMY)
        self._side.setVisible(beside)
        self._line.setVisible(beside)

    def _focus_step(self) -> None:
        if self._over or (self.step == COLUMNS and self.columns.focus_doubt()):
            return
        first = self.next if self.next.isEnabled() else self.back
        (self.file.choose if self.step == FILE and self._found is None else first).setFocus()

    def _go_next(self) -> None:
        if self.step == FILE:
            self._go(COLUMNS)
        elif self.step == COLUMNS and self._outlook is None:
            self._hurry = True
        elif self.step == COLUMNS:
            self._go(CHECK)
        elif self.step == CHECK:
            self._import()
        else:
            self.accept()

    def _go_back(self) -> None:
        if self.back.isVisible() and not self._covered:
            self._go(COLUMNS if self.step == DONE else self.step - 1)

    # deeds

    def _import(self) -> None:
        if self._outlook is None:
            return
        plan = self._outlook.plan

        def done() -> None:
            self._remember()
            self.end.show_done(plan)
            self._go(DONE)

        self._desk.do_large(ApplyImport(plan), self._texts._("Importing “{file}” …", file=plan.source), done)

    def _remember(self) -> None:
        """Keep what was chosen for columns: the next list like this one begins with it."""
        if self._found is not None:
            memory = self._desk.memory
            settled = self._mapping.settled(self._found.mapping)
            memory.change(headers={**memory.settings.headers, **settled})

    def _undo(self) -> None:
        workspace = self._desk.workspace

        def ended(_: object) -> None:
            self._cover("")
            self.end.show_undone()
            self._look_ahead()
            self._go(DONE)
            self.back.show()
            self.back.setFocus()

        def failed(fault: Exception) -> None:
            self._cover("")
            self._say_refused(self._desk.explain(fault))

        self._cover(self._texts._("Undoing …"))
        self._desk.background.start(lambda _: workspace.undo(), ended, failed)

    def _lead(self, wanted: SignalInstance) -> None:
        """Close, and lead to what comes next."""
        self.accept()
        wanted.emit()

    def _cover(self, words: str) -> None:
        """Let nothing be pressed while the event changes."""
        self._covered = bool(words)
        for part in (self._stack, self.back, self.next, self.cancel, self._close):
            part.setEnabled(not words)
        if words:
            self._busy.begin(words, stoppable=False)
        else:
            self._busy.end()

    def _say_refused(self, text: str, **_: object) -> None:
        self._say_trouble(text)

    def _say_trouble(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))
        if text:
            announce(self, text)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @override
    def done(self, result: int) -> None:
        """Close; the event stays as it is unless the last step was done."""
        if self._covered:
            return
        self._over = True
        self._stop()
        super().done(result)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the panel where there is no room."""
        super().resizeEvent(event)
        self._fit_step()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if self.step in {FILE, COLUMNS} and event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.read(paths[0])
