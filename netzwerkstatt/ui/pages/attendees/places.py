"""The sessions in which somebody has a place."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from netzwerkstatt.domain.registrations import Booking
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.pages.attendees import deeds
from netzwerkstatt.ui.pages.attendees.records import Attendee, session_name, to_choose_from
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.saved import SavedChoice


class Places(QWidget):
    """One row for each place with a button to free it, and a list to give another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk = desk
        self._attendee: Attendee | None = None
        self._shown: tuple[str, tuple[Booking, ...]] = ("", ())
        self._choice = named(SavedChoice(self._give), "field-place")
        self._lines = Lines(4, self._choice)
        self.setLayout(column(self._lines, labelled(desk.texts._("Give a place in"), self._choice), gap=8))

    def show_places(self, attendee: Attendee, snapshot: Snapshot) -> None:
        """Show the places of somebody; who is not in the event yet can have none."""
        before, held = self._shown, tuple(snapshot.bookings.of("person_id", attendee.person.id))
        self._attendee, self._shown = attendee, (attendee.id, held)
        taken = {booking.session_id for booking in held}
        free = [(s.id, session_name(s)) for s in to_choose_from(snapshot) if s.id not in taken]
        self._choice.offer([(None, self._desk.texts._("choose …")), *free])
        self._choice.show_value(None)
        self._choice.setEnabled(bool(free) and not attendee.fresh)
        if self._shown != before:
            self._lines.lay(self._line(attendee, booking, snapshot) for booking in held)

    def _line(self, attendee: Attendee, booking: Booking, snapshot: Snapshot) -> QWidget:
        name = session_name(snapshot.sessions[booking.session_id])
        said = self._desk.texts._("Free the place in “{session}”", session=name)
        free = named(Button(self._desk.look, "", "x", "icon", said=said), f"free-{booking.id}")
        free.clicked.connect(partial(self._free, attendee, booking))
        line = row(label(name, wrap=True), free, gap=6)
        line.setStretch(0, 1)
        return holding(line)

    def _give(self, session: Any) -> bool:
        if self._attendee is None or session is None:
            return True
        return self._desk.do(deeds.give_place(self._attendee.person, session))

    def _free(self, attendee: Attendee, booking: Booking) -> None:
        self._desk.do(
            deeds.free_place(attendee.person, booking), self._desk.texts._("The place is free again.")
        )
