"""The page on which every document is chosen, seen as it will be printed, saved and printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.app import wording
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.ui.pages.page import Page
from netzwerkstatt.ui.pages.printing import choices, handing_out
from netzwerkstatt.ui.pages.printing.card import FileCard
from netzwerkstatt.ui.pages.printing.choices import Choice, Facts, Option
from netzwerkstatt.ui.pages.printing.documents import DOCUMENTS, DocumentSpec, Lack, document, paper_said
from netzwerkstatt.ui.pages.printing.entries import WIDTH, DocumentList, DocumentMenu, DocumentModel
from netzwerkstatt.ui.pages.printing.leads import lead_of, page_of, reachable
from netzwerkstatt.ui.pages.printing.making import Maker, export_job, printing_job
from netzwerkstatt.ui.pages.printing.panel import WIDTH as PANEL
from netzwerkstatt.ui.pages.printing.panel import OptionsPanel, Said
from netzwerkstatt.ui.parts.layout import announce, column, holding, row
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.parts.preview import Preview
from netzwerkstatt.ui.parts.sheet import Rule

if TYPE_CHECKING:
    from netzwerkstatt.app.outputs import Exported
    from netzwerkstatt.app.workspace import ChangeSet
    from netzwerkstatt.documents.printed import Printed, PrintWarning
    from netzwerkstatt.domain.snapshot import Snapshot
    from netzwerkstatt.ui.desk import Desk

_LEAST: Final = 400
"""How much width the sheet keeps, in px at 100 %; with less the list of documents folds up into a menu."""
_EDGES: Final = 32  # px at both sides of the options


class PrintPage(Page):
    """Documents at the left, the options of one in the middle, its pages at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look, words = desk.look, desk.texts
        self._facts = Facts(words, desk.snapshot)
        kept = desk.memory.settings.printing
        self._choices = {
            spec.id: choices.remembered(kept.get(spec.id, {}), spec.options) for spec in DOCUMENTS
        }
        self.document = DOCUMENTS[0]
        self.printed: Printed | None = None
        self._stale = True
        self._waiting: Callable[[], object] | None = None
        self._saved: Path | None = None
        self.model = DocumentModel(words, self)
        self.list = DocumentList(look, words, self.model)
        self.menu = DocumentMenu(words, self.model)
        self.panel = OptionsPanel(look, words)
        self.preview = Preview(look, words)
        self.card = FileCard(look, words)
        self.maker = Maker(desk.background, self)
        self._lay_out_all()
        self._connect()
        self._show(self.document)
        self._fit()

    def _lay_out_all(self) -> None:
        self._right = QStackedWidget()
        self._right.addWidget(self.preview)
        self._right.addWidget(self.card)
        work = row(self.panel, self._right, gap=0)
        work.setStretch(1, 1)
        self._nothing = QVBoxLayout()
        self._stack = QStackedWidget()
        self._stack.addWidget(holding(work))
        self._stack.addWidget(holding(self._nothing))
        self._beside = holding(row(self.list, Rule(self.desk.look, down=True), margins=(12, 0, 0, 0), gap=12))
        self._above = holding(row(self.menu, None, margins=(16, 2, 16, 4)))
        rest = column(self._above, self._stack, gap=0)
        rest.setStretch(1, 1)
        whole = row(self._beside, rest, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.menu.chosen.connect(self._choose)
        self.panel.changed.connect(self._change)
        self.panel.save.clicked.connect(partial(self._when_made, self._save_pdf))
        self.panel.folder.clicked.connect(self._open_folder)
        self.card.save.clicked.connect(self._export)
        self.maker.made.connect(self._take)
        self.maker.failed.connect(self._fail)
        self.maker.stepped.connect(self._step)
        self.desk.look.changed.connect(self._fit)

    # what the header asks

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Print")

    @override
    def context(self) -> str:
        """Say that the sheet is shown as it will be, or what a file is for."""
        words = self.desk.texts
        if self.document.is_file:
            return words._("To be worked on in other programs.")
        return words._("What is seen here comes out of the printer just like this.")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to print, or to save what has no pages."""
        words = self.desk.texts
        if self.document.is_file:
            return words._("Save …"), "device-floppy"
        return words._("Print …"), "printer"

    @override
    def main(self) -> None:
        """Print, or save what has no pages."""
        if self.document.is_file:
            self._export()
        else:
            self.print()

    @override
    def print(self) -> None:
        """Print what is shown."""
        self.panel.finish()
        if not self.document.is_file:
            self._when_made(self._print)

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Make what is shown anew, or later, if it is not seen now."""
        selected = tuple(person for person in self._facts.selected if person in snapshot.people)
        self._facts = Facts(self.desk.texts, snapshot, selected)
        self._stale = True
        if self.isVisible():
            self._refresh(soon=True)

    @override
    def finish(self) -> bool:
        """Wait for nothing any more; what is shown is made anew where the page stays."""
        self.panel.finish()
        self._stale = self._stale or self.maker.busy
        self._waiting = None
        self.maker.stop()
        return True

    @override
    def place(self) -> str:
        """Return which document is shown, and whom badges are for if not for everybody."""
        if self.document.id == "badges" and self.panel.choice.whom == choices.SELECTED:
            return " ".join(("badges", *self._facts.selected))
        return self.document.id

    @override
    def go_to(self, place: str) -> None:
        """Show a document; the words behind its id say whom badges are for, or which session a list."""
        name, *chosen = place.split() or [""]
        spec = document(name)
        if spec is None:
            return
        if name == "badges":
            people = self._facts.snapshot.people
            selected = tuple(PersonId(person) for person in chosen if person in people)
            self._facts = Facts(self.desk.texts, self._facts.snapshot, selected)
            self._choose_code(name, choices.WHOM, choices.SELECTED if selected else choices.EVERYBODY)
        elif name == "sign-in" and chosen:
            self._choose_code(name, choices.LISTS, chosen[0])
        self._show(spec)

    @override
    def focus_first(self) -> None:
        """Put the focus where a document is chosen."""
        shown: QWidget = self.menu if self._beside.isHidden() else self.list
        shown.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Make what has changed while it was not seen."""
        super().showEvent(event)
        if self._stale:
            self._refresh(soon=False)
        elif self.printed is not None:
            self.preview.show_pdf(self.printed.data, pages=self.document.has_pages)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the sheets while nobody sees them."""
        super().hideEvent(event)
        self.finish()
        self.preview.clear()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the list of documents up where there is little room."""
        super().resizeEvent(event)
        self._fit()

    # what is shown

    def _choose(self, name: str) -> None:
        spec = document(name)
        if spec is not None and spec is not self.document:
            self._show(spec)

    def _choose_code(self, name: str, option: Option, code: str) -> None:
        self._choices[name] = self._choices[name].but(option.name, code)

    def _show(self, spec: DocumentSpec) -> None:
        """Show a document."""
        self.panel.finish()
        self.document, self.printed, self._waiting = spec, None, None
        self.list.choose(self.model, spec.id)
        self.menu.choose(self.model, spec.id)
        self.panel.show_document(spec, self._choices[spec.id], self._facts)
        self.preview.show_words(self._being_made())
        self._refresh(soon=False)
        self.headed.emit()

    def _refresh(self, *, soon: bool) -> None:
        """Show the document as the event is now."""
        spec = self.document
        self._stale = False
        self.panel.show_facts(self._choices[spec.id], self._facts)
        self._choices[spec.id] = self.panel.choice
        self._say_lines()
        self.maker.stop()
        if lack := spec.lacking(self._facts.snapshot):
            self._show_nothing(lack)
            return
        self._stack.setCurrentIndex(0)
        self._right.setCurrentWidget(self.card if spec.is_file else self.preview)
        if spec.is_file:
            self.card.show_file(spec)
        elif self.isVisible():
            self._make(soon=soon)
        else:
            self._stale = True

    def _say_lines(self) -> None:
        for spec in DOCUMENTS:
            choice = choices.settled(self._choices[spec.id], spec.options, self._facts)
            self.model.say(spec.id, spec.line(self._facts, choice))

    def _show_nothing(self, lack: Lack) -> None:
        words = self.desk.texts
        self.printed = None
        while item := self._nothing.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        deed = partial(self.desk.go, lack.section, "")
        buttons = [(words._(lack.button), lack.icon, deed)] if reachable(lack.section) else []
        self._nothing.addWidget(EmptyState(self.desk.look, Pencil.PINK, words._(lack.sentence), buttons))
        self._stack.setCurrentIndex(1)

    def _fit(self) -> None:
        px = self.desk.look.theme.px
        narrow = self.width() < px(WIDTH + PANEL + _LEAST)
        chosen_here = self.list.hasFocus() or self.menu.hasFocus()
        self._beside.setHidden(narrow)
        self._above.setVisible(narrow)
        self.menu.setFixedWidth(px(PANEL) - _EDGES)
        self.panel.show_title(shown=not narrow)
        if chosen_here:
            self.focus_first()

    # what is made

    def _change(self, choice: Choice) -> None:
        """Keep what was chosen, and show it in a moment."""
        spec, memory = self.document, self.desk.memory
        self._choices[spec.id] = choice
        found = choices.kept(choice, spec.options, self._facts)
        memory.change(printing={**memory.settings.printing, spec.id: found})
        self._say_lines()
        if not spec.is_file:
            self._make(soon=True)

    def _make(self, *, soon: bool) -> None:
        spec, facts = self.document, self._facts
        choice, workspace = self.panel.choice, self.desk.workspace
        self.panel.say("")
        self.maker.make(lambda: printing_job(spec, choice, facts, workspace), soon=soon)

    def _being_made(self) -> str:
        return self.desk.texts._("The pages are being laid out …")

    def _take(self, printed: Printed) -> None:
        self.printed = printed
        self.panel.say("")
        self.panel.show_line(paper_said(self.document, self.panel.choice, printed.pages, self.desk.texts))
        self.panel.show_warnings([self._said(warning) for warning in printed.warnings])
        self.preview.show_pdf(printed.data, pages=self.document.has_pages)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def _said(self, warning: PrintWarning) -> Said:
        lead = lead_of(warning, self._facts.snapshot)
        deed = partial(self._follow, warning, *lead) if lead else None
        return Said(wording.warning(warning, self.desk.texts), deed)

    def _follow(self, warning: PrintWarning, section: str, place: str) -> None:
        """Go where something can be mended; the sheet concerned is shown when one comes back."""
        if warning.person is not None and self.document.id == "badges":
            self.preview.turn(page_of(warning.person, self.panel.choice, self._facts))
        self.desk.go(section, place)

    def _fail(self, fault: Exception) -> None:
        why = self.desk.explain(fault)
        self.printed, self._waiting = None, None
        self.panel.say("")
        self.panel.show_line("")
        self.panel.show_warnings(())
        self.preview.show_words(why)
        announce(self, why)

    def _step(self, done: int, total: int) -> None:
        if total > 1:
            self.panel.say(self.desk.texts._("{done} of {total}", done=done, total=total))

    # what is done with it

    def _when_made(self, deed: Callable[[], object]) -> None:
        """Do something with the document as soon as it is there."""
        if self.maker.busy:
            self._waiting = deed
        elif self.printed is not None:
            deed()
        else:
            self._say_lack()

    def _say_lack(self) -> bool:
        """Say what is missing before there can be a document, if something is; tell whether it is."""
        lack = self.document.lacking(self._facts.snapshot)
        if lack:
            self.desk.say(self.desk.texts._(lack.sentence), refused=True)
        return lack is not None

    def _save_pdf(self) -> None:
        if self.printed is None:
            return
        path = handing_out.ask_path(self.desk, self, self.document, ".pdf")
        if path is not None:
            self._write(path, self.printed.data)

    def _export(self) -> None:
        """Make the file that is chosen and save it."""
        self.panel.finish()
        spec, choice = self.document, self.panel.choice
        if self._say_lack():
            return
        suffix = choice.suffix or ".xlsx"
        path = handing_out.ask_path(self.desk, self, spec, suffix)
        if path is None:
            return
        self.panel.say("")
        self.desk.busy(self.desk.texts._("The file is being made …"))  # it is said here, when it is there
        job = export_job(spec, choice, self._facts, suffix)
        self.desk.background.start(job, partial(self._take_file, path), self._refuse_file)

    def _take_file(self, path: Path, exported: Exported) -> None:
        self.desk.busy("")
        self._write(path, exported.data)
        self.panel.show_warnings([Said(wording.problem(one, self.desk.texts)) for one in exported.warnings])

    def _refuse_file(self, fault: Exception) -> None:
        self.desk.busy("")
        self.desk.refuse(fault)

    def _write(self, path: Path, data: bytes) -> None:
        done = handing_out.write(self.desk, path, data)
        self._saved = path if done else None
        said = self.desk.texts._("Saved: “{file}”", file=path.name) if done else ""
        self.panel.say(said, folder=done)
        announce(self.panel, said)

    def _open_folder(self) -> None:
        if self._saved is not None:
            handing_out.open_folder(self._saved)

    def _print(self) -> None:
        if self.printed is not None:
            job = handing_out.PrintJob(
                self.desk.texts._(self.document.title),
                self.printed,
                self.document.has_pages and choices.is_folded(self.panel.choice),
            )
            handing_out.print_out(self.desk, self, job, self.panel.say)
