"""Sums of the budget: exact to the cent, and the parts are never more or less than the whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId, GrantState, Receipt, ReceiptId, Side
from netzwerkstatt.domain.event import Partner, PartnerId, PartnerKind
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.snapshot import Shelf, Snapshot
from netzwerkstatt.planning.ledger import ledger, split

AMOUNTS = st.integers(-(10**9), 10**9).map(Cents)
CITY = Partner(PartnerId("city"), "Stadt", PartnerKind.FUNDER)
SHOP = Partner(PartnerId("shop"), "Laden", PartnerKind.PARTNER)
PARTNERS = Shelf[PartnerId, Partner]([CITY, SHOP])
LINES = st.lists(
    st.builds(
        BudgetLine,
        id=st.uuids().map(str).map(BudgetLineId),
        side=st.sampled_from(Side),
        heading=st.sampled_from(["", "Miete", "Essen", "Eigenmittel"]),
        planned=AMOUNTS,
        committed=AMOUNTS,
        actual=AMOUNTS,
        eligible=st.booleans(),
        state=st.sampled_from(GrantState),
        partner_id=st.sampled_from([None, CITY.id, SHOP.id]),
        position=st.integers(0, 5),
    ),
    max_size=20,
    unique_by=lambda line: line.id,
)


def an_event(*lines: BudgetLine) -> Snapshot:
    return Snapshot(partners=PARTNERS, budget=Shelf(lines))


def a_line(number: int, side: Side, planned: int, **more) -> BudgetLine:
    return BudgetLine(BudgetLineId(f"{number}"), side, planned=Cents(planned), position=number, **more)


@given(LINES)
def test_ledger_headings_add_up_to_each_side(lines):
    sums = ledger(an_event(*lines))
    for side, headings, whole in (
        (Side.COST, sums.costs, sums.cost),
        (Side.FUNDING, sums.income, sums.funding),
    ):
        of_side = [line for line in lines if line.side is side]
        for name in ("planned", "committed", "actual"):
            assert getattr(whole, name) == sum(getattr(line, name) for line in of_side)
            assert getattr(whole, name) == sum(getattr(heading.sums, name) for heading in headings)
        assert {line for heading in headings for line in heading.lines} == set(of_side)


@given(LINES)
def test_ledger_funders_share_the_whole_funding(lines):
    sums = ledger(an_event(*lines))
    assert sum(funder.sums.planned for funder in sums.funders) == sums.funding.planned
    anything = any(funder.sums.planned > 0 for funder in sums.funders)
    assert sum(funder.share for funder in sums.funders) == (1000 if anything else 0)
    assert all(funder.share == 0 for funder in sums.funders if funder.sums.planned <= 0)


@given(LINES)
def test_ledger_does_not_depend_on_the_order_of_records(lines):
    assert ledger(an_event(*lines)) == ledger(an_event(*reversed(lines)))


@given(st.integers(0, 10**12), st.lists(st.integers(0, 10**9), max_size=12))
def test_split_gives_away_everything_and_each_part_is_its_share_rounded(amount, weights):
    parts = split(amount, weights)
    whole = sum(weights)
    assert sum(parts) == (amount if whole else 0)
    for part, weight in zip(parts, weights, strict=True):
        if whole:
            assert amount * weight // whole <= part <= -(-amount * weight // whole)


@given(st.integers(0, 10**6), st.lists(st.integers(0, 10**6), min_size=2, max_size=8))
def test_split_gives_more_to_more_weight(amount, weights):
    pairs = sorted(zip(weights, split(amount, weights), strict=True))
    for (less, small), (more, large) in pairwise(pairs):
        assert small <= large or less == more


def test_split_gives_what_is_left_to_the_largest_remainder_then_to_the_first():
    assert split(100, [1, 1, 1]) == [34, 33, 33]
    assert split(10, [1, 6, 3]) == [1, 6, 3]
    assert split(5, [3, 3, 2]) == [2, 2, 1]
    assert split(7, [0, 0]) == [0, 0]


@pytest.mark.parametrize(("amount", "weights"), [(-1, [1]), (1, [2, -1])])
def test_split_refuses_what_is_negative(amount, weights):
    with pytest.raises(ValueError, match="negative"):
        split(amount, weights)


def test_ledger_says_what_is_over_left_free_and_missing():
    sums = ledger(
        an_event(
            a_line(1, Side.COST, 90_000, actual=Cents(98_500), heading="Druck", eligible=True),
            a_line(2, Side.COST, 160_000, committed=Cents(90_000), heading="Dolmetschen"),
            a_line(3, Side.FUNDING, 200_000, partner_id=CITY.id),
            a_line(4, Side.FUNDING, 40_000, heading="Eigenmittel"),
            a_line(5, Side.FUNDING, 10_000, partner_id=SHOP.id),
        )
    )
    printing, interpreting = sums.costs
    assert (printing.sums.variance, printing.sums.left) == (8_500, -8_500)
    assert interpreting.sums.free == 70_000
    assert sums.eligible.planned == 90_000
    assert sums.gap == 0
    assert [(funder.name, funder.share) for funder in sums.funders] == [
        ("Stadt", 800),
        ("Eigenmittel", 160),
        ("Laden", 40),
    ]
    assert sums.grant_share == 800


def test_ledger_of_an_empty_budget_is_zero():
    sums = ledger(Snapshot())
    assert (sums.cost.planned, sums.gap, sums.funders) == (0, 0, ())
    assert (sums.grant_share, sums.secured_share) == (None, None)


@given(LINES)
def test_ledger_shares_are_parts_of_a_whole_or_there_is_none(lines):
    sums = ledger(an_event(*lines))
    for share in (sums.grant_share, sums.secured_share):
        assert share is None or 0 <= share <= 1000


@pytest.mark.parametrize(
    ("state", "actual", "share"),
    [
        *((GrantState.OPEN, 0, 0), (GrantState.ASKED, 0, 0), (GrantState.PROMISED, 0, 0)),
        *((GrantState.APPROVED, 0, 750), (GrantState.RECEIVED, 0, 750)),
        *((GrantState.ASKED, 500, 250), (GrantState.ASKED, 9000, 750)),
    ],
)
def test_ledger_counts_as_certain_what_is_approved_or_has_come(state, actual, share):
    asked = a_line(1, Side.FUNDING, 1500, state=state, actual=Cents(actual), heading="Förderung")
    sums = ledger(an_event(asked, a_line(2, Side.FUNDING, 500, heading="Spenden")))
    assert sums.secured_share == share


def test_ledger_says_how_sure_a_source_is_only_of_what_it_is_asked_for():
    """That nobody has asked for the own funds is nothing to say, nor is a line without an amount."""
    own = a_line(1, Side.FUNDING, 500, heading="Eigenmittel")
    city = a_line(2, Side.FUNDING, 500, partner_id=CITY.id)
    asked = a_line(3, Side.FUNDING, 900, heading="Förderung", state=GrantState.ASKED)
    empty = a_line(4, Side.FUNDING, 0, heading="Förderung", state=GrantState.PROMISED)
    states = {funder.name: funder.states for funder in ledger(an_event(own, city, asked, empty)).funders}
    assert states == {"Eigenmittel": (), "Stadt": (GrantState.OPEN,), "Förderung": (GrantState.ASKED,)}


def test_what_is_paid_is_the_sum_of_the_receipts():
    """What was typed counts where a line has no receipts."""
    bare, proven = a_line(1, Side.COST, 500, actual=Cents(300)), a_line(2, Side.COST, 900, actual=Cents(1))
    receipts = [Receipt(ReceiptId(f"{n}"), proven.id, n, Cents(n * 100)) for n in (1, 2)]
    sums = ledger(Snapshot(budget=Shelf([bare, proven]), receipts=Shelf(receipts)))
    assert [line.actual for line in sums.costs[0].lines] == [300, 300]
    assert sums.cost.actual == 600
