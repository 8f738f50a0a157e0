"""What stands beside the list: the phases, a tip, and who has how much to do."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.planning.checklist import Progress, Workload, progress
from netzwerkstatt.ui.parts.bars import PHASE_PENCILS, draw_pencil_bar
from netzwerkstatt.ui.parts.initials import InitialsBadge
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame, write
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.sheet import Elided
from netzwerkstatt.ui.theme.look import Look

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PhaseChoice(QAbstractButton):
    """A phase and its pencil, which grows with what is done."""

    entered = Signal()
    """Enter was pressed: the tasks of the phase are wanted."""

    def __init__(self, look: Look, texts: Texts, phase: Phase, number: int) -> None:
        super().__init__()
        self._look, self._texts, self.phase, self._number = look, texts, phase, number
        self._name = words.phases(texts)[phase]
        self._progress = Progress(0, 0)
        self.setObjectName(f"phase-{phase}")
        self.setCheckable(True)
        self.setAutoExclusive(True)  # which makes it a radio button, also for people who listen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)

    def show_progress(self, count: Progress) -> None:
        """Show how much is done."""
        self._progress = count
        done, total = self._texts.number(count.done), self._texts.number(count.total)
        said = self._texts._("{done} of {total} done", done=done, total=total)
        self.setAccessibleName(f"{self._number} {self._name}, {said}")
        self.setToolTip(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for a line of words and a pencil."""
        return QSize(self._look.theme.px(160), self._look.theme.px(57))

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the list on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint number, name and pencil; the chosen one lies on a sheet."""
        theme, p = self._look.theme, QPainter(self)
        px = theme.px
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect()
        if self.isChecked():
            draw_frame(p, QRectF(box), theme.line(), theme["surface"], 10)
        elif self.underMouse():
            draw_frame(p, QRectF(box), theme.line("side"), theme["side"], 10)
        line = QRect(box.x() + px(10), box.y() + px(6), box.width() - px(20), px(22))
        line.setRight(self._paint_count(p, line))
        used = write(p, line, str(self._number), theme.font(14), theme["ink2"])
        weight = 700 if self.isChecked() else 600
        name = line.adjusted(used + px(6), 0, 0, 0)
        write(p, name, self._name, theme.font(15, weight), theme["ink"])
        bar = QRectF(box.x() + px(10), box.y() + px(33), box.width() - px(20), px(13))
        share = self._progress.done / self._progress.total if self._progress.total else 0.0
        draw_pencil_bar(p, theme, bar, PHASE_PENCILS[self.phase], share)
        if self.hasFocus():
            draw_focus(p, QRectF(box), theme, 10)

    def _paint_count(self, p: QPainter, line: QRect) -> int:
        """Paint how much is done, or that all is; return where the room for the name ends."""
        theme, count = self._look.theme, self._progress
        if count.total and count.done == count.total:
            side = theme.px(18)
            at = QPoint(line.right() - side + 1, line.center().y() - side // 2)
            p.drawPixmap(at, self._look.pixmap("circle-check", "ok", 18))
            return at.x() - theme.px(6)
        said = f"{self._texts.number(count.done)}/{self._texts.number(count.total)}"
        face = theme.font(14, 600, tabular=True)
        p.setFont(face)
        p.setPen(theme["ink2"])
        p.drawText(line, _RIGHT, said)
        return line.right() - p.fontMetrics().horizontalAdvance(said) - theme.px(6)


class Phases(QWidget):
    """The eight phases, one below the other; arrows move, as in any group of radio buttons."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        surface(self, "bare")
        self.setAccessibleName(texts._("Phases"))
        self._pieces = {
            phase: PhaseChoice(look, texts, phase, number) for number, phase in enumerate(Phase, start=1)
        }
        for piece in self._pieces.values():
            piece.clicked.connect(partial(self._tell, piece.phase))
            piece.entered.connect(self.entered)
        heading = label(texts._("Phases"), "hintlabel")
        heading.setContentsMargins(10, 6, 0, 2)
        self.setLayout(column(heading, *self._pieces.values(), gap=1))

    @property
    def phase(self) -> Phase:
        """Return the phase that is chosen."""
        return next((phase for phase, piece in self._pieces.items() if piece.isChecked()), Phase.START)

    def choose(self, phase: Phase) -> None:
        """Mark a phase as chosen; Tab leads to it alone."""
        self._pieces[phase].setChecked(True)
        for each, piece in self._pieces.items():
            tabbed = each is phase
            piece.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tabbed else Qt.FocusPolicy.ClickFocus)

    def show_progress(self, snapshot: Snapshot) -> None:
        """Let the pencils grow."""
        for phase, piece in self._pieces.items():
            piece.show_progress(progress(snapshot.tasks.of("phase", phase)))

    def _tell(self, phase: Phase, *_: object) -> None:
        self.chosen.emit(phase.value)


class TipCard(QFrame):
    """A tip for the phase that is chosen, on a yellow sheet."""

    def __init__(self, look: Look, texts: Texts, tips: Mapping[Phase, str]) -> None:
        super().__init__()
        self._look, self._texts, self._tips = look, texts, tips
        self._names = words.phases(texts)
        self._title, self._text = label("", "strong", wrap=True), named(label("", wrap=True), "tip")
        head = row(Sign(look, "bulb", "ink", 20), self._title, gap=8)
        head.setStretch(1, 1)
        self.setLayout(column(head, self._text, margins=(15, 13, 15, 15), gap=6))

    def show_phase(self, phase: Phase) -> None:
        """Show the tip for a phase."""
        self._title.setText(self._texts._("Tip for “{phase}”", phase=self._names[phase]))
        self._text.setText(self._tips[phase])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        crayon = theme.crayons[Pencil.YELLOW]
        pen = theme.line()
        if not theme.contrast:
            pen.setColor(crayon.tint)
        draw_frame(p, QRectF(self.rect()), pen, crayon.tint, 12)


class WorkloadCard(QFrame):
    """Who has how many open tasks."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        surface(self, "card")
        self._look, self._texts = look, texts
        self._shown: Workload | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        title = label(texts._("Who has how much?"), "strong")
        self.setLayout(column(title, self._rows, margins=(15, 13, 15, 13), gap=8))

    def show_workload(self, load: Workload) -> None:
        """Show the people, and last how many tasks belong to nobody."""
        if load == self._shown:
            return
        self._shown = load
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        short = _short_names([person for person, _ in load.people])
        for person, count in load.people:
            self._add(person, short[person.id], count)
        if load.nobody:
            self._add(None, self._texts._("nobody"), load.nobody)
        self.setVisible(bool(load.people or load.nobody))

    def _add(self, person: Person | None, name: str, count: int) -> None:
        texts, ink = self._texts, "ink" if person else "warn"
        said = texts.n_("{count} open task", "{count} open tasks", count)
        full = person.name if person else name
        badge = InitialsBadge(self._look, person, full)
        who = Elided(self._look, name, ink=ink, weight=400 if person else 700)
        who.setAccessibleName(f"{full}: {said}")
        who.setToolTip(f"{full}: {said}")
        number: QLabel = label(texts.number(count), "strong" if person else "warn")
        line = row(badge, who, number, gap=8)
        line.setStretch(1, 1)
        self._rows.addWidget(holding(line))


def _short_names(people: list[Person]) -> dict[str, str]:
    """Return given names, and the whole name where the given one is missing or another's too."""
    given = [person.given for person in people]
    return {
        person.id: person.given if person.given and given.count(person.given) == 1 else person.name
        for person in people
    }
