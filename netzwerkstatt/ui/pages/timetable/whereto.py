"""“Where to?”: the best places for a session, each with its reason, to be chosen from a menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from netzwerkstatt.app.wording import spots
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.planning.moving import Pair
from netzwerkstatt.planning.placing import Spot, places_for
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.parts.layout import plain
from netzwerkstatt.ui.parts.times import typed_when


class WhereTo:
    """Offers places; what is chosen is carried out as one move."""

    def __init__(self, desk: Desk, view: QWidget, move: Callable[[list[Pair]], object]) -> None:
        self._desk, self._move = desk, move
        self._menu = QMenu(view)  # kept: Qt falls over a menu that goes away as a key closes it

    def offer(self, session: Session, at: QPoint) -> None:
        """Open the menu at a point of the screen, or say why there is no place."""
        event, texts = self._desk.snapshot, self._desk.texts
        if session.for_everybody:
            self._desk.say(texts._("A break goes across all rooms. It only needs a time."), refused=True)
            return
        found = places_for(event, session.id)
        if found.hindrance is not None:
            self._desk.say(spots.hindrance(found.hindrance, texts), refused=True)
            return
        menu = self._menu
        menu.clear()
        title = menu.addAction(plain(texts._("Where to with “{title}”?", title=session.title)))
        title.setEnabled(False)
        for spot in found.spots:
            self._add(session, spot)
        menu.popup(at)
        menu.setActiveAction(menu.actions()[1])

    def _add(self, session: Session, spot: Spot) -> None:
        look, texts, event = self._desk.look, self._desk.texts, self._desk.snapshot
        days = [day.date for day in event.days_in_order()]
        place = f"{typed_when(spot.session.start, days, texts)} · {spot.room.name}"
        why = spots.reasons(spot, event, texts)
        icon, colour = ("alert-triangle", "warn") if spot.notices else ("circle-check", "ok")
        action = self._menu.addAction(look.icon(icon, colour), plain(f"{place} – {why}" if why else place))
        action.triggered.connect(partial(self._go, session, spot))

    def _go(self, session: Session, spot: Spot, *_: object) -> None:
        if self._desk.may_write():
            self._move([(session, spot.session)])
