"""The first page of an open event."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from netzwerkstatt.base import clock
from netzwerkstatt.base.texts import N_
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.checklist import days_left
from netzwerkstatt.planning.figures import Figures, figures
from netzwerkstatt.planning.today import is_event_day
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.overview.notices import PleaseLook
from netzwerkstatt.ui.pages.overview.phases import PhaseStreet
from netzwerkstatt.ui.pages.overview.tasks import NextTasks
from netzwerkstatt.ui.pages.overview.today import PhoneList, TodayPanel
from netzwerkstatt.ui.pages.page import NEW, LazyPage
from netzwerkstatt.ui.parts.cards import NumberCard
from netzwerkstatt.ui.parts.layout import column, scrolling, surface
from netzwerkstatt.ui.parts.reflow import Reflow

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_MORNING, _NOON, _EVENING = 4, 11, 17  # hours of the day
_MINUTE: Final = 60_000  # ms
_ADD: Final = (
    ("checklist", N_("Task"), "checklist"),
    ("sessions", N_("Session"), "presentation"),
    ("contributors", N_("Contributor"), "microphone-2"),
    ("rooms", N_("Room"), "door"),
    ("attendees", N_("Attendee"), "users"),
    ("initiatives", N_("Initiative"), "affiliate"),
    ("budget", N_("Budget item"), "coin-euro"),
)
"""What can be added from here: section, words, icon."""


class OverviewPage(LazyPage):
    """The way to the event, four numbers, what comes next, and what to look at; on the day, the day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look, texts = desk.look, desk.texts
        self._event = desk.snapshot
        self.street, self.today = PhaseStreet(look, texts), TodayPanel(desk)
        self.street.wanted.connect(partial(desk.go, "checklist"))
        self.people = NumberCard(look, "people", texts._("Registrations"), Pencil.TURQUOISE, "users")
        self.programme = NumberCard(look, "programme", texts._("Programme"), Pencil.YELLOW, "calendar-clock")
        self.money = NumberCard(look, "money", texts.p_("figure", "Costs"), Pencil.VIOLET, "coin-euro")
        self.access = NumberCard(look, "access", texts._("Accessibility"), Pencil.GREEN, "wheelchair")
        self._adding = QMenu(self)  # kept: Qt falls over a menu that goes away as a key closes it
        self.tasks, self.notices, self.phones = NextTasks(desk), PleaseLook(desk), PhoneList(desk)
        for card, section in (
            (self.people, "attendees"),
            (self.programme, "timetable"),
            (self.money, "budget"),
            (self.access, "rooms"),
        ):
            card.clicked.connect(partial(self._go, section, ""))
        desk.noticed.found.connect(self.renew)
        self._lay_out_all()
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self._show_day)
        self._clock.start()

    def _lay_out_all(self) -> None:
        look = self.desk.look
        numbers = Reflow(look, (self.people, self.programme, self.money, self.access), 200, 14)
        panels = Reflow(look, (self.tasks, self.notices), 400, 14)
        inside = surface(QWidget(), "bare")
        parts = (self.today, self.street, numbers, panels, self.phones)
        whole = column(*parts, margins=(20, 4, 20, 8), gap=12)
        whole.setStretch(parts.index(panels), 1)
        inside.setLayout(whole)
        self.setLayout(column(scrolling(inside, "overview", self.title()), gap=0))

    # what the header asks

    @override
    def title(self) -> str:
        """Greet, as fits the hour."""
        texts, hour = self.desk.texts, clock.local_now().hour
        if _MORNING <= hour < _NOON:
            return texts._("Good morning")
        return texts._("Good afternoon") if _NOON <= hour < _EVENING else texts._("Good evening")

    @override
    def context(self) -> str:
        """Say how long it is until the event."""
        texts, event = self.desk.texts, self.desk.snapshot
        left = days_left(event, clock.local_now().date())
        if left is None or event.begin is None:
            return texts._("“{event}” has no date yet.", event=event.event.title)
        day = texts.date(event.begin, "full")
        if left > 0:
            return texts.n_(
                "{count} day until “{event}” on {day}",
                "{count} days until “{event}” on {day}",
                left,
                event=event.event.title,
                day=day,
            )
        if left == 0:
            return texts._("“{event}” is today.", event=event.event.title)
        return texts._("“{event}” was on {day}.", event=event.event.title, day=day)

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to add something."""
        return (self.desk.texts.p_("button", "Add"), "plus") if self.desk.workspace.writing else None

    @override
    def main(self) -> None:
        """Ask what is to be added, below the main button."""
        menu = self.add_menu()
        button = self.window().findChild(QWidget, "main-button") or self
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def add_menu(self) -> QMenu:
        """Fill the menu of what can be added."""
        menu = self._adding
        menu.clear()
        for section, said, icon in _ADD:
            place = f"costs {NEW}" if section == "budget" else NEW
            action = menu.addAction(self.desk.look.icon(icon), self.desk.texts._(said))
            action.setObjectName(f"add-{section}")
            action.triggered.connect(partial(self._go, section, place))
        return menu

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed, at once if the page is seen."""
        self._event = snapshot
        super().take(changes, snapshot)

    @override
    def finish(self) -> bool:
        """Save what is being typed; tell whether nothing is left."""
        return self.notices.finish()

    @override
    def focus_first(self) -> None:
        """Put the focus onto the first task, or onto the first number."""
        first = self.tasks.first() or self.people
        first.setFocus(Qt.FocusReason.TabFocusReason)

    # what is shown

    @override
    def show_now(self) -> None:
        """Show everything as it is now."""
        event = self._event
        notices = self.desk.noticed.notices
        self.street.show_event(event)
        self.tasks.show_event(event)
        found = figures(event, notices)
        self.notices.show_notices(event, notices, anything=found.in_rooms > 0)
        self._show_numbers(found)
        self._show_day()

    def _show_day(self) -> None:
        """Show the day while it is the day of the event."""
        moment: datetime = clock.local_now()
        today = is_event_day(self._event, moment)
        for part in (self.today, self.phones):
            part.setVisible(today)
        self.street.setVisible(not today)
        if today:
            self.today.show_moment(self._event, moment)
            self.phones.show_event(self._event)
        self.headed.emit()

    def _show_numbers(self, found: Figures) -> None:
        texts = self.desk.texts
        waiting = texts.n_("{count} on the waiting list", "{count} on the waiting list", found.waiting)
        parts = [texts.n_("of {count} place", "of {count} places", found.places)] if found.places else []
        parts += [waiting] if found.waiting else []
        share = (found.coming, found.places) if found.places else None
        self.people.show_number(texts.number(found.coming), " · ".join(parts), share)
        self.programme.show_number(
            texts.number(found.placed),
            texts.n_(
                "of {count} session has a time and a room",
                "of {count} sessions have a time and a room",
                found.sessions,
            ),
            (found.placed, found.sessions),
        )
        self.money.show_number(
            texts.money(found.spent),
            texts._("of {amount} planned", amount=texts.money(found.budget)),
            (min(found.spent, found.budget), found.budget),
        )
        open_, asked = texts.number(found.open_to_all), texts.number(found.to_reach)
        self.access.show_number(
            texts._("{done} of {total}", done=open_, total=asked),
            texts._("sessions without an open question"),
            (found.open_to_all, found.to_reach),
        )

    def _go(self, section: str, place: str, *_: object) -> None:
        self.desk.go(section, place)
