"""A session made at a free place: one step, with its people, and nothing of the guests."""

from datetime import datetime

from netzwerkstatt.app import free_places
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.planning.placing import Within
from netzwerkstatt.planning.wanted import Wanted
from tests.builders import a_day, a_part, a_person, a_room, a_session

GERMAN = texts("de")
TEN = datetime(2027, 10, 16, 10)
HALL, STUDIO = a_room("Saal"), a_room("Atelier")
MIRA, BEN = a_person("Mira", "Sönmez"), a_person("Ben", "Okafor")
TALK = a_session("Vortrag", HALL, TEN)
RECORDS = (a_day(), HALL, STUDIO, MIRA, BEN, TALK, a_part(TALK, MIRA))
WANTED = Wanted(75, (BEN.id, MIRA.id), guests=12, needs=Need.STEP_FREE, equipment=Equipment.PROJECTOR)


def test_a_session_is_made_where_a_place_was_found_in_one_step(open_event):
    event = open_event(*RECORDS)
    before = event.snapshot
    place, *_ = free_places.told(before, WANTED, Within(), GERMAN).places
    session, command = free_places.session_at(before, WANTED, place.room, place.start, GERMAN)
    event.execute(command)
    made = event.snapshot.sessions[session.id]
    assert (made.room_id, made.start, made.minutes) == (place.room, place.start, 75)
    assert (made.title, made.equipment) == ("Neuer Programmpunkt", Equipment.PROJECTOR)
    event.undo()
    assert event.snapshot == before


def test_whoever_is_to_be_free_takes_part_in_that_order_and_is_still_to_be_asked(open_event):
    event = open_event(*RECORDS)
    session, command = free_places.session_at(event.snapshot, WANTED, STUDIO.id, TEN, GERMAN)
    event.execute(command)
    parts = sorted(event.snapshot.contributions.of("session_id", session.id), key=lambda one: one.position)
    assert [part.person_id for part in parts] == [BEN.id, MIRA.id]
    assert not any(part.confirmed for part in parts)


def test_the_number_that_was_asked_for_is_said_however_small_the_rooms_are(open_event):
    event = open_event(*RECORDS).snapshot
    places = free_places.told(event, Wanted(guests=99_999), Within(), GERMAN).places
    assert {place.text for place in places} == {"30 Plätze für 99.999 Gäste"}
    assert not any(place.well for place in places)


def test_nothing_of_the_guests_is_kept(open_event):
    event = open_event(*RECORDS)
    session, command = free_places.session_at(event.snapshot, WANTED, STUDIO.id, TEN, GERMAN)
    event.execute(command)
    now = event.snapshot
    assert len(now.people) == 2
    assert not now.registrations
    assert not now.bookings
    assert (now.sessions[session.id].limit, now.sessions[session.id].access) == (None, Need.NONE)
