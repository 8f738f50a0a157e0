"""The sessions in which somebody takes part."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from netzwerkstatt.domain import words
from netzwerkstatt.domain.sessions import Contribution, SessionId, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.pages.contributors import deeds
from netzwerkstatt.ui.pages.contributors.records import Contributor
from netzwerkstatt.ui.pages.sessions import deeds as sessions
from netzwerkstatt.ui.pages.sessions.said import said_place
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.saved import SavedChoice


class Parts(QWidget):
    """One session after the other, with a way to it, and a list to take part in one more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk = desk
        self._row: Contributor | None = None
        self._shown: tuple[object, ...] = ()
        self._choice = named(SavedChoice(self._add), "field-session")
        self._lines = Lines(8, self._choice)
        self.setLayout(column(self._lines, labelled(desk.texts._("Takes part in"), self._choice), gap=10))

    def show_parts(self, contributor: Contributor, snapshot: Snapshot) -> None:
        """Show what somebody does; who is not in the event yet does nothing."""
        self._row = contributor
        sessions = [snapshot.sessions[part.session_id] for part in contributor.parts]
        texts, taken = self._desk.texts, {session.id for session in sessions}
        free = [
            (session.id, f"{session.number} {session.title}".strip())
            for session in snapshot.sessions_in_order()
            if session.id not in taken and session.status is not SessionStatus.CANCELLED
        ]
        self._choice.offer([(None, texts._("choose …")), *free])
        self._choice.show_value(None)
        self._choice.setEnabled(bool(free) and not contributor.fresh)
        shown = (contributor.id, contributor.parts, *sessions, *snapshot.rooms_in_order())
        if shown != self._shown:
            self._shown = shown
            self._lines.lay(self._line(part, snapshot) for part in contributor.parts)

    def _line(self, part: Contribution, snapshot: Snapshot) -> QWidget:
        texts, look, session = self._desk.texts, self._desk.look, snapshot.sessions[part.session_id]
        title = f"{session.number} {session.title}".strip()
        go = named(
            Button(look, "", "arrow-right", "icon", said=texts._("Show “{name}”", name=title)),
            f"go-{part.id}",
        )
        go.clicked.connect(lambda: self._desk.go("sessions", session.id))
        said = texts._("Take out of “{name}”", name=title)
        away = named(Button(look, "", "x", "icon", said=said), f"out-{part.id}")
        away.clicked.connect(partial(self._remove, part))
        does = [words.parts(texts)[part.part], *([] if part.confirmed else [texts._("not sure yet")])]
        place = said_place(snapshot, session, texts).removeprefix(f"{session.title}, ")
        what = column(
            label(title, "strong", wrap=True),
            label(f"{', '.join(does)} · {place}", "small", wrap=True),
            gap=0,
        )
        line = row(what, go, away, gap=4)
        line.setStretch(0, 1)
        return holding(line)

    def _add(self, session: Any) -> bool:
        if self._row is None or session is None:
            return True
        event = self._desk.snapshot
        return self._desk.do(deeds.add_part(event, self._row.person, event.sessions[SessionId(session)]))

    def _remove(self, part: Contribution, *_: object) -> None:
        if self._row is None:
            return
        command = sessions.remove_part(self._desk.snapshot, part)
        self._desk.do(command, self._desk.texts._("{name} is taken out.", name=self._row.person.name))
