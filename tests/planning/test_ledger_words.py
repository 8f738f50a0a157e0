"""What is said about the funding: nothing that the numbers do not say."""

from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId, GrantState, Side
from netzwerkstatt.domain.event import Partner, PartnerId, PartnerKind
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.snapshot import Shelf, Snapshot
from netzwerkstatt.planning.ledger import ledger
from netzwerkstatt.planning.ledger_words import funding_said

CITY = Partner(PartnerId("city"), "Stadt", PartnerKind.FUNDER)


def a_line(name: str, euros: int, side: Side = Side.FUNDING, **more) -> BudgetLine:
    return BudgetLine(BudgetLineId(name), side, heading=name, planned=Cents(euros * 100), **more)


def said(*lines: BudgetLine) -> str:
    sums = ledger(Snapshot(partners=Shelf([CITY]), budget=Shelf(lines)))
    return " ".join(funding_said(sums, texts("de"))).replace("\N{NO-BREAK SPACE}", " ")


def test_where_nothing_is_planned_there_is_no_percentage():
    assert said(a_line("Förderung", 0)) == "Noch ist keine Finanzierung geplant."
    assert said(a_line("Miete", 80, Side.COST)) == (
        "Noch ist keine Finanzierung geplant. Im Plan sind 80 € noch nicht gedeckt."
    )


def test_what_is_only_asked_for_is_neither_certain_nor_own_money():
    line = a_line("Förderung", 2000, state=GrantState.ASKED)
    assert said(line, a_line("Spenden", 0), a_line("Miete", 2000, Side.COST)) == (
        "Bewilligt oder eingegangen: 0 % der geplanten Finanzierung. "
        "Im Plan gehen Kosten und Finanzierung auf."
    )


def test_of_funders_that_are_known_the_share_of_the_plan_is_said():
    city = a_line("Stadt", 1500, partner_id=CITY.id, state=GrantState.APPROVED)
    assert said(city, a_line("Spenden", 500)) == (
        "Von den eingetragenen Förderern: 75 % der geplanten Finanzierung. "
        "Bewilligt oder eingegangen: 75 % der geplanten Finanzierung. "
        "Im Plan ist die Finanzierung um 2.000 € höher als die Kosten."
    )
