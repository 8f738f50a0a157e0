"""Backups: whole, thinned, and never more than the disk can bear."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.storage import backups, eventfile

NOON = datetime(2027, 10, 16, 12)
moments = st.lists(st.datetimes(datetime(2025, 1, 1), NOON), max_size=200)


def test_a_backup_is_the_event(path, tmp_path):
    made = backups.make(path, tmp_path / "b", 1, NOON)
    store = eventfile.open_store(made.path)
    assert store.snapshot.event.title == "Nachbarschaftstag"
    store.close()
    assert made.size > 0


def test_nothing_new_makes_no_backup(path, tmp_path):
    assert backups.make(path, tmp_path / "b", 1, NOON)
    assert backups.make(path, tmp_path / "b", 1, NOON + timedelta(hours=1)) is None
    assert backups.make(path, tmp_path / "b", 2, NOON + timedelta(hours=1))
    assert [backup.step for backup in backups.listed(tmp_path / "b")] == [2, 1]


def test_other_files_in_the_folder_are_left_alone(path, tmp_path):
    folder = tmp_path / "b"
    folder.mkdir()
    (folder / "Urlaub.netzwerk").write_text("x")
    for step in range(40):
        backups.make(path, folder, step, NOON + timedelta(seconds=step))
    assert (folder / "Urlaub.netzwerk").exists()
    assert len(backups.listed(folder)) == 10


def test_replacing_all_leaves_one(path, tmp_path):
    for step in range(3):
        backups.make(path, tmp_path / "b", step, NOON + timedelta(hours=step))
    backups.replace_all(path, tmp_path / "b", 9, NOON)
    assert [backup.step for backup in backups.listed(tmp_path / "b")] == [9]


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
