"""What went out comes back as the same: nothing is new, nothing has changed."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.sessions import LEADING, Part, SessionKind, SessionStatus
from netzwerkstatt.exchange import schedules
from tests.builders import a_day, a_part, a_room, a_session, a_snapshot, a_topic, an_event

FRAB = (schedules.write_frab, schedules.write_json)
GERMAN = texts("de")

NAMES = st.text(alphabet=st.sampled_from("aAbß ü<&>\"';,.#é漢-\u0308\t"), min_size=1, max_size=12).filter(
    lambda name: any(sign.isalnum() for sign in name)
)
PROSE = st.text(alphabet=st.sampled_from("abß ü<p>&amp;lt/\n- i\x00\r*"), max_size=40)
CHANGES = (datetime(2027, 3, 28, 2, 30), datetime(2027, 10, 31, 2, 30), datetime(2027, 10, 16, 23, 30))
STARTS = (
    st.none()
    | st.sampled_from(CHANGES)
    | st.datetimes(datetime(2027, 3, 27), datetime(2027, 11, 1)).map(
        lambda start: start.replace(microsecond=0)
    )
)


@st.composite
def snapshots(draw):
    rooms = [a_room(name) for name in draw(st.lists(NAMES, max_size=3))]
    topics = [a_topic(name) for name in draw(st.lists(NAMES, max_size=2))]
    people = [
        Person(PersonId(f"p{n}"), given, family)
        for n, (given, family) in enumerate(draw(st.lists(st.tuples(NAMES, NAMES | st.just("")), max_size=3)))
    ]
    sessions = [
        a_session(
            draw(NAMES),
            (room := draw(st.sampled_from([None, *rooms]))),
            start,
            also_room_id=draw(st.sampled_from([None, *(one.id for one in rooms)])) if room else None,
            minutes=draw(st.integers(1, 3000)),
            kind=draw(st.sampled_from(SessionKind)),
            status=draw(st.sampled_from(SessionStatus)),
            topic_id=draw(st.sampled_from([None, *(topic.id for topic in topics)])),
            subtitle=draw(st.just("") | NAMES),
            abstract=draw(PROSE),
            description=draw(PROSE),
            language=draw(st.sampled_from(["", "de", "tr", "Deutsch"])),
            link=draw(st.sampled_from(["", "https://a.example/?a=1&b=2", "www.a.example"])),
            slug=draw(st.sampled_from(["", "a-b"])),
            source=draw(st.sampled_from(["", "6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "/7"])),
        )
        for start in draw(st.lists(STARTS, max_size=5))
    ]
    days = [a_day(on) for on in sorted({session.start.date() for session in sessions if session.start})]
    parts = [
        a_part(session, person, part=draw(st.sampled_from(Part)))
        for session in sessions
        for person in people
        if draw(st.booleans())
    ]
    return a_snapshot(an_event(), *days, *rooms, *topics, *people, *sessions, *parts)


def told(snapshot):
    return [s for s in snapshot.sessions.values() if s.start and s.status is not SessionStatus.CANCELLED]


def assert_nothing_new(found, rows):
    assert (found.add, found.change) == ((), ())
    assert (found.rows, found.same, found.skipped) == (rows, rows, 0)


@settings(max_examples=150, deadline=None)
@given(snapshots(), st.sampled_from(FRAB), st.sampled_from(["de", "en"]))
def test_small_event_comes_back_from_frab_unchanged(snapshot, write, language):
    if not told(snapshot):
        return
    programme = schedules.parse(write(snapshot, texts(language)))

    assert_nothing_new(schedules.plan(programme, snapshot, "x"), len(told(snapshot)))


def test_a_session_in_two_rooms_comes_back_from_a_calendar_unchanged_and_may_move():
    hall, studio = a_room("Saal"), a_room("Atelier")
    wide = a_session("Ausklang", hall, CHANGES[2], also_room_id=studio.id)
    event = a_snapshot(a_day(CHANGES[2].date()), hall, studio, wide)
    written = schedules.write_calendar(event, GERMAN, moment=CHANGES[0].replace(tzinfo=UTC))
    assert_nothing_new(schedules.plan(schedules.parse(written), event, "x"), 1)
    moved = schedules.parse(written.replace(b"Saal + Atelier", b"Atelier"))
    ((_, now),) = schedules.plan(moved, event, "x").change
    assert now.rooms == (studio.id,)


@settings(max_examples=60, deadline=None)
@given(snapshots(), st.sampled_from(FRAB))
def test_small_event_comes_to_another_file_whole(carried_out, snapshot, write):
    if not told(snapshot):
        return
    other = carried_out(
        schedules.plan(schedules.parse(write(snapshot, GERMAN)), a_snapshot(), "x"), a_snapshot()
    )

    def seen(found):
        return sorted(
            (
                s.start,
                s.minutes,
                s.kind,
                sum(c.part in LEADING for c in found.contributions.of("session_id", s.id)),
            )
            for s in told(found)
        )

    assert seen(other) == seen(snapshot)


@pytest.mark.parametrize("write", FRAB)
@pytest.mark.parametrize(
    "name",
    [
        "fosdem_2021.xml",
        "fosdem_2024.xml",
        "froscon_hco_schedule.json",
        "gpn11.csv",
        "kielux_2020.ics",
        "voc_frab-camp2019.json",
        "voc_invalid-example.json",
        "voc_pretalx-democon.json",
        "voc_schedule-example_deu.xlsx",
    ],
)
def test_real_programme_comes_back_unchanged(shared_data, carried_out, name, write):
    programme = schedules.read(shared_data / "schedules" / name)
    snapshot = carried_out(schedules.plan(programme, a_snapshot(), name), a_snapshot())

    again = schedules.plan(schedules.parse(write(snapshot, GERMAN)), snapshot, name)
    assert_nothing_new(again, len(programme.sessions))
    assert_nothing_new(schedules.plan(programme, snapshot, name), len(programme.sessions))
