"""A break is offered the times at which fewest people would miss something."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.people import PersonTime, PersonTimeId
from netzwerkstatt.domain.sessions import SessionKind, SessionStatus
from netzwerkstatt.planning.break_times import times_for
from tests.builders import a_part, a_person, a_room, a_session, a_snapshot
from tests.planning.plans import an_event_by_chance

SATURDAY = Day(DayId("d"), date(2027, 10, 16), time(10), time(14))
HALL, STUDIO = a_room("Saal"), a_room("Atelier")


def at(hour, minute=0):
    return datetime(2027, 10, 16, hour, minute)


def a_break(minutes=30, start=None):
    return a_session("Pause", None, start, minutes=minutes, kind=SessionKind.BREAK)


def offered(*records):
    pause = next(one for one in records if getattr(one, "kind", None) is SessionKind.BREAK)
    return [(one.session.start, one.meanwhile) for one in times_for(a_snapshot(SATURDAY, *records), pause.id)]


def test_where_nothing_goes_on_comes_first_and_right_after_something_ends():
    talk, workshop = a_session("Vortrag", HALL, at(10)), a_session("Löten", STUDIO, at(10), minutes=90)
    assert offered(a_break(), HALL, STUDIO, talk, workshop)[0] == (at(11, 30), 0)


def test_where_something_always_goes_on_least_of_it_comes_first():
    whole = a_session("Löten", STUDIO, at(10), minutes=240)
    talk = a_session("Vortrag", HALL, at(10), minutes=120)
    first, *_ = offered(a_break(), HALL, STUDIO, whole, talk)
    assert first == (at(12), 1)


def test_the_fair_goes_on_while_people_eat():
    fair = a_session("Markt", HALL, at(10), minutes=240, kind=SessionKind.FAIR)
    assert {count for _, count in offered(a_break(), HALL, fair)} == {0}


def test_no_two_breaks_meet_and_its_own_time_is_not_offered():
    lunch = a_break(60, at(12))
    other = a_break(30, at(10))
    starts = [start for start, _ in offered(other, lunch, HALL)]
    assert at(10) not in starts
    assert not any(at(11, 30) < start < at(13) for start in starts)


def test_a_break_longer_than_the_day_has_no_time():
    assert offered(a_break(300), HALL) == []


def test_whoever_has_a_part_in_it_is_there_and_has_nothing_else():
    mira, pause = a_person("Mira"), a_break()
    talk = a_session("Vortrag", HALL, at(11), minutes=60)
    there = PersonTime(PersonTimeId("t"), mira.id, at(11), at(13))
    found = offered(pause, HALL, mira, talk, there, a_part(pause, mira), a_part(talk, mira))
    assert found == [(at(12), 0)]


def test_its_own_room_may_be_in_use_as_people_eat_where_the_fair_is():
    fair = a_session("Markt", HALL, at(10), minutes=240, kind=SessionKind.FAIR)
    pause = replace(a_break(), room_id=HALL.id)
    assert offered(pause, HALL, fair)


def test_in_events_drawn_by_chance_times_are_those_at_which_everybody_with_a_part_can():
    for seed in range(80):
        event = an_event_by_chance(seed)
        for pause in (one for one in event.sessions.values() if one.for_everybody):
            offered = [found.session.start for found in times_for(event, pause.id, most=1000)]
            possible = [start for start in quarters(event, pause) if suits(event, pause, start)]
            assert set(offered) <= set(possible), seed
            for start in possible:
                assert any(abs(start - one) < timedelta(hours=1) for one in offered), seed


def quarters(event, pause):
    """Yield each quarter of an hour at which a break can begin while the event is open."""
    for day in event.days.values():
        start = day.hours.start
        while start + timedelta(minutes=pause.minutes) <= day.hours.end:
            yield start
            start += timedelta(minutes=15)


def suits(event, pause, start):
    """Tell, minute by minute, whether there is no other break and everybody with a part is there and free."""
    people = {part.person_id for part in event.contributions.values() if part.session_id == pause.id}
    theirs = {part.session_id for part in event.contributions.values() if part.person_id in people}
    busy = [
        one
        for one in event.sessions.values()
        if one.start and one.id != pause.id and (one.for_everybody or one.id in theirs)
    ]
    busy = [one for one in busy if one.status is not SessionStatus.CANCELLED]
    for minute in (start + timedelta(minutes=passed) for passed in range(pause.minutes)):
        if any(one.start <= minute < one.end for one in busy):
            return False
        for person in people:
            times = [one for one in event.person_times.values() if one.person_id == person]
            if times and not any(one.start <= minute < one.end for one in times):
                return False
    return start != pause.start


def test_times_are_counted_rightly_in_events_drawn_by_chance():
    for seed in range(80):
        event = an_event_by_chance(seed)
        for pause in (one for one in event.sessions.values() if one.for_everybody):
            for found in times_for(event, pause.id):
                start, end = found.session.start, found.session.end
                running = [
                    one
                    for one in event.sessions.values()
                    if one.start
                    and one.id != pause.id
                    and one.status is not SessionStatus.CANCELLED
                    and one.start < end
                    and start < one.start + timedelta(minutes=one.minutes)
                ]
                assert not any(one.for_everybody for one in running), seed
                assert found.meanwhile == sum(one.kind is not SessionKind.FAIR for one in running), seed
