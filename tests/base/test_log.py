"""The log says what went wrong and where, and names nobody."""

import logging

import pytest

from netzwerkstatt.base import log, resources
from netzwerkstatt.base.faults import Refused

NAME = "Aylin Beispiel"
ours = logging.getLogger("netzwerkstatt.test")


@pytest.fixture
def written(tmp_path):
    """Log into a file; call the result to read what was written."""
    handler = log.start(tmp_path)
    yield lambda: (tmp_path / "netzwerkstatt.log").read_text(encoding="utf-8")
    log.stop(handler)


def badly_placed(person):
    try:
        {}[person]
    except KeyError as cause:
        raise ValueError(f"{person} has no place") from cause


def refuse(person):
    raise Refused("room-taken", person=person)


def test_words_and_place_of_a_message_are_written(written):
    ours.info("event opened")
    assert "INFO netzwerkstatt.test: event opened" in written()


def test_values_of_a_message_are_not(written):
    ours.warning("could not place %s", NAME)
    assert "could not place" in written()
    assert NAME not in written()


def test_fault_is_written_by_type_and_cause_without_its_text(written):
    try:
        badly_placed(NAME)
    except ValueError:
        ours.exception("a job stopped", stack_info=True)

    assert "ValueError at unknown\n" in written()
    assert "KeyError at unknown\n" in written()
    assert NAME not in written()


def test_refusal_is_written_by_its_code(written):
    try:
        refuse(NAME)
    except Refused:
        ours.exception("refused")

    assert "Refused(room-taken)" in written()
    assert NAME not in written()


def test_places_name_our_own_frames_only(written):
    """Folders of a computer often bear a person's name."""
    try:
        resources.text("there-is-no-such-file")
    except FileNotFoundError:
        ours.exception("a resource is missing")

    [line] = [line for line in written().splitlines() if "FileNotFoundError" in line]
    assert line.startswith("  FileNotFoundError at base/resources.py:")
    assert str(resources.root()) not in written()


def test_object_logged_instead_of_words_is_written_by_its_type(written):
    ours.error(ValueError(NAME))
    assert "ValueError" in written()
    assert NAME not in written()


def test_log_grows_to_four_files_at_most(tmp_path, monkeypatch):
    monkeypatch.setattr(log, "BYTES_PER_FILE", 200)
    handler = log.start(tmp_path)
    for _ in range(50):
        ours.info("event opened")
    log.stop(handler)

    assert len(list(tmp_path.iterdir())) == 1 + log.OLD_FILES


def test_nothing_is_written_after_the_end(tmp_path):
    log.stop(log.start(tmp_path))
    ours.info("too late")
    assert (tmp_path / "netzwerkstatt.log").read_text(encoding="utf-8") == ""
