"""Walking from block to block by keys, as the eye would. No widgets."""

from collections.abc import Sequence

from PySide6.QtCore import QRect

from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.ui.pages.timetable.grid.blocks import Block


class Walker:
    """Finds the way among the blocks of a grid, each with the box it lies in; bands lie in every room."""

    def __init__(self) -> None:
        self._room: RoomId | None = None  # in which one goes on below a band

    def first(self, boxes: Sequence[QRect]) -> int:
        """Return the uppermost block; of several, the leftmost."""
        return min(range(len(boxes)), key=lambda row: _order(boxes, row))

    def last(self, boxes: Sequence[QRect]) -> int:
        """Return the lowest block; of several, the rightmost."""
        return max(range(len(boxes)), key=lambda row: _order(boxes, row))

    def along(self, blocks: Sequence[Block], boxes: Sequence[QRect], here: int, way: int) -> int:
        """Return the next block of the same room or the next band, down (1) or up (-1)."""
        rooms = _rooms(blocks[here])
        if not blocks[here].band and self._room not in rooms:
            self._room = rooms[0]
        rows = [row for row, one in enumerate(blocks) if one.band or self._room in _rooms(one)]
        order = sorted({here, *rows}, key=lambda row: _order(boxes, row))
        at = order.index(here) + way
        return order[min(max(at, 0), len(order) - 1)]

    def across(self, blocks: Sequence[Block], boxes: Sequence[QRect], here: int, way: int) -> int:
        """Return the nearest block to the right (1) or left (-1), that at about the same time first."""
        spot = boxes[here].center()
        ways = [
            (way * (to.center().x() - spot.x()), abs(to.center().y() - spot.y()), row)
            for row, to in enumerate(boxes)
            if not blocks[row].band
        ]
        return min((one for one in ways if one[0] > 0), default=(0, 0, here))[2]


def _rooms(block: Block) -> tuple[RoomId | None, ...]:
    """Return the rooms in which a block is come across; None where it has none."""
    return block.session.rooms or (None,)


def _order(boxes: Sequence[QRect], row: int) -> tuple[int, int, int]:
    return boxes[row].y(), boxes[row].x(), row
