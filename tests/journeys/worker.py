"""Edits an event and says after every step what is committed, until somebody kills it."""

import sys
from dataclasses import replace
from pathlib import Path

from netzwerkstatt.app.commands import Add, ApplyImport, Change
from netzwerkstatt.app.workspace import Workspace
from netzwerkstatt.exchange.plan import ImportPlan
from tests.builders import a_person, a_registration

BATCH = 40


def work(path: Path) -> None:
    workspace = Workspace(path, path.parent / "backups")
    print("ready", flush=True)
    for number in range(10_000):
        if number % 3 == 0:
            people = [a_person(f"L{number}", str(n)) for n in range(BATCH)]
            records = (*people, *(a_registration(person) for person in people))
            workspace.execute(ApplyImport(ImportPlan("liste.csv", add=records)))
        elif number % 3 == 1:
            person = a_person(f"E{number}", "0")
            workspace.execute(Add((person, a_registration(person))))
        else:
            workspace.execute(
                Change(tuple((p, replace(p, town=str(number))) for p in _first_batch(workspace)))
            )
        print(number, flush=True)


def _first_batch(workspace):
    return workspace.snapshot.people.of("given", "L0")


if __name__ == "__main__":
    work(Path(sys.argv[1]))
