"""Everything about one attendee, each field saved by itself."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerkstatt.app.commands import Command
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain import words
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Diet, PhotoConsent, Role
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.attendees import deeds
from netzwerkstatt.ui.pages.attendees.places import Places
from netzwerkstatt.ui.pages.attendees.records import Attendee, session_name, to_choose_from
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.inspector import Group, Inspector
from netzwerkstatt.ui.parts.layout import column, label, named, row
from netzwerkstatt.ui.parts.saved import SavedChoice, SavedLine, SavedText, SavedTick, SavedWords

RANKS: Final = (1, 2, 3)
"""How many sessions somebody can wish for here; a list that was read may have more."""
Make = Callable[[Attendee, Any], Command]
Field = SavedLine | SavedText | SavedChoice | SavedTick | SavedWords


class AttendeeInspector(Inspector):
    """The pane for one attendee; its fields are made when somebody is first shown."""

    deleting = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, desk.texts)
        self._desk = desk
        self._shows: list[tuple[Field, Callable[[Attendee], Any]]] = []
        self._attendee: Attendee | None = None

    def _make_fields(self) -> None:
        look, texts = self._desk.look, self._desk.texts
        self._waiting, self._since = label("", "small", wrap=True), label("", "small", wrap=True)
        self._category = SavedWords(self._saving(_registered("category")))
        self._places = Places(self._desk)
        delete = named(Button(look, texts._("Delete"), "trash", "small"), "delete")
        delete.clicked.connect(self.deleting)
        self.lay_out(
            column(
                *(self._registration(), self._person(), self._contact(), self._needs(), self._day()),
                *(self._wishes(), self._roles(), self._notes(), 12, row(delete, None), None),
                gap=14,
            )
        )

    @property
    def attendee(self) -> Attendee | None:
        """Return who is shown."""
        return self._attendee

    def show_attendee(self, attendee: Attendee, snapshot: Snapshot) -> bool:
        """Show somebody; tell whether that was possible.

        It is not while something typed about somebody else could not be saved: that stays in its field.
        """
        if not self._shows:
            self._make_fields()
        other = self._attendee is None or self._attendee.id != attendee.id
        if other and not self.finish():
            return False
        self._attendee = attendee
        name = attendee.person.name or self._desk.texts._("New person")
        self.heading.setText(name)
        self._category.offer(deeds.categories(snapshot))
        for rank in RANKS:
            self._offer_wishes(rank, attendee, snapshot)
        for field, read in self._shows:
            _line(field).show_value(read(attendee))
        for wish in self._wish_fields.values():
            wish.setDisabled(attendee.fresh)  # who is not in the event yet can wish for nothing
        self._say_registration(attendee)
        self._places.show_places(attendee, snapshot)
        if other:
            self.to_top()
        return True

    def finish(self) -> bool:
        """Save what is being typed; tell whether nothing is left to save."""
        fields = [_line(field) for field, _ in self._shows]
        left = [field for field in fields if isinstance(field, SavedLine | SavedText) and not field.save()]
        return not left

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self._status.setFocus(Qt.FocusReason.TabFocusReason)

    # the groups, from top to bottom

    def _registration(self) -> QWidget:
        texts = self._desk.texts
        self._status = SavedChoice(
            self._saving(lambda a, to: deeds.set_status(self._desk.snapshot, [a], to)),
            tuple(words.status(texts).items()),
        )
        self._companions = SavedLine(
            self._saving(lambda a, to: deeds.change_registration(a, companions=deeds.read_count(to)))
        )
        return self._group(
            texts._("Registration"),
            self._field(
                texts.p_("column", "Status"), self._status, lambda a: a.registration.status, "status"
            ),
            self._waiting,
            self._field(
                texts.p_("column", "Category"), self._category, lambda a: a.registration.category, "category"
            ),
            self._field(
                texts.p_("column", "Companions"),
                self._companions,
                lambda a: str(a.registration.companions or ""),
                "companions",
            ),
            self._since,
        )

    def _person(self) -> QWidget:
        texts = self._desk.texts
        return self._group(
            texts.p_("group", "Name"),
            self._line("given", texts.p_("column", "First name")),
            self._line("family", texts.p_("column", "Last name")),
            self._line("badge_name", texts._("Name on the badge, if another"), key="badge-name"),
            self._line("pronouns", texts._("Pronouns")),
            self._line("organisation", texts.p_("column", "Organisation")),
        )

    def _contact(self) -> QWidget:
        texts = self._desk.texts
        languages = SavedLine(
            self._saving(lambda a, to: deeds.change_person(a, languages=deeds.read_languages(to, texts)))
        )
        return self._group(
            texts._("Contact"),
            self._line("email", texts.p_("column", "Email")),
            self._line("phone", texts.p_("column", "Phone")),
            self._field(
                texts._("Languages"),
                languages,
                lambda a: words.languages(a.person.languages, texts),
                "languages",
                texts._("for example German, Turkish"),
            ),
        )

    def _needs(self) -> QWidget:
        texts = self._desk.texts
        ticks = [
            self._tick(said, partial(_has, "needs", need), partial(_flag, "needs", need), f"need-{need}")
            for need, said in words.needs(texts).items()
        ]
        note = SavedText(self._desk.look, self._saving(_personal("needs_note")))
        consent = SavedLine(
            self._saving(lambda a, to: deeds.change_person(a, needs_consent=deeds.read_date(to, texts)))
        )
        return self._group(
            texts.p_("column", "Needs"),
            label(
                texts._("Only the planning team sees this. It is never printed unless asked for."),
                "small",
                wrap=True,
            ),
            column(*ticks, gap=0),
            self._field(texts._("What else helps"), note, lambda a: a.person.needs_note, "needs-note"),
            self._field(
                texts._("Consent given on"),
                consent,
                self._consent,
                "needs-consent",
                texts._("for example 16.10.2027"),
            ),
            icon="lock",
        )

    def _day(self) -> QWidget:
        texts = self._desk.texts
        diet = SavedChoice(
            self._saving(lambda a, to: deeds.change_person(a, diet=Diet(to))),
            tuple(words.diets(texts).items()),
        )
        photos = SavedChoice(
            self._saving(lambda a, to: deeds.change_person(a, photos=PhotoConsent(to))),
            tuple(words.photos(texts).items()),
        )
        return self._group(
            texts._("On the day"),
            self._field(texts._("Food"), diet, lambda a: a.person.diet, "diet"),
            self._line("diet_note", texts._("Note on food"), key="diet-note"),
            self._field(texts.p_("column", "Photos"), photos, lambda a: a.person.photos, "photos"),
        )

    def _wishes(self) -> QWidget:
        texts = self._desk.texts
        self._wish_fields = {rank: SavedChoice(self._saving(partial(self._wish, rank))) for rank in RANKS}
        fields = [
            self._field(
                texts._("{rank}. preference", rank=rank), field, partial(self._wished, rank), f"wish-{rank}"
            )
            for rank, field in self._wish_fields.items()
        ]
        return self._group(texts._("Preferences and places"), *fields, self._places)

    def _roles(self) -> QWidget:
        texts = self._desk.texts
        ticks = [
            self._tick(said, partial(_has, "roles", role), partial(_flag, "roles", role), f"role-{role}")
            for role, said in words.roles(texts).items()
        ]
        return self._group(texts._("Also here as"), column(*ticks, gap=0))

    def _notes(self) -> QWidget:
        texts = self._desk.texts
        note = SavedText(self._desk.look, self._saving(_personal("note")))
        return self._group(
            texts.p_("group", "Note"),
            self._field(texts._("For the planning team only"), note, lambda a: a.person.note, "note"),
        )

    # how a field is made and saved

    def _group(self, title: str, *parts: QVBoxLayout | QWidget, icon: str = "") -> QWidget:
        return Group(self._desk.look, title, column(*parts, gap=10), icon)

    def _field(
        self, said: str, field: Field, read: Callable[[Attendee], Any], name: str, hint: str = ""
    ) -> QVBoxLayout:
        self._shows.append((field, read))
        if isinstance(field, SavedWords):
            field.line.setAccessibleName(said)
        if hint and isinstance(field, SavedLine):
            field.setPlaceholderText(hint)
        return labelled(said, named(field, f"field-{name}"))

    def _line(self, attribute: str, said: str, *, key: str = "") -> QVBoxLayout:
        field = SavedLine(self._saving(_personal(attribute)))
        return self._field(said, field, lambda a: getattr(a.person, attribute), key or attribute)

    def _tick(self, said: str, read: Callable[[Attendee], bool], make: Make, name: str) -> SavedTick:
        tick = named(SavedTick(said, self._saving(make)), f"field-{name}")
        self._shows.append((tick, read))
        return tick

    def _saving(self, make: Make) -> Callable[[Any], bool]:
        def save(value: Any) -> bool:
            if self._attendee is None:
                return False
            try:
                command = make(self._attendee, value)
            except Refused as fault:
                self._desk.refuse(fault)
                return False
            return self._desk.do(command)

        return save

    # what depends on others

    def _say_registration(self, attendee: Attendee) -> None:
        texts, registration = self._desk.texts, attendee.registration
        self._waiting.setVisible(registration.waiting is not None)
        self._waiting.setText(texts._("Place {number} on the waiting list", number=registration.waiting or 0))
        self._since.setVisible(registration.registered is not None and not attendee.fresh)
        if registration.registered is not None:
            day = texts.date(registration.registered.date())
            self._since.setText(texts._("Registered on {day}", day=day))

    def _offer_wishes(self, rank: int, attendee: Attendee, snapshot: Snapshot) -> None:
        wish = deeds.wish_of(snapshot, attendee.person, rank)
        none = wish.words if wish and wish.session_id is None and wish.words else self._desk.texts._("none")
        sessions = [(session.id, session_name(session)) for session in to_choose_from(snapshot)]
        self._wish_fields[rank].offer([(None, none), *sessions])

    def _consent(self, attendee: Attendee) -> str:
        day = attendee.person.needs_consent
        return self._desk.texts.date(day, "short") if day else ""

    def _wish(self, rank: int, attendee: Attendee, session: Any) -> Command:
        return deeds.set_wish(self._desk.snapshot, attendee.person, rank, session)

    def _wished(self, rank: int, attendee: Attendee) -> Any:
        wish = deeds.wish_of(self._desk.snapshot, attendee.person, rank)
        return wish.session_id if wish else None


def _personal(attribute: str) -> Make:
    return lambda attendee, value: deeds.change_person(attendee, **{attribute: value})


def _registered(attribute: str) -> Make:
    return lambda attendee, value: deeds.change_registration(attendee, **{attribute: value})


def _has(attribute: str, flag: Need | Role, attendee: Attendee) -> bool:
    return bool(getattr(attendee.person, attribute) & flag)


def _flag(attribute: str, flag: Need | Role, attendee: Attendee, on: bool) -> Command:  # noqa: FBT001  (a value)
    flags = getattr(attendee.person, attribute)
    return deeds.change_person(attendee, **{attribute: flags | flag if on else flags & ~flag})


def _line(field: Field) -> SavedLine | SavedText | SavedChoice | SavedTick:
    return field.line if isinstance(field, SavedWords) else field
