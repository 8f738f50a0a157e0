"""Backups: whole, thinned, and never more than the disk can bear."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.storage import backups, engine, eventfile
from netzwerkstatt.storage.journal import Kind, Step

NOON = datetime(2027, 10, 16, 12)
moments = st.lists(st.datetimes(datetime(2025, 1, 1), NOON), max_size=200)


def a_step(number, name="0192f0a0-0000-7000-8000-00000000000a"):
    return Step(number, name, Kind.EDIT, "Add room", "", NOON, None)


def test_a_backup_is_the_event(path, tmp_path):
    made = backups.make(path, tmp_path / "b", a_step(1), NOON)
    store = eventfile.open_store(made.path)
    assert store.snapshot.event.title == "Nachbarschaftstag"
    store.close()
    assert made.size > 0
    assert backups.listed(tmp_path / "b") == [made]


def test_nothing_new_makes_no_backup(path, tmp_path):
    assert backups.make(path, tmp_path / "b", a_step(1), NOON)
    assert backups.make(path, tmp_path / "b", a_step(1), NOON + timedelta(hours=1)) is None
    assert backups.make(path, tmp_path / "b", a_step(2), NOON + timedelta(hours=1))
    assert [backup.step for backup in backups.listed(tmp_path / "b")] == [2, 1]


def test_two_copies_of_one_event_are_both_backed_up(path, tmp_path):
    """After one step each, made in the same minute, they differ in that step's id only."""
    one, other = (a_step(2, f"0192f0a0-0000-7000-8000-{letter * 12}") for letter in "ab")
    assert backups.make(path, tmp_path / "b", one, NOON)
    assert backups.make(path, tmp_path / "b", other, NOON)
    assert backups.make(path, tmp_path / "b", one, NOON + timedelta(hours=1)) is None
    assert len(backups.listed(tmp_path / "b")) == 2


def test_a_backup_with_an_older_name_is_still_listed(path, tmp_path):
    made = backups.make(path, tmp_path / "b", a_step(7), NOON)
    made.path.rename(made.path.with_name("2027-10-16_12-00-00_7.netzwerk"))
    assert [(backup.at, backup.step) for backup in backups.listed(tmp_path / "b")] == [(NOON, 7)]


@pytest.mark.parametrize("name", ["Urlaub", "2027-10-16", "2027-13-16_12-00-00_7", "2027-10-16_12-00-00_x"])
def test_other_files_in_the_folder_are_left_alone(path, tmp_path, name):
    folder = tmp_path / "b"
    folder.mkdir()
    (folder / f"{name}.netzwerk").write_text("x")
    for step in range(12):
        backups.make(path, folder, a_step(step), NOON + timedelta(seconds=step))
    assert (folder / f"{name}.netzwerk").exists()
    assert len(backups.listed(folder)) == 10


def test_replacing_all_leaves_one(path, tmp_path):
    for step in range(3):
        backups.make(path, tmp_path / "b", a_step(step), NOON + timedelta(hours=step))
    backups.replace_all(path, tmp_path / "b", a_step(9), NOON)
    assert [backup.step for backup in backups.listed(tmp_path / "b")] == [9]


def test_a_backup_that_cannot_be_removed_is_told_and_saves_no_other(path, tmp_path):
    old = backups.make(path, tmp_path / "b", a_step(1), NOON)
    stuck = old.path.with_name("2027-10-16_13-00-00_2.netzwerk")
    stuck.mkdir()
    with pytest.raises(OSError, match="2027-10-16_13-00-00_2"):
        backups.replace_all(path, tmp_path / "b", a_step(9), NOON)
    assert [backup.step for backup in backups.listed(tmp_path / "b")] == [2, 9]


@pytest.mark.parametrize("act", [backups.make, backups.replace_all])
def test_what_was_left_half_made_goes(path, tmp_path, act):
    folder = tmp_path / "b"
    folder.mkdir()
    for name in ("2027-10-16_11-00-00_1.half", "2027-10-16_11-00-00_1.half-journal"):
        (folder / name).write_text("Xanthippe")
    act(path, folder, a_step(2), NOON)
    assert [file.suffix for file in folder.iterdir()] == [".netzwerk"]


def test_a_backup_that_does_not_fit_is_told_and_leaves_nothing(path, tmp_path, no_larger_files):
    with no_larger_files(5000), pytest.raises(OSError, match="disk"):
        backups.make(path, tmp_path / "b", a_step(1), NOON)
    assert not list((tmp_path / "b").iterdir())


def test_a_backup_of_a_file_in_use_is_told(path, tmp_path):
    other = engine.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(OSError, match="locked"):
        backups.make(path, tmp_path / "b", a_step(1), NOON)
    other.close()


@given(moments)
def test_thinning_keeps_the_latest_and_one_a_day_week_and_month(times):
    kept = backups.worth_keeping(times)
    newest = sorted(set(times), reverse=True)
    assert kept >= set(newest[:10])
    assert len(kept) <= 10 + 14 + 8 + 12
    days = sorted({moment.date() for moment in newest}, reverse=True)[:14]
    for day in days:
        assert max(moment for moment in newest if moment.date() == day) in kept


@given(moments)
def test_thinning_twice_changes_nothing(times):
    kept = backups.worth_keeping(times)
    assert backups.worth_keeping(kept) == kept


@given(st.lists(st.integers(1, 500), max_size=40), st.integers(0, 3000))
def test_backups_fit_the_disk_but_three_stay(sizes, most):
    count = backups.within(sizes, most)
    assert count >= min(3, len(sizes))
    assert sum(sizes[:count]) <= most or count <= 3
