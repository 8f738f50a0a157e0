"""Door signs."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import texts
from netzwerkstatt.documents.door_signs import DoorSignOptions, door_signs
from netzwerkstatt.documents.look import SizeClass
from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.sessions import SessionKind
from netzwerkstatt.domain.venue import AccessFact, AccessFactId
from tests.builders import a_day, a_part, a_person, a_room, a_session, a_snapshot
from tests.documents.printed import flat, flaws, letters_outside, tags_of, text_of

DE = texts("de")


def at(hour, minute=0):
    return datetime(2027, 10, 16, hour, minute)


def a_fact(room, feature, answer, **fields):
    return AccessFact(AccessFactId(new_id()), feature, answer, room_id=room.id, **fields)


def test_sign_names_room_sessions_and_people():
    room, person = (
        replace(a_room("Gartenzimmer"), floor="EG", guest_note="Tür zum Garten ohne Stufen."),
        a_person(),
    )
    session = a_session("Hochbeete im Hinterhof", room, at(11, 30), minutes=75, number="WS 2")
    made = door_signs(a_snapshot(a_day(), room, person, session, a_part(session, person)), DE)
    said = flat(text_of(made.data))
    for words in (
        "Gartenzimmer",
        "EG",
        "11:30",
        "WS 2 · bis 12:45 Uhr",
        "Hochbeete im Hinterhof",
        "Mira Sönmez",
        "Tür zum Garten",
    ):
        assert words in said
    assert not flaws(made.data)
    assert tags_of(made.data).count("H1") == 1


def test_only_what_is_known_is_promised():
    room = a_room()
    facts = [
        a_fact(room, AccessFeature.STEP_FREE, Answer.YES),
        a_fact(room, AccessFeature.HEARING_LOOP, Answer.UNKNOWN),
        a_fact(room, AccessFeature.LOW_NOISE, Answer.NO),
        a_fact(room, AccessFeature.ACCESSIBLE_TOILET, Answer.YES, number=12, note="Flur links"),
    ]
    said = flat(text_of(door_signs(a_snapshot(a_day(), room, *facts), DE).data))
    assert "stufenlos" in said
    assert "Rollstuhl-WC: Flur links, 12 m" in said
    assert "Höranlage" not in said
    assert "Hall" not in said


def test_sign_tells_where_everybody_goes_next():
    room, hall = replace(a_room("Werkraum"), floor="EG"), replace(a_room("Großer Saal"), floor="EG")
    sessions = (
        a_session("Löten", room, at(13)),
        a_session("Wissensmarkt", hall, at(15), kind=SessionKind.PLENARY),
    )
    said = flat(text_of(door_signs(a_snapshot(a_day(), room, hall, *sessions), DE).data))
    assert "15:00 Uhr: Wissensmarkt Großer Saal, gleiche Etage" in said


def test_a_room_without_sessions_has_a_sign():
    made = door_signs(a_snapshot(a_day(), a_room("Ruheraum")), DE)
    assert made.pages == 1
    assert "Ruheraum" in text_of(made.data)


def test_each_day_in_a_room_has_its_sign():
    room = a_room()
    sessions = [a_session(f"Tag {n}", room, at(10) + timedelta(days=n)) for n in range(2)]
    made = door_signs(a_snapshot(a_day(), a_day(date(2027, 10, 17)), room, *sessions), DE)
    assert made.pages == 2
    assert "So, 17. Okt." in flat(text_of(made.data))


@pytest.mark.parametrize("size", SizeClass)
def test_a_full_day_goes_on_over_more_sheets(size):
    room = a_room()
    sessions = [
        a_session(
            f"Thema {n} mit einem Titel, der zwei Zeilen braucht, weil er lang ist",
            room,
            at(8) + timedelta(minutes=20 * n),
        )
        for n in range(30)
    ]
    made = door_signs(a_snapshot(a_day(), room, *sessions), DE, DoorSignOptions(size=size))
    said = flat(text_of(made.data))
    assert all(f"Thema {n} " in said for n in range(30))
    assert not letters_outside(made.data)
    assert made.pages > 1


@pytest.mark.parametrize(
    "name",
    [
        "U",
        "Gemeinschaftsverpflegungsküche",
        "Raum der Begegnung und des Austauschs im Hinterhaus " * 4,
        "מועדון השכונה",
        "",
    ],
)
def test_any_name_of_a_room_fits(name):
    made = door_signs(a_snapshot(a_day(), a_room(name)), DE)
    assert not letters_outside(made.data)
    assert not flaws(made.data)
    assert made.pages == 1


def test_event_without_rooms_has_a_friendly_page():
    made = door_signs(a_snapshot(), texts("en"))
    assert "There are no rooms yet." in flat(text_of(made.data))


def test_a_workshop_elsewhere_is_not_where_everybody_goes():
    room, other = a_room("Werkraum"), a_room("Saal")
    sessions = a_session("Löten", room, at(13)), a_session("Nähen", other, at(15))
    assert (
        "Nähen"
        not in text_of(door_signs(a_snapshot(a_day(), room, other, *sessions), DE).data).split("Saal")[0]
    )


def test_a_session_stands_on_the_signs_of_both_its_rooms():
    hall, studio, kitchen = (
        replace(a_room(name), floor="EG", position=n) for n, name in enumerate(["Saal", "Atelier", "Küche"])
    )
    sessions = (
        a_session("Löten", kitchen, at(13)),
        a_session("Wissensmarkt", hall, at(15), kind=SessionKind.PLENARY, also_room_id=studio.id),
    )
    made = door_signs(a_snapshot(a_day(), hall, studio, kitchen, *sessions), DE)
    said = flat(text_of(made.data))
    assert made.pages == 3
    assert said.count("Wissensmarkt") == 3
    assert "15:00 Uhr: Wissensmarkt Saal + Atelier, gleiche Etage" in said
