"""What reading a file would do, seen before it is done."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from netzwerkstatt.app import wording
from netzwerkstatt.app.commands import listed
from netzwerkstatt.domain.snapshot import Record
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.sheet import Sheet

_NAMED: Final = 40  # records of a kind whose names are shown
_TOLD: Final = 200  # rows that are explained one by one


class ReadingPlan(Sheet):
    """Counts, names of what is new and changed, and the rows that need a look; nothing happens before yes."""

    largest = QSize(720, 600)

    def __init__(self, desk: Desk, parent: QWidget, plan: ImportPlan) -> None:
        look, texts = desk.look, desk.texts
        super().__init__(look, texts, texts._("Import list"), parent)
        self._desk = desk
        self.subtitle.say(plan.source)
        parts: list[QWidget] = [label(wording.plan_summary(plan, texts), "lead", wrap=True)]
        parts += self._named(texts._("New"), "plus", "ok", plan.add)
        parts += self._named(texts._("Changed"), "pencil", "primary", [now for _, now in plan.change])
        if plan.problems:
            parts.append(label(texts._("Please look at these rows"), "group"))
            told = [wording.problem(found, texts) for found in plan.problems[:_TOLD]]
            parts += [self._line("alert-triangle", "warn", said) for said in told]
            rest = len(plan.problems) - _TOLD
            if rest > 0:
                parts.append(label(texts.n_("{count} more row", "{count} more rows", rest), "small"))
        inside = surface(QWidget(), "bare")
        inside.setObjectName("inside")
        inside.setLayout(column(*parts, None, margins=(22, 14, 22, 14), gap=8))
        scroll = named(QScrollArea(), "plan", texts._("What will happen"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        cancel = named(Button(look, texts._("Cancel")), "cancel")
        cancel.clicked.connect(self.reject)
        self.read = named(Button(look, texts._("Import"), "file-import", "main"), "read")
        self.read.clicked.connect(self.accept)
        self.read.setEnabled(bool(plan.add or plan.change))
        self.lay_out(None, scroll, row(cancel, None, self.read, gap=10))
        (self.read if self.read.isEnabled() else cancel).setFocus()

    def _named(self, said: str, icon: str, colour: str, records: Sequence[Record]) -> list[QWidget]:
        """Name records by kind, in the words of the history."""
        kinds: dict[type[Record], list[str]] = {}
        for record in records:
            name = str(
                getattr(record, "name", "") or getattr(record, "title", "") or getattr(record, "text", "")
            )
            if name:
                kinds.setdefault(type(record), []).append(name)
        lines = [listed(names, _NAMED) for names in kinds.values()]
        return [label(said, "group"), *(self._line(icon, colour, line) for line in lines)] if lines else []

    def _line(self, icon: str, colour: str, said: str) -> QWidget:
        sign = Sign(self._desk.look, icon, colour, 18)
        line = row(sign, label(said, wrap=True), gap=8)
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return holding(line)
