"""Nächstes Jahr beginnt nicht bei null."""

from datetime import date

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from netzwerkstatt.app.workspace import look
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.sessions import SessionKind

scenarios("next_year.feature")

TAKE = ("new", "neu", "--title", "NetzWerkStatt 2028", "--from", "fest.netzwerk")


@pytest.fixture
def said():
    return {}


@given("die Beispielveranstaltung vom letzten Mal")
def last_time(sample):
    assert sample.is_file()


@when(parsers.parse("ich daraus eine neue Veranstaltung am {day} mache"))
def make_it(call, day):
    assert call(*TAKE, "--date", day, lang="de").code == 0


@when("ich die Teilnehmenden ohne Grund mitnehmen möchte")
def without_a_reason(call, said):
    said["answer"] = call(*TAKE, "--take", "attendees", lang="de")


@when(parsers.parse("ich die Teilnehmenden bis {until} mitnehme, weil sie „{reason}“"))
def with_a_reason(call, until, reason):
    words = (*TAKE, "--take", "attendees", "--reason", reason, "--until", until)
    assert call(*words, lang="de").code == 0


@pytest.fixture
def event(tmp_path):
    return lambda: look(tmp_path / "neu.netzwerk")


@then(parsers.parse("gibt es dort {rooms:d} Räume, {sessions:d} Programmpunkte und {tasks:d} Aufgaben"))
def there_are(event, rooms, sessions, tasks):
    assert (len(event().rooms), len(event().sessions), len(event().tasks)) == (rooms, sessions, tasks)


@then("keine Aufgabe ist erledigt, kein Workshop liegt fest und nichts ist ausgegeben")
def nothing_is_done(event):
    assert {task.done for task in event().tasks.values()} == {None}
    workshops = [one for one in event().sessions.values() if one.kind is SessionKind.WORKSHOP]
    assert {session.start for session in workshops} == {None}
    assert {line.actual for line in event().budget.values()} == {0}


@then("Ankommen, Mittagessen und Markt stehen zur gewohnten Zeit im Plan")
def the_frame_stays(event):
    there = {session.title: session.start for session in event().sessions_in_order() if session.start}
    day = {start.date() for start in there.values()}
    assert day == {date(2028, 10, 14)}
    assert [
        title.split()[0] for title in there if title.startswith(("Ankommen", "Mittagessen", "Markt"))
    ] == [*("Ankommen", "Mittagessen", "Markt")]


@then("niemand ist angemeldet")
def nobody_is_registered(event):
    assert not event().registrations


@then("ist dort zu niemandem ein Bedarf hinterlegt")
def no_needs(event):
    assert event().people
    assert {person.needs for person in event().people.values()} == {Need.NONE}


@then("wird das mit einem Satz abgelehnt und es entsteht keine Datei")
def it_is_refused(said, tmp_path):
    assert said["answer"].code == 3
    assert len(said["answer"].complained.splitlines()) == 1
    assert not (tmp_path / "neu.netzwerk").exists()


@then("stehen sie auf der Warteliste")
def they_wait(event):
    assert {registration.status for registration in event().registrations.values()} == {"waiting"}


@then("in der Veranstaltung steht, warum und bis wann")
def it_says_why(event):
    assert event().event.kept_for == "noch einmal eingeladen werden möchten"
    assert event().event.kept_until == date(2028, 12, 31)
