"""Publishing is one step, and what has changed since is told in words."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from netzwerkstatt.app import publishing
from netzwerkstatt.app.commands import Add, Change, Delete
from netzwerkstatt.app.wording import changes, notices
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.programme_version import ProgrammeVersionId
from netzwerkstatt.planning.accepting import acceptances
from netzwerkstatt.planning.notices import find
from netzwerkstatt.planning.versions import changes_since, latest
from tests.builders import a_day, a_part, a_person, a_room, a_session

GERMAN, ENGLISH = texts("de"), texts("en")
TEN = datetime(2027, 10, 16, 10)
SUMMER = datetime(2027, 9, 12, 19, 30)
HALL, STUDIO = a_room("Saal"), a_room("Atelier")
MIRA, BEN = a_person("Mira", "Sönmez"), a_person("Ben", "Okafor")
TALK = a_session("Vortrag", HALL, TEN, number="V 1")
PART = a_part(TALK, MIRA)


@pytest.fixture
def event(open_event):
    """An event whose programme is out."""
    opened = open_event(a_day(), HALL, STUDIO, MIRA, BEN, TALK, PART)
    opened.execute(publishing.publish(opened.snapshot, SUMMER, " Druckerei "))
    return opened


def said(event, words=GERMAN):
    version = publishing.version_numbered(event.snapshot)
    return [(one.title, one.text) for one in publishing.told(event.snapshot, version, words)]


def test_publishing_is_one_step_that_can_be_taken_back(event):
    assert event.history(1)[0].subject == "1"
    event.undo()
    assert not event.snapshot.versions
    assert not event.snapshot.published_sessions
    event.redo()
    assert len(event.snapshot.published_sessions) == 1


def test_a_version_is_named_by_number_day_and_purpose(event):
    version = publishing.version_numbered(event.snapshot)
    assert changes.version(version, GERMAN, event.snapshot) == "Fassung 1 vom 12.09.2027 (Druckerei)"
    assert changes.version(version, ENGLISH, event.snapshot) == "version 1 of 12/09/2027 (Druckerei)"


def test_two_versions_of_one_number_and_day_are_told_apart_by_their_time(event):
    first = publishing.version_numbered(event.snapshot)
    other = replace(first, id=ProgrammeVersionId("other"), published=SUMMER + timedelta(minutes=75))
    later = replace(other, id=ProgrammeVersionId("later"), number=2)
    event.execute(Add((other, later)))
    assert [changes.numbered(one, GERMAN, event.snapshot) for one in (first, other, later)] == [
        "Fassung 1 vom 12.09.2027, 19:30 Uhr",
        "Fassung 1 vom 12.09.2027, 20:45 Uhr",
        "Fassung 2 vom 12.09.2027",
    ]
    assert changes.version(first, ENGLISH, event.snapshot) == "version 1 of 12/09/2027, 19:30 (Druckerei)"
    said = publishing.message(event.snapshot, other, GERMAN).splitlines()[0]
    assert said == "Geändert seit Fassung 1 vom 12.09.2027, 20:45 Uhr (Druckerei):"


@pytest.mark.parametrize(
    ("now", "german", "english"),
    [
        (
            {"start": TEN + timedelta(minutes=30)},
            "beginnt 10:30 Uhr statt 10:00 Uhr",
            "begins 10:30 instead of 10:00",
        ),
        (
            {"start": TEN + timedelta(days=1)},
            "beginnt So, 17. Okt., 10:00 Uhr statt Sa, 16. Okt., 10:00 Uhr",
            "begins Sun, 17 Oct, 10:00 instead of Sat, 16 Oct, 10:00",
        ),
        ({"minutes": 90}, "dauert 90 Minuten statt 60", "lasts 90 minutes instead of 60"),
        ({"room_id": STUDIO.id}, "Raum: Atelier statt Saal", "room: Atelier instead of Saal"),
        (
            {"room_id": None},
            "noch ohne Raum statt Saal",
            "without a room for now, instead of Saal",
        ),
        ({"title": "Rede"}, "hieß „Vortrag“", "was called “Vortrag”"),
        ({"number": ""}, "keine Nummer statt V 1", "no number instead of V 1"),
        ({"start": None}, "entfällt (war: 10:00 Uhr, Saal)", "no longer takes place (was: 10:00, Saal)"),
    ],
)
def test_each_change_reads_as_one_says_it(event, now, german, english):
    event.execute(Change(((TALK, replace(TALK, **now)),)))
    assert [text for _, text in said(event)] == [german]
    assert [text for _, text in said(event, ENGLISH)] == [english]


def test_another_room_of_the_same_name_is_told_as_another_one(event):
    twin = a_room("Saal")
    event.execute(Add((twin,)))
    event.execute(Change(((TALK, replace(TALK, room_id=twin.id)),)))
    assert [text for _, text in said(event)] == ["Raum: ein anderer, der auch Saal heißt"]
    assert [text for _, text in said(event, ENGLISH)] == ["room: another one that is also called Saal"]


def test_several_changes_of_one_session_are_one_line(event):
    event.execute(Change(((TALK, replace(TALK, minutes=90, room_id=STUDIO.id)),)))
    assert said(event) == [("V 1 Vortrag", "dauert 90 Minuten statt 60, Raum: Atelier statt Saal")]


def test_who_came_and_who_went_is_named(event):
    event.execute(Add((a_part(TALK, BEN),)))
    event.execute(Delete((PART,)))
    assert said(event) == [("V 1 Vortrag", "jetzt mit Ben Okafor, ohne Mira Sönmez")]


def test_who_was_taken_out_of_the_event_is_counted_without_a_name(event):
    event.execute(Delete((MIRA,)))
    assert said(event) == [("V 1 Vortrag", "ohne eine Person, die nicht mehr verzeichnet ist")]


def test_a_new_session_says_when_and_where(event):
    event.execute(Add((a_session("Löten", STUDIO, TEN + timedelta(hours=2)),)))
    assert said(event) == [("Löten", "neu: 12:00 Uhr, Atelier")]


def test_the_list_for_a_mail_names_whom_it_concerns(event):
    event.execute(Change(((TALK, replace(TALK, minutes=90)),)))
    version = publishing.version_numbered(event.snapshot)
    assert publishing.message(event.snapshot, version, GERMAN).splitlines() == [
        "Geändert seit Fassung 1 vom 12.09.2027 (Druckerei):",
        "- V 1 Vortrag: dauert 90 Minuten statt 60",
        "",
        "Betroffen:",
        "- Mira Sönmez: V 1 Vortrag: dauert 90 Minuten statt 60",
    ]


def test_the_notice_says_what_has_changed(event):
    event.execute(Change(((TALK, replace(TALK, minutes=90)),)))
    [notice] = find(event.snapshot)
    words = notices.badge(notice, GERMAN), notices.sentence(notice, event.snapshot, GERMAN)
    assert words == ("geändert", "Seit Fassung 1 geändert: dauert 90 Minuten statt 60.")


def test_what_was_known_of_changes_goes_with_the_next_version(event):
    event.execute(Change(((TALK, replace(TALK, minutes=90)),)))
    [notice] = find(event.snapshot)
    event.execute(Add(tuple(acceptances(notice, date(2027, 9, 20)))))
    event.execute(publishing.publish(event.snapshot, SUMMER + timedelta(days=9)))
    assert not event.snapshot.acceptances


def test_any_version_can_be_compared_with(event):
    event.execute(Change(((TALK, replace(TALK, minutes=90)),)))
    event.execute(publishing.publish(event.snapshot, SUMMER + timedelta(days=9)))
    first, second = (publishing.version_numbered(event.snapshot, number) for number in (1, 2))
    assert latest(event.snapshot) == second
    assert len(changes_since(event.snapshot, first)) == 1
    assert changes_since(event.snapshot, second) == ()


def test_deleting_a_version_takes_what_stood_in_it_along(event):
    event.execute(Delete((publishing.version_numbered(event.snapshot),)))
    assert not event.snapshot.published_sessions


def test_a_version_that_there_is_not_is_refused(event):
    with pytest.raises(Refused, match="version-unknown"):
        publishing.version_numbered(event.snapshot, 7)


def test_an_empty_programme_is_not_published(open_event):
    opened = open_event(a_day(), a_session("Idee"))
    with pytest.raises(Refused, match="nothing-to-publish"):
        publishing.publish(opened.snapshot, SUMMER)
    with pytest.raises(Refused, match="nothing-published"):
        publishing.version_numbered(opened.snapshot)
