"""A new event: whatever is left open, there is a file to begin with."""

from datetime import date

import pytest

from netzwerkstatt.app import new_event
from netzwerkstatt.app.new_event import Asked
from netzwerkstatt.app.workspace import history, look
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import texts


def test_three_answers_make_an_event(tmp_path):
    path = tmp_path / "fest.netzwerk"
    new_event.make(path, texts("de"), Asked("Sommerfest", date(2027, 6, 12), "Bürgerhaus"))
    snapshot = look(path)
    assert (snapshot.event.title, snapshot.event.place) == ("Sommerfest", "Bürgerhaus")
    assert (snapshot.event.language, snapshot.begin) == ("de", date(2027, 6, 12))


def test_all_answers_may_stay_open(tmp_path):
    new_event.make(tmp_path / "fest.netzwerk", texts("de"))
    snapshot = look(tmp_path / "fest.netzwerk")
    assert (snapshot.event.title, snapshot.begin) == ("Neue Veranstaltung", None)


@pytest.mark.parametrize("make", [new_event.make, new_event.make_sample])
def test_the_history_begins_alike(tmp_path, make):
    make(tmp_path / "fest.netzwerk", texts("en"))
    assert [step.label for step in history(tmp_path / "fest.netzwerk", 10)] == ["Event created"]


def test_the_sample_has_as_many_people_as_asked_for(tmp_path):
    new_event.make_sample(tmp_path / "fest.netzwerk", texts("en"), 30)
    assert len(look(tmp_path / "fest.netzwerk").people) == 30


@pytest.mark.parametrize("written", ["2027-10-16", "16.10.2027", " 16.10.2027 "])
def test_a_date_is_understood_as_people_write_it(written):
    assert new_event.read_date(written) == date(2027, 10, 16)


@pytest.mark.parametrize(
    ("written", "code"), [("31.02.2027", "date-unknown"), ("in October", "date-not-understood")]
)
def test_what_is_no_date_is_refused(written, code):
    with pytest.raises(Refused, match=code):
        new_event.read_date(written)
