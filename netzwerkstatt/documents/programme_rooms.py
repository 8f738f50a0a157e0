"""The list by room: where a room is, how one gets in, what happens there."""

from collections.abc import Iterator
from dataclasses import replace

from netzwerkstatt.documents.access_signs import way
from netzwerkstatt.documents.flow import Block, Group, Strip, text_strips
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.items import DayPlan, Item
from netzwerkstatt.documents.manner import Manner
from netzwerkstatt.documents.page import Paper
from netzwerkstatt.documents.setting import put
from netzwerkstatt.domain import words
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Room


def by_room(manner: Manner, snapshot: Snapshot, plans: list[DayPlan]) -> Iterator[Block]:
    """Yield the rooms in the organisers' order, each with its sessions by time; none without rooms."""
    rooms = snapshot.rooms_in_order()
    if not rooms:
        return
    title = manner.texts._("Room by room")
    strips = text_strips(manner.setter, title, manner.heading, manner.width)
    need = manner.height * 0.4
    yield Block(strips, "H2", need=need, before=18 * manner.unit, keep=True, bookmark=title)
    for room in rooms:
        yield from _room(manner, snapshot, room, plans)


def _room(manner: Manner, snapshot: Snapshot, room: Room, plans: list[DayPlan]) -> Iterator[Block]:
    items = [(plan, item) for plan in plans for item in plan.items if room in item.rooms]
    sign = way(snapshot, room, manner.texts)
    name = " · ".join(filter(None, (words.room_names((room,), floors=True), sign.words if sign else "")))
    heading = text_strips(manner.setter, name, manner.title, manner.width)
    yield Block(heading, "H3", before=6 * manner.unit, keep=bool(room.guest_note or items), whole=True)
    if room.guest_note:
        look = replace(manner.body, colour=manner.look.ink2)
        yield Block(text_strips(manner.setter, room.guest_note, look, manner.width), keep=bool(items))
    listed = Group("L")
    several = len(plans) > 1
    for place, (plan, item) in enumerate(items):
        day = manner.texts.date(plan.date, "medium") if several else ""
        block = _session(manner, item, day, listed)
        block.keep = place in {0, len(items) - 2} and place < len(items) - 1  # no line stands alone
        yield block


def _session(manner: Manner, item: Item, day: str, listed: Group) -> Block:
    time = " ".join(filter(None, (day, manner.texts.time(item.start))))
    label = f"{item.label} · " if item.session.number else ""
    start = manner.setter.line(time, Style.SEMIBOLD, tabular=True)
    indent = (105 if day else 45) * manner.unit
    strips = text_strips(manner.setter, f"{label}{item.title}", manner.body, manner.width, indent)
    first, look = strips[0], replace(manner.body, style=Style.SEMIBOLD)

    def drawn(paper: Paper, x: float, top: float) -> None:
        put(paper, start, x, top, look, spaced=True)
        first.draw(paper, x, top)

    return Block([Strip(first.height, drawn), *strips[1:]], "LBody", Group("LI", listed), whole=True)
