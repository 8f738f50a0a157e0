"""The cost and funding plan as a workbook: the plan, an overview with a chart, and who pays."""

from collections.abc import Sequence
from typing import Any, Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.budget import BudgetLine, Side
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.ledger import Funder, Heading, Ledger, Sums, ledger
from netzwerkstatt.planning.ledger_words import funding_said
from netzwerkstatt.reports.sheet import (
    Book,
    Column,
    Kind,
    Level,
    Sheet,
    Value,
    cell,
    colours,
    euros,
    quoted,
    span,
)

_THOUSAND: Final = 1000

# columns of the plan
_QUANTITY, _PRICE, _PLANNED, _COMMITTED, _ACTUAL, _VARIANCE, _NOTE = 2, 4, 5, 6, 7, 8, 10
_EMPTY: Final = (None,) * 9


def budget(snapshot: Snapshot, texts: Texts) -> bytes:
    """Return the budget of an event as an .xlsx file; sums are formulas and carry their values."""
    event = snapshot.event
    sums = ledger(snapshot)
    book = Book(texts, event.title)
    about = [event.title, event.motto, texts.date(snapshot.begin) if snapshot.begin else "", event.place]
    plan = _Plan(book, texts, " · ".join(filter(None, about)))
    plan.write(sums)
    _overview(book, texts, sums, plan)
    _funding(book, texts, sums)
    return book.data()


class _Plan:
    """The sheet of all lines; `sums` are the rows in which the costs of each heading are added up."""

    def __init__(self, book: Book, texts: Texts, about: str) -> None:
        self._texts = texts
        self._about = about
        columns = [
            Column(texts.p_("budget", "No."), 6),
            Column(texts.p_("budget", "Item"), 32, Kind.LONG_TEXT),
            Column(texts._("Quantity"), 7, Kind.NUMBER),
            Column(texts.p_("budget", "Unit"), 9),
            Column(texts._("Unit price"), 11.5, Kind.EUROS),
            Column(texts._("Planned"), 11.5, Kind.EUROS),
            Column(texts._("Committed"), 11.5, Kind.EUROS),
            Column(texts._("Actual"), 11.5, Kind.EUROS),
            Column(texts._("Variance"), 12, Kind.OVERRUN),
            Column(texts._("Eligible"), 11),
            Column(texts._("Note"), 20, Kind.LONG_TEXT),
        ]
        self.sheet = book.sheet(texts._("Plan"), columns, wide=True)
        self.sums: list[int] = []

    def write(self, sums: Ledger) -> None:
        """Write both sides, their sums, and what is left between them."""
        self.sheet.say(self._texts._("Cost and funding plan"), Level.TITLE)
        self.sheet.say(self._about)
        self.sheet.row += 1
        self.sheet.head()
        first = self.sheet.row
        cost, self.sums = self._side(self._texts._("Costs"), "1", sums.costs, sums.cost)
        self.sheet.warn_above_zero(_VARIANCE, first, cost)
        self.sheet.row += 1
        funding, _ = self._side(self._texts._("Funding"), "2", sums.income, sums.funding)
        self.sheet.row += 1
        self._balance(cost, funding, sums)
        self.sheet.row += 1
        self.sheet.say(self._texts._("▲ and red: more spent than planned."))
        self.sheet.say(self._texts._("Committed: ordered, not yet paid. Variance: actual less planned."))
        self.sheet.end()

    def _side(self, name: str, number: str, headings: Sequence[Heading], sums: Sums) -> tuple[int, list[int]]:
        """Write a side; return the row of its total and the rows of its headings' sums."""
        self.sheet.line([number, name, *_EMPTY], Level.TOTAL)
        rows = [self._heading(f"{number}.{n}", heading) for n, heading in enumerate(headings, start=1)]
        total = self.sheet.line([None, self._texts._("Total: {name}", name=name), *_EMPTY], Level.TOTAL)
        for column, value in _amounts(sums):
            parts = "+".join(cell(row, column) for row in rows) or "0"
            self.sheet.formula(total, column, parts, value, Level.TOTAL)
        self._variance(total, sums, Level.TOTAL)
        return total, rows

    def _heading(self, number: str, heading: Heading) -> int:
        """Write a heading, its lines, and their sums; return the row of the sums."""
        name = heading.name or self._texts._("Without a heading")
        first = self.sheet.line([number, name, *_EMPTY], Level.HEADING) + 1
        for n, line in enumerate(heading.lines, start=1):
            self._line(f"{number}.{n}", line)
        row = self.sheet.line([None, self._texts._("Total: {name}", name=name), *_EMPTY], Level.SUM)
        for column, value in _amounts(heading.sums):
            self.sheet.formula(row, column, f"SUM({span(column, first, row - 1)})", value, Level.SUM)
        self._variance(row, heading.sums, Level.SUM)
        return row

    def _line(self, number: str, line: BudgetLine) -> None:
        quantity = None if line.quantity is None else line.quantity / _THOUSAND
        price = None if line.price is None else euros(line.price)
        eligible = self._texts._("yes") if line.eligible and line.side is Side.COST else None
        amounts = [euros(line.planned), euros(line.committed), euros(line.actual), None]
        about = [eligible, _note(line, self._texts)]
        row = self.sheet.line([number, line.text, quantity, line.unit, price, *amounts, *about])
        if _comes_out(line):
            product = f"ROUND({cell(row, _QUANTITY)}*{cell(row, _PRICE)},2)"
            self.sheet.formula(row, _PLANNED, product, euros(line.planned))
        self._variance(row, Sums(line.planned, line.committed, line.actual), Level.LINE)

    def _variance(self, row: int, sums: Sums, level: Level) -> None:
        difference = f"{cell(row, _ACTUAL)}-{cell(row, _PLANNED)}"
        self.sheet.formula(row, _VARIANCE, difference, euros(sums.variance), level)

    def _balance(self, cost: int, funding: int, sums: Ledger) -> None:
        row = self.sheet.line([None, self._texts._("Balance: funding less costs"), *_EMPTY], Level.TOTAL)
        difference = f"{cell(funding, _PLANNED)}-{cell(cost, _PLANNED)}"
        self.sheet.formula(row, _PLANNED, difference, euros(sums.gap), Level.TOTAL)
        words = [self._texts._("balanced"), self._texts._("not covered"), self._texts._("more than needed")]
        even, short, over = map(quoted, words)
        rest = f"ROUND({cell(row, _PLANNED)},2)"
        said = words[0] if not sums.gap else words[1 if sums.gap < 0 else 2]
        self.sheet.formula(row, _NOTE, f"IF({rest}=0,{even},IF({rest}<0,{short},{over}))", said, Level.TOTAL)


def _overview(book: Book, texts: Texts, sums: Ledger, plan: _Plan) -> None:
    """Write the costs by heading, taken from the plan, and draw them."""
    columns = [
        Column(texts._("Costs"), 34, Kind.LONG_TEXT),
        Column(texts._("Planned"), 14, Kind.EUROS),
        Column(texts._("Actual"), 14, Kind.EUROS),
        Column(texts._("Variance"), 15, Kind.OVERRUN),
        Column(texts._("Remark"), 18),
    ]
    sheet = book.sheet(texts._("Overview"), columns)
    sheet.say(texts._("Costs by heading"), Level.TITLE)
    sheet.row += 1
    sheet.head()
    first = sheet.row
    over = texts._("over plan")
    for heading, source in zip(sums.costs, plan.sums, strict=True):
        row = sheet.line([heading.name or texts._("Without a heading"), *[None] * 4])
        for column, origin, cents in (
            (1, _PLANNED, heading.sums.planned),
            (2, _ACTUAL, heading.sums.actual),
        ):
            sheet.formula(row, column, plan.sheet.reference + cell(source, origin), euros(cents))
        sheet.formula(row, 3, f"{cell(row, 2)}-{cell(row, 1)}", euros(heading.sums.variance))
        said = over if heading.sums.variance > 0 else ""
        sheet.formula(row, 4, f'IF(ROUND({cell(row, 3)},2)>0,{quoted(over)},"")', said)
    _total(sheet, texts, first, [(1, sums.cost.planned), (2, sums.cost.actual), (3, sums.cost.variance)])
    sheet.warn_above_zero(3, first, sheet.row - 1)
    sheet.row += 1
    sheet.say(texts._("▲ and red: more spent than planned."))
    sheet.row += 1
    if sums.costs:
        last = first + len(sums.costs) - 1
        chart = book.bars(
            texts._("Planned and actual"),
            [
                _series(sheet, first, last, 1, colours()["ctl"]),
                _series(sheet, first, last, 2, colours()["violett"]),
            ],
        )
        sheet.chart(chart, 120 + 45 * len(sums.costs), texts._("Bars: planned and actual costs by heading"))
    sheet.end()


def _series(sheet: Sheet, first: int, last: int, column: int, colour: str) -> dict[str, Any]:
    """Return the bars of a column of the overview."""
    return {
        "name": [sheet.name, first - 1, column],
        "categories": [sheet.name, first, 0, last, 0],
        "values": [sheet.name, first, column, last, column],
        "fill": {"color": colour},
        "gap": 60,
    }


def _funding(book: Book, texts: Texts, sums: Ledger) -> None:
    """Write where the money comes from, how sure it is, and what is still to come."""
    columns = [
        Column(texts._("Funder"), 26, Kind.LONG_TEXT),
        Column(texts._("State"), 20, Kind.LONG_TEXT),
        Column(texts._("Share of the plan"), 10, Kind.PERCENT),
        Column(texts._("Planned"), 14, Kind.EUROS),
        Column(texts._("Received"), 14, Kind.EUROS),
        Column(texts._("Still to come"), 15.5, Kind.EUROS),
        Column(texts._("Due"), 13, Kind.DATE),
    ]
    sheet = book.sheet(texts._("Funding"), columns)
    sheet.say(texts._("Where does the money come from?"), Level.TITLE)
    sheet.row += 1
    sheet.head()
    first = sheet.row
    total = first + len(sums.funders)
    for funder in sums.funders:
        row = sheet.line(_funder(funder, texts))
        share = funder.sums.planned / sums.funding.planned if sums.funding.planned else ""
        whole = cell(total, 3)
        sheet.formula(row, 2, f'IF({whole}=0,"",{cell(row, 3)}/{whole})', share)
        sheet.formula(row, 5, f"{cell(row, 3)}-{cell(row, 4)}", euros(funder.sums.left))
    _total(sheet, texts, first, [(3, sums.funding.planned), (4, sums.funding.actual), (5, sums.funding.left)])
    sheet.row += 1
    for said in funding_said(sums, texts):
        sheet.say(said)
    sheet.end()


def _funder(funder: Funder, texts: Texts) -> list[Value]:
    said = words.grants(texts)
    states = [said[state] for state in funder.states]
    due = min((line.due for line in funder.lines if line.due), default=None)
    amounts = [None, euros(funder.sums.planned), euros(funder.sums.actual), None]
    return [funder.name, ", ".join(states), *amounts, due]


def _total(sheet: Sheet, texts: Texts, first: int, columns: Sequence[tuple[int, int]]) -> None:
    """Write the sums of the rows above; `columns` are their numbers with the amounts in cents."""
    row = sheet.line([texts._("Total"), *[None] * (sheet.width - 1)], Level.TOTAL)
    for column, cents in columns:
        rows = f"SUM({span(column, first, row - 1)})" if row > first else "0"
        sheet.formula(row, column, rows, euros(cents), Level.TOTAL)


def _amounts(sums: Sums) -> tuple[tuple[int, float], ...]:
    """Return the columns of the plan that are added up, with what they come to."""
    return (
        (_PLANNED, euros(sums.planned)),
        (_COMMITTED, euros(sums.committed)),
        (_ACTUAL, euros(sums.actual)),
    )


def _comes_out(line: BudgetLine) -> bool:
    """Tell whether the planned amount is quantity times price, to the cent."""
    if line.quantity is None or line.price is None:
        return False
    return line.planned * _THOUSAND == line.quantity * line.price


def _note(line: BudgetLine, texts: Texts) -> str:
    """Return the note of a line, and whether it is work or goods instead of money."""
    return " · ".join(filter(None, [texts._("in kind") if line.in_kind else "", line.note]))
