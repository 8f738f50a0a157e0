"""What the program gives notice of in this event, and how grave each kind is to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from netzwerkstatt.app import weighing
from netzwerkstatt.app.wording.notices import weights as words
from netzwerkstatt.base import clock
from netzwerkstatt.domain.notice_setting import Weight
from netzwerkstatt.planning.notices import Level, NoticeKind, hidden
from netzwerkstatt.planning.notices.weights import INTENDED, weights
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.page import LazyPage
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.cards import Panel
from netzwerkstatt.ui.parts.layout import announce, column, holding, label, named, row, scrolling
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.reflow import Reflow
from netzwerkstatt.ui.parts.saved import SavedChoice
from netzwerkstatt.ui.parts.sheet import Rule
from netzwerkstatt.ui.solving import COLOURS, LEVEL_ICONS, NOTICE_ICONS

_WIDE: Final = 620
"""From this width on, in px at 100 %, the lists stand side by side."""
_CHOICE: Final = 272
_UNSEEN: Final = ("eye-off", "ink2")


class KindRow(QWidget):
    """A kind of notice: what it is called, when it speaks, how many there are, and how grave it is to be."""

    def __init__(self, desk: Desk, kind: NoticeKind) -> None:
        super().__init__()
        look, texts = desk.look, desk.texts
        self._desk, self.kind = desk, kind
        self._count = label("", "small", wrap=True)
        self._warning = label(
            texts._("Nobody is told then of people who cannot take part."), "warn", wrap=True
        )
        self._sign = Sign(look, *_UNSEEN, 20)
        options = [(weight, words.weight(weight, kind, texts)) for weight in (None, *reversed(Weight))]
        self.choice = named(SavedChoice(self._save, options), f"weight-{kind}", words.name(kind, texts))
        self.choice.setEnabled(desk.workspace.writing)
        self._measure()
        look.changed.connect(self._measure)
        said = column(
            label(words.name(kind, texts), "strong", wrap=True),
            label(words.speaks(kind, texts), "small", wrap=True),
            self._count,
            self._warning,
            gap=2,
        )
        icon, chosen = Sign(look, NOTICE_ICONS[kind], "ink2", 22), row(self._sign, self.choice, gap=10)
        line = row(icon, said, chosen, margins=(0, 6, 0, 6), gap=10)
        line.setStretch(1, 1)
        line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(chosen, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def show_weight(self, weight: Weight | None, count: str) -> None:
        """Show how grave it is to be, and how many notices there are in words."""
        self.choice.show_value(weight)
        off = weight is Weight.OFF
        level = Level(weight) if weight and not off else INTENDED[self.kind][0]
        self._sign.show_icon(*(_UNSEEN if off else (LEVEL_ICONS[level], COLOURS[level])))
        self._count.setText(count)
        self._count.setVisible(bool(count))
        warned = off and self.kind in weighing.ABOUT_ACCESS
        self._warning.setVisible(warned)
        speaks = words.speaks(self.kind, self._desk.texts)
        told = (speaks, count, self._warning.text() if warned else "")
        self.choice.setAccessibleDescription(" ".join(filter(None, told)))

    def _save(self, value: str | None) -> bool:
        weight = Weight(value) if value else None  # Qt makes a plain word of it
        command = weighing.weigh(self._desk.snapshot, self.kind, weight, self._desk.texts)
        done = command is None or self._desk.do(command)
        if done and not self._warning.isHidden():
            announce(self, self._warning.text())
        return done

    def _measure(self) -> None:
        self.choice.setFixedWidth(self._desk.look.theme.px(_CHOICE))


class NoticesPage(LazyPage):
    """A row for each kind of notice, in groups; every choice is saved at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        texts = desk.texts
        self._rows: dict[NoticeKind, KindRow] = {}
        access, *others = (
            Panel(texts._(heading), *self._listed(kinds)) for heading, kinds in weighing.GROUPS
        )
        columns = (holding(column(access, None)), holding(column(*others, None, gap=14)))
        self._reset = named(Button(desk.look, texts._("All as intended"), "rotate"), "as-intended")
        self._reset.clicked.connect(self._as_intended)
        hint = texts._(
            "Notices forbid nothing. What you choose here holds at once, "
            "for everybody who works with this file."
        )
        top = row(label(hint, "small", wrap=True), self._reset, gap=12)
        top.setStretch(0, 1)
        inside = holding(
            column(top, Reflow(desk.look, columns, _WIDE, 14), None, margins=(20, 0, 20, 16), gap=10)
        )
        self.setLayout(column(scrolling(inside, "notices", self.title()), gap=0))
        desk.noticed.found.connect(self.renew)

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Notices")

    @override
    def context(self) -> str:
        """Say what is chosen here."""
        return self.desk.texts._("What the program points out in this event, and how grave it is")

    @override
    def finish(self) -> bool:
        """Save what was walked to; tell whether nothing is left."""
        left = [one for one in self._rows.values() if not one.choice.save()]
        return not left

    @override
    def focus_first(self) -> None:
        """Put the focus on the first choice."""
        next(iter(self._rows.values())).choice.setFocus(Qt.FocusReason.TabFocusReason)

    def _listed(self, kinds: Sequence[NoticeKind]) -> list[QLayout | QWidget]:
        parts: list[QLayout | QWidget] = []
        for kind in kinds:
            self._rows[kind] = KindRow(self.desk, kind)
            parts += [Rule(self.desk.look), self._rows[kind]]
        return parts[1:]

    @override
    def show_now(self) -> None:
        """Show how grave each kind is to be, and how many there are."""
        desk, event = self.desk, self.desk.snapshot
        chosen = weights(event)
        open_, accepted = (
            Counter(one.kind for one in found) for found in (desk.noticed.notices, desk.noticed.accepted)
        )
        unseen = Counter(one.kind for one in hidden(event, today=clock.local_now().date()))
        for kind, shown in self._rows.items():
            shown.show_weight(chosen.get(kind), self._counted(open_[kind], accepted[kind], unseen[kind]))
        self._reset.setVisible(desk.workspace.writing and bool(chosen))

    def _counted(self, open_: int, accepted: int, unseen: int) -> str:
        texts = self.desk.texts
        parts = (
            texts.n_("{count} notice", "{count} notices", open_) if open_ else "",
            texts.n_("{count} accepted", "{count} accepted", accepted) if accepted else "",
            texts.n_("{count} notice is not shown", "{count} notices are not shown", unseen)
            if unseen
            else "",
        )
        return " · ".join(filter(None, parts))

    def _as_intended(self) -> None:
        command = weighing.as_intended(self.desk.snapshot, self.desk.texts)
        if command is not None and self.desk.do(command, self.desk.texts._("All notices are as intended.")):
            self.focus_first()
