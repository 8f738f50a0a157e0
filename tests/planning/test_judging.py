"""What a move would bring is known before anybody lets go."""

from dataclasses import replace
from datetime import datetime

from netzwerkstatt.planning.judging import outcome
from netzwerkstatt.planning.notices import NoticeKind
from tests.builders import a_day, a_part, a_person, a_room, a_session, a_snapshot

TEN, NOON = datetime(2027, 10, 16, 10), datetime(2027, 10, 16, 12)
HALL, LIBRARY = a_room("Saal"), a_room("Bibliothek")


def kinds(found):
    return [notice.kind for notice in found.notices]


def test_a_free_place_brings_nothing():
    mine = a_session("Löten", HALL, TEN)
    event = a_snapshot(a_day(), HALL, LIBRARY, mine)
    found = outcome(event, [(mine, replace(mine, start=NOON, room_id=LIBRARY.id))])
    assert found.notices == ()
    assert found.snapshot.sessions[mine.id].start == NOON
    assert event.sessions[mine.id].start == TEN


def test_an_occupied_room_is_told():
    mine, other = a_session("Löten", HALL, TEN), a_session("Nähen", LIBRARY, NOON)
    event = a_snapshot(a_day(), HALL, LIBRARY, mine, other)
    found = outcome(event, [(mine, replace(mine, start=NOON, room_id=LIBRARY.id))])
    assert kinds(found) == [NoticeKind.OCCUPIED]


def test_what_was_so_before_is_not_told_again():
    mine, other = a_session("Löten", HALL, TEN), a_session("Nähen", LIBRARY, TEN)
    mira = a_person()
    event = a_snapshot(a_day(), HALL, LIBRARY, mine, other, mira, a_part(mine, mira), a_part(other, mira))
    assert kinds(outcome(event, [(mine, replace(mine, minutes=45))])) == []


def test_two_that_change_places_do_not_clash_with_where_they_were():
    mine, other = a_session("Löten", HALL, TEN), a_session("Nähen", LIBRARY, NOON)
    event = a_snapshot(a_day(), HALL, LIBRARY, mine, other)
    moves = [
        (mine, replace(mine, start=NOON, room_id=LIBRARY.id)),
        (other, replace(other, start=TEN, room_id=HALL.id)),
    ]
    assert outcome(event, moves).notices == ()


def test_a_new_session_is_judged_as_well():
    other, new = a_session("Nähen", HALL, TEN), a_session("Neu", HALL, TEN, minutes=15)
    event = a_snapshot(a_day(), HALL, other)
    assert kinds(outcome(event, [(None, new)])) == [NoticeKind.OCCUPIED]
