"""Programmes go out in the order and with the identifiers that other programs ask for."""

import json
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from defusedxml import ElementTree

from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.sessions import Part, SessionKind, SessionStatus
from netzwerkstatt.exchange import schedules
from tests.builders import a_day, a_part, a_person, a_room, a_session, a_snapshot, a_topic, an_event

GERMAN = texts("de")
TEN = datetime(2027, 10, 16, 10)
GUID = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"


def a_programme():
    saal, kueche, topic = a_room("Großer Saal", 80), a_room("Küche", 12), a_topic("Miteinander")
    mira, jo = a_person("Mira", "Sönmez", email="mira@example.org"), a_person("Jo", "Ng")
    loeten = a_session(
        "Löten für alle", kueche, TEN, minutes=90, topic_id=topic.id, abstract="Erst <b> dann\n\n- Zinn"
    )
    pause = a_session("Mittag", None, datetime(2027, 10, 16, 12), kind=SessionKind.BREAK)
    tanz = a_session(
        "Tanz", saal, datetime(2027, 10, 16, 23, 30), minutes=120, source=GUID, link="https://a.example"
    )
    rest = (a_session("Ungeplant"), a_session("Entfällt", saal, TEN, status=SessionStatus.CANCELLED))
    parts = (a_part(loeten, mira), a_part(loeten, jo, part=Part.MODERATOR, position=1))
    return a_snapshot(an_event(), a_day(), saal, kueche, topic, mira, jo, loeten, pause, tanz, *rest, *parts)


def xml(snapshot):
    return ElementTree.fromstring(schedules.write_frab(snapshot, GERMAN))


def calendar(snapshot, **options):
    return schedules.write_calendar(snapshot, GERMAN, moment=datetime(2027, 1, 2, tzinfo=UTC), **options)


def unfolded(data):
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def test_xml_has_the_order_of_the_schema():
    root = xml(a_programme())

    assert [child.tag for child in root] == ["generator", "version", "conference", "day"]
    event = root.find("day/room/event")
    assert event is not None
    assert " ".join(child.tag for child in event) == (
        "room title subtitle type date start duration abstract slug track logo persons language description "
        "recording links attachments url"
    )


def test_xml_times_carry_the_zone_s_offset():
    event = next(e for e in xml(a_programme()).iter("event") if e.findtext("title") == "Löten für alle")

    assert event.findtext("date") == "2027-10-16T10:00:00+02:00"
    assert (event.findtext("start"), event.findtext("duration")) == ("10:00", "01:30")


def test_xml_identifiers_are_uuids_and_numbers_and_stay():
    snapshot = a_programme()
    first, second = ([e.attrib for e in xml(snapshot).iter("event")] for _ in range(2))

    assert first == second
    assert all(UUID(event["guid"]) and int(event["id"]) > 0 for event in first)
    assert len({event["id"] for event in first}) == 3


def test_xml_keeps_the_guid_a_session_came_with():
    event = next(e for e in xml(a_programme()).iter("event") if e.findtext("title") == "Tanz")

    assert event.get("guid") == GUID


def test_xml_leaves_out_what_has_no_time_or_is_cancelled():
    titles = {event.findtext("title") for event in xml(a_programme()).iter("event")}

    assert titles == {"Löten für alle", "Mittag", "Tanz"}


def test_xml_night_belongs_to_the_day_before():
    starts = (datetime(2027, 10, 16, 22), datetime(2027, 10, 17, 0, 30), datetime(2027, 10, 17, 9))
    room = a_room()
    root = xml(a_snapshot(room, *(a_session(f"{start:%H}", room, start) for start in starts)))

    days = [[event.findtext("title") for event in day.iter("event")] for day in root.iter("day")]
    assert days == [["22", "00"], ["09"]]


def test_xml_breaks_stand_in_a_room_for_all():
    room = next(room for room in xml(a_programme()).iter("room") if room.get("name") == "Alle Räume")

    assert [event.findtext("title") for event in room.iter("event")] == ["Mittag"]


@pytest.mark.parametrize("write", [schedules.write_frab, schedules.write_json, schedules.write_calendar])
def test_no_format_gives_addresses_away(write):
    assert b"mira@example.org" not in write(a_programme(), GERMAN)


def test_json_lists_rooms_with_their_places():
    conference = json.loads(schedules.write_json(a_programme(), GERMAN))["schedule"]["conference"]

    assert {room["name"]: room["capacity"] for room in conference["rooms"]} == {
        "Alle Räume": None,
        "Großer Saal": 80,
        "Küche": 12,
    }
    assert conference["days"][0]["rooms"]["Küche"][0]["persons"][0]["public_name"] == "Mira Sönmez"


def test_event_without_programme_is_written_all_the_same():
    assert xml(a_snapshot()).find("day") is None
    assert json.loads(schedules.write_json(a_snapshot(), GERMAN))["schedule"]["conference"]["days"] == []
    assert b"VEVENT" not in calendar(a_snapshot())


def test_calendar_lines_are_folded_and_end_as_the_standard_asks():
    data = calendar(a_programme())

    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_calendar_names_the_zone_in_full_and_brings_its_rules():
    lines = unfolded(calendar(a_programme()))

    assert "DTSTART;TZID=Europe/Berlin:20271016T100000" in lines
    assert "DTEND;TZID=Europe/Berlin:20271016T113000" in lines
    assert {
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Nachbarschaftstag",
    } <= set(lines)


def test_calendar_entry_tells_where_who_and_what():
    lines = unfolded(calendar(a_programme()))

    assert {"SUMMARY:Löten für alle", "LOCATION:Küche", "CATEGORIES:Miteinander", "STATUS:CANCELLED"} <= set(
        lines
    )
    assert "DESCRIPTION:Mit: Mira Sönmez und Jo Ng\\n\\nErst <b> dann\\n\\n- Zinn" in lines


def test_both_rooms_of_a_session_are_named():
    hall, studio = a_room("Saal"), a_room("Atelier")
    event = a_snapshot(hall, studio, a_session("Ausklang", hall, TEN, also_room_id=studio.id))
    assert "LOCATION:Saal + Atelier" in unfolded(calendar(event))
    room = next(xml(event).iter("room"))
    assert (room.get("name"), room.findtext("event/room")) == ("Saal", "Saal + Atelier")


def test_calendar_entries_keep_their_uid_and_count_up():
    snapshot = a_programme()
    now = calendar(snapshot)
    later = schedules.write_calendar(snapshot, GERMAN, moment=datetime(2027, 1, 3, tzinfo=UTC))

    def named(data, name):
        return [line for line in unfolded(data) if line.startswith(name)]

    assert named(now, "UID") == named(later, "UID")
    assert all(a < b for a, b in zip(named(now, "SEQUENCE"), named(later, "SEQUENCE"), strict=True))


def test_calendar_can_hold_some_sessions_only():
    snapshot = a_programme()
    tanz = next(s for s in snapshot.sessions.values() if s.title == "Tanz")

    assert calendar(snapshot, sessions=[tanz.id]).count(b"BEGIN:VEVENT") == 1


def test_calendar_keeps_wall_clock_times_that_the_clock_change_skips_or_doubles():
    times = (datetime(2027, 3, 28, 2, 30), datetime(2027, 10, 31, 2, 30))
    snapshot = a_snapshot(*(a_session(f"Nacht {n}", None, start) for n, start in enumerate(times)))

    found = schedules.parse(calendar(snapshot))
    assert [session.start for session in found.sessions] == list(times)
    assert [session.minutes for session in found.sessions] == [60, 60]


def test_people_of_one_name_stay_two_in_the_file():
    room = a_room()
    talk = a_session("A", room, TEN)
    people = a_person("Anna", "Beispiel"), a_person("Anna", "Beispiel")
    snapshot = a_snapshot(room, talk, *people, *(a_part(talk, person) for person in people))

    found = schedules.plan(schedules.parse(schedules.write_frab(snapshot, GERMAN)), a_snapshot(), "x")
    assert sum(isinstance(record, Person) for record in found.add) == 2
    assert date(2027, 10, 16) in {getattr(record, "date", None) for record in found.add}
