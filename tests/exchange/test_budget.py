"""Budgets in."""

import io

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.budget import GrantState, Side
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange import budget, csvfile, tabular
from netzwerkstatt.exchange.mapping import vocabulary

PLAN = """Kosten- und Finanzierungsplan;;;;;;
Position;Anzahl;Einheit;Einzelpreis;Geplant €;Ist;Bemerkung
Ausgaben;;;;2.020,50 €;;
Honorare;;;;;;
Referent A;2;Std.;75,00;150,00;150;
Referentin B;1,5;Std.;80;;;
Sachkosten;;;;1.650,50;;
Raummiete;;;;1.200,00 €;1200;inkl. Technik
Catering;;;;450,50;;

Versicherung;;;;100;;
Einnahmen;;;;;;
Förderung Stadt;;;;1.000,-;;
Eigenmittel;;;;1.020,50;;
Summe Einnahmen;;;;2.020,50;;
Saldo;;;;0;;
"""


def plan(text, snapshot=None):
    found = tabular.parse(text.encode(), vocabulary("budget").known)
    return budget.plan(found, None, snapshot or Snapshot(), "plan.csv")


def counts(found):
    return found.rows, found.new, found.changed, found.same, found.skipped


def test_plan_of_a_funder_is_read_by_blocks_and_without_its_sums(carried_out):
    found = plan(PLAN)
    assert [(line.side, line.heading, line.text, line.planned) for line in found.add] == [
        (Side.COST, "Honorare", "Referent A", 15000),
        (Side.COST, "Honorare", "Referentin B", 12000),
        (Side.COST, "Sachkosten", "Raummiete", 120000),
        (Side.COST, "Sachkosten", "Catering", 45050),
        (Side.COST, "Sachkosten", "Versicherung", 10000),
        (Side.FUNDING, "", "Förderung Stadt", 100000),
        (Side.FUNDING, "", "Eigenmittel", 102050),
    ]
    second, rent = found.add[1], found.add[2]
    assert (second.quantity, second.unit, second.price) == (1500, "Std.", 8000)
    assert (rent.actual, rent.note) == (120000, "inkl. Technik")
    assert [(p.line, p.code, p.facts) for p in found.problems] == [
        (0, "rows-are-headings", {"count": 6, "lines": "3, 4, 7, 12, 15, 16"})
    ]
    again = plan(PLAN, carried_out(found, Snapshot()))
    assert (counts(again), again.add, again.change) == ((13, 0, 0, 7, 6), (), ())


def test_changed_amount_changes_the_line_and_nothing_else(carried_out):
    event = carried_out(plan(PLAN), Snapshot())
    [(before, after)] = plan(
        PLAN.replace(";450,50;;", ";460,50;;").replace("1.650,50", "1.660,50"), event
    ).change
    assert (before.text, before.planned, after.planned) == ("Catering", 45050, 46050)


@pytest.mark.parametrize(("name", "lines"), [("gsp2016_budget.csv", 9), ("gsp2016_budget.ods", 15)])
def test_no_row_of_a_real_budget_is_lost(shared_data, carried_out, name, lines):
    found = budget.read(shared_data / "budgets" / name)
    result = budget.plan(found, None, Snapshot(), name)
    assert result.new == lines
    assert result.rows == lines + result.skipped
    coffee = result.add[0]
    assert (coffee.text, coffee.price, coffee.planned) == (
        "Coffee breaks",
        600,
        coffee.quantity * 600 // 1000,
    )
    assert not any(p.line for p in result.problems)
    again = budget.plan(found, None, carried_out(result, Snapshot()), name)
    assert (again.same, again.new, again.changed) == (lines, 0, 0)


def test_costs_of_a_real_budget_add_up_to_its_own_sum(shared_data):
    found = budget.read(shared_data / "budgets" / "gsp2016_budget.csv")
    assert sum(line.planned for line in budget.plan(found, None, Snapshot(), "x").add) == 32_730_00


def test_sum_below_names_the_side_of_the_lines_above():
    found = plan(
        "Item;Amount\nCatering;10\nRent;20\nTotal expenses;30\nTickets;25\nSponsors;5\nTotal income;30\n"
    )
    assert [(line.text, line.side) for line in found.add] == [
        ("Catering", Side.COST),
        ("Rent", Side.COST),
        ("Tickets", Side.FUNDING),
        ("Sponsors", Side.FUNDING),
    ]


def test_price_times_number_that_gives_another_amount_is_said():
    found = plan("Position;Anzahl;Einzelpreis;Betrag\nStühle;10;3,00;35,00\n")
    assert found.add[0].planned == 3500
    assert [(p.code, p.facts["product"], p.facts["stated"]) for p in found.problems] == [
        ("product-differs", 3000, 3500)
    ]


def test_amount_in_another_currency_is_not_taken_for_euros():
    found = plan("Position;Betrag\nFlug;2,513.00 BRL\nBahn;12,50\n")
    assert counts(found) == (2, 1, 0, 0, 1)
    assert [(p.line, p.code, p.facts) for p in found.problems] == [
        (2, "amount-not-understood", {"value": "Flug", "amount": "2,513.00 BRL"})
    ]


def test_state_of_a_grant_and_what_else_a_line_says_arrive():
    text = (
        "Art;Position;Betrag;Status;Fällig;Förderfähig;Eigenleistung\n"
        "Einnahme;Stadt;500;bewilligt;1.9.2027;nein;x\n"
    )
    [line] = plan(text).add
    assert (line.side, line.state, line.eligible, line.in_kind) == (
        Side.FUNDING,
        GrantState.APPROVED,
        False,
        True,
    )
    assert str(line.due) == "2027-09-01"


CELLS = st.one_of(
    st.sampled_from(["Ausgaben", "Summe", "12", "1.234,50 €", "5 Std.", "Einnahmen", "Raum", "bewilligt"]),
    st.text(max_size=8),
)


@given(
    st.lists(st.sampled_from(vocabulary("budget").fields), min_size=1, max_size=6, unique=True),
    st.lists(st.lists(CELLS, max_size=8), max_size=8),
)
def test_any_table_gives_a_plan_whose_counts_add_up(fields, rows):
    try:
        found = tabular.parse(csvfile.write([["Position", *fields], *rows]), vocabulary("budget").known)
    except Refused:
        return
    mapping = budget.guess(found)
    for index, field in enumerate(fields, 1):
        mapping = mapping.with_field(index, field)
    result = budget.plan(found, mapping, Snapshot(), "x")
    assert result.rows == result.new + result.changed + result.same + result.skipped == len(found.rows)
    assert len(result.add) == result.new


def test_sheets_for_costs_and_funding_are_one_budget():
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        for name, rows in {"Ausgaben": [("Saal", 500), ("Brot", 80)], "Einnahmen": [("Stadt", 580)]}.items():
            sheet = book.add_worksheet(name)
            for line, row in enumerate([("Position", "Betrag"), *rows]):
                sheet.write_row(line, 0, row)
    found = budget.plan(
        tabular.parse(target.getvalue(), vocabulary("budget").known), None, Snapshot(), "plan.xlsx"
    )
    assert [(line.text, line.side, line.planned) for line in found.add] == [
        ("Saal", Side.COST, 50000),
        ("Brot", Side.COST, 8000),
        ("Stadt", Side.FUNDING, 58000),
    ]
    assert found.problems == ()
