"""Paper stock: badge and label sheets by their maker's code, in millimetres (resources/stock/stock.csv)."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Final

from netzwerkstatt.base import resources
from netzwerkstatt.base.faults import Refused

HOUSE: Final = "Durable 1455-02"
"""The stock taken where nobody chose one: inserts for 54 × 90 mm holders."""

_RANGE: Final = re.compile(r"(\d+?)(\d{2})-(\d{2})")
_CODE: Final = re.compile(r"[^,()]+")
_LATER: Final = re.compile(r"\(([^)]*)\)")


class Fold(Enum):
    """How a card is folded after printing."""

    NONE = "none"
    BOOK = "book"
    TENT = "tent"


@dataclass(frozen=True, slots=True)
class Stock:
    """A sheet of equal cards or labels.

    `left` and `top` lead from the sheet's corner to the first card, the pitches from one card to the next. A
    sheet that is `cut` has no perforation, so lines to cut along are printed.
    """

    maker: str
    codes: tuple[str, ...]
    what: str
    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    pitch_x: float
    pitch_y: float
    note: str = ""
    landscape: bool = False
    fold: Fold = Fold.NONE
    cut: bool = False

    @property
    def name(self) -> str:
        """Return maker and first code, as one asks for it in a shop."""
        return f"{self.maker} {self.codes[0]}"

    @property
    def each(self) -> int:
        """Return how many cards a sheet has."""
        return self.columns * self.rows

    @property
    def sheet(self) -> tuple[float, float]:
        """Return the sheet's width and height: A4 either way."""
        return (297.0, 210.0) if self.landscape else (210.0, 297.0)

    def place(self, number: int) -> tuple[float, float]:
        """Return how far a card, counted from 0 row by row, lies from the sheet's left and top edge."""
        row, column = divmod(number, self.columns)
        return self.left + column * self.pitch_x, self.top + row * self.pitch_y


def stocks() -> tuple[Stock, ...]:
    """Return every stock we know, in the order of the table."""
    return _known()[0]


def find(code: str) -> Stock:
    """Return the stock of a code, with or without its maker, however it is spelled.

    Raises:
        Refused: `stock-unknown`, where no stock has this code.
    """
    found = _known()[1].get(_folded(code))
    if found is None:
        raise Refused("stock-unknown", stock=code)
    return found


@cache
def _known() -> tuple[tuple[Stock, ...], dict[str, Stock]]:
    rows = csv.DictReader(resources.text("stock/stock.csv").splitlines(), delimiter=";")
    table = tuple(_stock(row) for row in rows)
    names: dict[str, Stock] = {}
    for stock in table:
        for code in stock.codes:
            for maker in ("", *_makers(stock.maker)):
                names.setdefault(_folded(f"{maker} {code}"), stock)
    return table, names


def _stock(row: dict[str, str]) -> Stock:
    what = row["what"]
    return Stock(
        maker=row["maker"],
        codes=tuple(_codes(row["codes"])),
        what=what,
        width=float(row["width_mm"]),
        height=float(row["height_mm"]),
        columns=int(row["cols"]),
        rows=int(row["rows"]),
        left=float(row["left_mm"]),
        top=float(row["top_mm"]),
        pitch_x=float(row["pitch_x_mm"]),
        pitch_y=float(row["pitch_y_mm"]),
        note=row["note"],
        landscape="landscape" in row["maker"],
        fold=Fold.TENT if "tent" in what else Fold.BOOK if "fold" in what else Fold.NONE,
        cut=what == "cut",
    )


def _codes(cell: str) -> Iterator[str]:
    """Read the codes of a cell such as `32010, 32020-23, C2361 (148.0)`; remarks in brackets are left out."""
    for part in _CODE.findall(_LATER.sub("", cell)):
        code = part.strip()
        span = _RANGE.fullmatch(code)
        if span and span[2] < span[3]:
            yield from (f"{span[1]}{number:02}" for number in range(int(span[2]), int(span[3]) + 1))
        else:
            yield code


def _makers(maker: str) -> Iterator[str]:
    yield maker
    yield maker.split(maxsplit=1)[0]


def _folded(code: str) -> str:
    return re.sub(r"[^0-9a-z]", "", code.casefold())
