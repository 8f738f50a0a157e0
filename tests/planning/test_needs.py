"""What the people who come need, counted."""

from datetime import datetime

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.registrations import Booking, BookingId, RegistrationStatus
from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.domain.venue import AccessFact, AccessFactId
from netzwerkstatt.planning.needs import barriers, needed
from netzwerkstatt.planning.reach import Way
from tests.builders import a_part, a_person, a_registration, a_room, a_session, a_snapshot

NOON = datetime(2027, 10, 16, 12)


def a_booking(person, session):
    return Booking(BookingId(new_id()), person.id, session.id)


def a_way(room, answer):
    return AccessFact(AccessFactId(new_id()), AccessFeature.STEP_FREE, answer, room_id=room.id)


def test_needs_of_everybody_who_has_a_place_are_counted():
    ann = a_person("Ann", needs=Need.STEP_FREE | Need.ASSISTANCE_DOG)
    ben = a_person("Ben", needs=Need.STEP_FREE)
    cem = a_person("Cem")
    found = needed(a_snapshot(ann, ben, cem, *map(a_registration, (ann, ben, cem))))
    assert found == {Need.STEP_FREE: 2, Need.ASSISTANCE_DOG: 1}


def test_whoever_waits_or_cancelled_does_not_count():
    ann, ben = a_person("Ann", needs=Need.CAPTIONS), a_person("Ben", needs=Need.CAPTIONS)
    waiting = a_registration(ann, status=RegistrationStatus.WAITING)
    gone = a_registration(ben, status=RegistrationStatus.CANCELLED)
    assert needed(a_snapshot(ann, ben, waiting, gone)) == {}


def test_contributors_count_and_nobody_counts_twice():
    ann, ben = a_person("Ann", needs=Need.HEARING_LOOP), a_person("Ben", needs=Need.HEARING_LOOP)
    talk, dropped = a_session(), a_session(status=SessionStatus.CANCELLED)
    cem = a_person("Cem", needs=Need.HEARING_LOOP)
    parts = (a_part(talk, ann), a_part(talk, ben), a_part(dropped, cem))
    found = needed(a_snapshot(ann, ben, cem, talk, dropped, *parts, a_registration(ann)))
    assert found == {Need.HEARING_LOOP: 2}


def test_a_room_in_use_that_is_not_step_free_is_a_barrier():
    attic, cellar, hall = a_room("Atelier"), a_room("Keller"), a_room("Saal")
    up, down, there = (a_session("Malen", attic, NOON), a_session("Werken", cellar), a_session("Tanz", hall))
    ways = (a_way(attic, Answer.NO), a_way(hall, Answer.YES))
    found = barriers(a_snapshot(attic, cellar, hall, up, down, there, *ways))
    assert [(one.room.name, one.way, one.session.title, one.people) for one in found] == [
        ("Atelier", Way.STAIRS, "Malen", 0),
        ("Keller", Way.OPEN, "Werken", 0),
    ]


def test_a_room_without_sessions_is_no_barrier():
    attic = a_room("Atelier")
    dropped = a_session("Malen", attic, status=SessionStatus.CANCELLED)
    assert barriers(a_snapshot(attic, dropped, a_way(attic, Answer.NO))) == []


def test_people_who_cannot_get_there_are_counted_once_and_their_room_comes_first():
    attic, cellar = a_room("Atelier"), a_room("Keller")
    one, two, below = a_session("A", attic, NOON), a_session("B", attic), a_session("C", cellar)
    ann, ben = (a_person(name, needs=Need.STEP_FREE) for name in ("Ann", "Ben"))
    cem = a_person("Cem", needs=Need.STEP_FREE)
    records = (
        *(attic, cellar, one, two, below, ann, ben, cem),
        *(a_way(cellar, Answer.NO), a_registration(ann), a_registration(cem)),
        *(a_booking(ann, one), a_booking(ann, two), a_part(two, ben)),
        a_registration(ben, status=RegistrationStatus.CANCELLED),
    )
    found = barriers(a_snapshot(*records))
    assert [(b.room.name, b.people) for b in found] == [("Atelier", 2), ("Keller", 0)]
