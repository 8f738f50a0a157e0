"""The people of a session: who does what, in which order, and whether they are sure to come."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from netzwerkstatt.domain import words
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.sessions import Contribution, Part
from netzwerkstatt.domain.snapshot import Snapshot, by_name
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.pages.sessions import deeds
from netzwerkstatt.ui.pages.sessions.records import Item
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.saved import SavedChoice, SavedTick, SavedWords


class People(QWidget):
    """Two lines for each person, and a field for one more: chosen from the list, or typed as a new name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk = desk
        self._item: Item | None = None
        self._shown: tuple[object, ...] = ()
        self._fields: dict[str, tuple[SavedChoice, SavedTick]] = {}
        self._one_more = named(SavedWords(self._add), "field-person")
        self._one_more.seek_within()
        self._lines = Lines(10, self._one_more)
        said = desk.texts._("One more person")
        self._one_more.line.setAccessibleName(said)
        self._one_more.line.setPlaceholderText(desk.texts._("choose or type a name"))
        self.setLayout(column(self._lines, labelled(said, self._one_more), gap=10))

    def show_people(self, item: Item, snapshot: Snapshot) -> None:
        """Show who takes part; in what is not in the event yet nobody can."""
        names = {part.person_id: snapshot.people[part.person_id].name for part in item.parts}
        shown = (item.id, *((part.id, names[part.person_id]) for part in item.parts))
        if self._item is None or self._item.id != item.id:
            self._one_more.line.restore()
        self._item = item
        if shown != self._shown:
            self._shown = shown
            self._lines.lay(self._line(item, part, snapshot) for part in item.parts)
        for part in item.parts:
            does, sure = self._fields[part.id]
            does.show_value(part.part)
            sure.show_value(part.confirmed)
        people = {part.person_id for part in snapshot.contributions.values()}
        people |= {person.id for person in snapshot.people.values() if person.roles}
        others = sorted((snapshot.people[person] for person in people - set(names)), key=by_name)
        self._one_more.offer([person.name for person in others])
        self._one_more.line.show_value("")
        self._one_more.setDisabled(item.fresh)

    def _line(self, item: Item, part: Contribution, snapshot: Snapshot) -> QWidget:
        """Lay out who it is, what they do and in which order, and whether they are sure."""
        texts, person = self._desk.texts, snapshot.people[part.person_id]
        go = self._button("arrow-right", texts._("Show {name}", name=person.name), f"person-{part.id}")
        go.clicked.connect(partial(self._go, part))
        away = self._button("x", texts._("Take {name} out", name=person.name), f"remove-{part.id}")
        away.clicked.connect(partial(self._remove, part))
        first = row(label(person.name, "strong", wrap=True), go, away, gap=4)
        first.setStretch(0, 1)
        does = SavedChoice(lambda to: self._change(part, part=Part(to)), tuple(words.parts(texts).items()))
        named(does, f"part-{part.id}", texts._("What {name} does", name=person.name))
        does.setAccessibleDescription(does.accessibleName())  # on Linux, Qt names a list by what is chosen
        second = row(does, *(self._order(item, part, person) if len(item.parts) > 1 else ()), gap=4)
        second.setStretch(0, 1)
        sure = SavedTick(texts._("is coming"), lambda on: self._change(part, confirmed=on))
        named(sure, f"sure-{part.id}", texts._("{name} is sure to come", name=person.name))
        self._fields[part.id] = does, sure
        return holding(column(first, second, sure, gap=4))

    def _order(self, item: Item, part: Contribution, person: Person) -> tuple[Button, Button]:
        texts = self._desk.texts
        up = self._button("arrow-up", texts._("Name {name} earlier", name=person.name), f"up-{part.id}")
        up.clicked.connect(partial(self._move, part, -1))
        up.setEnabled(part != item.parts[0])
        down = self._button("arrow-down", texts._("Name {name} later", name=person.name), f"down-{part.id}")
        down.clicked.connect(partial(self._move, part, 1))
        down.setEnabled(part != item.parts[-1])
        return up, down

    def _button(self, icon: str, said: str, name: str) -> Button:
        return named(Button(self._desk.look, "", icon, "icon", said=said), name)

    def _add(self, name: Any) -> bool:
        if self._item is None or not str(name).strip():
            return True
        said = self._desk.texts._("{name} takes part.", name=str(name))
        return self._desk.do(deeds.add_person(self._desk.snapshot, self._item.session, str(name)), said)

    def _go(self, part: Contribution, *_: object) -> None:
        self._desk.go("contributors", part.person_id)

    def _change(self, shown: Contribution, **fields: Any) -> bool:
        event = self._desk.snapshot
        was = event.contributions[shown.id]
        return self._desk.do(deeds.change_part(event, was, replace(was, **fields)))

    def _move(self, part: Contribution, steps: int, *_: object) -> None:
        self._desk.do(deeds.move_part(self._desk.snapshot, part, steps))

    def _remove(self, part: Contribution, *_: object) -> None:
        event = self._desk.snapshot
        said = self._desk.texts._("{name} is taken out.", name=event.people[part.person_id].name)
        self._desk.do(deeds.remove_part(event, event.contributions[part.id]), said)
