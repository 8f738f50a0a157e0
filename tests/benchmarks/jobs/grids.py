"""The timetable: a session moved and a session carried, among few and among many."""

import time
from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from defusedxml import ElementTree
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from netzwerkstatt.app import workspace
from netzwerkstatt.app.commands import Change
from netzwerkstatt.base import paths
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Day, DayId, Event, EventId
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.sessions import Contribution, ContributionId, Session, SessionId
from netzwerkstatt.domain.venue import Room, RoomId
from netzwerkstatt.planning.notices import find
from netzwerkstatt.planning.remedies import applied
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.pages.timetable.grid.carry import Carry
from netzwerkstatt.ui.program import window_for
from netzwerkstatt.ui.window import Window

_FIRST = date(2027, 10, 16)
_MOVES, _FRAMES, _WARM = 30, 120, 5
_LENGTH = 40  # minutes


def prepare(folder: str, name: str, days: str, rooms: str, sessions: str) -> None:
    """Write an event of so many days with so many rooms, each with so many sessions a day."""
    records: list[Any] = [Event(EventId(new_id()), "Messung")]
    places = [Room(RoomId(new_id()), f"Raum {n}", places=40, position=n) for n in range(int(rooms))]
    people = [Person(PersonId(new_id()), f"V{n}", f"N{n}") for n in range(int(rooms))]
    records += [*places, *people]
    for day in range(int(days)):
        on = _FIRST + timedelta(days=day)
        records.append(Day(DayId(new_id()), on))
        for room, person in zip(places, people, strict=True):
            for n in range(int(sessions)):
                start = datetime.combine(on, datetime.min.time()) + timedelta(hours=9, minutes=n * _LENGTH)
                session = Session(
                    SessionId(new_id()), f"Punkt {n}", room_id=room.id, start=start, minutes=_LENGTH - 10
                )
                records += [session, Contribution(ContributionId(new_id()), session.id, person.id)]
    workspace.create(Path(folder, f"{name}.netzwerk"), records, "Sample")


def moved(folder: str, name: str) -> dict[str, float]:
    """Move a session to and fro; return medians of seconds without the commit, and of a repaint alone."""
    window = _opened(folder, name)
    grid = window.page.shown.grid
    found: dict[str, list[float]] = defaultdict(list)
    block = grid.list.blocks[len(grid.list.blocks) // 2]
    for number in range(_WARM + _MOVES):
        session = window.workspace.snapshot.sessions[block.id]
        now = replace(session, start=session.start + timedelta(minutes=5 if number % 2 else -5))
        told = [0.0]
        window.workspace._watchers.insert(0, lambda *_, at=told: at.__setitem__(0, time.perf_counter()))
        window.workspace.execute(Change(((session, now),)))
        del window.workspace._watchers[0]
        noticed = time.perf_counter()
        grid.viewport().repaint()
        painted = time.perf_counter()
        applied(window.workspace.snapshot, ((now, session),))
        patched = time.perf_counter()
        grid.viewport().repaint()
        idle = time.perf_counter()
        found["snapshot"].append(patched - painted)
        found["notices and blocks"].append(noticed - told[0])
        found["repaint"].append(painted - noticed)
        found["idle repaint"].append(idle - patched)
    window.close()
    return {name: median(times[_WARM:]) for name, times in found.items()}


def carried(folder: str, name: str) -> dict[str, list[float]]:
    """Carry a session over the grid; return the seconds of each frame, and of frames of the view idle."""
    window = _opened(folder, name)
    grid = window.page.shown.grid
    found: dict[str, list[float]] = defaultdict(list)
    block = grid.list.blocks[len(grid.list.blocks) // 2]
    for _ in range(_FRAMES):
        begun = time.perf_counter()
        grid.viewport().update()
        QApplication.processEvents()
        found["idle"].append(time.perf_counter() - begun)
    grid.pick_up(Carry((block.session,), block.session, by_mouse=True, grab=10))
    size = grid.viewport().size()
    for frame in range(_FRAMES):
        at = QPoint(frame * 37 % size.width(), frame * 23 % size.height())
        begun = time.perf_counter()
        grid.point(at)
        judged = time.perf_counter()
        QApplication.processEvents()
        ended = time.perf_counter()
        found["carried"].append(ended - begun)
        found["handling and judging"].append(judged - begun)
    grid.cancel()
    window.close()
    return {name: times[_WARM:] for name, times in found.items()}


def checked(event: str, file: str, rounds: str) -> dict[str, list[float]]:
    """Look through a large programme, freshly read, and only parse the file it came from, in turn."""
    found: dict[str, list[float]] = defaultdict(list)
    for _ in range(int(rounds)):
        snapshot = workspace.look(Path(event))
        begun = time.perf_counter()
        find(snapshot)
        looked = time.perf_counter()
        ElementTree.parse(file)
        found["looked through"].append(looked - begun)
        found["parsed"].append(time.perf_counter() - looked)
    return dict(found)


def _opened(folder: str, name: str) -> Window:
    app = QApplication([])
    window = window_for(app, Memory(paths.config() / "settings.json"), paths.backups(), Path(folder))
    window.resize(1366, 835)
    window.show()
    window.open(Path(folder, f"{name}.netzwerk"))
    window.go("timetable", "rooms")
    app.processEvents()
    return window
