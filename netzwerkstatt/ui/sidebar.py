"""The sidebar: the event on top, then the sections; the chosen one is a pencil that points at the page."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
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
from netzwerkstatt.ui.parts.layout import column, named, row, surface
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame, draw_logo, draw_lying_pencil, write
from netzwerkstatt.ui.sections import Section
from netzwerkstatt.ui.theme.look import Look

WIDE: Final = 212
_SECTION: Final = Qt.ItemDataRole.UserRole
_COUNT: Final = Qt.ItemDataRole.UserRole + 1
_POINT: Final = 24
"""How far the point of the pencil reaches, in px."""
Index = QModelIndex | QPersistentModelIndex


class _Entry(QStyledItemDelegate):
    """Paints an entry or a heading."""

    def __init__(self, look: Look, parent: "Entries") -> None:
        super().__init__(parent)
        self._look, self._list = look, parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for 35 px for an entry and 30 for a heading."""
        if index.data(_SECTION) is None:
            return QSize(40, 8 if self._list.narrow else self._look.theme.px(30))
        return QSize(40, self._look.theme.px(35))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint icon, name and number; for the chosen one a pencil."""
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        section = index.data(_SECTION)
        if section is None:
            if not self._list.narrow:
                face = self._look.theme.font(14, 600)
                write(painter, box.adjusted(10, 4, 0, 0), str(index.data()), face, self._look.theme["ink2"])
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
        image = self._look.drawn(section.icon, crayon.on if chosen else crayon.edge, 20)
        p.drawPixmap(box.x() + 10, box.center().y() - side // 2 + 1, image)
        if self._list.narrow:
            return
        words = box.adjusted(20 + side, 0, -_POINT - 4, 0)
        write(p, words, str(index.data()), theme.font(15, 700 if chosen else 400), ink)
        count = index.data(_COUNT)
        if count:
            p.setFont(theme.font(14, 600 if chosen else 400, tabular=True))
            p.setPen(ink if chosen else theme["ink2"])
            end = box.adjusted(0, 0, -_POINT - 4 if chosen else -18, 0)
            p.drawText(end, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)


class Entries(QListView):
    """The sections by group."""

    chosen = Signal(str)

    def __init__(self, look: Look, texts: Texts, sections: Sequence[Section]) -> None:
        super().__init__()
        self.narrow = False
        self._texts = texts
        named(self, "sections", texts._("Sections"))
        self._model = QStandardItemModel(self)
        self._rows: dict[str, QStandardItem] = {}
        heading = ""
        for at, section in enumerate(sections):
            if section.group and section.group != heading:
                head = QStandardItem(texts._(section.group))
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self._model.appendRow(head)
            heading = section.group
            self._model.appendRow(self._entry(section, at))
        self.setModel(self._model)
        self.setItemDelegate(_Entry(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._tell)
        look.changed.connect(self.doItemsLayout)

    def choose(self, name: str) -> None:
        """Choose a section by its id."""
        self.setCurrentIndex(self._rows[name].index())

    def count(self, sections: Sequence[Section], snapshot: Snapshot) -> None:
        """Show how many there are of each."""
        for section in sections:
            if section.count is not None:
                number = section.count(snapshot)
                said = self._texts.number(number) if number else ""
                item = self._rows[section.id]
                item.setData(said, _COUNT)
                item.setData(
                    f"{item.text()}, {said}" if said else item.text(), Qt.ItemDataRole.AccessibleTextRole
                )

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Only show where the mouse is: drawing it along chooses nothing."""
        if not event.buttons():
            super().mouseMoveEvent(event)

    def _entry(self, section: Section, at: int) -> QStandardItem:
        item = QStandardItem(self._texts._(section.text))
        item.setEditable(False)
        item.setData(section, _SECTION)
        item.setToolTip(f"{item.text()} (Alt+{(at + 1) % 10})")
        self._rows[section.id] = item
        return item

    def _tell(self, current: QModelIndex) -> None:
        section = current.data(_SECTION)
        if section is not None:
            self.chosen.emit(section.id)


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


class Sidebar(QWidget):
    """The event's name with its menu, and the sections."""

    def __init__(self, look: Look, texts: Texts, sections: Sequence[Section], menu: QMenu) -> None:
        super().__init__()
        surface(self, "panel")
        self._look, self._sections = look, sections
        self.event_button = EventButton(look, texts, menu)
        self.entries = Entries(look, texts, sections)
        head = row(self.event_button, margins=(8, 8, 8, 8))
        inner = row(self.entries, margins=(8, 0, 0, 8))
        box = column(head, inner, gap=0)
        box.setStretch(1, 1)
        self.setLayout(box)
        self._measure()
        look.changed.connect(self._measure)

    def show_event(self, title: str, line: str, snapshot: Snapshot) -> None:
        """Show the event's name and date, and how many there are of everything."""
        self.event_button.show_event(title, line)
        self.entries.count(self._sections, snapshot)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons only, where there is little room."""
        if narrow != self.entries.narrow:
            self.entries.narrow = self.event_button.narrow = narrow
            self.entries.doItemsLayout()
        self._measure()

    def _measure(self) -> None:
        px = self._look.theme.px
        self.setFixedWidth(px(40) + 20 if self.entries.narrow else px(WIDE))
        self.event_button.updateGeometry()
