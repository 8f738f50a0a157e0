"""The sidebar: the event on top, then the sections; the chosen one is a pencil that points at the page.

At the bottom stand the sections that belong to no group, and the help.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QListView,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Notice
from netzwerkstatt.ui.parts.buttons import keys_said
from netzwerkstatt.ui.parts.layout import column, named, row, surface
from netzwerkstatt.ui.parts.painting import (
    draw_focus,
    draw_frame,
    draw_key,
    draw_logo,
    draw_lying_pencil,
    write,
)
from netzwerkstatt.ui.parts.pressed import Painted
from netzwerkstatt.ui.sections import Count, Section
from netzwerkstatt.ui.theme.look import Look

WIDE: Final = 212
_NUMBERED: Final = 10  # sections that Alt and a number call
_SECTION: Final = Qt.ItemDataRole.UserRole
_COUNT: Final = Qt.ItemDataRole.UserRole + 1
_SPACE: Final = Qt.ItemDataRole.UserRole + 2
_KEYS: Final = Qt.ItemDataRole.UserRole + 3
_GAP: Final = 6  # px between a name and its number
_POINT: Final = 24
"""How far the point of the pencil reaches, in px."""
_LOWEST: Final = 32
"""What a shaky hand hits, in px."""
Index = QModelIndex | QPersistentModelIndex


class _Entry(QStyledItemDelegate):
    """Paints an entry or a heading."""

    def __init__(self, look: Look, parent: "Entries") -> None:
        super().__init__(parent)
        self._look, self._list = look, parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for what the list gives."""
        if index.data(_SPACE):
            return QSize(40, self._list.spare())
        return QSize(40, self._list.entry_height() if index.data(_SECTION) else self._list.head_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint icon, name and number; for the chosen one a pencil."""
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        section = index.data(_SECTION)
        if section is None:
            if not self._list.narrow and index.data():
                face = self._look.theme.font(14, 600)
                write(
                    painter,
                    box.adjusted(10, box.height() // 8, 0, 0),
                    str(index.data()),
                    face,
                    self._look.theme["ink2"],
                )
        else:
            self._paint(painter, box, state, section, index)
        painter.restore()

    def _paint(
        self, p: QPainter, box: QRect, state: QStyle.StateFlag, section: Section, index: Index
    ) -> None:
        theme = self._look.theme
        crayon = theme.crayons[section.pencil]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            draw_lying_pencil(p, QRectF(box), crayon, theme["wood"], 12 if self._list.narrow else _POINT)
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_frame(p, QRectF(box.adjusted(0, 0, -8, 0)), theme.line("ptint"), theme["ptint"], 6)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(p, QRectF(box.adjusted(0, 0, -10 if self._list.narrow else -_POINT, 0)), theme, 6)
        ink = crayon.on if chosen else theme["ink"]
        side = theme.px(20)
        edge = theme["ink"] if section.bottom else crayon.edge
        image = self._look.drawn(section.icon, crayon.on if chosen else edge, 20)
        p.drawPixmap(box.x() + 10, box.center().y() - side // 2 + 1, image)
        count = index.data(_COUNT)
        if self._list.narrow:
            if count is not None and count.notices:
                sign = self._look.drawn("alert-triangle", ink if chosen else theme["warn"], 14)
                p.drawPixmap(box.x() + 10 + side, box.y() + 2, sign)
            return
        words = box.adjusted(20 + side, 0, -_POINT - 4, 0)
        used = write(p, words, str(index.data()), theme.font(15, 700 if chosen else 400), ink)
        if count is not None:
            end = box.adjusted(20 + side + used + _GAP, 0, -_POINT - 4 if chosen else -18, 0)
            self._paint_count(p, end, count, crayon.on if chosen else None)

    def _paint_count(self, p: QPainter, box: QRect, count: Count, on: QColor | None) -> None:
        """Write a number at the right if there is room; `on` is the ink on the chosen pencil."""
        theme, whole = self._look.theme, f"/{count.of}" if count.of else ""
        face = theme.font(14, 600 if on or count.notices else 400, tabular=True)
        ink = on or theme["warn" if count.notices else "ink2"]
        said = f"{count.number}{whole}"
        if QFontMetrics(face).horizontalAdvance(said) > box.width():
            return
        p.setFont(face)
        p.setPen(ink)
        p.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        if count.notices:
            side, wide = theme.px(16), QFontMetrics(face).horizontalAdvance(said)
            at = box.right() - wide - side - 4
            p.drawPixmap(at, box.center().y() - side // 2 + 1, self._look.drawn("alert-triangle", ink, 16))


class Entries(QListView):
    """The sections by group; those at the bottom stand apart. Where the window is low, all move closer."""

    chosen = Signal(str)

    def __init__(self, look: Look, texts: Texts, sections: Sequence[Section]) -> None:
        super().__init__()
        self.narrow = self._dense = False
        self._look, self._texts = look, texts
        named(self, "sections", texts._("Sections"))
        self._model = QStandardItemModel(self)
        self._rows: dict[str, QStandardItem] = {}
        self._counted: dict[str, Count] = {}
        upper = [section for section in sections if section.listed and not section.bottom]
        heading = ""
        for at, section in enumerate(upper, 1):
            if section.group and section.group != heading:
                self._model.appendRow(_mute(texts._(section.group)))
            heading = section.group
            self._model.appendRow(self._entry(section, f"Alt+{at % 10}" if at <= _NUMBERED else ""))
        space = _mute("")
        space.setData(1, _SPACE)
        self._model.appendRow(space)
        for section in sections:
            if section.bottom:
                self._model.appendRow(self._entry(section, ""))
        self._heads = self._model.rowCount() - len(self._rows) - 1
        self.setModel(self._model)
        self.setItemDelegate(_Entry(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._tell)
        look.changed.connect(self.share)

    def choose(self, name: str) -> None:
        """Choose a section by its id, if there is one."""
        if name in self._rows:
            self.setCurrentIndex(self._rows[name].index())

    def lists(self, name: str) -> bool:
        """Tell whether a section stands here."""
        return name in self._rows

    def choose_none(self) -> None:
        """Let no section be chosen."""
        self.setCurrentIndex(QModelIndex())

    def keys_of(self, name: str) -> str:
        """Return the keys that call a section; empty where it has none."""
        return str(self._rows[name].data(_KEYS) or "") if name in self._rows else ""

    def entry_height(self) -> int:
        """Return how high an entry is, in px."""
        px = self._look.theme.px
        return max(_LOWEST, px(22)) if self._dense else px(35)

    def head_height(self) -> int:
        """Return how high a heading is, in px."""
        if self.narrow:
            return 8
        return self._look.theme.px(22 if self._dense else 30)

    def spare(self) -> int:
        """Return the height that nothing needs, in px; it lies above the sections at the bottom."""
        return max(0, self.viewport().height() - self._wanted())

    def share(self) -> None:
        """Share the height anew; where the window is low, all entries move closer."""
        self._dense = False
        self._dense = self._wanted() > self.viewport().height()
        self.doItemsLayout()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self.share()

    def _wanted(self) -> int:
        return len(self._rows) * self.entry_height() + self._heads * self.head_height()

    def count(self, sections: Sequence[Section], snapshot: Snapshot, notices: Sequence[Notice]) -> None:
        """Show how many there are of each."""
        for section in sections:
            if section.count is not None and section.id in self._rows:
                count, item = section.count(snapshot, notices), self._rows[section.id]
                if self._counted.get(section.id) == count:
                    continue
                self._counted[section.id] = count
                item.setData(count if count.number or count.of else None, _COUNT)
                said = ", ".join(filter(None, (item.text(), self._said(count))))
                item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
                item.setToolTip(_with_keys(said, item))

    def _said(self, count: Count) -> str:
        """Say a count to people who listen; nothing where there is nothing."""
        number = self._texts.number(count.number)
        if count.of:
            return self._texts._("{done} of {total}", done=number, total=self._texts.number(count.of))
        if not count.number:
            return ""
        return self._texts.n_("{count} notice", "{count} notices", count.number) if count.notices else number

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Only show where the mouse is: drawing it along chooses nothing."""
        if not event.buttons():
            super().mouseMoveEvent(event)

    def _entry(self, section: Section, keys: str) -> QStandardItem:
        item = QStandardItem(self._texts._(section.text))
        item.setEditable(False)
        item.setData(section, _SECTION)
        item.setData(keys, _KEYS)
        item.setToolTip(_with_keys(item.text(), item))
        self._rows[section.id] = item
        return item

    def _tell(self, current: QModelIndex) -> None:
        section = current.data(_SECTION)
        if section is not None:
            self.chosen.emit(section.id)


def _with_keys(said: str, item: QStandardItem) -> str:
    return f"{said} ({keys})" if (keys := item.data(_KEYS)) else said


def _mute(text: str) -> QStandardItem:
    """Make a row that cannot be chosen."""
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


class EventButton(QPushButton):
    """The event's name and day; pressed, it opens the menu of the event."""

    def __init__(self, look: Look, texts: Texts, menu: QMenu) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._title = self._line = ""
        self.narrow = False
        named(self, "event-menu", texts._("Event menu"))
        self.setMenu(menu)

    def show_event(self, title: str, line: str) -> None:
        """Show the event's name and day."""
        self._title, self._line = title, line
        self.setToolTip(title)
        self.setAccessibleName(self._texts._("Event menu: {title}", title=title))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the mark of the program and two lines."""
        return QSize(40, self._look.theme.px(52))

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark, the name and the day."""
        theme, p, box = self._look.theme, QPainter(self), self.rect()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = theme.px
        if self.underMouse() or self.isDown():
            draw_frame(p, QRectF(box), theme.line("ptint"), theme["ptint"], 8)
        left = (box.width() - px(36)) // 2 if self.narrow else 7
        draw_logo(p, QRectF(left, box.center().y() - px(18), px(36), px(36)), theme)
        if not self.narrow:
            line = QRect(
                left + px(36) + 11, box.center().y() - px(19), box.width() - left - px(36) - 13, px(20)
            )
            write(p, line, self._title, theme.font(14, 700), theme["ink"])
            line.translate(0, px(19))
            used = write(p, line.adjusted(0, 0, -px(22), 0), self._line, theme.font(13), theme["ink2"])
            chevron = self._look.pixmap("chevron-down", "ink2", 16)
            p.drawPixmap(line.x() + used + 3, line.center().y() - px(16) // 2 + 1, chevron)
        if self.hasFocus():
            draw_focus(p, QRectF(box), theme, 8)


class HelpButton(Painted):
    """Looks like an entry and calls the help; the cap shows its key."""

    def __init__(self, look: Look, texts: Texts, call: QAction) -> None:
        super().__init__(look)
        self._words, self._key = call.text(), keys_said(texts, call.shortcut().toString())
        self.narrow = False
        named(self, "help", self._words)
        self.setToolTip(f"{self._words} ({self._key})")
        self.clicked.connect(call.trigger)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the height of an entry."""
        return QSize(40, max(_LOWEST, self.look.theme.px(26 if self.narrow else 35)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, words and key."""
        theme, p, box = self.look.theme, QPainter(self), self.rect().adjusted(0, 0, -8, 0)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            draw_frame(p, QRectF(box), theme.line("ptint"), theme["ptint"], 6)
        side = theme.px(20)
        icon = self.look.pixmap("help-circle", "ink", 20)
        p.drawPixmap(10, box.center().y() - side // 2 + 1, icon)
        if not self.narrow:
            write(p, box.adjusted(20 + side, 0, 0, 0), self._words, theme.font(15), theme["ink"])
            draw_key(p, box.adjusted(0, 0, -9, 0), self._key, theme)
        if self.hasFocus():
            draw_focus(p, QRectF(box), theme, 6)


class Sidebar(QWidget):
    """The event's name with its menu, the sections, the help."""

    def __init__(
        self, look: Look, texts: Texts, sections: Sequence[Section], menu: QMenu, call: QAction
    ) -> None:
        super().__init__()
        surface(self, "panel")
        self._look, self._sections = look, sections
        self.event_button = EventButton(look, texts, menu)
        self.entries = Entries(look, texts, sections)
        self.help_button = HelpButton(look, texts, call)
        head = row(self.event_button, margins=(8, 8, 8, 8))
        inner, foot = row(self.entries, margins=(8, 0, 0, 0)), row(self.help_button, margins=(8, 0, 0, 8))
        box = column(head, inner, foot, gap=0)
        box.setStretch(1, 1)
        self.setLayout(box)
        self._measure()
        look.changed.connect(self._measure)

    def show_event(self, title: str, line: str) -> None:
        """Show the event's name and date."""
        self.event_button.show_event(title, line)

    def count(self, snapshot: Snapshot, notices: Sequence[Notice]) -> None:
        """Show how many there are of everything."""
        self.entries.count(self._sections, snapshot, notices)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons only, where there is little room."""
        if narrow != self.entries.narrow:
            self.entries.narrow = self.event_button.narrow = self.help_button.narrow = narrow
            self.entries.share()
        self._measure()

    def _measure(self) -> None:
        px = self._look.theme.px
        self.setFixedWidth(px(40) + 20 if self.entries.narrow else px(WIDE))
        self.event_button.updateGeometry()
        self.help_button.updateGeometry()
