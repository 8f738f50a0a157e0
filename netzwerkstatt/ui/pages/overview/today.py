"""The day of the event: what runs now, what comes next, and whom to call."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.words import room_names
from netzwerkstatt.planning.today import following, on_call, running
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.parts.cards import Panel
from netzwerkstatt.ui.parts.layout import column, label, named, row
from netzwerkstatt.ui.parts.leads import Lead


class TodayPanel(Panel):
    """Now and next, side by side."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._now, self._next = QVBoxLayout(), QVBoxLayout()
        texts = desk.texts
        both = row(
            column(label(texts._("Now"), "hintlabel"), self._now, None, gap=4),
            column(label(texts._("After that"), "hintlabel"), self._next, None, gap=4),
            gap=24,
        )
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        super().__init__(texts._("Today"), both)

    def show_moment(self, event: Snapshot, moment: datetime) -> None:
        """Show what runs at a moment, and what begins next."""
        self._fill(self._now, running(event, moment), event)
        self._fill(self._next, following(event, moment), event)

    def _fill(self, rows: QVBoxLayout, sessions: Sequence[Session], event: Snapshot) -> None:
        texts = self._desk.texts
        _clear(rows)
        for session in sessions:
            span = texts.span(session.span.start, session.span.end) if session.span else ""
            where = " · ".join(filter(None, (span, room_names(event.rooms_of(session)))))
            lead = named(Lead(self._desk.look, session.title, where, weight=700), f"today-{session.id}")
            lead.clicked.connect(partial(self._go, session.id))
            rows.addWidget(lead)
        if not sessions:
            rows.addWidget(label(texts._("nothing"), "small"))

    def _go(self, session: str, *_: object) -> None:
        self._desk.go("sessions", session)


class PhoneList(Panel):
    """Whom to call on the day."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._rows = QVBoxLayout()
        super().__init__(desk.texts._("Phone numbers of the team"), self._rows)

    def show_event(self, event: Snapshot) -> None:
        """Show names and numbers."""
        _clear(self._rows)
        people = on_call(event)
        for person in people:
            lead = named(Lead(self._desk.look, person.name, person.phone), f"call-{person.id}")
            lead.clicked.connect(partial(self._go, person.id))
            self._rows.addWidget(lead)
        if not people:
            self._rows.addWidget(label(self._desk.texts._("No number is entered yet."), "small"))

    def _go(self, person: str, *_: object) -> None:
        self._desk.go("contributors", person)


def _clear(rows: QVBoxLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
