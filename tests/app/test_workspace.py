"""The open event: the only way to change it, the only way to see it."""

from dataclasses import replace
from datetime import datetime

import pytest

from netzwerkstatt.app.commands import Add, ApplyImport, Change, Delete, SetLogo
from netzwerkstatt.app.workspace import Workspace, copy, create, look, opened, verify
from netzwerkstatt.base import clock
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.event import Partner, PartnerId
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.storage import engine
from tests.builders import a_person, a_picture, a_room, a_session, an_event


def test_a_command_is_saved_at_once(open_event):
    workspace = open_event()
    room = a_room("Atelier")
    workspace.execute(Add((room,)))
    assert look(workspace.path).rooms[room.id] == room


@pytest.mark.parametrize("day", [datetime(2027, 3, 27), datetime(2027, 10, 30)])
def test_nights_in_which_the_clock_changes_are_kept_as_the_clock_on_the_wall_shows_them(open_event, day):
    over_midnight = a_session("Nachtcafé", start=day.replace(hour=23, minute=30), minutes=210)
    within = a_session("Sterne", start=day.replace(day=day.day + 1, hour=2, minute=30), minutes=60)
    workspace = open_event(over_midnight, within)
    kept = look(workspace.path).sessions_in_order()
    assert kept == [over_midnight, within]
    assert [session.end.hour for session in kept] == [3, 3]


def test_watchers_hear_what_changed_and_see_the_new_event(open_event):
    workspace, room = open_event(), a_room()
    heard = []
    stop = workspace.watch(
        lambda changes, snapshot: heard.append((changes.rows("room"), dict(snapshot.rooms)))
    )

    workspace.execute(Add((room,)))
    workspace.execute(Change(((room, room),)))
    workspace.undo()
    stop()
    workspace.redo()

    assert heard == [({room.id}, {room.id: room}), ({room.id}, {})]


def test_undo_and_redo_are_offered_only_where_there_is_something(open_event):
    workspace = open_event()
    assert (workspace.can_undo, workspace.can_redo) == (False, False)
    workspace.execute(Add((a_room(),)))
    assert (workspace.can_undo, workspace.can_redo) == (True, False)
    workspace.undo()
    assert (workspace.can_undo, workspace.can_redo) == (False, True)


def test_a_second_window_is_told_and_may_read(open_event, tmp_path):
    workspace = open_event(a_room("Saal"))
    with pytest.raises(Refused, match="file-locked"):
        Workspace(workspace.path, tmp_path / "backups")

    reader = Workspace(workspace.path, tmp_path / "backups", writing=False)
    assert [room.name for room in reader.snapshot.rooms.values()] == ["Saal"]
    for deed in (reader.undo, reader.redo, lambda: reader.execute(Add((a_room(),)))):
        with pytest.raises(Refused, match="read-only"):
            deed()
    reader.close()
    workspace.execute(Add((a_room(),)))


def test_closing_lets_the_next_one_in(tmp_path):
    path = tmp_path / "fest.netzwerk"
    create(path, [an_event()], "New event")
    for _ in range(2):
        with opened(path, tmp_path / "backups") as workspace:
            workspace.execute(Add((a_room(),)))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["backups", "fest.netzwerk"]


def test_a_file_that_cannot_be_opened_leaves_no_note(tmp_path):
    path = tmp_path / "liste.netzwerk"
    path.write_text("Vorname;Nachname")
    with pytest.raises(Refused, match="file-not-an-event"):
        Workspace(path, tmp_path / "backups")
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_backup_is_made_at_opening_and_before_an_import(open_event):
    workspace = open_event()
    assert len(workspace.backups()) == 1
    room = a_room()
    workspace.execute(Add((room,)))

    workspace.execute(ApplyImport(ImportPlan("liste.csv", add=(a_person(),))))

    newest = look(workspace.backups()[0].path)
    assert (len(newest.rooms), len(newest.people)) == (1, 0)
    assert workspace.backed_up is not None


def test_a_backup_is_only_made_where_something_changed(open_event):
    workspace = open_event()
    assert workspace.backup() is None
    workspace.execute(Add((a_room(),)))
    assert workspace.backup() is not None


def test_a_backup_folder_that_cannot_be_written_stops_nobody(tmp_path):
    path = tmp_path / "fest.netzwerk"
    create(path, [an_event()], "New event")
    (tmp_path / "backups").write_text("in the way")
    with opened(path, tmp_path / "backups") as workspace:
        workspace.execute(Add((a_room(),)))
        assert workspace.backed_up is None


def test_a_backup_that_does_not_fit_stops_nobody(tmp_path, no_larger_files):
    """Neither at opening, nor before an import; and the next opening is not refused by the program itself."""
    path = tmp_path / "fest.netzwerk"
    create(path, [an_event(), *(a_person(str(n)) for n in range(2000))], "New event")
    for _ in range(2):
        with no_larger_files(path.stat().st_size // 2):
            workspace = Workspace(path, tmp_path / "backups")
            assert workspace.backed_up is None
            workspace.execute(ApplyImport(ImportPlan("liste.csv")))
            workspace.close()


def test_a_fault_at_opening_leaves_no_note(tmp_path, monkeypatch):
    path = tmp_path / "fest.netzwerk"
    create(path, [an_event()], "New event")
    monkeypatch.setattr(clock, "local_now", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        Workspace(path, tmp_path / "backups")
    monkeypatch.undo()
    Workspace(path, tmp_path / "backups").close()


def test_both_copies_of_an_event_are_backed_up(tmp_path):
    paths = tmp_path / "fest.netzwerk", tmp_path / "kopie.netzwerk"
    create(paths[0], [an_event()], "New event")
    copy(*paths)
    for path in paths:
        with opened(path, tmp_path / "backups") as workspace:
            workspace.execute(Add((a_room(path.stem),)))
            assert workspace.backup() is not None

    rooms = [look(found.path).rooms for found in workspace.backups()]

    assert {room.name for each in rooms for room in each.values()} == {"fest", "kopie"}


def test_a_file_that_needs_mending_is_backed_up_before_and_only_for_a_writer(tmp_path):
    path = tmp_path / "fest.netzwerk"
    create(path, [an_event()], "New event")
    bare = engine.connect(path)
    bare.execute("DROP TRIGGER journal_room_INSERT")
    bare.close()
    before = path.read_bytes()

    look(path)
    Workspace(path, tmp_path / "backups", writing=False).close()
    assert path.read_bytes() == before

    with opened(path, tmp_path / "backups") as workspace:
        assert b"journal_room_INSERT" not in workspace.backups()[0].path.read_bytes()
        workspace.execute(Add((a_room(),)))
        workspace.undo()


def test_bytes_that_nothing_needs_go_when_the_event_is_closed(tmp_path):
    path, partner = tmp_path / "fest.netzwerk", Partner(PartnerId("p"), "Stiftung Neckarbogen")
    create(path, [an_event(), partner], "New event")
    with opened(path, tmp_path / "backups") as workspace:
        workspace.execute(SetLogo(partner, a_picture()))
        name = workspace.snapshot.partners[partner.id].logo
    with opened(path, tmp_path / "backups") as workspace:
        workspace.undo()
    with opened(path, tmp_path / "backups") as workspace:
        assert workspace.attachment(name)
        workspace.execute(Add((a_room(),)))
    with opened(path, tmp_path / "backups") as workspace:
        assert workspace.attachment(name) is None


def test_backups_that_cannot_be_erased_are_told(open_event, tmp_path):
    workspace = open_event(person := a_person("Xanthippe"))
    (tmp_path / "backups" / workspace.snapshot.event.id / "2027-10-16_12-00-00_1.netzwerk").mkdir()
    with pytest.raises(Refused, match="backups-not-erased"):
        workspace.erase([person.id], "Personal data deleted")
    assert not workspace.snapshot.people


def test_erasing_replaces_the_backups(open_event):
    person = a_person("Xanthippe", "Quittenbaum")
    workspace = open_event(person)
    workspace.execute(Change(((person, replace(person, town="Hier")),)))
    workspace.backup()

    workspace.erase([person.id], "Personal data deleted")

    assert not workspace.can_undo
    assert len(workspace.backups()) == 1
    for file in (workspace.path, workspace.backups()[0].path):
        assert b"Xanthippe" not in file.read_bytes()


def test_history_names_deeds_and_people(open_event):
    room, people = a_room("Atelier"), tuple(a_person(f"P{n}", "Kaya") for n in range(5))
    workspace = open_event()
    workspace.execute(Add((room,)))
    workspace.execute(Add(people))
    workspace.execute(Change(((room, replace(room, places=12)),)))
    workspace.execute(Delete((room,)))

    said = [(step.label, step.subject) for step in workspace.history()][:4]

    assert said == [
        ("Delete room", "Atelier"),
        ("Change room", "Atelier"),
        ("Add person", "P0 Kaya, P1 Kaya, P2 Kaya +2"),
        ("Add room", "Atelier"),
    ]


def test_a_whole_file_verifies(open_event):
    assert verify(open_event().path) == []
