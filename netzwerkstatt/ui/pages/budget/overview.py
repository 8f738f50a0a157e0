"""The money at a glance: sums, headings as pencils, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QStackedWidget, QWidget
from typing_extensions import override

from netzwerkstatt.app import starter
from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.ledger import Funder, Heading, Ledger, ledger
from netzwerkstatt.planning.ledger_words import funding_said
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.budget.columns import GRANT_ICONS, receipts_icon, receipts_said
from netzwerkstatt.ui.pages.budget.records import Entry, entry_of, heading_pencils
from netzwerkstatt.ui.pages.page import NEW, Page
from netzwerkstatt.ui.parts.cards import NumberCard, Panel
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.parts.pictures import Dot, Sign
from netzwerkstatt.ui.parts.shares import Piece, ShareBar
from netzwerkstatt.ui.parts.sheet import Elided
from netzwerkstatt.ui.tables.columns import Bar, Column
from netzwerkstatt.ui.tables.model import RecordTable
from netzwerkstatt.ui.tables.view import RecordView

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_SIDE: Final = 336
_FUNDERS: Final = (
    *(Pencil.BLUE, Pencil.GREEN, Pencil.YELLOW, Pencil.VIOLET),
    *(Pencil.ORANGE, Pencil.TURQUOISE, Pencil.PINK, Pencil.RED),
)


@dataclass(frozen=True, slots=True)
class Group:
    """A heading as a row; all `whole` bars are drawn to the same scale. `entries` are its lines."""

    at: int
    heading: Heading
    pencil: Pencil
    whole: int
    entries: tuple[Entry, ...]


class BudgetOverview(Page):
    """Three sums, the headings, and beside them the funding."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look, texts = desk.look, desk.texts
        self._planned = NumberCard(look, "planned", texts._("Planned"), None)
        self._paid = NumberCard(look, "paid", texts._("Spent"), None)
        self._left = NumberCard(look, "left", texts._("Not spent yet"), None)
        for card in (self._planned, self._paid, self._left):
            card.clicked.connect(self._open_costs)
        self.table = RecordTable[Group](
            _columns(texts), lambda group: group.heading.name, lambda _: None, self
        )
        self.view = RecordView(look, texts, self.table, texts._("Costs by heading"))
        self.view.opened.connect(self._open_heading)
        self._sum = named(label("", "strong", wrap=True), "sum")
        self._bar = ShareBar(look)
        self._legend = QGridLayout()
        self._legend.setHorizontalSpacing(8)
        self._legend.setVerticalSpacing(4)
        self._sure = named(label("", wrap=True), "how-sure")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._content())
        self._stack.addWidget(self._nothing())
        self.setLayout(column(self._stack, gap=0))
        self._show(desk.snapshot)

    def _content(self) -> QWidget:
        texts = self.desk.texts
        cards = row(self._planned, self._paid, self._left, gap=12)
        main = column(cards, self.view, self._sum, margins=(20, 0, 0, 12), gap=12)
        main.setStretch(1, 1)
        funding = Panel(texts._("Where does the money come from?"), self._bar, self._legend)
        sure = Panel(texts._("How sure is the money?"), self._sure)
        beside = surface(QWidget(), "bare")
        beside.setObjectName("inside")
        beside.setLayout(column(funding, sure, None, margins=(0, 0, 8, 12), gap=12))
        scroll = named(QScrollArea(), "funding", texts._("Funding"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(beside)
        self._scroll = scroll
        self._measure()
        self.desk.look.changed.connect(self._measure)
        whole = row(holding(main), scroll, margins=(0, 0, 12, 0), gap=14)
        whole.setStretch(0, 1)
        return holding(whole)

    def _nothing(self) -> EmptyState:
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            Pencil.VIOLET,
            texts._("Begin with what is certain: rent, food and drink, fees."),
            [
                (texts._("Use the template"), "template", self._use_template),
                (texts._("Begin empty"), "plus", self._begin),
            ],
        )

    # what the header asks

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts.p_("section", "Budget")

    @override
    def context(self) -> str:
        """Say what the page is."""
        return self.desk.texts._("Cost and funding plan")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to enter a receipt."""
        if not self.desk.workspace.writing or not self.desk.snapshot.budget:
            return None
        return self.desk.texts.p_("button", "Receipt"), "plus"

    @override
    def main(self) -> None:
        """Begin a receipt."""
        self.desk.go("budget", f"receipts {NEW}")

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed."""
        if any(changes.rows(name) for name in ("budget_line", "receipt", "partner")):
            self._show(snapshot)
            self.headed.emit()

    @override
    def focus_first(self) -> None:
        """Put the focus into the list of headings, or onto what can be done while there is none."""
        shown = self._stack.currentWidget()
        if shown is not None and self._stack.currentIndex():
            first = shown.findChild(QWidget, "empty-0")
            if isinstance(first, QWidget):
                first.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    # what is shown

    def _show(self, event: Snapshot) -> None:
        texts, found = self.desk.texts, ledger(event)
        self._stack.setCurrentIndex(0 if event.budget else 1)
        cost = found.cost
        self._planned.show_number(texts.money(cost.planned), "")
        self._paid.show_number(texts.money(cost.actual), "")
        self._show_left(found)
        groups = _groups(event, found)
        gone = [self.table.id_at(at) for at in range(self.table.rowCount())]
        fresh = {str(group.at): group for group in groups}
        self.table.take({*gone, *fresh}, fresh.get)
        share = texts.percent(cost.actual / cost.planned) if cost.planned else ""
        self._sum.setText(texts._("{share} of the planned costs are spent.", share=share) if share else "")
        self._say_funding(found)

    def _show_left(self, found: Ledger) -> None:
        """Show what of the plan is not spent; what may really be spent depends on what has come."""
        texts, left = self.desk.texts, found.cost.left
        said = texts._("Received so far: {amount}", amount=texts.money(found.funding.actual))
        if left < 0:
            said = texts._("{amount} over the plan", amount=texts.money(-left))
        self._left.show_number(texts.money(max(left, 0)), said)
        self._left.colour("number" if left >= 0 else "numberwarn")

    def _say_funding(self, found: Ledger) -> None:
        texts = self.desk.texts
        pencils = [_FUNDERS[at % len(_FUNDERS)] for at in range(len(found.funders))]
        shares = [texts.percent(funder.share / 1000) for funder in found.funders]
        self._bar.show_pieces(
            [
                Piece(pencil, funder.share, share)
                for pencil, funder, share in zip(pencils, found.funders, shares, strict=True)
            ]
        )
        self._bar.setVisible(any(funder.share for funder in found.funders))
        while (item := self._legend.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, (pencil, funder) in enumerate(zip(pencils, found.funders, strict=True)):
            self._legend_rows(2 * at, pencil, funder)
        last = 2 * len(found.funders)
        self._legend.addWidget(label(texts._("Planned funding"), "strong", wrap=True), last, 1)
        total = label(texts.money(found.funding.planned), "strong")
        self._legend.addWidget(total, last, 2, Qt.AlignmentFlag.AlignRight)
        self._legend.setColumnStretch(1, 1)
        self._sure.setText("\n".join(funding_said(found, texts)))

    def _legend_rows(self, at: int, pencil: Pencil, funder: Funder) -> None:
        """Name a funder and its planned amount, and below how sure that is, if there is anything to say."""
        texts, look = self.desk.texts, self.desk.look
        self._legend.addWidget(Dot(look, pencil), at, 0)
        self._legend.addWidget(Elided(look, funder.name, weight=600), at, 1)
        amount = label(texts.money(funder.sums.planned), "strong")
        self._legend.addWidget(amount, at, 2, Qt.AlignmentFlag.AlignRight)
        said = [words.grants(texts)[state] for state in funder.states]
        if funder.sums.actual:
            said.append(texts._("{amount} there", amount=texts.money(funder.sums.actual)))
        if said:
            icons = [Sign(look, *GRANT_ICONS[state], 16) for state in funder.states[:1]]
            line = row(*icons, label(", ".join(said), "small", wrap=True), gap=4)
            line.setStretch(len(icons), 1)
            self._legend.addWidget(holding(line), at + 1, 1, 1, 2)

    def _measure(self) -> None:
        self._scroll.setFixedWidth(self.desk.look.theme.px(_SIDE) + 12)

    # where it leads

    def _open_costs(self) -> None:
        self.desk.go("budget", "costs")

    def _open_heading(self, row_id: str) -> None:
        row_at = self.table.row_of(row_id)
        if row_at is not None:
            self.desk.go("budget", f"costs {self.table.record_at(row_at).entries[0].id}")

    def _begin(self) -> None:
        self.desk.go("budget", f"costs {NEW}")

    def _use_template(self) -> None:
        said = self.desk.texts._("The template is there. Amounts are still open.")
        if self.desk.do(Add(starter.starter_budget(self.desk.texts)), said):
            QTimer.singleShot(0, self, self._open_costs)


def _groups(event: Snapshot, found: Ledger) -> list[Group]:
    pencils = heading_pencils(event)
    whole = max((max(h.sums.planned, h.sums.actual) for h in found.costs), default=0)
    return [
        Group(
            at,
            heading,
            pencils[heading.name],
            whole,
            tuple(entry for line in heading.lines if (entry := entry_of(event, line.id))),
        )
        for at, heading in enumerate(found.costs)
    ]


def _columns(texts: Texts) -> tuple[Column[Group], ...]:
    def notices(group: Group) -> str:
        over = group.heading.sums.variance
        if over > 0 and group.heading.sums.planned:
            return texts._("{amount} over the plan", amount=texts.money(over))
        worst = _worst(group)
        return receipts_said(texts, worst) if worst else ""

    def icon(group: Group) -> tuple[str, str] | None:
        if group.heading.sums.variance > 0 and group.heading.sums.planned:
            return "alert-triangle", "warn"
        worst = _worst(group)
        return receipts_icon(worst) if worst else None

    return (
        Column(
            "heading",
            texts.p_("budget", "Costs"),
            lambda g: g.heading.name or texts._("Without a heading"),
            sort=lambda g: g.at,
            dot=lambda g: g.pencil,
            width=190,
            fills=True,
            strong=True,
        ),
        Column(
            "planned",
            texts.p_("budget", "Planned"),
            lambda g: texts.money(g.heading.sums.planned),
            sort=lambda g: g.heading.sums.planned,
            width=96,
            right=True,
            whole=True,
        ),
        Column(
            "actual",
            texts.p_("budget", "Actual"),
            lambda g: texts.money(g.heading.sums.actual),
            sort=lambda g: g.heading.sums.actual,
            width=96,
            right=True,
            whole=True,
            strong=True,
        ),
        Column(
            "bar",
            texts._("Actual and planned"),
            lambda g: (
                texts.percent(g.heading.sums.actual / g.heading.sums.planned)
                if g.heading.sums.planned
                else ""
            ),
            sort=lambda g: g.heading.sums.actual,
            bar=lambda g: Bar(g.pencil, g.heading.sums.actual, g.whole, g.heading.sums.planned),
            width=150,
            rank=2,
        ),
        Column("notices", texts._("Receipts and notices"), notices, icon=icon, width=184, whole=True, rank=1),
    )


def _worst(group: Group) -> Entry | None:
    """Return the line of a heading that needs a look most."""
    ranked = sorted(group.entries, key=lambda e: (e.bare == 0, not (e.paid and not e.receipts), -e.paid))
    return ranked[0] if ranked else None
