"""Where a session could go: the best places first, or why there is none."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.people import PersonTime
from netzwerkstatt.domain.sessions import SessionKind, SessionStatus
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Equipment
from netzwerkstatt.planning.judging import outcome
from netzwerkstatt.planning.moving import STEP
from netzwerkstatt.planning.placing import Hindrance, places_for
from tests.builders import a_part, a_person, a_room, a_session, a_snapshot
from tests.planning.plans import an_event_by_chance

SATURDAY = Day(DayId("d"), date(2027, 10, 16), time(10), time(14))
HALL, LIBRARY = replace(a_room("Saal", 100), position=1), replace(a_room("Bibliothek", 20), position=2)


def at(hour, minute=0):
    return datetime(2027, 10, 16, hour, minute)


def where(found):
    return [(spot.session.start, spot.room.name) for spot in found.spots]


def test_a_place_where_something_begins_anyway_comes_first_in_the_smallest_room_that_fits():
    waiting, other = a_session("Löten", minutes=60), a_session("Nähen", HALL, at(11), minutes=60)
    found = places_for(a_snapshot(SATURDAY, HALL, LIBRARY, waiting, other), waiting.id)
    assert where(found)[0] == (at(11), "Bibliothek")
    assert found.hindrance is None


def test_where_somebody_who_contributes_is_elsewhere_there_is_no_place():
    mira, waiting, other = a_person(), a_session("Löten"), a_session("Nähen", HALL, at(11), minutes=120)
    event = a_snapshot(
        SATURDAY, HALL, LIBRARY, mira, waiting, other, a_part(waiting, mira), a_part(other, mira)
    )
    starts = {start for start, _ in where(places_for(event, waiting.id))}
    assert starts == {at(10), at(13)}


def test_places_that_bring_something_to_look_at_come_last():
    waiting = replace(a_session("Film", minutes=60), equipment=Equipment.PROJECTOR)
    dark = replace(LIBRARY, equipment=Equipment.PROJECTOR)
    found = places_for(a_snapshot(SATURDAY, HALL, dark, waiting), waiting.id)
    assert [spot.room.name for spot in found.spots][:2] == ["Bibliothek", "Bibliothek"]
    assert [bool(spot.notices) for spot in found.spots] == sorted(bool(s.notices) for s in found.spots)


def test_a_way_without_steps_is_told_where_somebody_needs_it():
    mira, waiting = a_person(needs=Need.STEP_FREE), a_session("Löten")
    facts = [
        AccessFact(AccessFactId("a"), AccessFeature.STEP_FREE, Answer.YES, room_id=HALL.id),
        AccessFact(AccessFactId("b"), AccessFeature.STEP_FREE, Answer.NO, room_id=LIBRARY.id),
    ]
    event = a_snapshot(SATURDAY, HALL, LIBRARY, mira, waiting, a_part(waiting, mira), *facts)
    found = places_for(event, waiting.id)
    assert {(spot.room.name, spot.step_free) for spot in found.spots} == {
        ("Saal", True),
        ("Bibliothek", False),
    }
    assert found.spots[0].room.name == "Saal"


def test_a_planned_session_is_offered_other_places_than_its_own():
    planned = a_session("Löten", LIBRARY, at(11), minutes=60)
    found = places_for(a_snapshot(SATURDAY, HALL, LIBRARY, planned), planned.id)
    assert (at(11), "Bibliothek") not in where(found)
    assert found.spots


def test_breaks_are_kept():
    waiting = a_session("Löten", minutes=60)
    lunch = a_session("Essen", None, at(11), minutes=120, kind=SessionKind.BREAK)
    found = places_for(a_snapshot(SATURDAY, LIBRARY, waiting, lunch), waiting.id)
    assert where(found) == [(at(10), "Bibliothek"), (at(13), "Bibliothek")]


def test_at_most_five_are_offered_and_of_one_room_or_time_only_two():
    rooms = [replace(a_room(f"Raum {n}"), position=n) for n in range(6)]
    waiting = a_session("Löten", minutes=30)
    found = places_for(a_snapshot(SATURDAY, *rooms, waiting), waiting.id)
    names, starts = [s.room.name for s in found.spots], [s.session.start for s in found.spots]
    assert len(found.spots) == 5
    assert max(map(names.count, names)) <= 2
    assert max(map(starts.count, starts)) <= 2


NOBODY = PersonTime("t", None, at(8), at(9))


@pytest.mark.parametrize(
    ("records", "hindrance"),
    [
        ([SATURDAY], Hindrance.NO_ROOM),
        ([HALL], Hindrance.NO_DAY),
        ([replace(SATURDAY, closes=time(10, 30)), HALL], Hindrance.TOO_LONG),
        ([SATURDAY, HALL, a_session("Fest", HALL, at(10), minutes=240)], Hindrance.OCCUPIED),
    ],
)
def test_without_a_place_it_is_said_why(records, hindrance):
    waiting = a_session("Löten", minutes=60)
    found = places_for(a_snapshot(*records, waiting), waiting.id)
    assert (found.spots, found.hindrance) == ((), hindrance)


def test_whoever_is_never_there_is_named_as_the_reason():
    mira, waiting = a_person(), a_session("Löten", minutes=60)
    away = replace(NOBODY, person_id=mira.id)
    event = a_snapshot(SATURDAY, HALL, mira, waiting, a_part(waiting, mira), away)
    assert places_for(event, waiting.id).hindrance is Hindrance.NOBODY


@pytest.mark.parametrize("seed", range(60))
def test_every_place_is_free_and_every_free_place_counts(seed):
    """A slow twin looks minute by minute at each room and each time of the raster."""
    event = an_event_by_chance(seed)
    for session in event.sessions.values():
        if session.for_everybody or session.status is SessionStatus.CANCELLED:
            continue
        free = set(slowly_free(event, session))
        found = places_for(event, session.id)
        offered = {(spot.session.start, spot.room.id) for spot in found.spots}
        assert offered <= free
        assert bool(found.spots) == bool(free)
        for spot in found.spots:
            assert spot.notices == outcome(event, [(session, spot.session)]).notices


def slowly_free(event, session):
    for day in event.days.values():
        for room in event.rooms.values():
            start = datetime.combine(day.date, day.opens)
            while start < day.hours.end:
                minutes = [start + timedelta(minutes=n) for n in range(session.minutes)]
                here = (start, room.id) != (session.start, session.room_id)
                if here and all(may_be(event, session, room, minute) for minute in minutes):
                    yield start, room.id
                start += timedelta(minutes=STEP)


def may_be(event, session, room, minute):
    """Tell whether a session may be in a room at a minute."""
    running = [
        other
        for other in event.sessions.values()
        if other.id != session.id and other.start and other.status is not SessionStatus.CANCELLED
        if other.start <= minute < other.end
    ]
    people = {part.person_id for part in event.contributions.of("session_id", session.id)}
    if any(other.for_everybody or room.id in other.rooms for other in running):
        return False
    for other in running:
        if people & {part.person_id for part in event.contributions.of("session_id", other.id)}:
            return False
    if not any(day.hours.start <= minute < day.hours.end for day in event.days.values()):
        return False
    owners = [event.room_times.of("room_id", room.id)]
    owners += [event.person_times.of("person_id", person) for person in people]
    known = [[t for t in times if t.start < t.end] for times in owners]
    return all(not times or any(t.start <= minute < t.end for t in times) for times in known)
