"""Programmes are known by their content, and read as far as anybody could read them."""

import io
import json
from datetime import UTC, date, datetime

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.sessions import SessionKind, SessionStatus
from netzwerkstatt.exchange import schedules
from tests.builders import a_snapshot

XML = """<?xml version="1.0" encoding="UTF-8"?>
<schedule><conference><acronym>fest</acronym><title>Nachbarschaftsfest</title>{head}</conference>
<day index="1" date="2027-10-16"{day}><room name="Saal">{events}</room></day></schedule>"""
ICS = """BEGIN:VCALENDAR
VERSION:2.0
{head}BEGIN:VEVENT
UID:7@fest
{event}END:VEVENT
END:VCALENDAR
"""


def xml(*events, head="", day=""):
    data = XML.format(head=head, day=day, events="".join(f"<event {event}</event>" for event in events))
    return schedules.parse(data.encode())


def table(text):
    return schedules.parse(text.encode("cp1252"))


def calendar(*lines, head=""):
    text = ICS.format(head=head, event="".join(f"{line}\n" for line in lines))
    return schedules.parse(text.replace("\n", "\r\n").encode())


def codes(programme):
    return {problem.code for problem in programme.problems}


def people(programme, session=0):
    names = {person.key: person.name for person in programme.people}
    return [names[key] for key in programme.sessions[session].people]


def assert_planned(programme):
    plan = schedules.plan(programme, a_snapshot(), "x")
    assert plan.rows == plan.new + plan.skipped == len(programme.sessions) + programme.skipped


def test_xml_event_without_date_takes_place_on_its_day():
    found = xml('id="1"><title>Löten</title><start>10:30</start><duration>1:15</duration>')

    session = found.sessions[0]
    assert (session.start, session.minutes) == (datetime(2027, 10, 16, 10, 30), 75)
    assert found.days == (date(2027, 10, 16),)


@pytest.mark.parametrize(
    ("head", "day", "start", "expected"),
    [
        ("<day_change>04:00:00</day_change>", "", "00:30", datetime(2027, 10, 17, 0, 30)),
        ("<day_change>00:00:00</day_change>", "", "00:30", datetime(2027, 10, 16, 0, 30)),
        ("", ' start="2027-10-16T02:00:00+02:00"', "02:30", datetime(2027, 10, 16, 2, 30)),
        ("", "", "03:59", datetime(2027, 10, 17, 3, 59)),
        ("", ' start="2027-10-16T10:00:00+02:00"', "09:00", datetime(2027, 10, 16, 9)),
    ],
)
def test_xml_event_before_the_cut_belongs_to_the_next_calendar_day(head, day, start, expected):
    found = xml(f'id="1"><title>Tanz</title><start>{start}</start>', head=head, day=day)

    assert found.sessions[0].start == expected


def test_xml_date_counts_more_than_day_and_start():
    found = xml('id="1"><title>Tanz</title><date>2027-10-17T01:15:00+02:00</date><start>23:00</start>')

    assert found.sessions[0].start == datetime(2027, 10, 17, 1, 15)


def test_xml_people_of_one_name_with_two_ids_are_two():
    person = '<persons><person id="{}">Anna Beispiel</person></persons>'
    found = xml(
        'id="1"><title>A</title>' + person.format(1),
        'id="2"><title>B</title>' + person.format(2),
        'id="3"><title>C</title>' + person.format(1),
    )

    assert len(found.people) == 2
    assert found.sessions[0].people == found.sessions[2].people != found.sessions[1].people


def test_xml_old_frab_keeps_the_name_in_an_element():
    found = xml('id="1"><title>A</title><persons><person id="1"><name>Anna</name></person></persons>')

    assert people(found) == ["Anna"]


def test_xml_not_written_in_the_encoding_it_names_is_read_and_noted():
    data = XML.format(head="", day="", events='<event id="1"><title>Größe</title></event>').encode("cp1252")

    found = schedules.parse(data)
    assert found.sessions[0].title == "Größe"
    assert "programme-encoding-guessed" in codes(found)


def test_xml_in_utf16_is_read():
    data = XML.replace("UTF-8", "UTF-16").format(
        head="", day="", events='<event id="1"><title>Ü</title></event>'
    )

    assert schedules.parse(data.encode("utf-16")).sessions[0].title == "Ü"


def test_zone_that_does_not_fit_the_times_is_not_relied_on():
    found = xml(
        'id="1"><title>A</title><date>2027-10-16T09:00:00+02:00</date><start>09:00</start>',
        head="<time_zone_name>UTC</time_zone_name>",
    )

    assert found.zone == ""
    assert found.sessions[0].start == datetime(2027, 10, 16, 9)
    assert codes(found) >= {"programme-zone-doubtful"}


def test_times_in_utc_beside_a_local_start_are_brought_into_the_zone():
    found = xml(
        'id="1"><title>A</title><date>2027-10-16T07:00:00Z</date><start>09:00</start>',
        head="<time_zone_name>Europe/Berlin</time_zone_name>",
    )

    assert (found.zone, found.sessions[0].start) == ("Europe/Berlin", datetime(2027, 10, 16, 9))


def test_unknown_zone_is_noted():
    assert "programme-zone-unknown" in codes(
        xml('id="1"><title>A</title>', head="<time_zone_name>x</time_zone_name>")
    )


def test_session_with_times_that_do_not_exist_keeps_everything_else():
    found = xml(
        'id="1"><title>A</title><date>2027-02-30T10:00</date><start>25:99</start><duration>-1:00</duration>'
    )

    assert (found.sessions[0].start, found.sessions[0].minutes, found.skipped) == (None, None, 0)
    assert codes(found) >= {"session-time-unreadable", "session-length-unreadable"}


def test_session_without_any_title_is_skipped_and_counted():
    found = xml('id="1"><title> </title>', 'id="2"><title>A</title>')

    assert (len(found.sessions), found.skipped) == (1, 1)
    assert [p.line for p in found.problems if p.code == "session-without-title"] == [1]


def test_identifier_that_occurs_twice_stays_two_sessions():
    found = xml('id="1"><title>A</title>', 'id="1"><title>B</title>')

    assert len({session.source for session in found.sessions}) == 2


def test_addresses_that_no_browser_should_follow_are_left_out():
    found = xml(
        'id="1"><title>A</title><url>javascript:alert(1)</url><links><link href="https://a.example">B</link></links>'
    )

    assert found.sessions[0].url == "https://a.example"


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Workshop", SessionKind.WORKSHOP),
        ("lecture", SessionKind.TALK),
        ("Keynote", SessionKind.TALK),
        ("lightning_talk", SessionKind.TALK),
        ("Podium", SessionKind.PANEL),
        ("Pause", SessionKind.BREAK),
        ("devroom", None),
    ],
)
def test_kind_follows_the_word_of_the_programme(word, kind):
    assert xml(f'id="1"><title>A</title><type>{word}</type>').sessions[0].kind is kind


@pytest.mark.parametrize("kind", SessionKind)
def test_kind_understands_our_own_words(kind):
    assert xml(f'id="1"><title>A</title><type>{kind.value}</type>').sessions[0].kind is kind


def test_json_is_read_with_rooms_ids_as_text_and_fields_missing():
    event = {
        "id": "17",
        "title": "Löten",
        "date": "2027-10-16T10:00:00+02:00",
        "persons": [{"id": "x", "public_name": "Anna"}],
    }
    conference = {"title": "Fest", "days": [{"date": "2027-10-16", "rooms": {"Saal": [event]}}]}
    data = {"schedule": {"conference": conference, "rooms": [{"name": "Saal", "capacity": 80}]}}

    found = schedules.parse(json.dumps(data).encode())
    assert found.rooms[0].places == 80
    assert people(found) == ["Anna"]
    assert codes(found) == {"programme-field-missing", "programme-id-is-text", "programme-field-elsewhere"}


def test_calendar_time_in_a_zone_is_wall_clock_time():
    found = calendar("SUMMARY:Tanz", "DTSTART;TZID=Europe/Berlin:20271016T200000", "DURATION:PT1H30M")

    assert found.zone == "Europe/Berlin"
    assert (found.sessions[0].start, found.sessions[0].minutes) == (datetime(2027, 10, 16, 20), 90)


def test_calendar_time_in_utc_stays_a_moment_for_the_event_to_place():
    found = calendar("SUMMARY:Tanz", "DTSTART:20271016T180000Z", "DTEND:20271016T193000Z")

    assert found.sessions[0].start == datetime(2027, 10, 16, 18, tzinfo=UTC)
    assert found.sessions[0].minutes == 90


def test_calendar_names_attendees_and_drops_the_line_that_repeats_them():
    found = calendar(
        "SUMMARY:Tanz",
        "DTSTART:20271016T180000",
        'ATTENDEE;CN="Anna Beispiel":invalid:nomail',
        "DESCRIPTION:von: Anna Beispiel\\n\\nWir tanzen.",
        "STATUS:TENTATIVE",
    )

    assert people(found) == ["Anna Beispiel"]
    assert (found.sessions[0].abstract, found.sessions[0].status) == ("Wir tanzen.", SessionStatus.ASKED)


def test_calendar_of_pretalx_names_speakers_in_the_summary():
    found = calendar(
        "SUMMARY:Tanz - im Hof - Anna\\, Ben", "DTSTART:20271016T180000", head="PRODID:-//pretalx//x//y\n"
    )

    assert found.sessions[0].title == "Tanz - im Hof"
    assert people(found) == ["Anna", "Ben"]


def test_calendar_whole_days_and_repetitions_are_noted():
    found = calendar("SUMMARY:Markt", "DTSTART;VALUE=DATE:20271016", "RRULE:FREQ=DAILY;COUNT=2")

    assert found.sessions[0].start is None
    assert codes(found) == {"session-whole-day", "session-repeats"}


def test_table_reads_german_headers_ranges_and_umlauts():
    found = table(
        "Titel;Datum;Uhrzeit;Raum;Referent*in;Format\n"
        "Löten;16.10.27;10:00–11:30 Uhr;Küche;Anna Ö und Ben;Workshop\n"
    )

    session = found.sessions[0]
    assert (session.start, session.minutes, session.kind) == (
        datetime(2027, 10, 16, 10),
        90,
        SessionKind.WORKSHOP,
    )
    assert people(found) == ["Anna Ö", "Ben"]
    assert found.rooms[0].name == "Küche"


def test_table_carries_the_day_of_a_block_on():
    found = table("Titel;Datum;Beginn;Ende\nA;16.10.2027;10:00;11:00\nB;;11:15;12:00\n")

    assert found.sessions[1].start == datetime(2027, 10, 16, 11, 15)
    assert found.sessions[1].minutes == 45


def test_table_end_after_midnight_belongs_to_the_next_day():
    assert table("Titel;Datum;Beginn;Ende\nA;16.10.2027;23:00;1:30\n").sessions[0].minutes == 150


def test_table_without_dates_keeps_the_time_of_day():
    session = table("Workshop;Zeit;Leitung\nLöten;10 Uhr;Anna\n").sessions[0]

    assert session.start is None
    assert session.clock is not None
    assert session.clock.hour == 10


def test_table_of_pretalx_joins_ids_and_names_and_leaves_out_what_was_rejected():
    found = table(
        "ID,Proposal title,Proposal state,Session type,Speaker IDs,Speaker names,Room,Start,End\n"
        'ABC,Löten,confirmed,Workshop,"X1, X2","Anna, Ben",Saal,2027-10-16T10:00:00+02:00,'
        "2027-10-16T11:00:00+02:00\n"
        "DEF,Nähen,rejected,Workshop,X3,Carla,,,\n"
    )

    assert people(found) == ["Anna", "Ben"]
    assert [person.source for person in found.people] == ["/X1", "/X2"]
    assert found.sessions[0].start == datetime(2027, 10, 16, 10)
    assert found.sessions[0].status is SessionStatus.CONFIRMED
    assert (found.skipped, codes(found)) == (1, {"session-rejected"})


@pytest.mark.parametrize("start", ["00010101T000000Z", "99991231T235959"])
def test_year_at_the_end_of_the_calendar_is_no_time(start):
    found = calendar("SUMMARY:Tanz", f"DTSTART:{start}")

    assert found.sessions[0].start is None
    assert codes(found) == {"session-time-unreadable"}
    assert_planned(found)


def test_json_list_of_pretalx_is_read_like_its_table():
    rows = [
        {
            "ID": "ABC",
            "Title": {"de": "Löten"},
            "Speaker IDs": ["X1", "X2"],
            "Speaker names": ["Anna", "Ben"],
        },
        {"ID": "DEF", "Title": "Nähen", "Start": "2027-10-16T10:00:00+02:00", "Duration": 90},
    ]
    found = schedules.parse(json.dumps(rows).encode())

    assert [session.title for session in found.sessions] == ["Löten", "Nähen"]
    assert people(found) == ["Anna", "Ben"]
    assert (found.sessions[1].start, found.sessions[1].minutes) == (datetime(2027, 10, 16, 10), 90)


@pytest.mark.parametrize(
    ("said", "names", "rest"),
    [
        (
            "Mit: Anna Beispiel und Ben Muster\\n\\nWir tanzen.",
            ["Anna Beispiel", "Ben Muster"],
            "Wir tanzen.",
        ),
        (
            "Mit: viel Freude am Tanz wollen wir\\nbeginnen",
            [],
            "Mit: viel Freude am Tanz wollen wir\nbeginnen",
        ),
    ],
)
def test_calendar_names_people_in_its_text(said, names, rest):
    found = calendar("SUMMARY:Tanz", "DTSTART:20271016T180000", f"DESCRIPTION:{said}")

    assert people(found) == names
    assert found.sessions[0].abstract == rest


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Anna Beispiel (Nähtreff)", [("Anna Beispiel", "Nähtreff")]),
        ("Anna Beispiel, Nähtreff; Ben Muster", [("Anna Beispiel", "Nähtreff"), ("Ben Muster", "")]),
        ("7:Anna Beispiel|8:Ben Muster", [("Anna Beispiel", ""), ("Ben Muster", "")]),
    ],
)
def test_table_parts_names_and_organisations(said, names):
    found = table(f'Titel;Beginn;Leitung\nA;10:00;"{said}"\n')

    assert [(person.name, person.organisation) for person in found.people] == names


def test_table_notes_what_it_cannot_read():
    found = table("Titel;Datum;Beginn;Dauer\nA;31.9.2027;25:00;ewig\n;16.10.2027;10:00;60\nSumme;;;60\n")

    assert [(p.line, p.code) for p in found.problems] == [
        (2, "session-time-unreadable"),
        (2, "session-time-unreadable"),
        (2, "session-length-unreadable"),
        (3, "session-without-title"),
    ]
    assert (len(found.sessions), found.skipped) == (1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Titel;Vorname;Nachname;Workshop;Ort\nDr.;Anna;Beispiel;Löten;Essen\n",
        "Name;Ort\nA;Köln\n",
        "<html><body>Programm</body></html>",
        '<?xml version="1.0"?><rss><channel/></rss>',
        '{"people": []}',
        "%PDF-1.7",
    ],
)
def test_other_files_are_refused_as_another_kind(text):
    with pytest.raises(Refused) as refused:
        table(text)
    assert refused.value.code in {"programme-other-kind", "file-other-kind"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b"<schedule><day>", "file-incomplete"),
        (b'{"schedule": ', "file-incomplete"),
        (b"[" * 200_000, "file-incomplete"),
        (b"<schedule>" + b"<a>" * 100_000, "file-incomplete"),
        (b'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "b">]><schedule>&a;</schedule>', "programme-unsafe"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "programme-empty"),
        (b"<schedule><conference/></schedule>" + b" " * 12_000_001, "file-too-large"),
    ],
)
def test_broken_files_are_refused_with_the_reason(data, code):
    with pytest.raises(Refused) as refused:
        schedules.parse(data)
    assert refused.value.code == code


def test_refusal_names_the_file(tmp_path):
    with pytest.raises(Refused) as refused:
        schedules.read(tmp_path / "programm.xml")
    assert (refused.value.code, refused.value.facts) == ("file-missing", {"name": "programm.xml"})


STARTS = st.sampled_from(
    [
        b"",
        b"<schedule><conference/><day date='2027-10-16'><room name='a'><event id='1'>",
        b'{"schedule": {"conference": {"days": [{"rooms": {"a": [{',
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n",
        b"Titel;Datum;Beginn;Dauer;Referent\nx;",
        b"PK\x03\x04",
    ]
)


@given(STARTS, st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(start, rest):
    try:
        found = schedules.parse(start + rest)
    except Refused:
        return
    assert_planned(found)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = [
    "id",
    "guid",
    "date",
    "start",
    "duration",
    "room",
    "title",
    "subtitle",
    "type",
    "language",
    "abstract",
    "persons",
    "links",
    "slug",
    "track",
    "url",
]


@settings(max_examples=60)
@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), VALUES), min_size=1, max_size=3), VALUES, VALUES)
def test_json_with_any_values_is_read_or_refused(events, rooms, conference):
    days = [{"date": rooms, "day_start": conference, "rooms": {"a": events}}]
    data = {
        "schedule": {
            "conference": {"title": conference, "rooms": rooms, "days": days, "time_zone_name": rooms}
        }
    }
    try:
        found = schedules.parse(json.dumps(data).encode())
    except Refused:
        return
    assert len(found.sessions) + found.skipped == len(events)
    assert_planned(found)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "RRULE",
                    "UID",
                    "SUMMARY",
                    "LOCATION",
                    "ATTENDEE",
                    "CATEGORIES",
                    "STATUS",
                    "URL",
                ]
            ),
            st.sampled_from(["", ";VALUE=DATE", ";TZID=Europe/Berlin", ";TZID=Nirgends", ";CN=Anna"]),
            st.sampled_from(
                [
                    "",
                    "20271016",
                    "20271016T100000",
                    "99991231T235959Z",
                    "00010101T000000",
                    "PT1H",
                    "-P1W",
                    "x",
                ]
            ),
        ),
        max_size=12,
    )
)
def test_calendar_with_any_values_is_read_or_refused(lines):
    try:
        found = calendar(*(f"{name}{parameter}:{value}" for name, parameter, value in lines))
    except Refused:
        return
    assert len(found.sessions) + found.skipped == 1
    assert_planned(found)


def test_a_workbook_with_a_sheet_for_each_day_is_one_programme():
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        for name, title in {"16.10.2027": "Löten", "17.10.2027": "Nähen"}.items():
            sheet = book.add_worksheet(name)
            for line, row in enumerate([("Titel", "Beginn", "Ende"), (title, "10:00", "11:00")]):
                sheet.write_row(line, 0, row)
    found = schedules.parse(target.getvalue())
    assert [(s.title, s.start, s.minutes) for s in found.sessions] == [
        ("Löten", datetime(2027, 10, 16, 10), 60),
        ("Nähen", datetime(2027, 10, 17, 10), 60),
    ]


@pytest.mark.parametrize(
    ("begin", "end", "minutes"), [("10:00", "09:00", None), ("22:00", "01:30", 210), ("18:00", "06:00", 720)]
)
def test_an_end_before_the_start_is_believed_only_for_a_night(begin, end, minutes):
    found = schedules.parse(f"Titel;Datum;Beginn;Ende\nTanz;16.10.2027;{begin};{end}\n".encode())
    [session] = found.sessions
    assert session.minutes == minutes
    assert [(p.line, p.code, p.facts) for p in found.problems] == (
        [] if minutes else [(2, "session-ends-before", {"title": "Tanz", "begin": begin, "end": end})]
    )
