"""“Where to?”: the best places for a session, each with its reason, to be chosen from a menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from netzwerkstatt.app.wording import spots
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.planning.break_times import times_for
from netzwerkstatt.planning.moving import Pair
from netzwerkstatt.planning.placing import Hindrance, places_for
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.parts.layout import plain
from netzwerkstatt.ui.parts.times import typed_when

Offer = tuple[str, bool, Session]
"""A place in words, whether nothing speaks against it, and the session as it would be there."""


class WhereTo:
    """Offers places; what is chosen is carried out as one move."""

    def __init__(self, desk: Desk, view: QWidget, move: Callable[[list[Pair]], object]) -> None:
        self._desk, self._move = desk, move
        self._menu = QMenu(view)  # kept: Qt falls over a menu that goes away as a key closes it

    def offer(self, session: Session, at: QPoint) -> None:
        """Open the menu at a point of the screen, or say why there is no place."""
        texts, offers = self._desk.texts, self._offers(session)
        if not offers:
            return
        menu = self._menu
        menu.clear()
        title = menu.addAction(plain(texts._("Where to with “{title}”?", title=session.title)))
        title.setEnabled(False)
        for words, well, now in offers:
            icon, colour = ("circle-check", "ok") if well else ("alert-triangle", "warn")
            action = menu.addAction(self._desk.look.icon(icon, colour), plain(words))
            action.triggered.connect(partial(self._go, session, now))
        menu.popup(at)
        menu.setActiveAction(menu.actions()[1])

    def _offers(self, session: Session) -> list[Offer]:
        """Return the places for a session, or the times for a break; where there is none, say why."""
        event, texts = self._desk.snapshot, self._desk.texts
        if session.for_everybody:
            times = times_for(event, session.id)
            if not times:
                never = texts._("While the event is open there is no time for it.")
                said = never if event.days else spots.hindrance(Hindrance.NO_DAY, texts)
                self._desk.say(said, refused=True)
            return [
                self._worded(one.session, "", spots.meanwhile(one, texts), well=not one.meanwhile)
                for one in times
            ]
        found = places_for(event, session.id)
        if found.hindrance is not None:
            self._desk.say(spots.hindrance(found.hindrance, texts), refused=True)
        return [
            self._worded(one.session, one.room.name, spots.reasons(one, event, texts), well=not one.notices)
            for one in found.spots
        ]

    def _worded(self, now: Session, room: str, why: str, *, well: bool) -> Offer:
        days = [day.date for day in self._desk.snapshot.days_in_order()]
        place = " · ".join(filter(None, (typed_when(now.start, days, self._desk.texts), room)))
        return f"{place} – {why}" if why else place, well, now

    def _go(self, session: Session, now: Session, *_: object) -> None:
        if self._desk.may_write():
            self._move([(session, now)])
