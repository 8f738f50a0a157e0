"""What belongs to an initiative: its topics to tick, and its people."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from netzwerkstatt.domain.event import Topic
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.snapshot import Snapshot, by_name
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.pages.initiatives import deeds
from netzwerkstatt.ui.pages.initiatives.records import Profile, in_order
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.leads import Lead
from netzwerkstatt.ui.parts.pictures import Dot
from netzwerkstatt.ui.parts.saved import Save, SavedChoice, SavedTick


class Topics(QWidget):
    """A box to tick for each topic of the event, with its pencil; `saving` returns what saves one."""

    def __init__(self, desk: Desk, saving: Callable[[Topic], Save]) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk, self._saving = desk, saving
        self._topics: list[Topic] = []
        self._ticks: dict[str, SavedTick] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._none = label(desk.texts._("This event has no topics yet."), "small", wrap=True)
        self.setLayout(column(self._none, self._rows, gap=0))

    def show_topics(self, profile: Profile, snapshot: Snapshot) -> None:
        """Tick what an initiative works on; topics that have changed are laid out anew."""
        topics = in_order(snapshot.topics.values())
        if topics != self._topics:
            self._topics = topics
            self._lay_rows()
        on = {topic.id for topic in profile.topics}
        for topic in topics:
            self._ticks[topic.id].show_value(topic.id in on)
        self._none.setVisible(not topics)

    def _lay_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._ticks.clear()
        for topic in self._topics:
            words = topic.name.replace("&", "&&")  # a single one would underline the next letter
            tick = named(SavedTick(words, self._saving(topic)), f"field-topic-{topic.id}", topic.name)
            tick.setToolTip(topic.name)
            tick.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # names may be long
            self._ticks[topic.id] = tick
            line = row(Dot(self._desk.look, topic.pencil), tick, gap=6)
            line.setStretch(1, 1)
            self._rows.addWidget(holding(line))


class People(QWidget):
    """A line for each person, which leads to them, and a list to choose one more from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk = desk
        self._profile: Profile | None = None
        self._none = label(desk.texts._("Nobody yet."), "small")
        self._choice = named(SavedChoice(self._join), "field-person")
        self._lines = Lines(2, self._choice)
        one_more = labelled(desk.texts._("One more person"), self._choice)
        self.setLayout(column(self._none, self._lines, one_more, gap=8))

    def show_people(self, profile: Profile, snapshot: Snapshot) -> None:
        """Show who belongs to an initiative; to one that is not in the event yet nobody can."""
        before = self._profile
        self._profile = profile
        self._none.setVisible(not profile.people)
        free = sorted(snapshot.people.of("initiative_id", None), key=by_name)
        texts = self._desk.texts
        self._choice.offer([(None, texts._("choose …")), *((one.id, one.sort_name) for one in free)])
        self._choice.show_value(None)
        self._choice.setEnabled(bool(free) and not profile.fresh)
        if before is None or (before.id, before.people) != (profile.id, profile.people):
            self._lines.lay(self._line(person) for person in profile.people)

    def _line(self, person: Person) -> QWidget:
        look, texts = self._desk.look, self._desk.texts
        lead = named(Lead(look, person.name), f"person-{person.id}")
        lead.setAccessibleName(texts._("Show {name}", name=person.name))
        lead.clicked.connect(partial(self._go, person))
        said = texts._("Take {name} out", name=person.name)
        away = named(Button(look, "", "x", "icon", said=said), f"remove-{person.id}")
        away.clicked.connect(partial(self._leave, person))
        line = row(lead, away, gap=4)
        line.setStretch(0, 1)
        return holding(line)

    def _join(self, person_id: Any) -> bool:
        if self._profile is None or person_id is None:
            return True
        person = self._desk.snapshot.people[PersonId(person_id)]
        return self._desk.do(deeds.join(person, self._profile.initiative))

    def _leave(self, person: Person, *_: object) -> None:
        said = self._desk.texts._("{name} is taken out.", name=person.name)
        self._desk.do(deeds.join(person, None), said)

    def _go(self, person: Person, *_: object) -> None:
        """Lead to somebody among the attendees, or else among the contributors."""
        attends = self._desk.snapshot.registration(person.id) is not None
        self._desk.go("attendees" if attends else "contributors", person.id)
