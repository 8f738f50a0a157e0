"""The way to the event: the phases of the toolkit as pencils that grow."""

from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.planning.checklist import Progress, progress
from netzwerkstatt.ui.parts.bars import HEIGHT, PHASE_PENCILS, draw_pencil_bar
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.cards import Panel
from netzwerkstatt.ui.parts.layout import named
from netzwerkstatt.ui.parts.painting import draw_focus, write
from netzwerkstatt.ui.parts.pressed import Painted
from netzwerkstatt.ui.parts.reflow import Reflow
from netzwerkstatt.ui.theme.look import Look

_LEAST = 118


class PhaseStep(Painted):
    """A phase: its name, its pencil, and how much of it is done."""

    def __init__(self, look: Look, texts: Texts, phase: Phase) -> None:
        super().__init__(look)
        self._texts, self._phase = texts, phase
        self._progress, self._current = Progress(0, 0), False
        self.setText(words.phases(texts)[phase])
        self.setObjectName(f"phase-{phase}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, count: Progress, *, current: bool) -> None:
        """Show how much is done; the phase one works in now is bold."""
        self._progress, self._current = count, current
        self.setAccessibleName(f"{self.text()}: {self._said()}")
        self.setToolTip(f"{self.text()}: {self._said()}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for two lines of words with the pencil between them."""
        return QSize(self.look.theme.px(_LEAST), self.look.theme.px(62))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name, pencil and number."""
        theme, p = self.look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() - 8
        name = theme.font(15, 700 if self._current else 400)
        write(p, QRect(4, 2, wide, theme.px(22)), self.text(), name, theme["ink"])
        groove = QRectF(4, theme.px(25), wide, theme.px(HEIGHT))
        done, total = self._progress.done, self._progress.total
        draw_pencil_bar(p, theme, groove, PHASE_PENCILS[self._phase], done / total if total else 0.0)
        box = QRect(4, theme.px(40), wide, theme.px(20))
        used = write(p, box, self._said(), theme.font(14), theme["ink2"])
        if total and done == total:
            side = theme.px(16)
            p.drawPixmap(
                box.left() + used + 6,
                box.center().y() - side // 2,
                self.look.pixmap("circle-check", "ok", 16),
            )
        if self.hasFocus():
            draw_focus(p, QRectF(self.rect()), theme, 7)

    def _said(self) -> str:
        done, total = self._texts.number(self._progress.done), self._texts.number(self._progress.total)
        return self._texts._("{done} of {total}", done=done, total=total)


class PhaseStreet(Panel):
    """All phases side by side."""

    wanted = Signal(str)
    """The checklist is wanted, perhaps at a phase."""

    def __init__(self, look: Look, texts: Texts) -> None:
        self._steps = {phase: PhaseStep(look, texts, phase) for phase in Phase}
        lead = named(Button(look, texts._("To the checklist"), "chevron-right", "link"), "to-checklist")
        street = Reflow(look, tuple(self._steps.values()), _LEAST, 16)
        super().__init__(texts._("Your way to the event"), street, beside=lead)
        lead.clicked.connect(partial(self._want, ""))
        for phase, step in self._steps.items():
            step.clicked.connect(partial(self._want, phase.value))

    def show_event(self, event: Snapshot) -> None:
        """Show how far the phases are; one works in the first that has begun and is not done."""
        counts = {phase: progress(event.tasks.of("phase", phase)) for phase in Phase}
        begun = (phase for phase, count in counts.items() if count.done < count.total)
        current = next(begun, None)
        for phase, step in self._steps.items():
            step.show_progress(counts[phase], current=phase is current)

    def _want(self, phase: str, *_: object) -> None:
        self.wanted.emit(phase)
