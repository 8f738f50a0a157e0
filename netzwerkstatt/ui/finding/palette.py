"""One field over the window that finds everything and calls every command."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.finding.offers import Offer, usual
from netzwerkstatt.ui.finding.rows import Row, RowPainter, Rows
from netzwerkstatt.ui.parts.buttons import KeyCap
from netzwerkstatt.ui.parts.layout import announce, column, focused_in, give_back, label, named, row
from netzwerkstatt.ui.parts.painting import draw_frame
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.sheet import Rule, Veil
from netzwerkstatt.ui.theme.look import Look

if TYPE_CHECKING:
    from netzwerkstatt.app.finding import Finder
    from netzwerkstatt.domain.snapshot import Snapshot

_WIDE: Final = 560
_FROM_TOP: Final = 0.1  # of the height of the window
_MARGIN: Final = 24
_RADIUS: Final = 14
_PAGE: Final = 6
_INSIDE: Final = 8  # the frame and the lines


@dataclass(frozen=True, slots=True)
class Source:
    """What can be found: an event where one is open, the sections there are, and what is offered besides.

    `go` shows a section and a place in it.
    """

    finder: Finder
    snapshot: Snapshot | None
    sections: frozenset[str]
    offers: Sequence[Offer]
    go: Callable[[str, str], None]

    def finds(self, query: str) -> list[Row]:
        """Return what fits, or what is usual where nothing was typed."""
        by_key = {(offer.hit.kind, offer.hit.id): offer for offer in self.offers}
        if not query.strip():
            return [Row(offer.hit, offer.icon, offer.keys) for offer in usual(self.offers)]
        hits = self.finder.find(query, self.snapshot, self.sections, [offer.hit for offer in self.offers])
        rows = []
        for hit in hits:
            offer = by_key.get((hit.kind, hit.id))
            rows.append(Row(hit, offer.icon, offer.keys) if offer else Row(hit))
        return rows

    def act(self, found: Row) -> None:
        """Call a command, or show what was found."""
        own = (
            offer for offer in self.offers if (offer.hit.kind, offer.hit.id) == (found.hit.kind, found.hit.id)
        )
        offer = next(own, None)
        if offer is not None:
            offer.act()
        else:
            self.go(found.hit.section, found.hit.place)


class Palette(QFrame):
    """Lies over a veiled window until something is chosen, or Esc is pressed, or the veil is clicked."""

    def __init__(self, look: Look, texts: Texts, source: Source, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._texts, self._source = look, texts, source
        self._before = focused_in(window)
        self._veil = Veil(look, window)
        said = texts._("Search or command")
        named(self, "palette", said)
        self.field = named(QLineEdit(), "palette-field", said)
        self.field.setProperty("kind", "inner")
        self.field.setPlaceholderText(texts._("Name, session, room, task or command"))
        self.field.textChanged.connect(self._search)
        self.rows = Rows(texts, self)
        self.list = named(QListView(), "palette-list", texts._("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowPainter(look, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._click)
        self._nothing = named(label("", wrap=True), "palette-nothing")
        self._nothing.setContentsMargins(18, 14, 18, 14)
        self._count = named(label("", "hint"), "palette-count")
        hint = label(texts._("Arrows choose, Enter opens, Esc closes"), "hint")
        top = row(Sign(look, "search", "ink2"), self.field, KeyCap("Esc"), margins=(18, 12, 14, 12), gap=10)
        foot = row(self._count, None, hint, margins=(18, 8, 18, 10))
        self._around = (top, foot)
        self.setLayout(
            column(
                *(top, Rule(look), self.list, self._nothing, Rule(look), foot), margins=(2, 2, 2, 2), gap=0
            )
        )
        for watched in (window, self._veil, self.field):
            watched.installEventFilter(self)
        self._search("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTimer.singleShot(0, self, lambda: source.finds("…"))  # names are made ready before the first letter

    def choose(self, step: int) -> None:
        """Choose a find so many rows further down, or up; it is spoken."""
        finds = self.rows.finds()
        if finds:
            here = self.list.currentIndex().row()
            at = finds.index(here) if here in finds else -1
            wanted = (at + step) % len(finds) if abs(step) == 1 else max(0, min(at + step, len(finds) - 1))
            self._show(finds[wanted])
            announce(self, str(self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)))

    def close_palette(self) -> None:
        """Go away; the focus returns to where it came from."""
        self.hide()
        self._veil.hide()
        self._veil.deleteLater()
        self.deleteLater()
        give_back(self._before)

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        """Keep the focus in the field."""
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the keys of the field, a click beside, and another size of the window."""
        if watched is self._veil and event.type() is QEvent.Type.MouseButtonPress:
            self.close_palette()
            return True
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()  # nothing below the veil is called
                return True
            return event.type() is QEvent.Type.KeyPress and self._press(event)
        if watched is self.parent() and event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper."""
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        draw_frame(p, QRectF(self.rect()), theme.line("ctl"), theme["surface"], _RADIUS)

    def _press(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _PAGE,
            Qt.Key.Key_PageUp: -_PAGE,
        }
        key = Qt.Key(event.key())
        again = key == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in steps:
            self.choose(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif key == Qt.Key.Key_Escape or again:
            self.close_palette()
        else:
            return False
        return True

    def _take(self) -> None:
        found = self.rows.row_at(self.list.currentIndex())
        if found is not None:
            self.close_palette()
            self._source.act(found)

    def _click(self, index: QModelIndex) -> None:
        if self.rows.row_at(index) is not None:  # headings do nothing
            self._take()

    def _search(self, text: str) -> None:
        finds = self._source.finds(text)
        self.rows.fill(finds)
        self._nothing.setVisible(not finds)
        self.list.setVisible(bool(finds))
        if finds:
            self._show(self.rows.finds()[0])
        nothing = self._texts._("Nothing found for “{text}”. Perhaps spelled differently?", text=text)
        self._nothing.setText("" if finds else nothing)
        count = self._texts.n_("one find", "{count} finds", len(finds)) if text.strip() and finds else ""
        self._count.setText(count)
        if text.strip():
            announce(self, count or nothing)
        self._fit()

    def _show(self, at: int) -> None:
        self.list.setCurrentIndex(self.rows.index(at, 0))
        first = self.rows.finds()[0]
        if at == first:
            self.list.scrollToTop()  # with its heading

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        wide = min(self._look.theme.px(_WIDE), window.width() - 2 * _MARGIN)
        top = max(_MARGIN, int(window.height() * _FROM_TOP))
        wanted = sum(self.list.sizeHintForRow(at) for at in range(self.rows.rowCount()))
        frame = sum(part.sizeHint().height() for part in self._around) + _INSIDE
        room = window.height() - top - _MARGIN - frame
        self.list.setFixedHeight(max(0, min(wanted + 8, room)))
        self.setFixedWidth(wide)
        self.adjustSize()
        self.move((window.width() - wide) // 2, top)
