"""What a session follows and what follows it, where that matters."""

from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.ordering import neighbours
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.pages.sessions import deeds
from netzwerkstatt.ui.pages.sessions.records import Item
from netzwerkstatt.ui.pages.sessions.said import said_name, said_names
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import column, holding, named, row, surface
from netzwerkstatt.ui.parts.saved import SavedWords
from netzwerkstatt.ui.parts.wrapped import DeedButton

_ICON: Final = "arrow-right"


class Order(QWidget):
    """A line for each session before or after this one, and a field for one more that it is to follow."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk = desk
        self._item: Item | None = None
        self._shown: tuple[object, ...] = ()
        self._offered: list[str] = []
        self._one_more = named(SavedWords(self._add), "field-after")
        self._one_more.seek_within()
        self._lines = Lines(6, self._one_more)
        said = desk.texts._("Takes place after …")
        self._one_more.line.setAccessibleName(said)
        self._one_more.line.setPlaceholderText(desk.texts._("choose or type a title"))
        self.setLayout(column(self._lines, labelled(said, self._one_more), gap=10))

    def show_session(self, item: Item, event: Snapshot) -> None:
        """Show what is to be over before a session, and what is to come after it."""
        if self._item is None or self._item.id != item.id:
            self._one_more.line.restore()
        self._item = item
        found, listed = neighbours(event, item.session.id), event.sessions_in_order()
        before = [one for one in listed if one.id in found.before]
        after = [one for one in listed if one.id in found.after]
        shown = (
            item.id,
            *((one.id, said_name(one)) for one in before),
            None,
            *((one.id, said_name(one)) for one in after),
        )
        if shown != self._shown:
            self._shown = shown
            lines = [self._line(one, one.id, item.session.id) for one in before]
            lines += [self._line(one, item.session.id, one.id) for one in after]
            self._lines.lay(lines)
        names = said_names(event, listed, self._desk.texts)  # of all, as what is typed is sought among all
        offered = [name for one, name in names.items() if name and one != item.id]
        if offered != self._offered:  # the list stays as it is while something is being taken from it
            self._offered = offered
            self._one_more.offer(offered)
        self._one_more.line.show_value("")
        self._one_more.setDisabled(item.fresh or not self._desk.workspace.writing)

    def _line(self, other: Session, before: SessionId, after: SessionId) -> QWidget:
        """Lay out what leads to the other session, and what forgets the order."""
        texts, look, name = self._desk.texts, self._desk.look, said_name(other)
        first = other.id == before
        said = texts._("only after “{name}”", name=name) if first else texts._("before “{name}”", name=name)
        go = named(DeedButton(look, said, _ICON), f"session-{before}-{after}")
        go.setAccessibleDescription(texts._("Show {name}", name=name))
        go.clicked.connect(partial(self._go, other.id))
        gone = texts._("No longer: {order}", order=said)
        forget = named(Button(look, "", "x", "icon", said=gone), f"remove-{before}-{after}")
        forget.clicked.connect(partial(self._forget, before, after))
        forget.setEnabled(self._desk.workspace.writing)
        line = row(go, forget, gap=4)
        line.setStretch(0, 1)
        return holding(line)

    def _add(self, text: Any) -> bool:
        if self._item is None or not str(text).strip():
            return True
        event, texts, here = self._desk.snapshot, self._desk.texts, self._item.session
        try:
            other = deeds.find_session(event, str(text), texts)
            if other.id in neighbours(event, here.id).before:
                self._one_more.line.show_value("")
                return True
            command = deeds.put_after(event, other, here, texts)
        except Refused as fault:
            self._desk.refuse(fault)
            return False
        said = texts._("First “{before}”, then “{after}”.", before=other.title, after=here.title)
        return self._desk.do(command, said)

    def _go(self, other: SessionId, *_: object) -> None:
        self._desk.go("sessions", other)

    def _forget(self, before: SessionId, after: SessionId, *_: object) -> None:
        said = self._desk.texts._("The order of the two no longer matters.")
        self._desk.do(deeds.forget_order(self._desk.snapshot, before, after), said)
