"""One writer for a file; a crash never locks its own victim out."""

import json
import os
import subprocess
import sys

import pytest

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.storage import lock


def _change_note(path, **values):
    note = lock.note_for(path)
    note.write_text(json.dumps(json.loads(note.read_text()) | values))


def test_a_second_writer_is_told_who_has_it(path):
    lock.take(path)
    with pytest.raises(Refused, match="file-locked") as refused:
        lock.take(path)
    assert refused.value.facts["host"]
    lock.release(path)


def test_after_release_the_next_may_write(path):
    lock.take(path)
    lock.release(path)
    lock.take(path)
    lock.release(path)
    assert not lock.note_for(path).exists()


def test_the_note_of_a_dead_process_is_taken_over(path):
    with subprocess.Popen([sys.executable, "-c", "pass"]) as process:
        pass
    lock.take(path)
    _change_note(path, process=process.pid, started=1.0)
    lock.take(path)
    lock.release(path)


def test_the_note_of_an_earlier_process_of_the_same_number_is_taken_over(path):
    lock.take(path)
    _change_note(path, started=1.0)
    lock.take(path)
    lock.release(path)


def test_another_computer_s_note_is_believed(path):
    lock.take(path)
    _change_note(path, host="anderswo", user="Bernd", process=os.getpid())
    with pytest.raises(Refused) as refused:
        lock.take(path)
    assert refused.value.facts["user"] == "Bernd"


def test_a_note_that_cannot_be_read_is_as_good_as_none(path):
    lock.note_for(path).write_text("{")
    lock.take(path)
    lock.release(path)


def test_somebody_else_s_note_is_not_taken_away(path):
    lock.take(path)
    _change_note(path, process=1)
    lock.release(path)
    assert lock.note_for(path).exists()


def test_a_note_for_which_there_is_no_room_is_not_left_half_written(path, no_larger_files):
    with no_larger_files(10), pytest.raises(Refused, match="folder-read-only"):
        lock.take(path)
    assert not lock.note_for(path).exists()
