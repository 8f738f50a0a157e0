"""Everything about one room, each field saved by itself."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain import words
from netzwerkstatt.domain.access import AccessFeature
from netzwerkstatt.domain.access_questions import COUNTED_OF_ROOM, FIRST_OF_ROOM, MORE_OF_ROOM, OF_HOUSE
from netzwerkstatt.domain.access_words import features
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Equipment, RoomTime, RoomTimeId, Seating
from netzwerkstatt.ui.lists.counts import read_count
from netzwerkstatt.ui.lists.inspector import RowInspector
from netzwerkstatt.ui.lists.times import Times
from netzwerkstatt.ui.pages.rooms import deeds, facts
from netzwerkstatt.ui.pages.rooms.questions import Question
from netzwerkstatt.ui.pages.rooms.records import Place, change_room, with_time
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, focused_in, holding, label, named, row
from netzwerkstatt.ui.parts.saved import SavedWords


class RoomInspector(RowInspector[Place]):
    """The pane for one room; wider than others, for its rows of answers."""

    wide: ClassVar[int] = 394

    @override
    def title_of(self, row: Place) -> str:
        """Return the name, or what stands for it."""
        return row.room.name or self.desk.texts._("New room")

    @override
    def refresh(self, row: Place, snapshot: Snapshot) -> None:
        """Offer houses, say what holds for the whole house, show the times."""
        self._building.offer(sorted(building.name for building in snapshot.buildings.values()))
        self._of_house.setVisible(row.building is not None)
        with self.holding_still(self._next_question()):
            for question in self._questions:
                question.refresh(row)
        self._times.show_times(
            row.times,
            snapshot.days_in_order(),
            lambda start, end: RoomTime(RoomTimeId(new_id()), row.room.id, start, end),
        )

    def _next_question(self) -> Question | None:
        """Return the question below the one that is being answered: it stays under the mouse."""
        focused = focused_in(self)
        at = next(
            (at for at, one in enumerate(self._questions) if focused and one.isAncestorOf(focused)), None
        )
        return self._questions[at + 1] if at is not None and at + 1 < len(self._questions) else None

    @override
    def groups(self) -> Sequence[QWidget]:
        """Return what is asked most, accessibility, what guests read, and then the rest."""
        desk, texts = self.desk, self.desk.texts
        self._questions: list[Question] = []
        said = texts._("Can be used from"), texts._("Can be used until")
        self._times = Times[RoomTime](desk, said, self._save_time)
        self._building = SavedWords(
            self.saving(lambda place, to: deeds.in_building(desk.snapshot, place, to))
        )
        return (
            self._numbers(),
            self.group(texts._("Accessibility"), self._questioned(FIRST_OF_ROOM)),
            self._printed(),
            self._name(),
            self.group(texts._("More on accessibility"), self._questioned(MORE_OF_ROOM)),
            self._house(),
            self._equipment(),
            self.group(texts._("When it can be used"), self._times),
            self.group(
                texts.p_("group", "Note"),
                self._room_text(texts._("For the planning team only"), "note"),
            ),
        )

    def _save_time(self, was: RoomTime | None, now: RoomTime | None) -> bool:
        return self.saving(lambda place, _: with_time(place, was, now))(None)

    def _numbers(self) -> QWidget:
        texts, wheels = self.desk.texts, COUNTED_OF_ROOM
        parts = (
            self._room_line(texts.p_("column", "Floor"), "floor"),
            self._room_count(texts.p_("column", "Places"), "places"),
            self.line(
                features(texts)[wheels],
                wheels.value,
                self._wheelchair_places,
                lambda place, to: facts.with_measure(place, wheels, to, house=False),
            ),
        )
        return holding(row(*parts, gap=8))

    def _printed(self) -> QWidget:
        texts = self.desk.texts
        return holding(self._room_text(texts._("Note for guests (is printed)"), "guest_note"))

    def _name(self) -> QWidget:
        texts = self.desk.texts
        kinds = (
            self._room_count(texts._("In rows"), "in_rows"),
            self._room_count(texts._("At tables"), "at_tables"),
            self._room_count(texts._("In a circle"), "in_circle"),
            self._room_count(texts._("Standing"), "standing"),
        )
        return self.group(
            texts._("Name and seating"),
            self._room_line(texts.p_("column", "Room"), "name"),
            self._room_line(texts._("Short name, for narrow columns"), "short"),
            self.choice(
                texts.p_("column", "Seating"),
                "seating",
                tuple(words.seating(texts).items()),
                lambda place: place.room.seating,
                lambda place, to: change_room(place, seating=Seating(to)),
            ),
            label(texts._("So many people fit otherwise:"), "small", wrap=True),
            row(*kinds, gap=8),
        )

    def _house(self) -> QWidget:
        texts = self.desk.texts
        self._of_house = holding(
            column(
                label(texts._("Holds for all rooms in this house."), "small", wrap=True),
                self._house_line(texts._("Address"), "address"),
                self._house_line(texts._("Entrance"), "entrance"),
                self._house_line(texts._("Bus and train stop"), "stop"),
                self._house_line(texts._("Parking"), "parking"),
                self._questioned(OF_HOUSE, house=True),
                self.text(
                    texts._("Note on the house, for the planning team only"),
                    "house-note",
                    lambda place: place.building.note if place.building else "",
                    lambda place, to: _in_house(place, note=to),
                ),
                gap=10,
            )
        )
        choice = self.field(
            texts._("Choose a house or type a new one"),
            self._building,
            lambda place: place.building.name if place.building else "",
            "building",
        )
        return self.group(texts.p_("column", "House"), choice, self._of_house)

    def _equipment(self) -> QWidget:
        texts, grid = self.desk.texts, QGridLayout()
        grid.setSpacing(0)
        for at, (flag, said) in enumerate(words.equipment(texts).items()):
            tick = self.tick(said, f"equipment-{int(flag)}", _has(flag), _turned(flag))
            grid.addWidget(tick, at // 2, at % 2)
        return self.group(
            texts.p_("column", "Equipment"),
            grid,
            self._room_line(texts._("What else there is"), "equipment_note"),
        )

    @override
    def tools(self) -> Sequence[QWidget]:
        """Offer the sign on the door."""
        look, texts = self.desk.look, self.desk.texts
        sign = named(Button(look, texts._("Door sign"), "printer", "small"), "door-sign")
        sign.clicked.connect(self._print)
        return (sign,)

    def _print(self) -> None:
        self.desk.go("print", "door-signs")

    # fields

    def _questioned(self, asked: Sequence[AccessFeature], *, house: bool = False) -> QVBoxLayout:
        return column(*(self._question(feature, house=house) for feature in asked), gap=0)

    def _question(self, feature: AccessFeature, *, house: bool = False) -> Question:
        made = Question(self.desk, self.saving, feature, house=house)
        self._questions.append(made)
        self._shows.append((made.answer, made.read_answer))
        if made.number:
            self._shows.append((made.number, made.read_number))
        self._shows.append((made.note, made.read_note))
        return made

    def _room_line(self, said: str, attribute: str) -> QVBoxLayout:
        return self.line(said, _dashed(attribute), _reads(attribute), _changes(attribute))

    def _room_text(self, said: str, attribute: str) -> QVBoxLayout:
        return self.text(said, _dashed(attribute), _reads(attribute), _changes(attribute))

    def _room_count(self, said: str, attribute: str) -> QVBoxLayout:
        def read(place: Place) -> str:
            count = getattr(place.room, attribute)
            return "" if count is None else str(count)

        return self.line(
            said,
            _dashed(attribute),
            read,
            lambda place, to: change_room(place, **{attribute: read_count(to)}),
        )

    def _house_line(self, said: str, attribute: str) -> QVBoxLayout:
        return self.line(
            said,
            f"house-{attribute}",
            lambda place: str(getattr(place.building, attribute)) if place.building else "",
            lambda place, to: _in_house(place, **{attribute: to}),
        )

    def _wheelchair_places(self, place: Place) -> str:
        fact = place.known.fact(AccessFeature.WHEELCHAIR_PLACES)
        return "" if fact is None or fact.number is None else str(fact.number)


def _in_house(place: Place, **fields: Any) -> Place:
    return replace(place, building=replace(place.building, **fields)) if place.building else place


def _dashed(attribute: str) -> str:
    return attribute.replace("_", "-")


def _reads(attribute: str) -> Callable[[Place], str]:
    return lambda place: str(getattr(place.room, attribute))


def _changes(attribute: str) -> Callable[[Place, str], Place]:
    return lambda place, to: change_room(place, **{attribute: to})


def _has(flag: Equipment) -> Callable[[Place], bool]:
    return lambda place: bool(place.room.equipment & flag)


def _turned(flag: Equipment) -> Callable[[Place, Any], Place]:
    return lambda place, on: change_room(
        place, equipment=place.room.equipment | flag if on else place.room.equipment & ~flag
    )
