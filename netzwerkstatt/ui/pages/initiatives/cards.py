"""The initiatives as cards: who they are, where they stand, what they offer and seek."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.planning.matching import keywords
from netzwerkstatt.ui.pages.initiatives.records import Profile
from netzwerkstatt.ui.parts.chips import HEIGHT, Face, chip_width, draw_chip
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame, draw_pencil, write
from netzwerkstatt.ui.theme.look import Look

PLAIN: Final = Pencil.BLUE
"""The pencil of an initiative without a topic: that of the section."""
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_PROFILE: Final = Qt.ItemDataRole.UserRole
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BETWEEN: Final = 9  # px between two cards
_LEFT, _RIGHT, _TOP, _BOTTOM = 21, 13, 8, 11
_LINE, _GAP = 26, 7


@dataclass(frozen=True, slots=True)
class Placed:
    """A chip and where it stands on its card."""

    face: Face
    box: QRect


def faces(profile: Profile) -> list[Face]:
    """Return the chips of an initiative: offers, then searches."""
    offers = [Face(word.words, "ok", "gift") for word in keywords(profile.initiative.offers)]
    return offers + [Face(word.words, "info", "search") for word in keywords(profile.initiative.seeks)]


def said(profile: Profile, texts: Texts) -> str:
    """Put a card into words."""
    it = profile.initiative
    offers, seeks = (texts.listed(word.words for word in keywords(text)) for text in (it.offers, it.seeks))
    parts = (
        *(it.name, it.district, it.stand or texts._("no table")),
        texts._("offers {words}", words=offers) if offers else "",
        texts._("seeks {words}", words=seeks) if seeks else "",
    )
    return ", ".join(filter(None, parts))


class CardList(QAbstractListModel):
    """Profiles in their order, each named for people who listen."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self.profiles: tuple[Profile, ...] = ()

    def fill(self, profiles: Sequence[Profile]) -> None:
        """Take other profiles; what is chosen stays so only where all are still the same initiatives."""
        same = [profile.id for profile in profiles] == [profile.id for profile in self.profiles]
        if same:
            self.profiles = tuple(profiles)
            self.dataChanged.emit(self.index(0, 0), self.index(len(profiles) - 1, 0))
        else:
            self.beginResetModel()
            self.profiles = tuple(profiles)
            self.endResetModel()

    def row_of(self, profile_id: str) -> int | None:
        """Return in which row an initiative is."""
        return next((row for row, profile in enumerate(self.profiles) if profile.id == profile_id), None)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the cards."""
        return 0 if parent.isValid() else len(self.profiles)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, all words of a card to be read out, or the profile."""
        profile = self.profiles[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return said(profile, self._texts)
        if role == _PROFILE:
            return profile
        return profile.initiative.name if role == Qt.ItemDataRole.DisplayRole else None


class InitiativeCards(QListView):
    """Cards one below the other, walked through by arrows. Enter opens one, Esc chooses none."""

    chosen = Signal(str)
    """Another initiative is chosen; empty for none."""
    opened = Signal(str)

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._cards = CardList(texts, self)
        self._letting_go = False
        self.setObjectName("cards")
        self.setAccessibleName(texts._("Initiatives"))
        self.setModel(self._cards)
        self.setItemDelegate(CardPainter(look, texts, self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def chosen_id(self) -> str:
        """Return the id of the initiative that is chosen; empty for none."""
        rows = self.selectionModel().selectedIndexes()
        return _profile(rows[0]).id if rows else ""

    def show_profiles(self, profiles: Sequence[Profile]) -> None:
        """Show these; the one that is chosen stays so where it is still among them."""
        kept = self.chosen_id
        self._cards.fill(profiles)
        if kept != self.chosen_id:
            self.choose(kept)

    def choose(self, profile_id: str) -> bool:
        """Choose an initiative, or none; tell whether it is there."""
        row = self._cards.row_of(profile_id)
        if row is None:
            self.clearSelection()
        else:
            self.setCurrentIndex(self._cards.index(row, 0))
        return row is not None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, choose none on Esc."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape and self.chosen_id:
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chips out anew, for they may need other lines."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether the click chooses nothing new."""
        index = self.indexAt(event.position().toPoint())
        self._letting_go = not index.isValid() or self.selectionModel().isSelected(index)
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a second click on a card, or one beside all cards, choose none."""
        super().mouseReleaseEvent(event)
        if self._letting_go:
            self.clearSelection()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Leave the card chosen that is opened."""
        self._letting_go = False
        super().mouseDoubleClickEvent(event)

    def _tell(self) -> None:
        self.chosen.emit(self.chosen_id)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(_profile(index).id)


class CardPainter(QStyledItemDelegate):
    """Paints a card: the pencil of its topic, name, district, table, and a chip for each keyword."""

    def __init__(self, look: Look, texts: Texts, view: QListView) -> None:
        super().__init__(view)
        self._look, self._texts, self._view = look, texts, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for as many lines of chips as are needed."""
        wide = self._view.viewport().width()
        chips = self._placed(_profile(index), QRect(0, 0, wide, 0))
        last = chips[-1].box.bottom() + 1 if chips else self._look.theme.px(_TOP + 2 * _LINE)
        return QSize(wide, last + self._look.theme.px(_BOTTOM) + _BETWEEN)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the card; the chosen one has a thick frame, or a ring where the focus is."""
        state: QStyle.StateFlag = option.state
        box: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        profile, card = _profile(index), box.adjusted(0, 0, 0, -_BETWEEN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, QRectF(card), profile, chosen=chosen)
        self._paint_head(painter, card, profile)
        chips = self._placed(profile, card)
        for chip in chips:
            draw_chip(painter, self._look, QRectF(chip.box), chip.face)
        if not chips:
            theme = self._look.theme
            below = self._head(card).translated(0, theme.px(_LINE))
            write(painter, below, self._texts._("No keywords yet"), theme.font(14), theme["ink2"])
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, QRectF(card), self._look.theme, 12)
        painter.restore()

    def _paint_ground(self, p: QPainter, card: QRectF, profile: Profile, *, chosen: bool) -> None:
        theme = self._look.theme
        draw_frame(p, card, theme.line("line"), theme["surface"], 12)
        pencil = QRectF(card.x() + 4, card.y() + 4, 9, card.height() - 8)
        draw_pencil(p, pencil, theme.crayons[profile.pencil or PLAIN], theme["wood"])
        if chosen:
            p.setPen(QPen(theme["primary"], 3))
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.drawRoundedRect(card.adjusted(1.5, 1.5, -1.5, -1.5), 12, 12)

    def _paint_head(self, p: QPainter, card: QRect, profile: Profile) -> None:
        theme, it = self._look.theme, profile.initiative
        head = self._head(card)
        head.setRight(self._paint_table(p, head, it.stand) - 12)
        used = write(p, head, it.name, theme.font(15, 700), theme["ink"])
        district = head.adjusted(used + 8, 0, 0, 0)
        if district.width() > theme.px(_LINE):
            write(p, district, it.district, theme.font(14), theme["ink2"])

    def _paint_table(self, p: QPainter, head: QRect, stand: str) -> int:
        """Write the table at the right, or that there is none; return where it begins."""
        theme = self._look.theme
        words, face = stand or self._texts._("no table"), theme.font(14, 400 if stand else 700)
        wide = min(QFontMetrics(face).horizontalAdvance(words) + 2, head.width() // 2)
        left = head.right() - wide
        place = QRect(left, head.y(), wide + 1, head.height())
        write(p, place, words, face, theme["ink2" if stand else "warn"])
        if stand:
            return left
        side = theme.px(16)
        sign = self._look.pixmap("alert-triangle", "warn", 16)
        p.drawPixmap(left - side - 5, head.center().y() - side // 2, sign)
        return left - side - 5

    def _head(self, card: QRect) -> QRect:
        px = self._look.theme.px
        return QRect(card.x() + _LEFT, card.y() + px(_TOP), card.width() - _LEFT - _RIGHT, px(_LINE))

    def _placed(self, profile: Profile, card: QRect) -> list[Placed]:
        """Place the chips in as many lines as they need."""
        theme, head = self._look.theme, self._head(card)
        high, step = theme.px(HEIGHT), theme.px(_GAP)
        x, y = head.x(), head.bottom() + 1 + theme.px(4)
        placed = []
        for face in faces(profile):
            wide = min(chip_width(theme, face), head.width())
            if x > head.x() and x + wide > head.right() + 1:
                x, y = head.x(), y + high + step
            placed.append(Placed(face, QRect(x, y, wide, high)))
            x += wide + step
        return placed


def _profile(index: Index) -> Profile:
    found = index.data(_PROFILE)
    if not isinstance(found, Profile):
        raise TypeError("the cards show profiles")
    return found
