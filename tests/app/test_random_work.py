"""Whatever people do with whatever the event holds, undo leads back through every state, redo forth again."""

import random
from dataclasses import fields
from datetime import date, datetime, time
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import get_args, get_type_hints

import pytest

from netzwerkstatt.app.commands import (
    Add,
    ApplyImport,
    Change,
    Delete,
    Edit,
    remove_attendees,
)
from netzwerkstatt.app.workspace import Workspace, create
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Event
from netzwerkstatt.domain.snapshot import SHELVES, Snapshot
from netzwerkstatt.domain.venue import AccessFact, BuildingId
from netzwerkstatt.exchange.plan import ImportPlan
from tests.builders import a_person, a_registration, an_event

KINDS = [kind for kind in SHELVES if kind is not Event]  # a file holds one event, which is only changed
HINTS = {kind: get_type_hints(kind) for kind in SHELVES}
IDS = {hints["id"]: SHELVES[kind] for kind, hints in HINTS.items()}
WORDS = ("", "Ä", "b'\"", "ß", "x\\y", "שלום", "a\nb", "🎈")
STEPS = 14


class Missing(Exception):
    """A record would refer to what is not there."""


class Worker:
    """Somebody who does one thing after the other, the same things for the same seed."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)

    def value(self, hint, snapshot):
        """Return any value of a field's type; a reference names what is there."""
        kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
        optional, kind = NoneType in get_args(hint), kinds[0]
        if optional and self.dice.random() < 0.4:
            return None
        if kind in IDS:
            there = sorted(getattr(snapshot, IDS[kind]))
            if not there and not optional:
                raise Missing
            return self.dice.choice(there) if there else None
        return self.plain(getattr(kind, "__supertype__", kind))

    def plain(self, kind):
        """Return any value of a plain type."""
        if issubclass(kind, Enum):
            return self.dice.choice(list(kind))
        number = self.dice.randrange(1, 20)
        made = {
            bool: bool(number % 2),
            int: number,
            str: self.dice.choice(WORDS),
            date: date(2027, 10, number),
            time: time(number),
            datetime: datetime(2027, 10, 16, number),
        }
        return made[kind]

    def record(self, kind, snapshot, key=None):
        """Return any record of a type."""
        hints = HINTS[kind]
        values = {
            field.name: self.value(hints[field.name], snapshot)
            for field in fields(kind)
            if field.name != "id"
        }
        if kind is AccessFact:  # belongs to a room or to a building
            values["building_id"] = None if values["room_id"] else self.value(BuildingId, snapshot)
        return kind(id=key or new_id(), **values)

    def event(self):
        """Return an event with two records of each kind."""
        snapshot = Snapshot.of([an_event()])
        for kind in KINDS + KINDS:
            snapshot = Snapshot.of([*snapshot.records(), self.record(kind, snapshot)])
        return list(snapshot.records())

    def some(self, kind, snapshot):
        """Return a few records that are there, of one type."""
        there = sorted(getattr(snapshot, SHELVES[kind]).values(), key=lambda record: record.id)
        if not there:
            raise Missing
        return tuple(self.dice.sample(there, self.dice.randint(1, min(3, len(there)))))

    def changes(self, kind, snapshot):
        """Return records as they are and as they shall be."""
        some = self.some(kind, snapshot)
        return tuple((record, self.record(kind, snapshot, record.id)) for record in some)

    def edit(self, person, snapshot):
        """Return what adds, changes and deletes in one step."""
        kind = self.dice.choice(KINDS)
        added = ((None, person), (None, a_registration(person)))
        return Edit(
            (*added, *self.changes(kind, snapshot), *((gone, None) for gone in self.some(kind, snapshot)))
        )

    def command(self, snapshot):
        """Return anything that can be done to the event as it is."""
        kind = self.dice.choice(KINDS)
        person = a_person(self.dice.choice(WORDS), "Kaya")
        makers = (
            lambda: Add(tuple(self.record(kind, snapshot) for _ in range(self.dice.randint(1, 3)))),
            lambda: Change(self.changes(self.dice.choice(list(SHELVES)), snapshot)),
            lambda: Delete(self.some(kind, snapshot)),
            lambda: self.edit(person, snapshot),
            lambda: remove_attendees(snapshot, self.some(type(person), snapshot)),
            lambda: ApplyImport(
                ImportPlan(
                    "liste.csv",
                    add=(person, a_registration(person), self.record(kind, snapshot)),
                    change=self.changes(type(person), snapshot) if snapshot.people else (),
                )
            ),
        )
        return self.dice.choices(makers, (8, 4, 2, 1, 1, 2))[0]()


def _worked(workspace, worker, reopen):
    """Let somebody work; return the workspace and every state that undo and redo must lead through."""
    states, at = [workspace.snapshot], 0
    for _ in range(STEPS):
        move = worker.dice.choices(["work", "undo", "redo", "reopen"], (10, 3, 2, 1))[0]
        if move == "reopen":
            workspace = reopen(workspace)
        elif move == "undo" and workspace.can_undo:
            workspace.undo()
            at -= 1
        elif move == "redo" and workspace.can_redo:
            workspace.redo()
            at += 1
        elif move == "work":
            try:
                command = worker.command(workspace.snapshot)
            except Missing:
                continue
            if workspace.execute(command):
                states, at = [*states[: at + 1], workspace.snapshot], at + 1
        assert workspace.snapshot == states[at]
    return workspace, states, at


def _check(folder: Path, seed: int) -> None:
    """Work, take back all, do all again, with closing in between."""
    path, backups = folder / f"{seed}.netzwerk", folder / "backups"
    worker = Worker(seed)
    create(path, worker.event(), "New event")

    def reopen(workspace):
        workspace.close()
        return Workspace(path, backups)

    workspace, states, at = _worked(Workspace(path, backups), worker, reopen)
    workspace = reopen(workspace)
    assert workspace.snapshot == states[at]
    while workspace.can_undo:
        workspace.undo()
        at -= 1
        assert workspace.snapshot == states[at]
    assert at == 0
    workspace = reopen(workspace)
    for state in states[1:]:
        workspace.redo()
        assert workspace.snapshot == state
    assert not workspace.can_redo
    workspace = reopen(workspace)
    assert workspace.snapshot == states[-1]
    workspace.close()
    path.unlink()


@pytest.mark.parametrize("seed", range(30))
def test_all_work_can_be_taken_back_and_done_again(tmp_path, seed):
    _check(tmp_path, seed)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_a_thousand_people_s_work_can_be_taken_back_and_done_again(tmp_path, request):
    """The same, a thousand times, with every kind of record."""
    if not request.config.getoption("--long"):
        pytest.skip("a thousand random runs are made with --long; thirty always")
    for seed in range(1000, 2000):
        try:
            _check(tmp_path, seed)
        except Exception as fault:
            fault.add_note(f"seed {seed}")
            raise
