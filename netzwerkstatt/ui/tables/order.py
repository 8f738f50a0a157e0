"""The order of a table's rows: kept sorted, searched by folded keys, changed by bisection.

A change costs O(log n) comparisons and a shift of pointers; only a new order or a new search looks at all.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar

R = TypeVar("R")
Place = tuple[Any, str, str]
"""What a row is sorted by, then its id, so that the order is total; beside them what is searched."""


class Order(Generic[R]):
    """Ids in the order of a key; those whose search key holds all wanted words are shown."""

    def __init__(self, key: Callable[[R], Any], search: Callable[[R], str]) -> None:
        self._key, self._search = key, search
        self._places: dict[str, Place] = {}
        self._all: list[Place] = []
        self._shown: list[Place] = []
        self._words: tuple[str, ...] = ()
        self._backwards = False

    def __len__(self) -> int:
        """Count the rows that are shown."""
        return len(self._shown)

    @property
    def total(self) -> int:
        """Count all rows."""
        return len(self._all)

    def id_at(self, row: int) -> str:
        """Return the id shown in a row."""
        return self._shown[self._turned(row)][1]

    def row_of(self, row_id: str) -> int | None:
        """Return the row in which an id is shown."""
        place = self._places.get(row_id)
        if place is None or not self._fits(place):
            return None
        return self._turned(bisect_left(self._shown, place))

    def fill(self, records: Mapping[str, R]) -> None:
        """Take all records anew."""
        key, search = self._key, self._search
        self._lay_out([(key(record), row_id, search(record)) for row_id, record in records.items()])

    def sort(self, key: Callable[[R], Any], records: Mapping[str, R], *, backwards: bool) -> None:
        """Order by another key."""
        self._backwards = backwards
        if key is not self._key:
            self._key = key
            self._lay_out([(key(records[row_id]), row_id, searched) for _, row_id, searched in self._all])
        else:
            self._show()

    def filter(self, words: Iterable[str]) -> None:
        """Show the rows whose search key holds every word; without words, all."""
        self._words = tuple(words)
        self._show()

    def would_show(self, record: R) -> bool:
        """Tell whether a record would be shown."""
        found = self._search(record)
        return all(word in found for word in self._words)

    def row_for(self, row_id: str, record: R, *, without: int | None = None) -> int:
        """Return the row in which a record would stand, once the row `without` has gone."""
        at = bisect_left(self._shown, (self._key(record), row_id, ""))
        if without is not None and self._turned(without) < at:
            at -= 1
        count = len(self._shown) - (without is not None)
        return count - at if self._backwards else at

    def put(self, row_id: str, record: R) -> None:
        """Add a record, or move it to where it belongs now."""
        self.drop(row_id)
        place = self._places[row_id] = (self._key(record), row_id, self._search(record))
        self._all.insert(bisect_left(self._all, place), place)
        if self._fits(place):
            self._shown.insert(bisect_left(self._shown, place), place)

    def drop(self, row_id: str) -> None:
        """Take a row out, if it is there."""
        place = self._places.pop(row_id, None)
        if place is None:
            return
        del self._all[bisect_left(self._all, place)]
        if self._fits(place):
            del self._shown[bisect_left(self._shown, place)]

    def _lay_out(self, places: list[Place]) -> None:
        """Sort, and make the tuples and search keys anew in their order.

        A search then walks through memory in order: 4 ms instead of 34 for 100,000 rows. Folded texts hold no
        line ends, so joining and splitting makes fresh strings.
        """
        places.sort()
        searched = "\n".join(place[2] for place in places).split("\n")
        self._all = [(place[0], place[1], words) for place, words in zip(places, searched, strict=False)]
        self._places = {place[1]: place for place in self._all}
        self._show()

    def _fits(self, place: Place) -> bool:
        return all(word in place[2] for word in self._words)

    def _show(self) -> None:
        shown = self._all.copy()
        for word in self._words:
            shown = [place for place in shown if word in place[2]]
        self._shown = shown

    def _turned(self, row: int) -> int:
        return len(self._shown) - 1 - row if self._backwards else row
