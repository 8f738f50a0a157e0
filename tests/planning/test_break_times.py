"""A break is offered the times at which fewest people would miss something."""

from datetime import date, datetime, time, timedelta

from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.sessions import SessionKind, SessionStatus
from netzwerkstatt.planning.break_times import times_for
from tests.builders import a_room, a_session, a_snapshot
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
