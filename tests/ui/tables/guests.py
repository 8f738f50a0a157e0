"""A table of guests, as the tests of tables use it."""

from dataclasses import dataclass, replace

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.ui.tables.columns import Check, Choice, Column, Line
from netzwerkstatt.ui.tables.model import RecordTable


@dataclass(frozen=True, slots=True)
class Guest:
    id: str
    name: str
    diet: str = "any"
    here: bool = False


def columns():
    return (
        Column(
            "name", "Name", lambda g: g.name, edit=Line(lambda g: g.name, lambda g, to: replace(g, name=to))
        ),
        Column(
            "diet",
            "Kost",
            lambda g: g.diet,
            edit=Choice(
                (("any", "alles"), ("vegan", "vegan")), lambda g: g.diet, lambda g, to: replace(g, diet=to)
            ),
        ),
        Column(
            "here",
            "Da",
            lambda g: "ja" if g.here else "",
            edit=Check(lambda g: g.here, lambda g, to: replace(g, here=to)),
        ),
    )


class Guests:
    """A table of guests whose edits come straight back, as the window brings them."""

    def __init__(self, *names):
        self.kept = {f"g{at}": Guest(f"g{at}", name) for at, name in enumerate(names)}
        self.refuses = False
        self.table = RecordTable(columns(), lambda g: g.name, self.save)
        self.table.fill(self.kept)

    def save(self, pairs):
        if self.refuses:
            raise Refused("record-gone")
        self.kept |= {guest.id: guest for _, guest in pairs}
        self.table.take([guest.id for _, guest in pairs], self.kept.get)

    def shown(self, column=0):
        return [self.table.cell(row, column) for row in range(self.table.rowCount())]
