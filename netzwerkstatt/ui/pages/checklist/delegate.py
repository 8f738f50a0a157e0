"""How the rows of the list are painted, and where they can be pressed."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.pages.checklist.anatomy import (
    ENTRY,
    FOLD,
    GAP,
    HEAD,
    INDENT,
    TITLE,
    Anatomy,
    add_box,
    task_anatomy,
)
from netzwerkstatt.ui.pages.checklist.model import Index, TaskList
from netzwerkstatt.ui.pages.checklist.rows import Fold, Head, TaskRow
from netzwerkstatt.ui.parts.chips import draw_chip
from netzwerkstatt.ui.parts.fields import share_undo
from netzwerkstatt.ui.parts.initials import draw_initials
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame, write
from netzwerkstatt.ui.theme.look import Look

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_RADIUS: Final = 12.0
_BAR: Final = 4
_REACH: Final = 20  # a card is drawn so much beyond its row, where its corners do not belong
TICK, ADD, FOLDING = "tick", "add", "fold"
"""What can be pressed besides the chips of a chosen task, which are named by their field."""


class RowDelegate(QStyledItemDelegate):
    """Paints the cards; `expanded` is the id of the task that shows its details."""

    renamed = Signal(str, str)
    """A title was typed: the id of its task, and the title."""

    def __init__(self, look: Look, texts: Texts, parent: QListView, *, writing: bool) -> None:
        super().__init__(parent)
        self._look, self._texts, self._view = look, texts, parent
        self._adding = texts.p_("button", "Task") if writing else ""
        self.expanded = ""

    # what can be pressed

    def hit(self, index: Index, at: QPoint) -> str:
        """Return what lies at a point of the viewport: empty, where a click only chooses."""
        model, box = _model(index), self._view.visualRect(index)
        row = model.rows[index.row()]
        if isinstance(row, Fold):
            return FOLDING
        if isinstance(row, Head):
            on_button = self._adds(row) and add_box(self._look.theme, box, self._adding).contains(at)
            return ADD if on_button else ""
        if not isinstance(row, TaskRow):
            return ""
        anatomy = self._anatomy(row, box.width())
        inside = at - box.topLeft()
        if inside.x() < self._look.theme.px(INDENT) - 4 and inside.y() < self._look.theme.px(ENTRY):
            return TICK
        return next((name for name, _, chip in anatomy.facts if chip.contains(inside)), "")

    @override
    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say the name behind a badge, and a note that is cut."""
        row = _model(index).task_at(index.row()) if index.isValid() else None
        if row is None or event.type() is not QEvent.Type.ToolTip:
            return False
        box = self._view.visualRect(index)
        anatomy, inside = self._anatomy(row, box.width()), event.pos() - box.topLeft()
        said = row.person.name if row.person and anatomy.badge.contains(inside) else ""
        if anatomy.aside.contains(inside):
            said = row.aside
        QToolTip.showText(event.globalPos(), said, self._view)
        return bool(said)

    # typing a title

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a line for the title."""
        editor = share_undo(QLineEdit(parent))
        editor.setAccessibleName(self._texts._("Title"))
        editor.setObjectName("cell-editor")
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the title as it is."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Tell what was typed; an empty line leaves the title as it was."""
        row = _model(index).task_at(index.row())
        if row is not None and isinstance(editor, QLineEdit):
            text = editor.text().strip()
            if text and text != row.task.title:
                self.renamed.emit(row.task.id, text)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Lie over the title; a line for new tasks fills its row."""
        row, box = _model(index).task_at(index.row()), self._view.visualRect(index)
        if row is None:
            editor.setGeometry(box)
            return
        px, title = self._look.theme.px, self._anatomy(row, box.width()).title
        left = box.x() + px(INDENT) - 10
        editor.setGeometry(left, box.y() + title.center().y() - px(18), box.right() - px(12) - left, px(36))

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        """Take the title on Enter, which must not reach the list: there it opens details."""
        pressed = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() is QEvent.Type.KeyPress and pressed in _ENTER and isinstance(object, QLineEdit):
            self.commitData.emit(object)
            self.closeEditor.emit(object)
            return True
        return super().eventFilter(object, event)

    # painting

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of a row."""
        model, px = _model(index), self._look.theme.px
        row = model.rows[index.row()]
        if isinstance(row, Head):
            return QSize(40, px(HEAD) + (px(GAP) if index.row() else 0))
        if isinstance(row, TaskRow):
            return QSize(40, self._anatomy(row, self._view.viewport().width()).height)
        return QSize(40, px(FOLD if isinstance(row, Fold) else ENTRY))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the piece of the card behind a row, and what stands in it."""
        model = _model(index)
        row = model.rows[index.row()]
        box, state = QRect(option.rect), option.state
        theme, p = self._look.theme, painter
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        head, last = isinstance(row, Head), model.ends_card(index.row())
        if head and index.row():
            box.setTop(box.top() + theme.px(GAP))
        self._paint_card(p, box, head=head, last=last)
        if not last:
            edge = "ctl" if head else "line"
            inside = theme.pen
            p.fillRect(QRect(box.x() + inside, box.bottom(), box.width() - 2 * inside, 1), theme[edge])
        if isinstance(row, Head):
            self._paint_head(p, box, row)
        elif isinstance(row, Fold):
            self._paint_fold(p, box, row)
        elif isinstance(row, TaskRow):
            self._paint_task(p, box, row, chosen=bool(state & QStyle.StateFlag.State_Selected))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            p.setClipping(False)
            draw_focus(p, QRectF(box), theme, 8)
        p.restore()

    def _paint_card(self, p: QPainter, box: QRect, *, head: bool, last: bool) -> None:
        theme = self._look.theme
        whole = QRectF(box).adjusted(0, 0 if head else -_REACH, 0, 0 if last else _REACH)
        p.setClipRect(box)
        draw_frame(p, whole, theme.line(), theme["surface"], _RADIUS)
        shape = QPainterPath()
        pen = theme.pen
        shape.addRoundedRect(whole.adjusted(pen, pen, -pen, -pen), _RADIUS - pen, _RADIUS - pen)
        p.setClipPath(shape, Qt.ClipOperation.IntersectClip)

    def _paint_head(self, p: QPainter, box: QRect, row: Head) -> None:
        theme, px = self._look.theme, self._look.theme.px
        place = box.adjusted(px(14), 0, -px(14), 0)
        if self._adds(row):
            button = add_box(theme, box, self._adding)
            place.setRight(button.left() - px(12))
            draw_frame(p, QRectF(button), theme.line("ctl"), theme["surface"], 8)
            image = self._look.pixmap("plus", "ink", 18)
            p.drawPixmap(button.left() + 11, button.center().y() - px(18) // 2 + 1, image)
            words = button.adjusted(17 + px(18), 0, 0, 0)
            write(p, words, self._adding, theme.font(14, 600), theme["ink"])
        title = f"{row.number} · {row.title}" if row.number else row.title
        used = write(p, place, title, theme.font(20, 700), theme["ink"])
        place.setLeft(place.left() + used + px(10))
        write(p, place.adjusted(0, 2, 0, 2), row.said, theme.font(15), theme["ink2"])

    def _paint_fold(self, p: QPainter, box: QRect, row: Fold) -> None:
        theme, px = self._look.theme, self._look.theme.px
        image = self._look.pixmap("chevron-down" if row.open else "chevron-right", "primary", 18)
        p.drawPixmap(box.x() + px(15), box.center().y() - px(18) // 2, image)
        place = box.adjusted(px(INDENT), 0, -px(14), 0)
        write(p, place, row.words, theme.font(15, 700), theme["primary"])

    def _paint_task(self, p: QPainter, box: QRect, row: TaskRow, *, chosen: bool) -> None:
        theme = self._look.theme
        if chosen:
            p.fillRect(box.adjusted(0, 0, 0, -1), theme["selection"])
            p.fillRect(QRect(box.x(), box.y(), _BAR, box.height() - 1), theme["primary"])
        anatomy = self._anatomy(row, box.width())
        p.translate(box.topLeft())
        ink = theme["onselection" if chosen else "ink"]
        quiet = theme["onselection" if chosen and theme.contrast else "ink2"]
        self._paint_tick(p, QRectF(anatomy.tick), on=bool(row.task.done))
        self._write_title(p, anatomy.title, row, quiet if row.task.done else ink)
        if not anatomy.aside.isNull():
            write(p, anatomy.aside, row.aside, theme.font(14), quiet)
        if row.chip:
            draw_chip(p, self._look, QRectF(anatomy.chip), row.chip)
        if row.person:
            draw_initials(p, theme, QRectF(anatomy.badge), row.person)
        self._paint_facts(p, anatomy)
        if not anatomy.note.isNull():
            p.setFont(theme.font(14))
            p.setPen(quiet)
            p.drawText(anatomy.note, Qt.TextFlag.TextWordWrap, row.task.note)
        p.translate(-box.topLeft())

    def _write_title(self, p: QPainter, box: QRect, row: TaskRow, ink: QColor) -> None:
        face = self._look.theme.font(*TITLE)
        if row.task.done:
            face = QFont(face)  # the theme keeps its own
            face.setStrikeOut(True)
        p.setFont(face)
        p.setPen(ink)
        p.drawText(box, Qt.TextFlag.TextWordWrap, row.task.title)

    def _paint_tick(self, p: QPainter, box: QRectF, *, on: bool) -> None:
        theme = self._look.theme
        draw_frame(p, box, theme.line("primary" if on else "ctl"), theme["primary" if on else "surface"], 5)
        if on:
            p.drawPixmap(box.adjusted(2, 2, -2, -2).toRect(), self._look.pixmap("check", "onprimary", 16))

    def _paint_facts(self, p: QPainter, anatomy: Anatomy) -> None:
        theme, px = self._look.theme, self._look.theme.px
        for _, face, box in anatomy.facts:
            p.setPen(QPen(theme["ctl"], theme.pen))
            draw_frame(p, QRectF(box), theme.line("ctl"), theme["surface"], box.height() / 2)
            image = self._look.pixmap(face.icon, "ink", 18)
            p.drawPixmap(box.left() + px(12), box.center().y() - px(18) // 2 + 1, image)
            words = box.adjusted(px(12) + px(22), 0, -px(6), 0)
            write(p, words, face.text, theme.font(14, 600), theme["ink"])

    def _adds(self, row: Head) -> bool:
        return bool(row.number and self._adding)

    def _anatomy(self, row: TaskRow, width: int) -> Anatomy:
        return task_anatomy(self._look.theme, width, row, expanded=row.task.id == self.expanded)


def _model(index: Index) -> TaskList:
    model = index.model()
    if not isinstance(model, TaskList):
        raise TypeError("the delegate paints rows of the checklist")
    return model
