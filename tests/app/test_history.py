"""The history as people walk through it, whatever was done, taken back and done again."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netzwerkstatt.app.commands import Change
from netzwerkstatt.app.history import State, Walked, lines, walk, way
from netzwerkstatt.app.workspace import Workspace, create
from netzwerkstatt.base.faults import Refused
from tests.builders import a_person, an_event

DO, UNDO, REDO = "do", "undo", "redo"


@pytest.fixture
def workspace(open_event):
    return open_event()


def do(workspace, motto):
    event = workspace.snapshot.event
    workspace.execute(Change(((event, replace(event, motto=motto)),), about=motto))


def told(workspace):
    return [(line.step.subject, line.state) for line in lines(workspace.history())]


def named(workspace, subject):
    return next(line.step.id for line in lines(workspace.history()) if line.step.subject == subject)


def go(workspace, subject):
    steps = way(lines(workspace.history()), named(workspace, subject))
    return walk(workspace, steps, lambda *_: None)


def test_the_newest_step_stands_first_and_the_first_one_lasts(workspace):
    do(workspace, "eins")
    do(workspace, "zwei")
    assert told(workspace) == [("zwei", State.DONE), ("eins", State.DONE), ("", State.LASTING)]


def test_what_was_taken_back_stands_once_and_can_be_done_again(workspace):
    do(workspace, "eins")
    do(workspace, "zwei")
    workspace.undo()
    assert told(workspace)[:2] == [("zwei", State.UNDONE), ("eins", State.DONE)]
    workspace.redo()
    assert told(workspace)[:2] == [("zwei", State.DONE), ("eins", State.DONE)]


def test_what_was_taken_back_before_something_else_cannot_be_done_again(workspace):
    do(workspace, "eins")
    workspace.undo()
    do(workspace, "zwei")
    assert told(workspace)[:2] == [("zwei", State.DONE), ("eins", State.REPLACED)]
    assert way(lines(workspace.history()), named(workspace, "eins")) is None


def test_going_back_ends_at_the_chosen_step(workspace):
    for motto in ("eins", "zwei", "drei"):
        do(workspace, motto)
    assert go(workspace, "eins") == Walked(2)
    assert workspace.snapshot.event.motto == "eins"
    assert go(workspace, "drei") == Walked(2)
    assert workspace.snapshot.event.motto == "drei"


def test_going_back_to_the_beginning_takes_back_all_there_is(workspace):
    for motto in ("eins", "zwei"):
        do(workspace, motto)
    go(workspace, "")
    assert workspace.snapshot.event.motto == ""
    assert not workspace.can_undo


def test_each_step_is_told(workspace):
    for motto in ("eins", "zwei"):
        do(workspace, motto)
    seen = []
    walk(workspace, -2, lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_a_walk_ends_where_a_step_cannot_be_taken_back(workspace):
    do(workspace, "eins")
    walked = walk(workspace, -3, lambda *_: None)
    assert walked.steps == 1
    assert isinstance(walked.fault, Refused)
    assert walked.fault.code == "nothing-to-undo"


def test_nothing_can_be_taken_back_across_an_erasure(open_event):
    person = a_person()
    workspace = open_event(person)
    do(workspace, "eins")
    workspace.erase([person.id], "Personal data deleted")
    assert [(line.step.label, line.state) for line in lines(workspace.history())] == [
        ("Personal data deleted", State.LASTING)
    ]


def test_a_history_that_is_cut_is_read_as_far_as_it_goes(workspace):
    for motto in ("eins", "zwei"):
        do(workspace, motto)
    workspace.undo()
    workspace.undo()
    workspace.redo()
    assert told(workspace)[0] == ("zwei", State.UNDONE)
    newest = workspace.history(3)  # the two steps back and the one forth
    assert lines(newest) == []


@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(st.sampled_from([DO, DO, UNDO, REDO]), max_size=14))
def test_the_lines_always_say_what_can_be_undone_and_redone(tmp_path_factory, deeds):
    folder = tmp_path_factory.mktemp("events")
    create(folder / "fest.netzwerk", [an_event()], "New event")
    workspace = Workspace(folder / "fest.netzwerk", folder / "backups")
    for number, deed in enumerate(deeds):
        if deed == DO:
            do(workspace, str(number))
        elif deed == UNDO and workspace.can_undo:
            workspace.undo()
        elif deed == REDO and workspace.can_redo:
            workspace.redo()
    found = lines(workspace.history())
    states = [line.state for line in found]
    done, undone = states.count(State.DONE), states.count(State.UNDONE)
    assert done == walk(workspace, -99, lambda *_: None).steps
    assert done + undone == walk(workspace, 99, lambda *_: None).steps
    workspace.close()
