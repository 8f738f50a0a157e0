"""What the reading found out: counts, people who may be there twice, lines to look at."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QMargins, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from netzwerkstatt.app import wording
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.exchange.plan import ImportPlan, Problem
from netzwerkstatt.ui.parts.layout import column, label, named, row, surface
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
_TWINS: Final = {"shared-address", "same-name", "row-repeated"}
_KEPT: Final = _TWINS | {
    *("person-changed", "status-changed", "note-names-need", "name-missing", "email-doubtful"),
    *("row-is-heading", "signs-removed"),
}
"""What is to be known though all that the file says is taken over."""
_SAID: Final = 4
_PADDING: Final = 8
_AIR: Final = 7
_WRAPPED: Final = 400
"""So many rows may have lines of their own height; more would take long to measure."""


def counts_said(plan: ImportPlan, texts: Texts) -> list[tuple[str, str, str]]:
    """Return what becomes of the rows as (icon, colour, words); what there is none of is left out."""
    new = texts.n_("{count} new person", "{count} new people", plan.new)
    changed = texts.n_("one with new details", "{count} with new details", plan.changed)
    same = texts.n_("one unchanged", "{count} unchanged", plan.same)
    skipped = texts.n_("{count} row left out", "{count} rows left out", plan.skipped)
    said = (
        (plan.new, "user-plus", "ok", new),
        (plan.changed, "pencil", "primary", changed),
        (plan.same, "check", "ink2", same),
        (plan.skipped, "minus", "ink2", skipped),
    )
    return [(icon, token, words) for count, icon, token, words in said if count]


def summary(plan: ImportPlan, texts: Texts) -> str:
    """Return what becomes of the rows in one line."""
    return " · ".join(words for _, _, words in counts_said(plan, texts))


def twins(plan: ImportPlan) -> list[Problem]:
    """Return the rows whose people may be there twice."""
    return [problem for problem in plan.problems if problem.code in _TWINS]


def notices(plan: ImportPlan) -> list[Problem]:
    """Return everything else that a person should know."""
    return [problem for problem in plan.problems if problem.code not in _TWINS]


class SidePanel(QWidget):
    """Beside the columns: what would happen, and what to look at."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        surface(self, "page")
        self._look, self._texts = look, texts
        self._scroll = named(QScrollArea(), "findings", texts._("What will happen"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayout(column(self._scroll, gap=0))
        self._measure()
        look.changed.connect(self._measure)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show a plan."""
        inside = QWidget()
        inside.setObjectName("inside")
        words = self._texts
        box = column(label(words._("What will happen"), "strong"), *self._counts(plan), gap=6)
        box.setContentsMargins(18, 14, 18, 16)
        double = twins(plan)
        if double:
            said = words.n_(
                "{count} person may be there twice", "{count} people may be there twice", len(double)
            )
            self._add(box, said, "users", double)
        other = notices(plan)
        if other:
            said = words.n_("{count} thing to know", "{count} things to know", len(other))
            self._add(box, said, "info-circle", other)
        box.addSpacing(8)
        box.addWidget(Promise(words, plan))
        box.addStretch(1)
        inside.setLayout(box)
        self._scroll.setWidget(inside)

    def _counts(self, plan: ImportPlan) -> list[QLayout]:
        return [_line(self._look, *fact) for fact in counts_said(plan, self._texts)]

    def _add(self, box: QVBoxLayout, title: str, icon: str, problems: Sequence[Problem]) -> None:
        box.addSpacing(10)
        heading = row(Sign(self._look, icon, "warn", 20), label(title, "strong", wrap=True), gap=6)
        heading.setStretch(1, 1)
        box.addLayout(heading)
        for problem in problems[:_SAID]:
            box.addWidget(label(wording.problem(problem, self._texts), "small", wrap=True))
        rest = len(problems) - _SAID
        if rest > 0:
            said = self._texts.n_("{count} more in the next step.", "{count} more in the next step.", rest)
            box.addWidget(label(said, "small", wrap=True))

    def _measure(self) -> None:
        self.setFixedWidth(self._look.theme.px(316))


class Promise(QFrame):
    """The card that says that nothing can go wrong, and that nothing is lost where all is taken over."""

    def __init__(self, texts: Texts, plan: ImportPlan) -> None:
        super().__init__()
        surface(self, "tip")
        self._texts = texts
        self._title = named(label("", "strong", wrap=True), "promise")
        said = label(texts._("Afterwards, everything can be undone with one click."), wrap=True)
        self.setLayout(column(self._title, said, margins=(12, 10, 12, 10), gap=2))
        self.show_plan(plan)

    def show_plan(self, plan: ImportPlan) -> None:
        """Say what becomes of all that stands in the file."""
        words = self._texts
        whole = {problem.code for problem in plan.problems} <= _KEPT
        said = words._("Nothing is lost.") if whole else words._("What is left out still stands in the file.")
        self._title.setText(said)


def _line(look: Look, icon: str, token: str, words: str) -> QLayout:
    line = row(Sign(look, icon, token, 18), label(words, wrap=True), gap=8)
    line.setStretch(1, 1)
    return line


class ProblemList(QAbstractListModel):
    """Problems in words, made when they are shown."""

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self._problems: list[Problem] = []

    def fill(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self._problems = list(problems)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Count the problems."""
        return 0 if parent.isValid() else len(self._problems)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Word a problem; its sentence names the line."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return wording.problem(self._problems[index.row()], self._texts)
        return None


class ProblemRow(QStyledItemDelegate):
    """Leaves room beside the words and draws a line below them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave room as the head does."""
        super().initStyleOption(option, index)
        option.rect = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the words, and air above and below."""
        return super().sizeHint(option, index).grownBy(QMargins(_PADDING, _AIR, _PADDING, _AIR))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint words and line."""
        theme, box = self._look.theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme["selection"])
        super().paint(painter, option, index)
        painter.fillRect(box.x(), box.bottom(), box.width(), theme.pen, theme["line"])


class CheckStep(QWidget):
    """The step in which everything is shown that will happen."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._counts = QVBoxLayout()
        self._counts.setSpacing(6)
        self._sentence = named(label("", "small", wrap=True), "check-sentence")
        self.problems = ProblemList(texts, self)
        self.view = named(QListView(), "problems", texts._("What to know"))
        self.view.setModel(self.problems)
        self.view.setItemDelegate(ProblemRow(look, self.view))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        framed = surface(QFrame(), "card")
        framed.setLayout(column(self.view, margins=(4, 4, 4, 4)))
        self._framed = framed
        title = label(texts._("This will happen"), "strong")
        self._promise = Promise(texts, ImportPlan(""))
        box = column(title, self._counts, 10, self._sentence, framed, 8, self._promise, gap=6)
        box.setContentsMargins(22, 14, 22, 16)
        box.setStretch(4, 1)
        box.addStretch(0)
        self.setLayout(box)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show counts and all problems, those who may be there twice first."""
        while item := self._counts.takeAt(0):
            _clear(item.layout())
        for fact in counts_said(plan, self._texts):
            self._counts.addLayout(_line(self._look, *fact))
        problems = [*twins(plan), *notices(plan)]
        self.problems.fill(problems)
        self._sentence.setText(self._said(plan, len(problems)))
        self._promise.show_plan(plan)
        self._framed.setVisible(bool(problems))
        many = len(problems) > _WRAPPED
        self.view.setWordWrap(not many)
        self.view.setUniformItemSizes(many)

    def _said(self, plan: ImportPlan, problems: int) -> str:
        texts = self._texts
        if not plan.add and not plan.change:
            return self._nothing_new(plan)
        if not problems:
            return texts._("Every row was understood. There is nothing to look at.")
        return texts.n_(
            "One thing to know. It need not be settled now.",
            "{count} things to know. None of them need be settled now.",
            problems,
        )

    def _nothing_new(self, plan: ImportPlan) -> str:
        texts = self._texts
        if plan.same:
            return texts._("There is nothing new in this file: everybody is in the event already.")
        if plan.rows:
            return texts._("No row can be taken over; below it says why. Do names stand in another column?")
        return texts._("There is nobody in this file.")


def _clear(layout: QLayout | None) -> None:
    """Take all widgets out of a layout."""
    if layout is None:
        return
    while item := layout.takeAt(0):
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
