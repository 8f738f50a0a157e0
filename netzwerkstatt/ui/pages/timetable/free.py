"""A free room and time for people, a length and needs: the best places, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QWidget
from shiboken6 import isValid
from typing_extensions import override

from netzwerkstatt.app import free_places
from netzwerkstatt.app.free_places import Told, ToldPlace
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.placing import Hindrance, Within
from netzwerkstatt.planning.wanted import Wanted
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.pages.page import LazyPage
from netzwerkstatt.ui.pages.sessions.said import said_place
from netzwerkstatt.ui.pages.timetable.empty import no_days, no_rooms
from netzwerkstatt.ui.pages.timetable.wanting import Wanting
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import announce, column, holding, label, named, row, scrolling, surface
from netzwerkstatt.ui.parts.pictures import Sign

_FORM: Final = 380  # px at 100 %, as are the others
_BESIDE: Final = 360
"""Where the answers would be narrower, they stand below the form."""
_WIDE: Final = 760
_SMALL: Final = 2_000
"""So many people, sessions and guests are looked through in well under a tenth of a second."""
_PAUSE_MS: Final = 300
_SIGNS: Final = {
    Hindrance.NO_ROOM: "door",
    Hindrance.NO_DAY: "calendar-off",
    Hindrance.TOO_LONG: "hourglass",
    Hindrance.BREAKS: "coffee",
    Hindrance.NOBODY: "user-x",
    Hindrance.OCCUPIED: "door",
    Hindrance.CLOSED: "clock",
    Hindrance.BREAK_THEN: "coffee",
    Hindrance.NOT_ALL_THEN: "user-x",
    Hindrance.NO_ROOM_THEN: "door",
    Hindrance.NOT_THERE_THEN: "door",
    Hindrance.NOT_THERE: "door",
}
_BY_TIME: Final = (
    *(Hindrance.CLOSED, Hindrance.BREAK_THEN, Hindrance.NOT_ALL_THEN),
    *(Hindrance.NO_ROOM_THEN, Hindrance.NOT_THERE_THEN),
)
_BY_ROOM: Final = (Hindrance.NOT_THERE_THEN, Hindrance.NOT_THERE)
_BY_PEOPLE: Final = (Hindrance.NOBODY, Hindrance.OCCUPIED)


@dataclass(frozen=True, slots=True)
class _Question:
    """What is looked for, and in which state of the event."""

    event: Snapshot
    wanted: Wanted
    within: Within

    @property
    def small(self) -> bool:
        return len(self.event.people) + len(self.event.sessions) + self.wanted.guests < _SMALL


class FreePage(LazyPage):
    """A form at the left, and the answers to it at the right; nothing is written until one is taken."""

    def __init__(self, desk: Desk, begin: Callable[[str], object]) -> None:
        """Take what shows a session that was made here, so that it gets its title."""
        super().__init__(desk)
        self._begin = begin
        self._question: _Question | None = None
        self.form = Wanting(desk)
        self._heading = named(label("", "group", wrap=True), "places-heading")
        self.lines = Lines(8, self.form.minutes.line)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._start)
        self._stack = QStackedWidget()
        for page in (self._content(), no_rooms(desk), no_days(desk)):
            self._stack.addWidget(page)
        self.setLayout(column(self._stack, gap=0))
        self.form.changed.connect(self._look)
        desk.look.changed.connect(self._arrange)

    # how it is put together

    def _content(self) -> QWidget:
        texts = self.desk.texts
        wanting, found = surface(QWidget(), "bare"), surface(QWidget(), "bare")
        wanting.setLayout(column(self.form, None, margins=(0, 0, 8, 12)))
        self._answers = holding(column(self._heading, self.lines, None, gap=10))
        wide = row(self._answers, margins=(0, 0, 8, 12))
        wide.setStretch(0, 1)
        wide.addStretch(0)
        found.setLayout(wide)
        self._left = scrolling(wanting, "wanting", texts._("What a place is wanted for"))
        self._box = row(
            self._left,
            scrolling(found, "found", texts._("Free places")),
            margins=(20, 4, 12, 0),
            gap=16,
        )
        self._box.setStretch(1, 1)
        return holding(self._box)

    def _arrange(self) -> None:
        """Lay the answers beside the form where there is room for both, else below it."""
        px = self.desk.look.theme.px
        beside = self.width() >= px(_FORM + _BESIDE)
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._box.setStretch(0, 0 if beside else 1)
        self._left.setMinimumWidth(px(_FORM) if beside else 0)
        self._left.setMaximumWidth(px(_FORM if beside else _WIDE))
        self._answers.setMaximumWidth(px(_WIDE))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    # what the header asks

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Timetable")

    @override
    def place(self) -> str:
        """Return the room that is looked in, if it is only one."""
        return str(self.form.room.currentData() or "")

    @override
    def go_to(self, place: str) -> None:
        """Look in a room only."""
        self.catch_up()
        self.form.choose_room(place)
        self.focus_first()

    @override
    def focus_first(self) -> None:
        """Put the focus into the length, or onto what comes first."""
        shown = self._stack.currentWidget() or self
        way = shown.findChild(QWidget, "empty-0")
        first = way if isinstance(way, QWidget) else self.form.minutes.line
        first.setFocus(Qt.FocusReason.TabFocusReason)

    # looking

    @override
    def show_now(self) -> None:
        """Offer the people and rooms that there are now, and look anew."""
        event = self.desk.snapshot
        self._stack.setCurrentIndex(2 if not event.days else 0 if event.rooms else 1)
        self.form.show_event(event)
        self._look()

    def _look(self) -> None:
        """Look for places: at once, or in a large event after a pause, beside the window."""
        question = _Question(self.desk.snapshot, self.form.wanted(), self.form.within())
        if question == self._question:
            return
        self._question = question
        if question.small:
            self._pause.stop()
            self._show(question, self._told(question))
        else:
            self._heading.setText(self.desk.texts._("Looking for free places …"))
            self.lines.setEnabled(False)
            self._pause.start()

    def _told(self, question: _Question) -> Told:
        return free_places.told(question.event, question.wanted, question.within, self.desk.texts)

    def _start(self) -> None:
        question = self._question
        if question is not None:
            self.desk.background.start(
                lambda _: (question, self._told(question)), self._take_late, self._fail
            )

    def _take_late(self, found: tuple[_Question, Told]) -> None:
        question, told = found
        if isValid(self) and question is self._question:  # else something else is wanted by now
            self._show(question, told)

    def _fail(self, fault: Exception) -> None:
        raise fault

    # the answers

    def _show(self, question: _Question, told: Told) -> None:
        self.lines.setEnabled(True)
        heading = self._headed(question, told)
        if told.places:
            cards = [self._card(at, question, place) for at, place in enumerate(told.places)]
            said = f"{heading}. {self._where(question, told.places[0])}"
        else:
            cards = [self._none(question, told)]
            said = told.text
        self._heading.setText(heading)
        self.lines.lay(cards)
        if self.isVisible():
            announce(self, said)

    def _headed(self, question: _Question, told: Told) -> str:
        texts = self.desk.texts
        length = texts.n_("one minute", "{count} minutes", question.wanted.minutes)
        if not told.places:
            return texts._("No free place for {length}", length=length)
        return texts.n_(
            "The one free place for {length}",
            "The best {count} places for {length}",
            len(told.places),
            length=length,
        )

    def _where(self, question: _Question, place: ToldPlace) -> str:
        """Say when and where: `Sa, 16. Okt., 13:30–14:30 · Gartenzimmer`."""
        texts = self.desk.texts
        end = place.start + timedelta(minutes=question.wanted.minutes)
        return f"{texts.date(place.start.date(), 'medium')}, {texts.span(place.start, end)} · {place.name}"

    def _card(self, at: int, question: _Question, place: ToldPlace) -> QFrame:
        """Make the card of a place: how well it fits, when and where, why, and a button to take it."""
        texts, look = self.desk.texts, self.desk.look
        where = self._where(question, place)
        icon, colour = ("circle-check", "ok") if place.well else ("alert-triangle", "warn")
        text = column(label(where, "strong", wrap=True), self._why(place), gap=2)
        line = row(Sign(look, icon, colour, 22), text, gap=10, margins=(12, 8, 12, 8))
        line.setStretch(1, 1)
        if self.desk.workspace.writing:
            make = named(Button(look, texts._("Create here"), "plus", "small"), f"create-{at}")
            make.setAccessibleName(texts._("Create here: {place}", place=where))
            make.clicked.connect(partial(self._create, question, place))
            line.addWidget(make)
        return _sheet(line, where)

    def _why(self, place: ToldPlace) -> QWidget:
        texts = self.desk.texts
        if not place.well:
            said = texts._("Please look: {why}", why=place.text)
        else:
            said = texts._("Fits: {why}", why=place.text) if place.text else texts._("Fits")
        return label(said, "small", wrap=True)

    def _none(self, question: _Question, told: Told) -> QFrame:
        """Make the card that says why there is no place, with the ways on."""
        look = self.desk.look
        sign = Sign(look, _SIGNS[told.hindrance] if told.hindrance else "search-off", "ink2", 22)
        ways = []
        for name, words, icon, way in self._ways(question, told.hindrance):
            button = named(Button(look, words, icon, "small"), name)
            button.clicked.connect(partial(self._go_on, way))
            ways.append(row(button, None))
        text = column(label(told.text, wrap=True), *ways, gap=8)
        line = row(sign, text, gap=10, margins=(12, 10, 12, 12))
        line.setStretch(1, 1)
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        return _sheet(line, told.text)

    def _ways(
        self, question: _Question, hindrance: Hindrance | None
    ) -> Iterator[tuple[str, str, str, Callable[[], object]]]:
        """Yield what of the question could be left out, so that there may be a place."""
        texts, form = self.desk.texts, self.form
        if question.within.start is not None and hindrance in _BY_TIME:
            words = texts._("Search without a time")
            yield "without-time", words, "clock", partial(form.at.show_value, None)
        if question.within.room is not None and hindrance in _BY_ROOM:
            words = texts._("Search in all rooms")
            yield "without-room", words, "door", partial(form.choose_room, "")
        if question.wanted.people and hindrance in _BY_PEOPLE:
            words = texts._("Search without people")
            yield "without-people", words, "users", partial(form.people.choose, ())

    def _go_on(self, way: Callable[[], object], *_: object) -> None:
        """Leave out what stands in the way, and go on at the best place that there is then."""
        way()
        best = self.lines.findChild(QWidget, "create-0")
        if isinstance(best, QWidget):
            best.setFocus(Qt.FocusReason.OtherFocusReason)

    def _create(self, question: _Question, place: ToldPlace, *_: object) -> None:
        """Add a session there, and go to it."""
        event, texts = self.desk.snapshot, self.desk.texts
        session, command = free_places.session_at(event, question.wanted, place.room, place.start, texts)
        if self.desk.may_write() and self.desk.do(command, said_place(event, session, texts)):
            self._begin(session.id)


def _sheet(line: QBoxLayout, said: str) -> QFrame:
    card = surface(QFrame(), "card")
    card.setLayout(line)
    card.setAccessibleName(said)
    return card
