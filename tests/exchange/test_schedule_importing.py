"""A programme adds what is missing, renews what it tells, and leaves the rest to the organisers."""

import json
from dataclasses import replace
from datetime import date, datetime, time

from netzwerkstatt.domain.event import Day, Pencil
from netzwerkstatt.domain.people import Person, Role
from netzwerkstatt.domain.sessions import Contribution, Part, SessionKind, SessionStatus
from netzwerkstatt.exchange import schedules
from tests.builders import a_day, a_part, a_person, a_room, a_session, a_snapshot, a_topic, an_event

HEADER = "Titel;Datum;Beginn;Dauer;Raum;Themenfeld;Leitung;Format;Kurzbeschreibung;Moderation"
ROWS = (
    "Löten;16.10.2027;10:00;90;Küche;Reparieren;Anna Beispiel;Workshop;Mit Zinn.;",
    "Nähen;16.10.2027;11:30;60;Saal;Reparieren;Ben Muster;Workshop;;",
    "Wem gehört die Stadt?;16.10.2027;13:00;45;Saal;Stadt;Anna Beispiel;Podium;;Carla Probe",
)


def programme(*rows, header=HEADER):
    return schedules.parse("\n".join([header, *(rows or ROWS)]).encode())


def plan(snapshot, *rows, header=HEADER):
    return schedules.plan(programme(*rows, header=header), snapshot, "programm.csv")


def added(found, kind):
    return [record for record in found.add if isinstance(record, kind)]


def session(snapshot, title):
    return next(s for s in snapshot.sessions.values() if s.title == title)


def codes(found):
    return {problem.code for problem in found.problems}


def test_empty_event_takes_everything(carried_out):
    found = plan(a_snapshot())
    after = carried_out(found, a_snapshot())

    assert (found.rows, found.new, found.changed, found.same, found.skipped) == (3, 3, 0, 0, 0)
    assert [room.name for room in after.rooms_in_order()] == ["Küche", "Saal"]
    assert {topic.name for topic in after.topics.values()} == {"Reparieren", "Stadt"}
    assert sorted(person.name for person in after.people.values()) == [
        "Anna Beispiel",
        "Ben Muster",
        "Carla Probe",
    ]
    panel = session(after, "Wem gehört die Stadt?")
    assert (panel.kind, panel.start, panel.minutes) == (SessionKind.PANEL, datetime(2027, 10, 16, 13), 45)
    assert [person.name for person in after.contributors(panel.id)] == ["Anna Beispiel", "Carla Probe"]


def test_empty_event_takes_its_days_from_the_programme():
    days = added(plan(a_snapshot()), Day)

    assert [(day.date, day.opens, day.closes) for day in days] == [
        (date(2027, 10, 16), time(10), time(13, 45))
    ]


def test_people_get_the_role_of_their_part():
    people = added(plan(a_snapshot()), Person)

    assert {p.name: p.roles for p in people} == {
        "Anna Beispiel": Role.SPEAKER,
        "Ben Muster": Role.SPEAKER,
        "Carla Probe": Role.MODERATOR,
    }


def test_moderation_is_a_part_of_its_own():
    parts = [contribution.part for contribution in added(plan(a_snapshot()), Contribution)]

    assert sorted(parts) == [Part.MODERATOR, Part.SPEAKER, Part.SPEAKER, Part.SPEAKER]


def test_parents_stand_before_those_who_refer_to_them():
    seen = set()
    for record in plan(a_snapshot()).add:
        for name in ("room_id", "topic_id", "person_id", "session_id"):
            assert getattr(record, name, None) in seen | {None}
        seen.add(record.id)


def test_same_programme_again_changes_nothing(carried_out):
    after = carried_out(plan(a_snapshot()), a_snapshot())
    again = plan(after)

    assert (again.rows, again.same, again.add, again.change) == (3, 3, (), ())


def test_new_edition_moves_and_adds(carried_out):
    after = carried_out(plan(a_snapshot()), a_snapshot())

    again = plan(
        after, ROWS[0].replace("10:00", "14:00"), ROWS[1], ROWS[2].replace("Anna Beispiel", "Dora Neu")
    )
    later = carried_out(again, after)

    assert (again.new, again.changed, again.same) == (0, 2, 1)
    assert session(later, "Löten").start == datetime(2027, 10, 16, 14)
    names = [person.name for person in later.contributors(session(later, "Wem gehört die Stadt?").id)]
    assert names == ["Anna Beispiel", "Carla Probe", "Dora Neu"]


def test_what_the_programme_does_not_tell_stays(carried_out):
    after = carried_out(plan(a_snapshot()), a_snapshot())
    own = replace(
        session(after, "Nähen"), abstract="Bitte Stoff mitbringen.", limit=12, note="Schlüssel holen"
    )
    after = replace(after, sessions=after.sessions.patched((), {own.id: own}))

    assert plan(after).change == ()


def test_rooms_topics_and_people_are_known_by_folded_name():
    room, topic, person = a_room("KUECHE"), a_topic("reparieren "), a_person("Anna", "Beispiel")
    found = plan(a_snapshot(room, topic, person), ROWS[0])

    added_session = found.add[-2]
    assert (added_session.room_id, added_session.topic_id) == (room.id, topic.id)
    assert [(old.id, new.roles) for old, new in found.change] == [(person.id, Role.SPEAKER)]


def test_name_that_two_people_share_adds_a_third_rather_than_guess():
    found = plan(a_snapshot(a_person("Anna", "Beispiel"), a_person("Anna", "Beispiel")), ROWS[0])

    assert len(added(found, Person)) == 1


def test_session_typed_in_by_hand_is_known_again():
    by_hand = a_session("löten", minutes=60, status=SessionStatus.ASKED)
    found = plan(a_snapshot(by_hand, a_day()), ROWS[0])

    assert (found.new, found.changed) == (0, 1)
    _, new = found.change[0]
    assert (new.id, new.minutes, new.status) == (by_hand.id, 90, SessionStatus.ASKED)


def test_number_of_a_list_does_not_turn_one_session_into_another(carried_out):
    header = "ID;Titel;Beginn;Datum"
    after = carried_out(plan(a_snapshot(), "1;Löten;10:00;16.10.2027", header=header), a_snapshot())

    found = plan(after, "1;Tanz;20:00;17.10.2027", header=header)
    assert (found.new, found.changed) == (1, 0)


def test_new_topics_take_the_pencils_that_are_next(carried_out):
    after = carried_out(plan(a_snapshot(a_topic())), a_snapshot())

    assert [topic.pencil for topic in after.topics.values()] == [list(Pencil)[1]]


def test_lengths_that_are_not_told_end_where_the_next_session_begins():
    header = "Titel;Datum;Beginn;Raum"
    rows = ("A;16.10.2027;9:00;Saal", "B;16.10.2027;9:20;Saal", "C;16.10.2027;9:30;Hof")
    found = plan(a_snapshot(), *rows, header=header)

    assert [record.minutes for record in found.add if hasattr(record, "minutes")] == [20, 60, 60]
    assert "session-length-guessed" in codes(found)


def test_times_without_a_day_take_place_on_the_only_day():
    header = "Titel;Beginn;Dauer"
    found = plan(a_snapshot(a_day(date(2027, 10, 16))), "A;9:30;30", header=header)

    assert found.add[0].start == datetime(2027, 10, 16, 9, 30)


def test_times_without_a_day_stay_open_where_there_are_several_days():
    days = a_day(date(2027, 10, 16)), a_day(date(2027, 10, 17))
    found = plan(a_snapshot(*days), "A;9:30;30", header="Titel;Beginn;Dauer")

    assert found.add[0].start is None
    assert codes(found) == {"session-without-day"}


def test_title_guesses_the_kind_only_of_new_sessions(carried_out):
    header = "Titel;Datum;Beginn;Dauer"
    row = "Mittagspause;16.10.2027;12:00;60"
    after = carried_out(plan(a_snapshot(), row, header=header), a_snapshot())
    lunch = session(after, "Mittagspause")
    assert lunch.kind is SessionKind.BREAK

    own = replace(lunch, kind=SessionKind.EXCHANGE)
    after = replace(after, sessions=after.sessions.patched((), {own.id: own}))
    assert plan(after, row, header=header).same == 1


CALENDAR = """BEGIN:VCALENDAR
X-WR-TIMEZONE:{zone}
BEGIN:VEVENT
UID:1
SUMMARY:Tanz
DTSTART:{start}
END:VEVENT
END:VCALENDAR
"""


def test_utc_becomes_the_event_s_wall_clock_time():
    text = CALENDAR.format(zone="", start="20271016T180000Z")
    found = schedules.plan(schedules.parse(text.encode()), a_snapshot(an_event()), "x.ics")

    assert next(r for r in found.add if hasattr(r, "start")).start == datetime(2027, 10, 16, 20)


def test_event_without_sessions_takes_the_programme_s_zone():
    programme = schedules.parse(CALENDAR.format(zone="Europe/Lisbon", start="20271016T180000").encode())
    found = schedules.plan(programme, a_snapshot(), "x.ics")

    (old, new), *rest = found.change
    assert (old.zone, new.zone, new.title, rest) == ("Europe/Berlin", "Europe/Lisbon", old.title, [])


def test_event_with_sessions_keeps_its_zone_and_says_so():
    programme = schedules.parse(CALENDAR.format(zone="Europe/Lisbon", start="20271016T180000").encode())
    found = schedules.plan(programme, a_snapshot(a_session()), "x.ics")

    assert found.change == ()
    assert codes(found) >= {"programme-other-zone"}


def test_room_learns_its_places_where_nobody_entered_them():
    rooms = [{"name": "Saal", "capacity": 80}, {"name": "Hof", "capacity": 9}]
    conference = {"rooms": rooms, "days": [{"rooms": {"Saal": [{"title": "A"}]}}]}
    data = json.dumps({"schedule": {"conference": conference}}).encode()
    saal, hof = a_room("saal", None), a_room("Hof", 200)

    found = schedules.plan(schedules.parse(data), a_snapshot(saal, hof), "x")
    assert [(old, new.places) for old, new in found.change] == [(saal, 80)]


def test_somebody_with_an_identifier_is_known_under_a_new_name(carried_out):
    xml = (
        "<schedule><conference><acronym>fest</acronym></conference><day><room name='a'><event id='1'>"
        "<title>A</title><persons><person id='7'>{}</person></persons></event></room></day></schedule>"
    )
    old, new = (schedules.parse(xml.format(name).encode()) for name in ("Anna Beispiel", "Dr. Anna Neumann"))
    after = carried_out(schedules.plan(old, a_snapshot(), "x"), a_snapshot())

    found = schedules.plan(new, after, "x")
    assert [(person.given, person.family) for _, person in found.change] == [("Anna", "Neumann")]
    assert found.add == ()


def test_clashes_stay_as_they_are(carried_out):
    rows = ("A;16.10.2027;9:00;60;Saal", "B;16.10.2027;9:00;60;Saal")
    after = carried_out(plan(a_snapshot(), *rows, header="Titel;Datum;Beginn;Dauer;Raum"), a_snapshot())

    assert {s.start for s in after.sessions.values()} == {datetime(2027, 10, 16, 9)}
    assert len({s.room_id for s in after.sessions.values()}) == 1


def test_contribution_that_is_there_is_not_added_again():
    talk, person = a_session("Löten"), a_person("Anna", "Beispiel", roles=Role.TEAM)
    part = a_part(talk, person, part=Part.MODERATOR)
    found = plan(a_snapshot(talk, person, part), ROWS[0])

    assert added(found, Contribution) == []
    assert all(isinstance(new, type(talk)) for _, new in found.change)


def test_speaker_who_also_moderates_is_both(carried_out):
    row = "Stadt;16.10.2027;13:00;45;Saal;Stadt;Anna Beispiel;Podium;;Anna Beispiel"
    first = plan(a_snapshot(), row)
    parts = added(first, Contribution)
    assert {part.part for part in parts} == {Part.SPEAKER, Part.MODERATOR}
    assert len({part.id for part in parts}) == 2
    assert [p.roles for p in added(first, Person)] == [Role.SPEAKER | Role.MODERATOR]
    again = plan(carried_out(first, a_snapshot()), row)
    assert (again.same, again.add, again.change) == (1, (), ())
