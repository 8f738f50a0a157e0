"""When somebody, a room or the house is there, as sets of minutes: together, both, and what is left over.

Times are those of the clock on the wall. All of it holds alike on an ordinary day and on the two days of 2027
on which the clock is changed at night, and for whatever lasts over midnight into them.
"""

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from netzwerkstatt.domain.event import Day, day_of
from netzwerkstatt.domain.people import PersonTime
from netzwerkstatt.domain.programme_version import PublishedSession
from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.domain.venue import RoomTime
from netzwerkstatt.planning.moving import STEP, moved_day
from netzwerkstatt.planning.notices import find
from netzwerkstatt.planning.notices.plan import Slot
from netzwerkstatt.planning.notices.times import joined, opening, unsuited
from netzwerkstatt.planning.openings import meets, raster
from netzwerkstatt.planning.remedies import remedies
from tests.builders import a_session, a_snapshot
from tests.planning.plans import DAYS, an_event_by_chance

MINUTE = timedelta(minutes=1)
_, SPRING, AUTUMN = DAYS

days = st.sampled_from(DAYS)


@st.composite
def some(draw, sets=1):
    """Draw a stretch, as of a session, and so many sets of stretches around it.

    They lie between a few moments from the evening before a day to the morning after, so that many touch.
    """
    midnight = datetime.combine(draw(days), time())
    moments = draw(st.lists(st.integers(-360, 1800), min_size=4, max_size=9, unique=True))
    two = st.lists(st.sampled_from(moments), min_size=2, max_size=2, unique=True)
    drawn = two.map(lambda pair: TimeSpan(*(midnight + minute * MINUTE for minute in sorted(pair))))
    return draw(drawn), *(draw(st.lists(drawn, max_size=6)) for _ in range(sets))


def hours(begin, end):
    """Return a stretch from one hour to another of the day on which summer time begins."""
    midnight = datetime.combine(SPRING, time())
    return TimeSpan(midnight + timedelta(hours=begin), midnight + timedelta(hours=end))


def minutes(*spans):
    """Return the minutes of some stretches, each by its beginning."""
    return {span.start + n * MINUTE for span in spans for n in range(span.minutes)}


@given(some(sets=2))
def test_together_are_the_minutes_of_each_and_no_more(drawn):
    _, some, more = drawn
    assert minutes(*joined([*some, *more])) == minutes(*some) | minutes(*more)


@given(some())
def test_what_is_joined_lies_in_order_and_apart(drawn):
    _, some = drawn
    assert all(one.end < other.start for one, other in pairwise(joined(some)))


@given(some(sets=3))
def test_it_does_not_matter_in_which_order_or_how_often_times_are_joined(drawn):
    _, some, more, others = drawn
    every = joined([*some, *more, *others])
    assert joined([*others, *more, *some]) == every
    assert joined([*joined([*some, *more]), *others]) == every
    assert joined([*some, *joined([*more, *others])]) == every
    assert joined(every) == every
    assert joined([*every, *some]) == every


@given(some())
def test_a_time_suits_if_nothing_of_it_is_left_over(drawn):
    wanted, some = drawn
    left_over = minutes(wanted) - minutes(*some)
    assert (unsuited(wanted.start, wanted.end, joined(some)) is None) == (not some or not left_over)


@given(some(sets=2))
def test_a_time_suits_two_if_it_lies_in_what_both_have(drawn):
    wanted, some, more = drawn
    suits = [unsuited(wanted.start, wanted.end, joined(one)) is None for one in (some, more) if one]
    both = [minutes(*one) for one in (some, more) if one]
    assert all(suits) == (minutes(wanted) <= minutes(wanted).intersection(*both))


@given(some(sets=2))
def test_who_is_there_longer_can_do_no_less(drawn):
    wanted, some, more = drawn
    if some and unsuited(wanted.start, wanted.end, joined(some)) is None:
        assert unsuited(wanted.start, wanted.end, joined([*some, *more])) is None


@given(some())
@example((hours(9, 10), [hours(11, 12), hours(13, 14)]))
@settings(max_examples=300)
def test_what_is_told_instead_is_when_somebody_comes_and_when_they_go(drawn):
    wanted, some = drawn
    there, instead = minutes(*some), unsuited(wanted.start, wanted.end, joined(some))
    if instead is None:
        return
    until, since = instead.until, instead.since
    if until is not None:
        assert until - MINUTE in there
        assert until not in there
        assert until < wanted.end
        assert until > wanted.start or until.date() == wanted.start.date()
    if since is not None:
        assert since in there
        assert since - MINUTE not in there
        assert since > wanted.start
        assert since.date() == wanted.start.date()
    last = until or datetime.combine(wanted.start, time())
    first = since or datetime.combine(wanted.start, time()) + timedelta(days=1)
    assert not {minute for minute in there if last <= minute < first}


@given(some())
@settings(max_examples=300)
def test_something_else_is_in_the_way_if_both_have_a_minute_in_common(drawn):
    wanted, some = drawn
    slots = [Slot(one.start, SessionId(str(n)), one.end) for n, one in enumerate(some)]
    assert meets(wanted.start, wanted.end, slots) == bool(minutes(wanted) & minutes(*some))


@given(some(), st.integers(1, 300))
@example((hours(9, 10), [hours(9, 12)]), 60)
def test_a_session_can_begin_every_quarter_of_an_hour_from_the_opening_on_while_it_ends_in_time(
    drawn, length
):
    _, some = drawn
    spans, session = joined(some), a_session(minutes=length)
    begins = {
        start
        for span in spans
        for start in minutes(span)
        if (start - span.start) % (STEP * MINUTE) == timedelta() and start + length * MINUTE <= span.end
    }
    assert raster(spans, session) == begins
    assert all(unsuited(start, start + length * MINUTE, spans) is None for start in begins)


clocks = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


@given(days, clocks, clocks, st.integers(0, 2 * 24 * 60 - 1))
@example(SPRING, time(20), time(5), 29 * 60)
@example(AUTUMN, time(20), time(2, 30), 26 * 60 + 30)
def test_a_moment_belongs_to_the_day_that_is_still_open_or_else_to_its_own(day, opens, closes, minute):
    night = Day("n", day - timedelta(days=1), opens, closes)
    moment = datetime.combine(night.date, time()) + minute * MINUTE
    still_open = moment.date() == day and moment < night.hours.end
    assert day_of(moment, [night]) == (night.date if still_open else moment.date())
    assert minutes(*opening([night])) == minutes(night.hours)


@given(days, st.lists(st.tuples(st.integers(-360, 1439), st.integers(1, 600)), min_size=1, max_size=6))
def test_sessions_keep_the_length_and_the_order_that_the_clock_on_the_wall_gives_them(day, drawn):
    midnight = datetime.combine(day, time())
    sessions = [
        Session(SessionId(str(n)), f"Nr. {n}", start=midnight + begin * MINUTE, minutes=length)
        for n, (begin, length) in enumerate(drawn)
    ]
    for session, (begin, length) in zip(sessions, drawn, strict=True):
        assert session.end == midnight + (begin + length) * MINUTE
        assert len(minutes(session.span)) == session.span.minutes == session.minutes
    begins = [begin for begin, _ in drawn]
    in_order = [int(one.id) for one in a_snapshot(*sessions).sessions_in_order()]
    assert [begins[n] for n in in_order] == sorted(begins)


@given(st.integers(0, 300), days, days)
def test_a_day_that_is_moved_to_another_keeps_its_clock_lengths_and_order(seed, old, new):
    event = an_event_by_chance(seed)
    pairs = moved_day(_shifted(event, old - _begin(event)), old, new)
    assert {was.id for was, _ in pairs} >= {one.id for one in event.sessions.values() if one.start}
    for was, now in pairs:
        assert now.start.time() == was.start.time()
        assert now.start - was.start == new - old
        if isinstance(was, Session):
            assert (now.minutes, now.end - now.start) == (was.minutes, was.end - was.start)
        else:
            assert now.end - now.start == was.end - was.start


def test_an_event_is_looked_at_alike_on_whatever_days_it_takes_place():
    for seed in range(60):
        event = an_event_by_chance(seed)
        today = _begin(event) - timedelta(days=2)
        notices = find(event, today=today)
        for day in DAYS:
            by = day - _begin(event)
            moved = find(_shifted(event, by), today=today + by)
            alike = tuple(replace(notice, state="") for notice in moved)  # a state names the time itself
            was = (_moved(notice, by, "since", "until") for notice in notices)
            assert alike == tuple(replace(notice, state="") for notice in was)
            for was, now in zip(notices[:4], moved, strict=False):
                before, after = remedies(event, was, today), remedies(_shifted(event, by), now, today + by)
                assert [replace(_moved(one, by, "start"), pairs=()) for one in before] == [
                    replace(one, pairs=()) for one in after
                ]


def _begin(event):
    """Return the day on which the sessions of an event by chance take place."""
    return min(one.start for one in event.sessions.values() if one.start).date()


def _shifted(event, by):
    """Move a whole event by some days."""
    spans, begins = dict.fromkeys((PersonTime, RoomTime), ("start", "end")), ("start",)
    fields = {**spans, Session: begins, PublishedSession: begins, Day: ("date",)}
    return Snapshot.of(_moved(record, by, *fields.get(type(record), ())) for record in event.records())


def _moved(record, by, *fields):
    """Move those fields of a record that hold a time."""
    found = {field: getattr(record, field) for field in fields}
    return replace(record, **{field: when + by for field, when in found.items() if when})
