"""The timetable on a wall."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.base.texts import texts
from netzwerkstatt.documents.items import planned
from netzwerkstatt.documents.look import SizeClass, look
from netzwerkstatt.documents.timetable import TimetableOptions, timetable
from netzwerkstatt.documents.timetable_grid import Grid
from netzwerkstatt.documents.timetable_plan import Window, in_lanes, sheets
from netzwerkstatt.domain.sessions import SessionKind
from tests.builders import a_day, a_part, a_person, a_room, a_session, a_snapshot
from tests.documents.printed import flat, flaws, letters_outside, pages_of, tags_of, text_of

DE = texts("de")


def at(hour, minute=0):
    return datetime(2027, 10, 16, hour, minute)


def items_of(*sessions):
    rooms = {
        session.room_id: replace(a_room(), id=session.room_id) for session in sessions if session.room_id
    }
    return planned(a_snapshot(*rooms.values(), *sessions), DE, look())


def some_sessions(room):
    return st.lists(
        st.builds(
            lambda start, minutes: a_session(
                "S", room, at(8) + timedelta(minutes=5 * start), minutes=minutes
            ),
            st.integers(0, 100),
            st.integers(1, 200),
        ),
        min_size=1,
        max_size=20,
    )


@given(some_sessions(a_room()))
def test_sessions_that_overlap_never_share_a_lane(sessions):
    placed = in_lanes(items_of(*sessions), Window(at(0), at(23)))
    assert sorted(lane.item.session.id for lane in placed) == sorted(session.id for session in sessions)
    for one in placed:
        assert 0 <= one.lane < one.lanes
        for other in placed:
            together = one.item.start < other.item.end and other.item.start < one.item.end
            if one is not other and together:
                assert one.lane != other.lane
                assert one.lanes == other.lanes


@given(some_sessions(a_room()), st.integers(1, 12))
def test_blocks_on_a_sheet_never_overlap(sessions, hours):
    items = items_of(*sessions)
    for sheet in sheets(items, [items[0].room], 7, timedelta(hours=hours), 0.04):
        grid = Grid(sheet, 50, 500, 50, (50, 250), 1, 40)
        boxes = [grid.block(0, lane)[0] for lane in in_lanes(sheet.columns[0].items, sheet.window)]
        for x, top, width, height in boxes:
            assert x >= 50
            assert x + width <= 250
            assert top <= 500
            assert top - height >= 50
            assert height >= 16
        for (x, top, width, height), (x2, top2, width2, height2) in combinations(boxes, 2):
            beside = x + width <= x2 or x2 + width2 <= x
            assert beside or top - height >= top2 or top2 - height2 >= top


@given(st.integers(1, 40), st.integers(1, 12))
def test_every_session_is_on_some_sheet_and_no_sheet_is_too_wide(count, most):
    rooms = [replace(a_room(f"Raum {number}"), position=number) for number in range(count)]
    sessions = [a_session("S", room, at(10)) for room in rooms]
    items = planned(a_snapshot(*rooms, *sessions), DE, look())
    found = sheets(items, rooms, most, timedelta(hours=8), 0.03)
    shown = [item.session.id for sheet in found for column in sheet.columns for item in column.items]
    assert sorted(shown) == sorted(session.id for session in sessions)
    assert all(len(sheet.columns) <= most for sheet in found)
    assert [sheet.part for sheet in found] == list(range(1, len(found) + 1))


def test_a_day_is_one_sheet_across():
    room, other = a_room("Saal"), a_room("Werkraum")
    person = a_person()
    session = a_session("Löten für alle", room, at(11), number="WS 1")
    lunch = a_session("Mittagessen", None, at(12), kind=SessionKind.BREAK)
    made = timetable(
        a_snapshot(
            a_day(),
            room,
            other,
            person,
            session,
            a_part(session, person),
            lunch,
            a_session("Nähen", other, at(13)),
        ),
        DE,
    )
    [(width, height)] = pages_of(made.data)
    assert width > height
    said = flat(text_of(made.data))
    for words in (
        "Saal",
        "Werkraum",
        "11:00 WS 1 Löten für alle Mira Sönmez",
        "12:00 Mittagessen",
        "13:00 Nähen",
    ):
        assert words in said
    assert not flaws(made.data)
    assert not letters_outside(made.data)
    assert not made.warnings


def test_rooms_head_the_table_and_sessions_stand_in_rows_by_time():
    room, other = a_room("Saal"), a_room("Werkraum")
    sessions = a_session("Später", room, at(12)), a_session("Früher", other, at(10))
    tags = tags_of(timetable(a_snapshot(a_day(), room, other, *sessions), DE).data)
    assert [tag for tag in tags if tag in {"TR", "TH", "TD"}] == ["TR", "TH", "TH", *["TR", "TD", "TD"] * 2]


def test_clashes_in_a_room_stand_side_by_side():
    room = a_room()
    sessions = [a_session(f"Thema {number}", room, at(10)) for number in range(3)]
    said = text_of(timetable(a_snapshot(a_day(), room, *sessions), DE).data)
    assert all(f"Thema {number}" in said for number in range(3))


def test_many_rooms_go_on_over_more_sheets():
    rooms = [replace(a_room(f"Raum {number:02}"), position=number) for number in range(16)]
    sessions = [a_session(f"Thema {number:02}", room, at(10)) for number, room in enumerate(rooms)]
    event = a_snapshot(a_day(), *rooms, *sessions)
    made = timetable(event, DE)
    assert made.pages == 3
    assert "Blatt 3 von 3" in flat(text_of(made.data))
    assert all(f"Thema {number:02}" in text_of(made.data) for number in range(16))
    assert timetable(event, DE, TimetableOptions(a3=True)).pages == 2


def test_what_fits_into_no_block_stands_in_a_list():
    room = a_room()
    title = " ".join(["Nachbarschaftswerkstattgespräch"] * 12)
    sessions = [
        a_session(f"{title} {n}", room, at(9) + timedelta(minutes=5 * n), minutes=5) for n in range(24)
    ]
    long_day = a_session("Abend", room, at(21))
    made = timetable(a_snapshot(a_day(), room, *sessions, long_day), DE)
    listed = {warning.subject for warning in made.warnings if warning.code == "timetable-listed"}
    assert listed == {session.title for session in sessions}
    said = flat(text_of(made.data))
    assert "Programmpunkte mit Nummer im Zeitplan" in said
    assert "11:00–11:05" in said or "10:55–11:00" in said
    assert not flaws(made.data)
    assert not letters_outside(made.data)


def test_people_give_way_before_the_title():
    room = a_room()
    session = a_session("Wir reparieren gemeinsam", room, at(10), minutes=25)
    people = [a_person(f"Vorname{n}", f"Familienname{n}") for n in range(9)]
    parts = [a_part(session, person, position=n) for n, person in enumerate(people)]
    made = timetable(a_snapshot(a_day(), room, session, *people, *parts, a_session("Ende", room, at(16))), DE)
    assert "Wir reparieren gemeinsam" in flat(text_of(made.data))
    assert not made.warnings


def test_a_session_over_midnight_belongs_to_the_evening_before():
    room = a_room()
    night = a_session("Sterne schauen", room, at(23, 30), minutes=120)
    later = a_session("Nachtcafé", room, at(23) + timedelta(hours=2, minutes=30))
    made = timetable(a_snapshot(replace(a_day(), opens=time(20), closes=time(4)), room, night, later), DE)
    assert made.pages == 1
    assert "1:30 Nachtcafé" in flat(text_of(made.data))
    assert "0:00" in text_of(made.data)


@pytest.mark.parametrize("records", [(), (a_day(),), (a_day(), a_room())])
def test_a_day_without_sessions_is_a_friendly_page(records):
    made = timetable(a_snapshot(*records), DE)
    assert made.pages == 1
    assert "Hier ist noch nichts geplant." in flat(text_of(made.data))
    assert not flaws(made.data)


@pytest.mark.parametrize("size", SizeClass)
def test_a_full_day_stays_on_the_paper(size):
    rooms = [a_room(f"Raum {number}") for number in range(7)]
    sessions = [
        a_session(
            f"Ein Titel von üblicher Länge {n}",
            rooms[n % 7],
            at(9) + timedelta(minutes=45 * (n // 7)),
            minutes=45,
        )
        for n in range(70)
    ]
    made = timetable(a_snapshot(a_day(), *rooms, *sessions), DE, TimetableOptions(size=size))
    assert not letters_outside(made.data)
    said = flat(text_of(made.data)).replace(" ", "")
    assert all(f"Länge{n}" in said for n in range(70))


def test_breaks_beside_other_sessions_do_not_cover_them():
    room = a_room()
    lunch = a_session("Mittagessen", None, at(12), minutes=90, kind=SessionKind.BREAK)
    made = timetable(a_snapshot(a_day(), room, lunch, a_session("Führung", room, at(12, 30))), DE)
    said = flat(text_of(made.data))
    assert "Ohne Raum" in said
    assert "Mittagessen" in said
    assert "Führung" in said


def test_hours_and_rooms_in_which_nothing_happens_take_no_sheet():
    room, other = a_room("Saal"), a_room("Werkraum")
    sessions = a_session("Früh", room, at(8)), a_session("Nacht", other, at(22), minutes=120)
    made = timetable(a_snapshot(a_day(), room, other, *sessions), DE)
    assert made.pages == 2
    with_text = flat(text_of(made.data))
    assert with_text.count("Saal") == 1
    assert "15:00" not in with_text


def placed(rooms, *sessions):
    """Return of each column which sessions stand there, and across how many columns."""
    rooms = [replace(room, position=number) for number, room in enumerate(rooms)]
    (sheet,) = sheets(planned(a_snapshot(*rooms, *sessions), DE, look()), rooms, 7, timedelta(hours=12), 0.04)
    return [sorted((one.item.title, one.lanes, one.across) for one in lanes) for lanes in sheet.placed()]


HALL, STUDIO, LIBRARY = (a_room(name) for name in ("Saal", "Atelier", "Bibliothek"))
WIDE = a_session("Ausklang", HALL, at(10), also_room_id=STUDIO.id)


@pytest.mark.parametrize("rooms", [(HALL, STUDIO), (STUDIO, HALL)])
def test_a_session_in_two_rooms_side_by_side_goes_across_both(rooms):
    after = a_session("Löten", STUDIO, at(12))
    left, right = placed(rooms, WIDE, after)
    assert ("Ausklang", 1, 2) in left
    assert "Ausklang" not in {title for title, *_ in right}
    assert ("Löten", 1, 1) in left + right


def test_a_session_in_two_rooms_apart_stands_in_each():
    between = a_session("Nähen", LIBRARY, at(10))
    assert placed((HALL, LIBRARY, STUDIO), WIDE, between) == [
        [("Ausklang", 1, 1)],
        [("Nähen", 1, 1)],
        [("Ausklang", 1, 1)],
    ]


def test_a_session_in_two_rooms_that_clashes_in_one_stands_in_each():
    clashing = a_session("Löten", STUDIO, at(10))
    assert placed((HALL, STUDIO), WIDE, clashing) == [
        [("Ausklang", 1, 1)],
        [("Ausklang", 2, 1), ("Löten", 2, 1)],
    ]


def test_a_block_across_two_rooms_is_one_cell_of_the_table():
    rooms = [replace(room, position=number) for number, room in enumerate((HALL, STUDIO))]
    made = timetable(a_snapshot(a_day(), *rooms, WIDE, a_session("Löten", STUDIO, at(12))), DE)
    assert flat(text_of(made.data)).count("Ausklang") == 1
    assert tags_of(made.data).count("TD") == 3
    assert not flaws(made.data)
