"""A session belongs to the day it begins on, or to the night that still lasts."""

from dataclasses import replace
from datetime import date, datetime, time

from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.planning.days import by_day
from tests.builders import a_day, a_session, a_snapshot

SATURDAY, SUNDAY, MONDAY = (date(2027, 10, day) for day in (16, 17, 18))


def test_sessions_are_sorted_to_their_days():
    party = replace(a_day(SATURDAY), opens=time(18), closes=time(2))
    early = a_session("Ankommen", start=datetime(2027, 10, 16, 18))
    late = a_session("Ausklang", start=datetime(2027, 10, 17, 1, 30))
    after = a_session("Abbau", start=datetime(2027, 10, 17, 2))
    outside = a_session("Nachlese", start=datetime(2027, 10, 18, 19))
    left_out = (
        a_session("Idee"),
        a_session("Fällt aus", start=datetime(2027, 10, 16, 20), status=SessionStatus.CANCELLED),
    )
    event = a_snapshot(party, a_day(SUNDAY), early, late, after, outside, *left_out)
    assert by_day(event) == {SATURDAY: [early, late], SUNDAY: [after], MONDAY: [outside]}


def test_a_day_without_sessions_is_there_too():
    assert by_day(a_snapshot(a_day(SATURDAY))) == {SATURDAY: []}
