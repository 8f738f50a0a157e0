"""What somebody has decided to live with is no notice any more, until there is more to say."""

from dataclasses import replace
from datetime import date, datetime

from netzwerkstatt.domain.acceptance import Acceptance, AcceptanceId
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.planning.accepting import acceptances, divided, written
from netzwerkstatt.planning.notices import NoticeKind, find
from netzwerkstatt.planning.remedies import applied
from tests.builders import a_day, a_part, a_person, a_room, a_session, a_snapshot
from tests.planning.plans import DAYS, a_fact, an_event_by_chance

TODAY = date(2027, 9, 1)
HALL = a_room("Saal")
TALK = a_session("Vortrag", HALL, datetime(2027, 10, 16, 10))
STAIRS = a_fact(HALL, AccessFeature.STEP_FREE, Answer.NO)
MIRA, BEN = (a_person(name, needs=Need.STEP_FREE) for name in ("Mira", "Ben"))
EVENT = a_snapshot(a_day(), HALL, STAIRS, TALK, MIRA, BEN, a_part(TALK, MIRA))


def accept(event, notice, reason=""):
    return applied(event, [(None, one) for one in acceptances(notice, TODAY, reason)])


def barred(event):
    """Return the notice about who cannot get into the room."""
    [notice] = [one for one in find(event) if one.kind is NoticeKind.ACCESS]
    return notice


def test_an_accepted_notice_stands_apart_with_its_reason():
    notice = barred(EVENT)
    event = accept(EVENT, notice, "Rampe kommt am Morgen")
    assert divided(event, [notice]) == ((), (notice,))
    assert [one.reason for one in written(event, notice)] == ["Rampe kommt am Morgen"]


def test_with_another_person_it_comes_back():
    notice = barred(EVENT)
    event = applied(accept(EVENT, notice), [(None, a_part(TALK, BEN))])
    now = barred(event)
    assert divided(event, [now]) == ((now,), ())


def test_in_another_room_it_comes_back_too():
    notice = barred(EVENT)
    studio = a_room("Atelier")
    stairs = a_fact(studio, AccessFeature.STEP_FREE, Answer.NO)
    pairs = [(None, studio), (None, stairs), (TALK, replace(TALK, room_id=studio.id))]
    event = applied(accept(EVENT, notice), pairs)
    now = barred(event)
    assert divided(event, [now]) == ((now,), ())


def test_a_kind_that_nobody_knows_any_more_accepts_nothing():
    notice = barred(EVENT)
    event = applied(EVENT, [(None, Acceptance(AcceptanceId("a"), "weather", TALK.id))])
    assert divided(event, [notice]) == ((notice,), ())


def test_whatever_is_accepted_is_accepted_and_nothing_else():
    for seed in range(120):
        event = an_event_by_chance(seed)
        found = find(event, today=DAYS[seed % 3])
        for notice in found[:3]:
            now = accept(event, notice)
            still, accepted = divided(now, found)
            assert notice in accepted
            assert set(still) | set(accepted) == set(found)
            said = set(notice.matters())
            assert all(set(one.matters()) <= said for one in accepted)
