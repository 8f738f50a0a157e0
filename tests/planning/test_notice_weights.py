"""How grave a kind of notice is, and whether it is shown, is for the organisers to say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pytest

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.notice_setting import NoticeSetting, NoticeSettingId, Weight
from netzwerkstatt.domain.snapshot import Shelf
from netzwerkstatt.planning.accepting import acceptances, divided
from netzwerkstatt.planning.figures import figures
from netzwerkstatt.planning.judging import outcome
from netzwerkstatt.planning.notices import (
    Level,
    NoticeKind,
    around,
    find,
    find_again,
    hidden,
)
from netzwerkstatt.planning.notices.weights import INTENDED, weights
from netzwerkstatt.planning.remedies import RemedyKind, applied, remedies
from tests.builders import a_part, a_person, a_registration, a_room, a_session, a_snapshot
from tests.planning.plans import DAYS, a_booking, a_fact, an_event_by_chance, changed_by_chance, only_renamed

TEN = datetime(2027, 10, 16, 10)
HALL = a_room("Saal")
TALKS = a_session("Löten", HALL, TEN), a_session("Nähen", HALL, TEN)
LEVELS = list(Level)


def a_weight(kind: str, weight: Weight, name: str = "") -> NoticeSetting:
    return NoticeSetting(NoticeSettingId(name or f"n-{kind}"), kind, weight)


def weighed(event, *settings):
    """Return an event with other weights."""
    return replace(event, notice_settings=Shelf(settings))


def by_chance(chance: Random) -> Iterator[NoticeSetting]:
    for kind in NoticeKind:
        if chance.random() < 0.6:
            yield a_weight(kind, chance.choice(list(Weight)))


def drawn(seeds: range):
    """Yield events with and without weights that are drawn, and a day for each."""
    for seed in seeds:
        event, chance = an_event_by_chance(seed), Random(seed)
        yield event, weighed(event, *by_chance(chance)), DAYS[seed % 3] - timedelta(days=seed % 16), chance


def mapped(notices, event):
    """Return notices as they are to be with the weights of an event, in any order."""
    chosen = {NoticeKind(one.kind): one.weight for one in event.notice_settings.values()}
    shown = (one for one in notices if chosen.get(one.kind) is not Weight.OFF)
    return {replace(one, level=Level(chosen.get(one.kind, one.level))) for one in shown}


def test_the_weights_only_change_how_grave_notices_are_and_which_are_shown():
    seen = set()
    for event, now, today, _ in drawn(range(200)):
        found = find(now, today=today)
        assert set(found) == mapped(find(event, today=today), now)
        assert [one.level for one in found] == sorted((one.level for one in found), key=LEVELS.index)
        assert set(around(now)) == mapped(around(event), now)
        seen |= {(one.kind, one.level) for one in found}
    assert len(seen) == len(NoticeKind) * len(Level), "every kind was drawn at each level"


def test_notices_of_some_sessions_have_the_same_weight():
    for event, now, today, chance in drawn(range(60)):
        some = chance.sample(sorted(event.sessions), 3)
        assert set(find(now, some, today)) == mapped(find(event, some, today), now)


def test_looking_again_at_what_changed_is_looking_at_everything():
    for _, now, today, chance in drawn(range(100)):
        was = chance.sample(sorted(now.sessions.values(), key=lambda one: one.id), 2)
        later = applied(now, [(one, changed_by_chance(chance, one, now)) for one in was])
        again = find_again(find(now, today=today), now, later, {one.id for one in was}, today)
        assert again == find(later, today=today)


def test_what_is_switched_off_can_still_be_asked_for():
    for event, now, today, _ in drawn(range(60)):
        shown = {one.kind for one in find(now, today=today)}
        unseen = {one for one in find(event, today=today) if weights(now).get(one.kind) is Weight.OFF}
        assert set(hidden(now, today=today)) == unseen
        assert not shown & {one.kind for one in unseen}


def test_the_levels_that_are_intended_are_those_of_the_rules():
    found = {
        (one.kind, one.level) for event, _, today, _ in drawn(range(300)) for one in find(event, today=today)
    }
    assert found == {(kind, level) for kind, levels in INTENDED.items() for level in levels}


def test_of_two_settings_for_one_kind_the_later_holds():
    event = a_snapshot(
        HALL,
        *TALKS,
        a_weight("occupied", Weight.INFO, "2"),
        a_weight("occupied", Weight.OFF, "1"),
    )
    assert [one.level for one in find(event)] == [Level.INFO]


def test_a_kind_of_another_version_of_the_program_changes_nothing():
    event = a_snapshot(HALL, *TALKS, a_weight("weather", Weight.OFF))
    assert [one.kind for one in find(event)] == [NoticeKind.OCCUPIED]


def test_a_rule_that_is_off_is_not_asked(monkeypatch):
    """What nobody wants to see costs no time."""
    asked = []
    rules = {kind: lambda _, kind=kind: iter(asked.append(kind) or ()) for kind in NoticeKind}
    monkeypatch.setattr("netzwerkstatt.planning.notices._RULES", rules)
    find(a_snapshot(a_weight("occupied", Weight.OFF), a_weight("topic", Weight.RED)))
    assert set(asked) == set(NoticeKind) - {NoticeKind.OCCUPIED}


def test_what_is_accepted_stays_so_at_any_weight():
    event = a_snapshot(HALL, *TALKS)
    [notice] = find(event)
    records = [(None, one) for one in acceptances(notice, date(2027, 9, 1))]
    event = weighed(applied(event, records), a_weight("occupied", Weight.INFO))
    [now] = find(event)
    assert divided(event, [now]) == ((), (now,))


@pytest.mark.parametrize(
    ("weight", "levels"), [(Weight.OFF, []), (Weight.INFO, []), (Weight.AMBER, [Level.AMBER])]
)
def test_a_move_is_judged_by_the_same_weights(weight, levels):
    """What is merely good to know is not said of a move."""
    one, other = TALKS
    event = a_snapshot(HALL, one, moved := replace(other, room_id=None), a_weight("occupied", weight))
    assert [notice.level for notice in outcome(event, [(moved, other)]).notices] == levels


# remedies


def test_a_remedy_brings_nothing_as_grave_by_the_weights_of_the_event():
    offers = 0
    for _, now, today, _ in drawn(range(60)):
        before = find(now, today=today)
        for notice in before:
            as_grave = LEVELS[: LEVELS.index(notice.level) + 1]
            for remedy in remedies(now, notice, today):
                if remedy.kind is RemedyKind.ADD_TASK:
                    continue
                after = find(applied(now, remedy.pairs), today=today)
                known = {matter for one in before if one.level in as_grave for matter in one.matters()}
                brought = {matter for one in after if one.level in as_grave for matter in one.matters()}
                assert {one.kind for one in brought - known} <= {NoticeKind.PUBLISHED}
                if not only_renamed(now, remedy):
                    assert not {m for one in after for m in one.matters()} & set(notice.matters())
                offers += 1
    assert offers > 100


@pytest.mark.parametrize("weight", [Weight.RED, Weight.AMBER, Weight.INFO])
def test_guests_give_up_a_place_and_contributors_a_part_at_any_weight(weight):
    guest, speaker = a_person("Gast"), a_person("Mira")
    one, other = a_session("Löten", HALL, TEN, fixed=True), a_session("Nähen", start=TEN, fixed=True)
    here = [HALL, one, other, guest, speaker, a_weight("double", weight)]
    seats = [a_registration(guest), a_booking(guest, one), a_booking(guest, other)]
    parts = [a_part(one, speaker), a_part(other, speaker)]
    for records, shelf in ((seats, "bookings"), (parts, "contributions")):
        event = a_snapshot(*here, *records)
        [double] = find(event)
        [remedy] = remedies(event, double)
        assert remedy.kind is RemedyKind.TAKE_OUT
        assert len(getattr(applied(event, remedy.pairs), shelf)) == 1


# the number of sessions without an open question


def test_looking_away_makes_no_session_accessible():
    person, talk = a_person(needs=Need.STEP_FREE), TALKS[0]
    stairs = a_fact(HALL, AccessFeature.STEP_FREE, Answer.NO)
    event = a_snapshot(HALL, stairs, talk, person, a_part(talk, person))
    for weight in (None, *Weight):
        now = weighed(event, a_weight("access", weight)) if weight else event
        assert figures(now, find(now)).open_to_all == 0, weight
    [access] = [one for one in find(event) if one.kind is NoticeKind.ACCESS]
    records = [(None, one) for one in acceptances(access, date(2027, 9, 1))]
    now = weighed(applied(event, records), a_weight("access", Weight.OFF))
    assert figures(now, find(now)).open_to_all == 1, "what somebody has decided on is no open question"
