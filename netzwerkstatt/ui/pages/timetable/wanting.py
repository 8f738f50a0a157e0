"""What a free place is wanted for: a quiet form, of which nothing goes into the event."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import partial
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from netzwerkstatt.app.free_places import people_named
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.folding import fold
from netzwerkstatt.domain import words
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.snapshot import Snapshot, by_name
from netzwerkstatt.domain.venue import Equipment, RoomId
from netzwerkstatt.planning.belonging import contributes
from netzwerkstatt.planning.placing import Within
from netzwerkstatt.planning.wanted import OF_A_ROOM, Wanted
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.counts import read_count
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.choices import StillChoice
from netzwerkstatt.ui.parts.fields import labelled, share_undo
from netzwerkstatt.ui.parts.layout import announce, column, label, named, row, surface
from netzwerkstatt.ui.parts.reflow import Reflow
from netzwerkstatt.ui.parts.saved import SavedWords
from netzwerkstatt.ui.parts.ticks import Tick
from netzwerkstatt.ui.parts.times import read_minutes, read_when, typed_when

T = TypeVar("T")
F = TypeVar("F", Need, Equipment)
_USUAL: Final = Wanted()
_WORD: Final = 150  # px at 100 %; so wide is a box to tick with one word, and with several
_WORDS: Final = 240


class Trouble(QWidget):
    """Says in one sentence below a field what cannot be read in it."""

    def __init__(self, field: QWidget, name: str) -> None:
        super().__init__()
        surface(self, "bare")
        self._field, self._words = field, named(label("", "err", wrap=True), f"trouble-{name}")
        self.setLayout(column(self._words))
        self.hide()

    def say(self, sentence: str) -> None:
        """Say it; no words say that all is well."""
        if sentence and sentence != self._words.text():
            announce(self._field, sentence)
        self._words.setText(sentence)
        self._field.setAccessibleDescription(sentence)
        self.setVisible(bool(sentence))

    def clear(self, *_: object) -> None:
        """Say that all is well."""
        self.say("")


class AskedLine(QWidget, Generic[T]):
    """A line that is read at each letter.

    What cannot be read stays as it is typed, and is said once the line is left. Until it can be read, the
    last `value` that could holds.
    """

    changed = Signal()

    def __init__(
        self, desk: Desk, said: str, name: str, read: Callable[[str], T], write: Callable[[T], str]
    ) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk, self._read, self._write = desk, read, write
        self.value = read("")
        self.line = named(QLineEdit(write(self.value)), f"field-{name}")
        share_undo(self.line)
        self._trouble = Trouble(self.line, name)
        self.line.textEdited.connect(self.follow)
        self.line.editingFinished.connect(self._leave)
        self.setLayout(column(labelled(said, self.line), self._trouble, gap=4))

    def show_value(self, value: T) -> None:
        """Write a value in place of what is typed."""
        self.line.setText(self._write(value))
        self.follow()

    def follow(self) -> bool:
        """Take what is typed, if it can be read; tell whether it could."""
        try:
            value = self._read(self.line.text())
        except Refused:
            return False
        self._trouble.clear()
        if value != self.value:
            self.value = value
            self.changed.emit()
        return True

    def _leave(self) -> None:
        """Write what was read as it is mostly written, or say why it was not."""
        try:
            self.line.setText(self._write(self._read(self.line.text())))
        except Refused as fault:
            self._trouble.say(self._desk.explain(fault))


class AskedPeople(QWidget):
    """Who is to be free: chosen by name one after the other, each with a button to leave them out again."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk = desk
        self.people: tuple[PersonId, ...] = ()
        self._shown: tuple[tuple[PersonId, str], ...] = ()
        self._offered: list[Person] = []
        self._one_more = named(SavedWords(self._add), "field-person")
        self._one_more.seek_within()
        self._trouble = Trouble(self._one_more, "person")
        self._lines = Lines(4, self._one_more)
        texts = desk.texts
        said = texts._("Who is to be free")
        self._one_more.line.setAccessibleName(said)
        self._one_more.line.setPlaceholderText(texts._("choose or type a name"))
        self._one_more.line.textEdited.connect(self._trouble.clear)
        self.setLayout(column(labelled(said, self._one_more), self._trouble, self._lines, gap=4))

    def show_people(self, event: Snapshot) -> None:
        """Show who is chosen, as far as they are in the event, and offer all others who contribute."""
        self.people = tuple(person for person in self.people if person in event.people)
        names = tuple(event.people[person].name for person in self.people)
        shown = tuple(zip(self.people, names, strict=True))
        if shown != self._shown:
            self._shown = shown
            self._lines.lay(map(self._line, self.people, names))
        others = (person for person in event.people.values() if person.id not in self.people)
        self._offered = sorted((person for person in others if contributes(event, person)), key=by_name)
        self._one_more.offer([person.name for person in self._offered])

    def choose(self, people: Iterable[PersonId]) -> None:
        """Choose others."""
        self.people = tuple(people)
        self.show_people(self._desk.snapshot)
        self.changed.emit()

    def _line(self, person: PersonId, name: str) -> QWidget:
        texts, look = self._desk.texts, self._desk.look
        away = Button(look, "", "x", "icon", said=texts._("Take {name} out", name=name))
        away.clicked.connect(partial(self._remove, person))
        line = row(label(name, "strong", wrap=True), named(away, f"remove-{person}"), gap=4)
        line.setStretch(0, 1)
        made = surface(QWidget(), "bare")
        made.setLayout(line)
        return made

    def _add(self, name: object) -> bool:
        """Take the name that is typed; tell whether somebody is called so."""
        if not str(name).strip():
            return True
        try:
            found = self._named(str(name))
        except Refused as fault:
            self._trouble.say(self._desk.explain(fault))
            return False
        self._trouble.clear()
        self._one_more.line.show_value("")
        self.choose(dict.fromkeys((*self.people, *found)))
        return True

    def _named(self, name: str) -> tuple[PersonId, ...]:
        """Return who is called so: the one who is offered, or else anybody in the event."""
        found = tuple(one.id for one in self._offered if fold(one.name) == fold(name))
        return found if len(found) == 1 else people_named(self._desk.snapshot, [name])

    def _remove(self, person: PersonId, *_: object) -> None:
        self.choose(one for one in self.people if one != person)


class AskedFlags(QWidget, Generic[F]):
    """Boxes to tick, as many side by side as there is room for."""

    changed = Signal()

    def __init__(self, desk: Desk, said: str, name: str, options: Mapping[F, str], least: int) -> None:
        """Take how wide a box with its words is at `least`, in px at 100 %."""
        super().__init__()
        surface(self, "bare")
        self.setAccessibleName(said)
        self._ticks: dict[F, Tick] = {
            flag: named(Tick(text), f"{name}-{int(flag)}") for flag, text in options.items()
        }
        for tick in self._ticks.values():
            tick.setAccessibleDescription(said)
            tick.toggled.connect(self.changed)
        ticks = Reflow(desk.look, tuple(self._ticks.values()), least, 0)
        self.setLayout(column(label(said, "hintlabel"), ticks, gap=0))

    def value(self, none: F) -> F:
        """Return what is ticked, beginning with nothing."""
        for flag, tick in self._ticks.items():
            none |= flag if tick.isChecked() else none
        return none


class Wanting(QFrame):
    """The form: how long, who and for how many, and perhaps where and when only."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        surface(self, "card")
        texts = desk.texts
        self._desk = desk
        self.minutes = AskedLine(desk, texts._("Length in minutes"), "minutes", _minutes, str)
        self.people = AskedPeople(desk)
        self.guests = AskedLine(desk, texts._("For how many guests"), "guests", _guests, _written)
        self.at = AskedLine(desk, texts._("Only at this time"), "at", self._when, self._typed)
        self.at.line.setPlaceholderText(texts._("any time, or for example 13:30"))
        self.guests.line.setPlaceholderText(texts._("any number"))
        self.room = named(StillChoice(), "field-room")
        self.room.activated.connect(self.changed)
        room = labelled(texts._("Only in this room"), self.room)
        self.room.setAccessibleDescription(self.room.accessibleName())  # Qt names a list by what is chosen
        needs = words.needs(texts)
        self.needs = AskedFlags(
            desk, texts._("What guests need"), "need", {need: needs[need] for need in OF_A_ROOM}, _WORDS
        )
        self.equipment = AskedFlags(
            desk, texts._("What the room should have"), "equipment", words.equipment(texts), _WORD
        )
        fields = (self.minutes, self.people, self.guests, self.at, self.needs, self.equipment)
        for field in fields:
            field.changed.connect(self.changed)
        when = (self.minutes, self.people, self.at, room, self.guests, self.needs, self.equipment)
        self.setLayout(column(*when, margins=(16, 12, 16, 14), gap=12))

    def show_event(self, event: Snapshot) -> None:
        """Offer who and what is in the event now, and read a time anew: its days may be others."""
        self.people.show_people(event)
        chosen = self.room.currentData()
        with QSignalBlocker(self.room):
            self.room.clear()
            self.room.addItem(self._desk.texts.p_("room", "anywhere"), "")
            for room in event.rooms_in_order():
                self.room.addItem(words.room_names((room,), floors=True), room.id)
            self.room.setCurrentIndex(max(0, self.room.findData(chosen)))
        with QSignalBlocker(self):
            self.at.follow()

    def choose_room(self, room: str) -> None:
        """Look only in a room, or with none anywhere."""
        self.room.setCurrentIndex(max(0, self.room.findData(room)))
        self.changed.emit()

    def wanted(self) -> Wanted:
        """Return what a place is wanted for."""
        needs, equipment = self.needs.value(Need.NONE), self.equipment.value(Equipment.NONE)
        return Wanted(self.minutes.value, self.people.people, self.guests.value, needs, equipment)

    def within(self) -> Within:
        """Return where to look."""
        room = self.room.currentData()
        return Within(RoomId(room) if room else None, self.at.value)

    def _days(self) -> list[date]:
        return [day.date for day in self._desk.snapshot.days_in_order()]

    def _when(self, text: str) -> datetime | None:
        return read_when(text, self._days(), None, self._desk.texts)

    def _typed(self, when: datetime | None) -> str:
        return typed_when(when, self._days(), self._desk.texts)


def _minutes(text: str) -> int:
    return read_minutes(text) if text.strip() else _USUAL.minutes


def _guests(text: str) -> int:
    return read_count(text) or 0


def _written(guests: int) -> str:
    return str(guests or "")
