"""Rules for moving sessions about."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.planning import moving
from tests.builders import a_session

DAY = date(2027, 10, 16)
ROOMS = tuple(map(RoomId, "abcd"))
TEN = datetime(2027, 10, 16, 10)

starts = st.integers(8 * 60, 15 * 60).map(lambda at: datetime.combine(DAY, time()) + timedelta(minutes=at))


@st.composite
def sessions(draw, *, planned=None):
    count = draw(st.integers(1, 8))
    when = starts if planned else st.one_of(st.none(), starts)
    return [
        Session(
            SessionId(str(at)),
            f"Nr. {at}",
            start=draw(when),
            minutes=draw(st.integers(1, 120)),
            room_id=draw(st.sampled_from([None, *ROOMS])),
            fixed=draw(st.booleans()),
        )
        for at in range(count)
    ]


def becomes(every, pairs):
    now = dict(pairs)
    return [now.get(session, session) for session in every]


def gaps(every):
    ordered = sorted(every, key=lambda s: (s.start, s.id))
    return [after.start - before.end for before, after in pairwise(ordered)]


@given(sessions(), st.integers(-8 * 60, 8 * 60))
def test_a_shift_moves_all_by_the_same_and_nothing_else(every, minutes):
    pairs = moving.shifted(every, minutes)
    assert [was for was, _ in pairs] == [session for session in every if session.start]
    for was, now in pairs:
        assert now.start - was.start == timedelta(minutes=minutes)
        assert (now.minutes, now.room_id, now.id) == (was.minutes, was.room_id, was.id)


@given(sessions(planned=True), st.integers(-8 * 60, 8 * 60))
def test_a_shift_back_leads_to_where_it_began(every, minutes):
    there = [now for _, now in moving.shifted(every, minutes)]
    assert [now for _, now in moving.shifted(there, -minutes)] == every


@given(sessions(planned=True), starts, st.integers(0, 8 * 60))
def test_a_shift_from_a_moment_on_keeps_breaks_and_order(every, moment, minutes):
    pairs = moving.shifted_from(every, moment, minutes)
    moved = [was for was, _ in pairs]
    assert moved == [s for s in every if s.start >= moment and not s.fixed]
    assert gaps(now for _, now in pairs) == gaps(moved)
    stay = [s for s in every if s.start < moment]
    assert all(session in becomes(every, pairs) for session in stay)


@given(sessions(planned=True), starts, st.integers(0, 8 * 60))
def test_what_was_apart_stays_apart_when_all_move_later(every, moment, minutes):
    loose = [s for s in every if not s.fixed]
    after = becomes(loose, moving.shifted_from(loose, moment, minutes))
    for one, one_now in zip(loose, after, strict=True):
        for two, two_now in zip(loose, after, strict=True):
            if one.end <= two.start and one.start < two.start:
                assert one_now.end <= two_now.start


def test_nothing_is_pushed_out_of_its_day():
    late = a_session("Ausklang", start=datetime(2027, 10, 16, 23, 50))
    with pytest.raises(Refused, match="session-leaves-day") as refused:
        moving.shifted([a_session(start=TEN), late], 15)
    assert refused.value.facts == {"title": "Ausklang"}


def test_other_days_stay():
    tomorrow = a_session(start=TEN + timedelta(days=1))
    assert moving.following([a_session(start=TEN - timedelta(minutes=1)), tomorrow], TEN) == []


@given(sessions(), st.sampled_from([-1, 1]))
def test_rooms_change_together_or_not_at_all(every, step):
    outside = -1 if step > 0 else len(ROOMS)
    places = [ROOMS.index(s.room_id) + step if s.room_id else outside + step for s in every]
    pairs = moving.rehoused(every, ROOMS, step)
    if all(0 <= place < len(ROOMS) for place in places):
        assert [was for was, _ in pairs] == every
        assert [now.room_id for _, now in pairs] == [ROOMS[place] for place in places]
    else:
        assert pairs == []


def test_without_rooms_nothing_changes():
    assert moving.rehoused([a_session(start=TEN)], (), 1) == []


@given(sessions())
def test_whoever_is_taken_out_keeps_the_room(every):
    for was, now in moving.unplanned(every):
        assert now.start is None
        assert now.room_id == was.room_id
