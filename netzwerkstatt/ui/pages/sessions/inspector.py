"""Everything about one session, each field saved by itself."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.domain import words
from netzwerkstatt.domain.event import TopicId
from netzwerkstatt.domain.sessions import SessionKind, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.counts import read_count
from netzwerkstatt.ui.lists.inspector import RowInspector
from netzwerkstatt.ui.lists.people import read_languages
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.sessions import deeds
from netzwerkstatt.ui.pages.sessions.columns import room_options, topic_options
from netzwerkstatt.ui.pages.sessions.notices import NoticeCards
from netzwerkstatt.ui.pages.sessions.order import Order
from netzwerkstatt.ui.pages.sessions.people import People
from netzwerkstatt.ui.pages.sessions.records import Item, change, in_room
from netzwerkstatt.ui.pages.sessions.said import said_wishes
from netzwerkstatt.ui.parts.layout import label
from netzwerkstatt.ui.parts.saved import SavedChoice


class SessionInspector(RowInspector[Item]):
    """The pane for one session."""

    def __init__(self, desk: Desk, save: Callable[[Pairs[Item]], Command]) -> None:
        super().__init__(desk, save)
        self._people = People(desk)
        self._order = Order(desk)
        self._notices = NoticeCards(desk, self.leaving)
        desk.noticed.found.connect(self._notice)
        self._wishes = label("", "small", wrap=True)
        self._topic = SavedChoice(self.saving(lambda item, to: change(item, topic_id=TopicId(to) or None)))
        self._room = SavedChoice(self.saving(in_room))
        self._also = SavedChoice(
            self.saving(lambda item, to: change(item, also_room_id=RoomId(to) if to else None))
        )
        self._day = SavedChoice(self.saving(self._on_day))

    @override
    def title_of(self, row: Item) -> str:
        """Return the title, or what stands for it."""
        return row.session.title or self.desk.texts._("New session")

    @override
    def refresh(self, row: Item, snapshot: Snapshot) -> None:
        """Offer topics, rooms and days; show the people and how many wish for it."""
        texts = self.desk.texts
        self._topic.offer(topic_options(snapshot, texts))
        rooms = room_options(snapshot, texts)
        self._room.offer(rooms)
        self._also.offer([one for one in rooms if not one[0] or one[0] != row.session.room_id])
        self._also.setEnabled(bool(row.session.rooms))
        self._day.offer(self._days(row))
        self._wishes.setText(said_wishes(row, texts))
        self._people.show_people(row, snapshot)
        self._order.show_session(row, snapshot)
        self._notices.show_session(row.id, snapshot)

    def _notice(self) -> None:
        """Show the notices that there are now."""
        if self.shown is not None and not self.shown.fresh:
            self._notices.show_session(self.shown.id, self.desk.snapshot)

    @override
    def groups(self) -> Sequence[QWidget]:
        """Return what is to be seen, what it is, when, where and after what, who, the texts, and the rest."""
        return (
            self._notices,
            *(self._what(), self._when_and_where(), self._what_follows(), self._who(), self._texts()),
            *(self._equipment(), self._access(), self._more()),
        )

    def _what(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts._("Session"),
            self._line(texts.p_("column", "Title"), "title"),
            self._line(texts._("Subtitle"), "subtitle"),
            self._line(texts._("Number, such as WS 3"), "number"),
            self.choice(
                texts.p_("column", "Kind"),
                "kind",
                tuple(words.kinds(texts).items()),
                lambda item: item.session.kind,
                lambda item, to: change(item, kind=SessionKind(to)),
            ),
            self.field(
                texts.p_("column", "Topic"), self._topic, lambda item: item.session.topic_id or "", "topic"
            ),
            self.choice(
                texts.p_("column", "Status"),
                "status",
                tuple(words.progress(texts).items()),
                lambda item: item.session.status,
                lambda item, to: change(item, status=SessionStatus(to)),
            ),
        )

    def _when_and_where(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts._("When and where"),
            self.field(texts._("Day"), self._day, _day_of, "day"),
            self.line(
                texts.p_("column", "Begins"),
                "start",
                lambda item: texts.time(item.session.start) if item.session.start else "",
                lambda item, to: deeds.planned(item, to, texts),
                texts._("for example 13:30"),
            ),
            self.line(
                texts._("Length in minutes"), "minutes", lambda item: str(item.session.minutes), deeds.lasting
            ),
            self.line(
                texts._("Minutes needed before it to set up"),
                "set-up",
                lambda item: str(item.session.set_up or ""),
                deeds.set_up,
            ),
            self.field(
                texts.p_("column", "Room"), self._room, lambda item: item.session.room_id or "", "room"
            ),
            self.field(
                texts._("Second room, if a partition is open"),
                self._also,
                lambda item: item.session.also_room_id or "",
                "also-room",
            ),
            self.tick(
                texts._("Time and room are fixed"),
                "fixed",
                lambda item: item.session.fixed,
                lambda item, to: change(item, fixed=to),
            ),
        )

    def _what_follows(self) -> QWidget:
        return self.group(self.desk.texts.p_("group", "Order"), self._order)

    def _who(self) -> QWidget:
        return self.group(self.desk.texts._("Contributors"), self._people)

    def _texts(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts._("Texts"),
            self._text(texts._("In short, for the programme"), "abstract"),
            self._text(texts._("Description"), "description"),
            self._text(texts._("In plain language"), "plain"),
            label(
                texts._(
                    "One or two short sentences without foreign words. They stand in the edition in plain "
                    "language."
                ),
                "hint",
                wrap=True,
            ),
        )

    def _equipment(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts._("Places and equipment"),
            self._wishes,
            self.line(
                texts._("Most people, if limited"),
                "limit",
                lambda item: "" if item.session.limit is None else str(item.session.limit),
                lambda item, to: change(item, limit=read_count(to)),
            ),
            label(texts._("Needed here:"), "small"),
            self.flags(
                words.equipment(texts),
                "equipment",
                lambda item: item.session.equipment,
                lambda item, to: change(item, equipment=to),
            ),
            self._text(texts._("Note on equipment"), "equipment_note"),
        )

    def _access(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts._("Accessibility"),
            label(texts._("What is offered here:"), "small"),
            self.flags(
                words.needs(texts),
                "access",
                lambda item: item.session.access,
                lambda item, to: change(item, access=to),
            ),
            self._text(texts._("Note on accessibility"), "access_note"),
        )

    def _more(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts.p_("group", "Note"),
            self.line(
                texts._("Languages"),
                "language",
                lambda item: words.languages(item.session.language, texts),
                lambda item, to: change(item, language=read_languages(to, texts)),
                texts._("for example German, Turkish"),
            ),
            self._line(texts._("Link"), "link"),
            self._text(texts._("For the planning team only"), "note"),
        )

    def _line(self, said: str, attribute: str) -> QVBoxLayout:
        return self.line(
            said,
            attribute.replace("_", "-"),
            lambda item: str(getattr(item.session, attribute)),
            lambda item, to: change(item, **{attribute: to}),
        )

    def _text(self, said: str, attribute: str) -> QVBoxLayout:
        return self.text(
            said,
            attribute.replace("_", "-"),
            lambda item: str(getattr(item.session, attribute)),
            lambda item, to: change(item, **{attribute: to}),
        )

    def _days(self, row: Item) -> Sequence[tuple[str, str]]:
        """Return no day, the days of the event, and the session's own if it is another."""
        texts = self.desk.texts
        days = sorted({*row.days, *([row.session.start.date()] if row.session.start else [])})
        return [("", texts._("not planned yet")), *((day.isoformat(), texts.date(day)) for day in days)]

    def _on_day(self, item: Item, day: str) -> Item:
        return deeds.on_day(self.desk.snapshot, item, date.fromisoformat(day) if day else None)


def _day_of(item: Item) -> str:
    return item.session.start.date().isoformat() if item.session.start else ""
