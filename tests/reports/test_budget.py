"""The budget workbook: formulas that carry their values, text that stays text, pages that print."""

import io
import re
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest

from netzwerkstatt.app.sample import sample
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId, GrantState, Side
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.snapshot import Shelf, Snapshot
from netzwerkstatt.exchange.budget import guess, plan, read
from netzwerkstatt.planning.ledger import ledger
from netzwerkstatt.planning.ledger_words import funding_said
from netzwerkstatt.reports.budget import budget

DE = texts("de")
REFERENCE = r"(?:'([^']+)'!)?([A-Z]+[0-9]+)"


def opened(event: Snapshot, language: str = "de", *, values: bool = True) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(budget(event, texts(language))), data_only=values)


@pytest.fixture(scope="module")
def event() -> Snapshot:
    return sample("de")


def with_lines(event: Snapshot, *lines: BudgetLine) -> Snapshot:
    return replace(event, budget=Shelf(lines))


def found(sheet, text: str):
    """Return the row in which a cell says exactly that."""
    return next(row for row in sheet.iter_rows() if any(cell.value == text for cell in row))


class Calculator:
    """Works formulas out again, from the formulas alone: sums, differences, products, references, shares."""

    def __init__(self, book: openpyxl.Workbook) -> None:
        self._book = book
        self._kinds: tuple[tuple[str, Callable[..., float]], ...] = (
            (r"SUM\(([A-Z]+[0-9]+):([A-Z]+[0-9]+)\)", self._sum),
            (rf"ROUND\({REFERENCE}\*{REFERENCE},2\)", self._product),
            (rf'IF\({REFERENCE}=0,"",{REFERENCE}/{REFERENCE}\)', self._share),
        )

    def value(self, sheet: str, place: str) -> float:
        held = self._book[sheet][place].value
        return self.formula(sheet, held[1:]) if isinstance(held, str) and held[0] == "=" else held or 0

    def formula(self, sheet: str, formula: str) -> float:
        for pattern, work in self._kinds:
            if parts := re.fullmatch(pattern, formula):
                return work(sheet, *parts.groups())
        pieces = re.findall(rf"([+-]?)(?:{REFERENCE}|0)", formula)
        assert "".join(re.split(REFERENCE, formula)[::3]).strip("+-0") == ""
        return sum(
            (-1 if sign == "-" else 1) * (self.value(of or sheet, at) if at else 0) for sign, of, at in pieces
        )

    def _sum(self, sheet: str, first: str, last: str) -> float:
        return sum(self.value(sheet, cell.coordinate) for (cell,) in self._book[sheet][f"{first}:{last}"])

    def _product(self, sheet: str, _: str, one: str, __: str, other: str) -> float:
        return round(self.value(sheet, one) * self.value(sheet, other), 2)

    def _share(self, sheet: str, *places: str) -> float:
        whole, part = self.value(sheet, places[1]), self.value(sheet, places[3])
        return part / whole if whole else ""


def test_budget_values_stand_beside_their_formulas(event):
    """What a phone shows without calculating is what a spreadsheet calculates."""
    formulas, values = opened(event, values=False), opened(event)
    calculator = Calculator(formulas)
    checked = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and not re.match(r"=IF\(ROUND", cell.value):
                    shown = values[sheet.title][cell.coordinate].value
                    assert shown == pytest.approx(calculator.formula(sheet.title, cell.value[1:]), abs=1e-9)
                    checked += 1
    assert checked > 100


def test_budget_plan_adds_up_to_both_sides(event):
    sheet = opened(event)["Plan"]
    assert [c.value for c in found(sheet, "Summe: Ausgaben")[5:9]] == [9200, 2600, 5115, -4085]
    assert [c.value for c in found(sheet, "Summe: Finanzierung")[5:9]] == [9200, 0, 430, -8770]
    assert found(sheet, "Saldo: Finanzierung minus Ausgaben")[10].value == "ausgeglichen"


@pytest.mark.parametrize(("cents", "said"), [(-1, "nicht gedeckt"), (1, "mehr als gebraucht")])
def test_budget_plan_says_in_words_what_is_missing(event, cents, said):
    lines = [
        BudgetLine(BudgetLineId("a"), Side.COST, "Miete", planned=Cents(1000)),
        BudgetLine(BudgetLineId("b"), Side.FUNDING, "Spenden", planned=Cents(1000 + cents)),
    ]
    row = found(opened(with_lines(event, *lines))["Plan"], "Saldo: Finanzierung minus Ausgaben")
    assert (row[5].value, row[10].value) == (cents / 100, said)


def test_budget_overview_names_what_is_over_the_plan(event):
    overview = opened(event)["Übersicht"]
    assert [c.value for c in found(overview, "Druck und Werbung")] == [
        "Druck und Werbung",
        900,
        985,
        85,
        "über dem Soll",
    ]
    assert found(overview, "Kleinmaterial")[4].value in {None, ""}
    assert len(overview._charts) == 1


def test_budget_funding_shows_share_state_and_deadline(event):
    city = [cell.value for cell in found(opened(event)["Finanzierung"], "Stadt Stuttgart")]
    assert city[:6] == ["Stadt Stuttgart", "bewilligt", 0.5, 4600, 0, 4600]
    assert f"{city[6]:%d.%m.%Y}" == "31.12.2027"


def test_budget_says_of_the_funding_what_the_window_says(event):
    sheet = opened(event)["Finanzierung"]
    for said in funding_said(ledger(event), DE):
        assert found(sheet, said)


def test_budget_without_planned_funding_shows_no_share(event):
    lines = [
        BudgetLine(BudgetLineId("a"), Side.FUNDING, "Förderung", state=GrantState.ASKED),
        BudgetLine(BudgetLineId("b"), Side.FUNDING, "Spenden"),
    ]
    sheet = opened(with_lines(event, *lines))["Finanzierung"]
    assert [cell.value or "" for cell in found(sheet, "Förderung")[:4]] == ["Förderung", "beantragt", "", ""]
    assert [cell.value or "" for cell in found(sheet, "Spenden")[:3]] == ["Spenden", "", ""]
    assert found(sheet, "Noch ist keine Finanzierung geplant.")


def test_budget_says_of_costs_alone_whether_they_are_eligible_and_only_where_somebody_said_so(event):
    lines = [
        BudgetLine(BudgetLineId("a"), text="Miete", eligible=True),
        BudgetLine(BudgetLineId("b"), text="Blumen"),
        BudgetLine(BudgetLineId("c"), Side.FUNDING, text="Spende", eligible=True),
    ]
    sheet = opened(with_lines(event, *lines))["Plan"]
    assert [found(sheet, text)[9].value for text in ("Miete", "Blumen", "Spende")] == ["ja", None, None]


def test_budget_product_is_a_formula_only_where_it_comes_out(event):
    exact = BudgetLine(BudgetLineId("a"), text="Kaffee", quantity=2500, price=Cents(320), planned=Cents(800))
    other = BudgetLine(BudgetLineId("b"), text="Tee", quantity=2500, price=Cents(320), planned=Cents(850))
    sheet = opened(with_lines(event, exact, other), values=False)["Plan"]
    assert str(found(sheet, "Kaffee")[5].value).startswith("=ROUND(")
    assert found(sheet, "Tee")[5].value == 8.5


def test_budget_text_that_looks_like_a_formula_stays_text(event):
    text = '=HYPERLINK("http://example.org")'
    line = BudgetLine(
        BudgetLineId("a"), heading="+49", text=text, unit="@SUM(A1)", note="https://example.org\n-1"
    )
    row = found(opened(with_lines(event, line), values=False)["Plan"], text)
    assert {row[1].data_type, row[3].data_type, row[10].data_type} == {"s"}
    assert (row[3].value, row[10].value) == ("@SUM(A1)", "https://example.org\n-1")
    assert not row[1].hyperlink
    assert not row[10].hyperlink


def test_budget_keeps_every_cent_of_large_amounts(event):
    line = BudgetLine(BudgetLineId("a"), text="Viel", planned=Cents(12_345_678_901), actual=Cents(-1))
    row = found(opened(with_lines(event, line))["Plan"], "Viel")
    assert (row[5].value, row[7].value) == (123_456_789.01, -0.01)


def test_budget_without_lines_is_a_whole_workbook(event):
    book = opened(with_lines(event))
    assert found(book["Plan"], "Summe: Ausgaben")[5].value == 0
    assert not book["Übersicht"]._charts


def test_budget_prints_on_a4_with_heads_on_each_page(event):
    for sheet in opened(event):
        assert sheet.page_setup.paperSize == int(sheet.PAPERSIZE_A4)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1) == 1
        head = int(re.search(r"\d+", sheet.print_title_rows)[0])
        assert sheet.freeze_panes == f"A{head + 1}"
        assert sheet.print_area
        assert "&P" in sheet.oddFooter.right.text


def test_budget_plan_lies_on_its_side_so_that_letters_stay_readable(event):
    setup = opened(event)["Plan"].page_setup
    assert (setup.orientation, setup.fitToHeight) == ("landscape", 0)


@pytest.mark.parametrize("title", ["2027 & mehr", "x" * 300])
def test_budget_footer_shows_any_title(event, title):
    events = Shelf([replace(event.event, title=title)])
    footer = opened(replace(event, events=events))["Plan"].oddFooter.left
    assert footer.text.strip().replace("&&", "&") == title[:100]
    assert footer.size == 9


def test_budget_amounts_have_the_form_of_their_language():
    for language, region in (("de", "407"), ("en", "809")):
        amount = opened(sample(language), language)["Plan"]["F7"]
        assert f"[$€-{region}]" in amount.number_format


def test_budget_in_english_has_english_words():
    book = opened(sample("en"), "en")
    assert book.sheetnames == ["Plan", "Overview", "Funding"]
    assert found(book["Plan"], "Total: Costs")[5].value == 9200


@pytest.mark.parametrize("language", ["de", "en"])
def test_budget_reads_back_without_a_change(tmp_path, language):
    event = sample(language)
    path = tmp_path / "plan.xlsx"
    path.write_bytes(budget(event, texts(language)))
    table = read(path)
    again = plan(table, guess(table), event, "again")
    assert (again.same, again.new, again.changed) == (len(event.budget), 0, 0)
    assert {p.code for p in again.problems} == {"column-left-out", "rows-are-headings", "sheet-left-out"}


def test_budget_uses_one_colour_for_one_thing(event):
    rules = [rule for sheet in opened(event) for area in sheet.conditional_formatting for rule in area.rules]
    assert len(rules) == 2  # the same one in the plan and in the overview
    assert {(rule.operator, *rule.formula) for rule in rules} == {("greaterThanOrEqual", "0.005")}
