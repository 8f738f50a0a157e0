"""Reading a list of people into an event, and what openpyxl and sqlite3 do with the same list."""

import gc
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter

from netzwerkstatt.app import inputs, workspace
from netzwerkstatt.app.commands import ApplyImport
from netzwerkstatt.app.sample import sample
from netzwerkstatt.base import paths
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Event, EventId
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.snapshot import Record
from netzwerkstatt.exchange.plan import ImportPlan

_HEADERS = (
    "Vorname",
    "Nachname",
    "E-Mail",
    "Telefon",
    "Organisation",
    "Straße",
    "PLZ",
    "Ort",
    "Pronomen",
    "Sprachen",
    "Ernährung",
    "Unterstützungsbedarf",
    "Fotoerlaubnis",
    "Begleitpersonen",
    "Bemerkung",
)
_DIETS = ("vegetarisch", "vegan", "isst alles")


def prepare(folder: str, people: str) -> None:
    """Write the list; no cell is empty."""
    book = xlsxwriter.Workbook(str(Path(folder, "people.xlsx")))
    sheet = book.add_worksheet("Anmeldungen")
    sheet.write_row(0, 0, _HEADERS)
    for number, person in enumerate(sample("de", int(people)).people.values(), start=1):
        row = [person.given, person.family, f"gast{number}@example.org", f"0711 {number:07}"]
        row += [
            person.organisation or "Nachbarschaft",
            f"Lindenweg {number % 90 + 1}",
            f"{70_000 + number % 500}",
        ]
        row += [
            "Stuttgart",
            person.pronouns or "sie/ihr",
            "Deutsch",
            _DIETS[number % 3],
            "Induktionsschleife",
        ]
        sheet.write_row(number, 0, [*row, "ja", number % 3, f"Zettel {number}"])
    book.close()


def measured(folder: str, rounds: str) -> dict[str, Any]:
    """Measure in turn; return the seconds of each round."""
    found: dict[str, list[float]] = defaultdict(list)
    source = Path(folder, "people.xlsx")
    inputs.READERS["attendees"](
        source, _event(Path(folder, "first.netzwerk")).snapshot
    )  # loads what it needs
    for turn in range(int(rounds)):
        place = Path(folder, str(turn))
        place.mkdir()
        _timed(found["openpyxl"], lambda: _bare_reading(source))
        plan = _import(place, source, found)
        people = [record for record in plan.add if isinstance(record, Person)]
        rows = [_row(person) for person in people]
        _timed(found["sqlite3"], lambda place=place, rows=rows: _plain_table(place / "plain", rows))
        _apply(place, "people alone", tuple(people), found)
        _apply(place, "people and registrations", plan.add, found)
    return found


def _import(place: Path, source: Path, found: dict[str, list[float]]) -> ImportPlan:
    """Read the list and keep it, as the window and the command line do."""
    opened = _event(place / "list.netzwerk")
    plan = _timed(found["reading and checking"], lambda: inputs.READERS["attendees"](source, opened.snapshot))
    _timed(found["keeping"], lambda: opened.execute(ApplyImport(plan)))
    opened.close()
    return plan


def _apply(place: Path, name: str, records: tuple[Record, ...], found: dict[str, list[float]]) -> None:
    """Carry out a plan of some records."""
    opened = _event(place / f"{name}.netzwerk")
    command = ApplyImport(ImportPlan("list", len(records), len(records), add=records))
    _timed(found[name], lambda: opened.execute(command))
    opened.close()


def _bare_reading(source: Path) -> None:
    book = openpyxl.load_workbook(source, read_only=True)
    for _ in book.worksheets[0].iter_rows(values_only=True):
        pass
    book.close()


def _plain_table(path: Path, rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows that are ready into one table with the columns of people."""
    names = [field.name for field in fields(Person)]
    plain = sqlite3.connect(path)
    plain.execute("PRAGMA synchronous = FULL")
    plain.execute(f"CREATE TABLE person ({', '.join(names)}, PRIMARY KEY (id))")
    marks = ", ".join("?" * len(names))
    plain.executemany(f"INSERT INTO person VALUES ({marks})", rows)  # noqa: S608  (only question marks)
    plain.commit()
    plain.close()


def _row(person: Person) -> tuple[Any, ...]:
    """Return a person as sqlite3 takes them."""
    values = (getattr(person, field.name) for field in fields(person))
    return tuple(value.isoformat() if isinstance(value, date) else value for value in values)


def _event(path: Path) -> workspace.Workspace:
    workspace.create(path, [Event(EventId(new_id()), "Nachbarschaftstag")], "New")
    return workspace.Workspace(path, paths.backups())


def _timed(times: list[float], work: Callable[[], Any]) -> Any:
    gc.collect()
    begun = time.perf_counter()
    result = work()
    times.append(time.perf_counter() - begun)
    return result
