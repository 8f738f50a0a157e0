"""Badges: a few options on the left, the sheets as they will leave the printer on the right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QScrollArea, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.app import outputs, wording
from netzwerkstatt.app.jobs import Job, Progress
from netzwerkstatt.app.outputs import PrintChoice
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts, texts
from netzwerkstatt.documents import stock as paper_stock
from netzwerkstatt.documents.look import SizeClass
from netzwerkstatt.documents.printed import Printed, PrintWarning
from netzwerkstatt.documents.stock import Stock
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.background import Task
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.eventfiles import free_path
from netzwerkstatt.ui.parts.buttons import Button, SegmentedChoice
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import announce, column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.preview import Preview
from netzwerkstatt.ui.parts.sheet import Elided, Rule, Sheet
from netzwerkstatt.ui.parts.warnings import WarningCard
from netzwerkstatt.ui.theme.look import Look

_PAUSE_MS: Final = 200
"""How long to wait for another change of an option before the badges are made anew."""
_PANEL: Final = 340
_SAID: Final = 20
_INDENT: Final = 8


def badges_job(snapshot: Snapshot, language: str, choice: PrintChoice) -> Job[Printed]:
    """Return the job that makes the PDF."""

    def job(progress: Progress) -> Printed:
        return outputs.PRINTS["badges"](snapshot, texts(language), replace(choice, on_step=progress.step))

    return job


def stock_said(sheet: Stock, words: Texts) -> str:
    """Name a badge sheet with its size and number of badges, the maker first where there is one."""
    size = {"width": words.number(sheet.width), "height": words.number(sheet.height)}
    if sheet.cut:
        return words._("Plain paper to cut, {width} × {height} mm", **size)
    return words._("{name}, {width} × {height} mm", name=sheet.name, **size)


def stocks_in_order() -> list[Stock]:
    """Return the sheets: that of the house, plain paper, then the others by maker."""
    house = paper_stock.find(paper_stock.HOUSE)
    others = [sheet for sheet in paper_stock.stocks() if sheet != house]
    return [house, *sorted(others, key=lambda sheet: (not sheet.cut, sheet.name))]


@dataclass(frozen=True, slots=True)
class _Guests:
    """Whom badges can be printed for."""

    everybody: tuple[Person, ...]
    selected: tuple[Person, ...]


class BadgeOptionsPanel(QWidget):
    """The few options."""

    changed = Signal()
    person_wanted = Signal(str)

    def __init__(self, look: Look, words: Texts, guests: _Guests) -> None:
        super().__init__()
        surface(self, "page")
        self._look, self._texts, self._guests = look, words, guests
        self._whom, self._paper, self._first = QComboBox(), QComboBox(), QSpinBox()
        self._checks = {
            "organisation": QCheckBox(words._("Organisation")),
            "pronouns": QCheckBox(words._("Pronouns, where given")),
            "code": QCheckBox(words._("QR code for check-in")),
            "sessions": QCheckBox(words._("Sessions with a place")),
        }
        sizes = {
            SizeClass.NORMAL: words._("Normal"),
            SizeClass.LARGE: words._("Large"),
            SizeClass.VERY_LARGE: words._("Very large"),
        }
        options = [(code.value, said) for code, said in sizes.items()]
        self._size = named(
            SegmentedChoice(look, words._("Type size"), options, SizeClass.NORMAL.value), "size"
        )
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(8)
        self._fill()
        self._lay_out_all()
        self._connect()
        self._measure()
        look.changed.connect(self._measure)

    def _fill(self) -> None:
        words, guests = self._texts, self._guests
        if guests.selected:
            said = words.n_("Selected: {count} person", "Selected: {count} people", len(guests.selected))
            self._whom.addItem(said, guests.selected)
        everybody = len(guests.everybody)
        said = words.n_("{count} person who is coming", "All {count} people who are coming", everybody)
        self._whom.addItem(said, guests.everybody)
        for sheet in stocks_in_order():
            self._paper.addItem(stock_said(sheet, words), sheet)
        for combo in (self._whom, self._paper):
            combo.setMaxVisibleItems(14)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name, box in self._checks.items():
            box.setChecked(True)
            box.setObjectName(f"show-{name}")
        self._first.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
        self._fit_first()

    def _lay_out_all(self) -> None:
        words = self._texts
        whom = labelled(words._("For whom?"), named(self._whom, "whom"))
        paper = labelled(words._("Paper"), named(self._paper, "paper"))
        first = labelled(
            words._("First label"), named(self._first, "first"), words._("For sheets already begun.")
        )
        shown = column(label(words._("On the badge"), "hintlabel"), *self._checks.values(), gap=2)
        size = column(label(words._("Type size"), "hintlabel"), row(self._size, None), gap=4)
        inside = QWidget()
        inside.setObjectName("inside")
        parts = column(
            whom, paper, shown, size, first, self._warnings, None, margins=(22, 14, 16, 14), gap=12
        )
        inside.setLayout(parts)
        scroll = named(QScrollArea(), "options", words._("Options"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        self.setLayout(column(scroll, gap=0))
        self.setFocusProxy(self._whom)

    def _connect(self) -> None:
        self._paper.currentIndexChanged.connect(self._fit_first)
        self._whom.currentIndexChanged.connect(self.changed)
        self._paper.currentIndexChanged.connect(self.changed)
        self._first.valueChanged.connect(self.changed)
        self._size.chosen.connect(self.changed)
        for box in self._checks.values():
            box.toggled.connect(self.changed)

    @property
    def people(self) -> tuple[Person, ...]:
        """Return whom badges are printed for."""
        chosen: tuple[Person, ...] = self._whom.currentData()
        return chosen

    @property
    def sheet(self) -> Stock:
        """Return the paper."""
        chosen: Stock = self._paper.currentData()
        return chosen

    def choice(self) -> PrintChoice:
        """Return what is chosen."""
        return PrintChoice(
            people=self.people,
            stock=self.sheet.name,
            first=self._first.value(),
            organisation=self._checks["organisation"].isChecked(),
            pronouns=self._checks["pronouns"].isChecked(),
            code=self._checks["code"].isChecked(),
            sessions=self._checks["sessions"].isChecked(),
            size=self._size.code,
        )

    def page_of(self, person: PersonId) -> int:
        """Return the sheet, from 0, on which a person's badge is."""
        at = next((n for n, each in enumerate(self.people) if each.id == person), 0)
        return (at + self._first.value() - 1) // self.sheet.each

    def show_warnings(self, warnings: Sequence[PrintWarning]) -> None:
        """Show what is not as one would wish; nothing where all is well."""
        while item := self._warnings.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        before: QWidget = self._first
        for number, warning in enumerate(warnings[:_SAID]):
            card = named(WarningCard(self._look, wording.warning(warning, self._texts)), f"warning-{number}")
            if warning.person is not None:
                card.clicked.connect(partial(self.person_wanted.emit, warning.person))
            self._warnings.addWidget(card)
            self.setTabOrder(before, card)
            before = card
        rest = len(warnings) - _SAID
        if rest > 0:
            said = self._texts.n_("{count} more like these.", "{count} more like these.", rest)
            self._warnings.addWidget(label(said, "small", wrap=True))

    def _fit_first(self) -> None:
        self._first.setRange(1, self.sheet.each)

    def _measure(self) -> None:
        self.setFixedWidth(self._look.theme.px(_PANEL))


class PrintBadgesDialog(Sheet):
    """Shows the badges as they will be printed, saves them as PDF, prints them."""

    person_wanted = Signal(str)
    """A warning about a person was pressed; the id of the person."""

    def __init__(self, desk: Desk, parent: QWidget, selected: Sequence[Person] = ()) -> None:
        """Offer `selected` people first, where there are any."""
        look, words = desk.look, desk.texts
        super().__init__(look, words, words._("Print badges"), parent)
        self._desk, self._texts = desk, words
        self._snapshot = desk.snapshot
        self.printed: Printed | None = None
        self._task: Task | None = None
        self._asked = 0
        self._over = False
        guests = _Guests(tuple(self._snapshot.coming()), tuple(selected))
        self.options = BadgeOptionsPanel(look, words, guests)
        self.preview = Preview(look, words)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._make)
        self._lay_out_all()
        self.options.changed.connect(self._change)
        self.options.person_wanted.connect(self._find)
        self.preview.show_words(words._("The badges are being laid out …"))
        self._make()
        self.options.setFocus()

    def _lay_out_all(self) -> None:
        look, words = self._desk.look, self._texts
        close = named(Button(look, words._("Close")), "cancel")
        close.clicked.connect(self.reject)
        self.said = named(Elided(look, "", ink="ink2", px=14), "said")
        self.said.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.save = named(Button(look, words._("Save PDF …"), "file-type-pdf"), "save-pdf")
        self.save.clicked.connect(self._save)
        self.print = named(Button(look, words._("Print …"), "printer", "main"), "print")
        self.print.clicked.connect(self._print)
        body = row(self.options, Rule(look, down=True), self.preview, gap=0)
        body.setStretch(2, 1)
        foot = row(close, self.said, self.save, self.print, gap=10)
        foot.setStretch(1, 1)
        self.lay_out(None, holding(body), foot)

    def _change(self) -> None:
        """Wait a moment for another change."""
        self._enable(on=False)
        self._pause.start()

    def _make(self) -> None:
        """Make the badges; those of an older choice are no longer waited for."""
        if self._task is not None:
            self._task.cancel()
        self._enable(on=False)
        choice = self.options.choice()
        job = badges_job(self._snapshot, self._snapshot.event.language, choice)
        self._asked += 1
        asked = self._asked
        self._task = self._desk.background.start(
            job, partial(self._take, asked), partial(self._fail, asked), partial(self._step, asked)
        )

    def _current(self, asked: int) -> bool:
        """Tell whether somebody still waits for the badges that were asked for."""
        return not self._over and self._asked == asked

    def _take(self, asked: int, printed: Printed) -> None:
        if self._current(asked):
            self._show(printed)

    def _fail(self, asked: int, fault: Exception) -> None:
        if self._current(asked):
            self._show_refusal(fault)

    def _step(self, asked: int, done: int, total: int) -> None:
        if self._current(asked):
            self.said.say(self._texts._("{done} of {total}", done=done, total=total))

    def _show(self, printed: Printed) -> None:
        self.printed = printed
        words = self._texts
        badges = words.n_("{count} badge", "{count} badges", len(self.options.people))
        sheets = words.n_("{count} sheet", "{count} sheets", printed.pages)
        notes = words.n_("{count} note", "{count} notes", len(printed.warnings)) if printed.warnings else ""
        self.subtitle.say(" · ".join(filter(None, (badges, sheets, notes))))
        self.said.say("")
        self.preview.show_pdf(printed.data)
        self.options.show_warnings(printed.warnings)
        self._enable(on=not self._pause.isActive())

    def _show_refusal(self, fault: Exception) -> None:
        why = self._desk.explain(fault)
        self.printed = None
        self.subtitle.say("")
        self.options.show_warnings(())
        self.preview.show_words(why)
        announce(self, why)

    def _enable(self, *, on: bool) -> None:
        self.save.setEnabled(on)
        self.print.setEnabled(on)

    def _find(self, person: str) -> None:
        self.preview.turn(self.options.page_of(PersonId(person)))
        self.person_wanted.emit(person)

    def _tell(self, words: str) -> None:
        self.said.say(words)
        announce(self, words)

    def _save(self) -> None:
        if self.printed is None:
            return
        words = self._texts
        name = words._("Badges – {event}", event=self._snapshot.event.title)
        suggestion = free_path(self._desk.questions.documents, name).with_suffix(".pdf")
        path = self._desk.questions.file_to_write(self, words._("Save PDF"), suggestion, "PDF (*.pdf)")
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        try:
            outputs.write(path, self.printed.data)
        except Refused as fault:
            self._tell(self._desk.explain(fault))
        else:
            self._tell(words._("Saved: “{file}”", file=path.name))

    def _print(self) -> None:
        from netzwerkstatt.ui.parts.printing import ask_printer, print_pdf  # noqa: PLC0415  (asks the system)

        if self.printed is None:
            return
        words = self._texts
        printer = ask_printer(self, words._("Badges"), self.printed.pages)
        if printer is None:
            return

        def step(at: int, total: int) -> None:
            self.said.say(words._("Sheet {number} of {count}", number=at, count=total))
            self.said.repaint()

        done = print_pdf(self.printed.data, printer, step)
        self._tell(
            words._("Sent to the printer") if done else words._("The printer did not take the sheets.")
        )

    @override
    def done(self, result: int) -> None:
        """Close; nothing is made any more."""
        self._over = True
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
        self.preview.clear()
        super().done(result)
