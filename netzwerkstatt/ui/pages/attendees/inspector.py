"""Everything about one attendee, each field saved by itself."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.domain import words
from netzwerkstatt.domain.people import Diet
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.counts import read_count
from netzwerkstatt.ui.lists.inspector import RowInspector
from netzwerkstatt.ui.lists.people import PersonGroups, change_person
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.attendees import deeds
from netzwerkstatt.ui.pages.attendees.places import Places
from netzwerkstatt.ui.pages.attendees.records import Attendee, session_name, to_choose_from
from netzwerkstatt.ui.parts.layout import label
from netzwerkstatt.ui.parts.saved import SavedChoice, SavedWords

RANKS: Final = (1, 2, 3)
"""How many sessions somebody can wish for here; a list that was read may have more."""


class AttendeeInspector(RowInspector[Attendee]):
    """The pane for one attendee."""

    def __init__(self, desk: Desk, save: Callable[[Pairs[Attendee]], Command]) -> None:
        super().__init__(desk, save)
        self._person = PersonGroups(self)

    @override
    def title_of(self, row: Attendee) -> str:
        """Return the name, or what stands for it."""
        return row.person.name or self.desk.texts._("New person")

    @override
    def refresh(self, row: Attendee, snapshot: Snapshot) -> None:
        """Say how the registration stands; offer categories, sessions and places."""
        self._category.offer(deeds.categories(snapshot))
        for rank, field in self._wish_fields.items():
            self._offer_wishes(rank, row, snapshot)
            field.setDisabled(row.fresh)  # who is not in the event yet can wish for nothing
        self._say_registration(row)
        self._places.show_places(row, snapshot)

    @override
    def groups(self) -> Sequence[QWidget]:
        """Return registration, person, needs and what else there is."""
        self._waiting, self._since = label("", "small", wrap=True), label("", "small", wrap=True)
        self._category = SavedWords(self.saving(lambda a, to: deeds.change_registration(a, category=to)))
        self._places = Places(self.desk)
        self._wish_fields = {rank: SavedChoice(partial(self._wish, rank)) for rank in RANKS}
        return (
            *(self._registration(), self._person.name(), self._person.contact(), self._person.needs()),
            *(self._day(), self._wishes(), self._roles(), self._person.note()),
        )

    def _registration(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts._("Registration"),
            self.choice(
                texts.p_("column", "Status"),
                "status",
                tuple(words.status(texts).items()),
                lambda a: a.registration.status,
                lambda a, to: deeds.change_registration(a, status=RegistrationStatus(to)),
            ),
            self._waiting,
            self.field(
                texts.p_("column", "Category"), self._category, lambda a: a.registration.category, "category"
            ),
            self.line(
                texts.p_("column", "Companions"),
                "companions",
                lambda a: str(a.registration.companions or ""),
                lambda a, to: deeds.change_registration(a, companions=read_count(to) or 0),
            ),
            self._since,
        )

    def _day(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts._("On the day"),
            self.choice(
                texts._("Food"),
                "diet",
                tuple(words.diets(texts).items()),
                lambda a: a.person.diet,
                lambda a, to: change_person(a, diet=Diet(to)),
            ),
            self._person.line(texts._("Note on food"), "diet_note"),
            self._person.photos(),
        )

    def _wishes(self) -> QWidget:
        texts = self.desk.texts
        fields = [
            self.field(
                texts._("{rank}. preference", rank=rank), field, partial(self._wished, rank), f"wish-{rank}"
            )
            for rank, field in self._wish_fields.items()
        ]
        return self.group(texts._("Preferences and places"), *fields, self._places)

    def _roles(self) -> QWidget:
        texts = self.desk.texts
        ticks = self.flags(
            words.roles(texts),
            "role",
            lambda a: a.person.roles,
            lambda a, to: change_person(a, roles=to),
        )
        return self.group(texts._("Also here as"), ticks)

    # what depends on others

    def _say_registration(self, row: Attendee) -> None:
        texts, registration = self.desk.texts, row.registration
        self._waiting.setVisible(registration.waiting is not None)
        self._waiting.setText(texts._("Place {number} on the waiting list", number=registration.waiting or 0))
        self._since.setVisible(registration.registered is not None and not row.fresh)
        if registration.registered is not None:
            day = texts.date(registration.registered.date())
            self._since.setText(texts._("Registered on {day}", day=day))

    def _offer_wishes(self, rank: int, row: Attendee, snapshot: Snapshot) -> None:
        wish = deeds.wish_of(snapshot, row.person, rank)
        none = wish.words if wish and wish.session_id is None and wish.words else self.desk.texts._("none")
        sessions = [(session.id, session_name(session)) for session in to_choose_from(snapshot)]
        self._wish_fields[rank].offer([(None, none), *sessions])

    def _wish(self, rank: int, session: Any) -> bool:
        if self.shown is None:
            return False
        return self.desk.do(deeds.set_wish(self.desk.snapshot, self.shown.person, rank, session))

    def _wished(self, rank: int, row: Attendee) -> Any:
        wish = deeds.wish_of(self.desk.snapshot, row.person, rank)
        return wish.session_id if wish else None
