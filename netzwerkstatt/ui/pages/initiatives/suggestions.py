"""What is suggested: cards that say who can help whom and why, and bands for what nobody offers yet."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.initiatives import Initiative
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.tasks import Task
from netzwerkstatt.planning.matching import Question, Suggestion
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.initiatives import deeds
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.leads import Lead
from netzwerkstatt.ui.parts.painting import write
from netzwerkstatt.ui.parts.pictures import Dot, Sign
from netzwerkstatt.ui.theme.look import Look

TaskOf = Callable[[Snapshot], Task]
"""Returns the task for something: the one that is in the event, or a new one."""
_ARROW: Final = (84, 150)  # px at 100 %: how wide an arrow is at least and at most
_POINT: Final = 16


def reason(found: Suggestion, texts: Texts) -> str:
    """Say in a sentence why two initiatives are suggested to each other."""
    if fold(found.sought) == fold(found.offered):
        parts = [texts._("Same keyword “{keyword}”", keyword=found.sought)]
    else:
        parts = [texts._("“{sought}” fits “{offered}”", sought=found.sought, offered=found.offered)]
    if found.same_district:
        parts.append(texts._("both in {district}", district=found.seeker.district))
    if found.topics:
        topics = texts.listed(topic.name for topic in found.topics)
        parts.append(texts._("both work on {topics}", topics=topics))
    return f"{', '.join(parts)}."


class TaskButton(Button):
    """Adds a task to the checklist; once it is there, leads to it."""

    def __init__(self, desk: Desk, task_of: TaskOf) -> None:
        super().__init__(desk.look, desk.texts._("Add a task"), "checklist", "small")
        self._desk, self._task_of = desk, task_of
        self.clicked.connect(self._press)

    def show_state(self, snapshot: Snapshot) -> None:
        """Say whether the task is there."""
        texts, task = self._desk.texts, self._task_of(snapshot)
        there = task.id in snapshot.tasks
        words = texts._("In the checklist") if there else texts._("Add a task")
        self.setText(f" {words}")
        self.show_icon("circle-check" if there else "checklist")
        self.setAccessibleName(f"{words}: {task.title}")
        self.setToolTip(task.title)

    def _press(self) -> None:
        event, texts = self._desk.snapshot, self._desk.texts
        task = self._task_of(event)
        if task.id in event.tasks:
            self._desk.go("checklist", task.id)
            return
        self._desk.do(deeds.add_task(task), texts._("“{title}” is in the checklist.", title=task.title))


class SuggestionCard(QFrame):
    """Who seeks what, who offers it, why they fit, and a task to bring them together."""

    def __init__(self, desk: Desk, found: Suggestion, pencils: tuple[Pencil, Pencil]) -> None:
        """Take the pencils of who seeks and of who offers."""
        super().__init__()
        surface(self, "card")
        self.setObjectName("suggestion")
        look, texts = desk.look, desk.texts
        said = reason(found, texts)
        self.setAccessibleName(f"{found.seeker.name}, {found.offerer.name}. {said}")
        self.task = named(
            TaskButton(desk, lambda event: deeds.meeting_task(event, found, texts)), "meeting-task"
        )
        both = QGridLayout()
        both.setHorizontalSpacing(14)
        both.setVerticalSpacing(0)
        seeks = row(
            Sign(look, "search", "primary", 16), label(texts.p_("card", "seeks"), "info"), None, gap=5
        )
        offers = row(Sign(look, "gift", "ok", 16), label(texts.p_("card", "offers"), "ok"), None, gap=5)
        both.addWidget(holding(seeks), 0, 0)
        both.addWidget(holding(offers), 0, 2)
        both.addWidget(_one(desk, found.seeker, pencils[0]), 1, 0)
        both.addWidget(Arrow(look, found.sought, pencils[1]), 0, 1, 2, 1)
        both.addWidget(_one(desk, found.offerer, pencils[1]), 1, 2)
        both.setColumnStretch(0, 1)
        both.setColumnStretch(2, 1)
        foot = row(label(said, "small", wrap=True), self.task, gap=12)
        foot.setStretch(0, 1)
        self.setLayout(column(both, foot, margins=(14, 10, 12, 12), gap=6))


class QuestionBand(QFrame):
    """Something that nobody offers yet, who seeks it, and a task to find somebody."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__()
        surface(self, "tip")
        self.setObjectName("question")
        texts = desk.texts
        said = texts._("Nobody offers “{keyword}” yet.", keyword=question.keyword)
        names = texts.listed(who.name for who in question.seekers)
        self.task = named(
            TaskButton(desk, lambda event: deeds.question_task(event, question, texts)), "question-task"
        )
        words = column(
            label(said, "strong", wrap=True),
            label(texts._("Sought by {names}.", names=names), "small", wrap=True),
            gap=1,
        )
        band = row(Sign(desk.look, "bulb", "primary", 20), words, self.task, margins=(14, 9, 12, 9), gap=12)
        band.setStretch(1, 1)
        self.setLayout(band)


class Arrow(QWidget):
    """A keyword over a dashed line that ends in the point of a pencil."""

    def __init__(self, look: Look, words: str, pencil: Pencil) -> None:
        super().__init__()
        self._look, self._words, self._pencil = look, words, pencil
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the words, within limits."""
        theme = self._look.theme
        words = QFontMetrics(theme.font(14, 700)).horizontalAdvance(self._words) + 8
        least, most = (theme.px(limit) for limit in _ARROW)
        return QSize(max(least, min(words, most)), theme.px(52))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the keyword in the middle, and draw the arrow below it."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        face, line = theme.font(14, 700), self.height() - theme.px(18)
        words = min(QFontMetrics(face).horizontalAdvance(self._words) + 2, self.width())
        above = QRect((self.width() - words) // 2, line - theme.px(28), words, theme.px(22))
        write(p, above, self._words, face, theme["ink"])
        point, half = theme.px(_POINT), theme.px(5)
        right = self.width() - 2
        dashes = QPen(theme["ink2"], 2)
        dashes.setDashPattern([3, 2])
        p.setPen(dashes)
        p.drawLine(QLineF(1, line, right - point - 2, line))
        crayon = theme.crayons[self._pencil]
        p.setPen(QPen(crayon.edge, 1))
        p.setBrush(crayon.solid)
        back = right - point
        p.drawPolygon(
            QPolygonF([QPointF(back, line - half), QPointF(right, line), QPointF(back, line + half)])
        )


def _one(desk: Desk, initiative: Initiative, pencil: Pencil) -> QWidget:
    """Name an initiative and lead to it in the directory."""
    lead = named(Lead(desk.look, initiative.name, weight=700), f"lead-{initiative.id}")
    lead.setAccessibleName(desk.texts._("Show {name}", name=initiative.name))
    lead.clicked.connect(partial(_go, desk, initiative))
    line = row(Dot(desk.look, pencil), lead, gap=4)
    line.setStretch(1, 1)
    return holding(line)


def _go(desk: Desk, initiative: Initiative, *_: object) -> None:
    desk.go("initiatives", f"list {initiative.id}")
