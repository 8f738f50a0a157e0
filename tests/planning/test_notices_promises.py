"""Notices: who has not said yes yet although the day is near."""

from datetime import date, datetime

import pytest

from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.planning.notices import Level, NoticeKind, find
from netzwerkstatt.planning.remedies import TaskCode, remedies
from tests.builders import a_part, a_person, a_session, a_snapshot
from tests.planning.plans import kinds

TEN = datetime(2027, 10, 16, 10)
NEAR = date(2027, 10, 10)


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2027, 10, 1), []),
        (date(2027, 10, 2), [14]),
        (date(2027, 10, 15), [1]),
        (date(2027, 10, 16), []),
        (date(2027, 10, 17), []),
        (None, []),
    ],
)
def test_a_contributor_is_asked_from_two_weeks_before_until_the_day(today, days):
    mira, session = a_person(), a_session(start=TEN)
    event = a_snapshot(mira, session, a_part(session, mira, confirmed=False))
    notices = find(event, today=today)
    assert [one.number for one in notices] == days
    assert all((one.kind, one.people) == (NoticeKind.UNCONFIRMED, (mira.id,)) for one in notices)


@pytest.mark.parametrize(
    ("status", "found"),
    [
        (SessionStatus.IDEA, [(NoticeKind.UNCONFIRMED, Level.AMBER)]),
        (SessionStatus.ASKED, [(NoticeKind.UNCONFIRMED, Level.AMBER)]),
        (SessionStatus.CONFIRMED, []),
        (SessionStatus.CANCELLED, []),
    ],
)
def test_a_session_is_asked_about_as_long_as_it_is_not_confirmed(status, found):
    assert kinds(a_session(start=TEN, status=status), today=NEAR) == found
    assert kinds(a_session(status=status), today=NEAR) == []


def test_all_who_are_missing_in_a_session_are_one_notice_and_one_task():
    people = [a_person(f"Gast {n}", "") for n in range(3)]
    session = a_session(start=TEN, status=SessionStatus.ASKED)
    parts = [a_part(session, one, confirmed=n == 0) for n, one in enumerate(people)]
    event = a_snapshot(session, *people, *parts)
    (notice,) = find(event, today=NEAR)
    assert set(notice.people) == {one.id for one in people[1:]}
    (task,) = remedies(event, notice, NEAR)
    assert (task.task, task.people) == (TaskCode.ASK_AGAIN, notice.people)
