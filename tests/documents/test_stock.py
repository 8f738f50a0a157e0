"""Paper stock by its maker's code."""

import pytest

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.documents.stock import HOUSE, Fold, find, stocks


@pytest.mark.parametrize("spelled", ["1455-02", "durable 1455-02", "Durable 1455 02", "145502", " 1455-02 "])
def test_a_code_is_found_however_it_is_spelled(spelled):
    assert find(spelled) is find(HOUSE)


@pytest.mark.parametrize(
    ("code", "width", "height"),
    [
        ("L4785", 80, 50),
        ("Avery L7419", 90, 54),
        ("32022", 85, 54),
        ("C2352", 105, 148.5),
        ("Herma 4419", 63.5, 29.63),
    ],
)
def test_every_code_of_a_row_is_found(code, width, height):
    found = find(code)
    assert (found.width, found.height) == (width, height)


def test_an_unknown_code_is_refused():
    with pytest.raises(Refused) as refused:
        find("L0000")
    assert refused.value.code == "stock-unknown"
    assert refused.value.facts == {"stock": "L0000"}


def test_the_house_stock_is_not_centred_on_its_sheet():
    house = find(HOUSE)
    assert house.place(0) == (15, 12)
    assert house.place(3) == (105, 66)


def test_all_cards_lie_on_their_sheets():
    for stock in stocks():
        left, top = stock.place(stock.each - 1)
        width, height = stock.sheet
        assert left + stock.width <= width + 0.01, stock.name
        assert top + stock.height <= height + 0.01, stock.name


def test_cards_do_not_overlap():
    for stock in stocks():
        assert stock.columns == 1 or stock.pitch_x >= stock.width, stock.name
        assert stock.rows == 1 or stock.pitch_y >= stock.height, stock.name


def test_folded_and_landscape_stock_is_known():
    assert find("32017").fold is Fold.BOOK
    assert find("32257").fold is Fold.TENT
    assert find("8 x A7 portrait").sheet == (297, 210)
    assert find("4 x A6 portrait").cut


def test_there_are_thirty_eight_sheets():
    assert len(stocks()) == 38
