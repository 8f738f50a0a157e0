"""The sample event: the one of the pictures, the same every time, in two languages, in any size."""

import re
from collections import Counter
from itertools import combinations

import pytest

from netzwerkstatt.app.sample import LEAST, sample
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.initiatives import Initiative
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Part, Session, SessionKind
from netzwerkstatt.domain.snapshot import SHELVES, Snapshot
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.planning.ledger import ledger


@pytest.fixture(scope="module")
def event() -> Snapshot:
    return sample("de")


def named(event: Snapshot, title: str) -> Session:
    return next(s for s in event.sessions.values() if s.title == title)


def wished(event: Snapshot, session: Session) -> int:
    return len(event.wishes.of("session_id", session.id))


def test_sample_is_the_same_every_time():
    assert sample("de") == sample("de")
    assert sample("en", 300) == sample("en", 300)


def test_sample_has_the_numbers_of_the_overview(event):
    assert (len(event.people), len(event.registrations)) == (128, 128)
    assert len(event.registrations.of("status", RegistrationStatus.WAITING)) == 9
    assert event.event.places == 160
    assert len(event.rooms) == 6
    assert len(event.initiatives) == 23
    assert (len(event.sessions), sum(s.start is not None for s in event.sessions.values())) == (19, 16)
    assert {t.pencil for t in event.topics.values()} == set(Pencil)
    contributors = {c.person_id for c in event.contributions.values()}
    assert len(contributors) == 14


def test_sample_counts_tasks_by_phases_as_the_checklist_does(event):
    tasks = event.tasks.values()
    done = Counter(task.phase for task in tasks if task.done)
    counts = [(done[phase], sum(task.phase is phase for task in tasks)) for phase in Phase]
    assert counts == [(5, 5), (6, 9), (2, 5), (1, 4), (0, 5), (0, 4), (0, 4), (0, 2)]
    nobody = [task for task in tasks if task.person_id is None]
    assert [task.title for task in nobody] == ["Einlassteam finden"]


def test_sample_budget_is_the_one_of_the_picture(event):
    sums = ledger(event)
    assert (sums.cost.planned, sums.cost.actual, sums.funding.planned) == (920_000, 511_500, 920_000)
    assert [(h.name, h.sums.planned, h.sums.actual) for h in sums.costs] == [
        ("Honorare Referent*innen", 240_000, 165_000),
        ("Raummiete und Technik", 190_000, 190_000),
        ("Verpflegung", 180_000, 42_000),
        ("Druck und Werbung", 90_000, 98_500),
        ("Barrierefreiheit", 160_000, 0),
        ("Kinderbetreuung", 35_000, 0),
        ("Kleinmaterial", 25_000, 16_000),
    ]
    assert [(f.name, f.share, f.sums.actual) for f in sums.funders] == [
        ("Stadt Stuttgart", 500, 0),
        ("Bürgerstiftung", 200, 0),
        ("Spenden", 100, 43_000),
        ("Eigenmittel", 200, 0),
    ]


def test_sample_initiatives_offer_and_seek_as_in_the_picture(event):
    offers = [word for one in event.initiatives.values() for word in one.offers.split(", ")]
    seeks = [word for one in event.initiatives.values() for word in one.seeks.split(", ")]
    assert (len(offers), len(seeks)) == (41, 29)
    assert sum(offers.count(word) for word in seeks) == 11
    assert "Möbel" not in offers
    assert [one.name for one in event.initiatives.values() if not one.stand] == ["Bürgerverein Gaisburg"]


def test_sample_speaker_in_a_wheelchair_meets_a_stage_with_steps(event):
    session = named(event, "Das sorgende Quartier")
    (speaker,) = event.contributors(session.id)
    assert speaker.name == "Marlene Hägele"
    assert speaker.needs & Need.STEP_FREE
    assert session.equipment & Equipment.STAGE
    stage = event.fact(event.rooms[session.room_id], AccessFeature.STAGE)
    assert (stage.answer, stage.number) == (Answer.NO, 3)


def test_sample_has_one_person_in_two_places(event):
    twice = {
        (event.people[one.person_id].name, event.sessions[other.session_id].title)
        for one, other in combinations(event.contributions.values(), 2)
        if one.person_id == other.person_id and overlap(event, one.session_id, other.session_id)
    }
    assert twice == {("Mira Sönmez", "Bibliothek der Dinge")}


def overlap(event: Snapshot, one: str, other: str) -> bool:
    first, second = event.sessions[one].span, event.sessions[other].span
    return first is not None and second is not None and meet(first, second)


def meet(one: TimeSpan, other: TimeSpan) -> bool:
    """Tell whether both have some time in common."""
    return one.start < other.end and other.start < one.end


def test_sample_has_one_session_with_more_wishes_than_places(event):
    counts = {
        s.number: (wished(event, s), event.rooms[s.room_id].places)
        for s in event.sessions_in_order()
        if s.number and s.room_id
    }
    assert counts == {
        "WS 1": (21, 24),
        "WS 2": (34, 30),
        "WS 3": (12, 16),
        "WS 4": (18, 20),
        "WS 5": (19, 24),
        "WS 6": (27, 30),
        "WS 7": (11, 16),
    }
    assert wished(event, named(event, "Essbare Balkone")) == 17


def test_sample_rooms_are_free_and_equipped(event):
    planned = [s for s in event.sessions_in_order() if s.start and s.kind is not SessionKind.BREAK]
    for one, other in combinations(planned, 2):
        assert one.room_id != other.room_id or not meet(one.span, other.span)
    for session in planned:
        assert session.equipment & ~event.rooms[session.room_id].equipment == Equipment.NONE


def test_sample_guests_are_booked_once_at_a_time_and_where_they_can_be(event):
    for person in event.people.values():
        booked = [event.sessions[b.session_id] for b in event.bookings.of("person_id", person.id)]
        assert all(room_suits(event, session, person.needs) for session in booked)
        parts = {c.session_id for c in event.contributions.of("person_id", person.id)}
        assert not any(meet(one.span, other.span) for one, other in combinations(booked, 2))
        assert not any(overlap(event, one.id, part) for one in booked for part in parts)


def test_sample_contributors_are_there_when_they_are_needed(event):
    for times in event.person_times.values():
        for part in event.contributions.of("person_id", times.person_id):
            session = event.sessions[part.session_id]
            assert session.start is None or times.start <= session.start <= session.end <= times.end


def room_suits(event: Snapshot, session: Session, needs: Need) -> bool:
    room = event.rooms[session.room_id]
    loop = (AccessFeature.HEARING_LOOP, AccessFeature.PORTABLE_LOOP)
    asked = [(AccessFeature.STEP_FREE,)] * bool(needs & Need.STEP_FREE) + [loop] * bool(
        needs & Need.HEARING_LOOP
    )
    signed = any(c.part is Part.INTERPRETER for c in event.contributions.of("session_id", session.id))
    facts = ([event.fact(room, feature) for feature in features] for features in asked)
    return all(any(f and f.answer is Answer.YES for f in found) for found in facts) and (
        signed or not needs & Need.SIGN_LANGUAGE
    )


def test_sample_guests_need_what_the_room_page_says(event):
    count = Counter(need for person in event.people.values() for need in Need if need & person.needs)
    assert (count[Need.STEP_FREE], count[Need.HEARING_LOOP]) == (4, 3)
    assert (count[Need.SIGN_LANGUAGE], count[Need.ASSISTANCE_DOG]) == (2, 1)
    assert all(person.needs_consent for person in event.people.values() if person.needs)


def test_sample_uses_only_invented_addresses(event):
    people = event.people.values()
    assert all(person.email.endswith("@example.org") for person in people)
    assert all(person.phone.startswith("0711 000") for person in people if person.phone)
    assert len({person.email for person in people}) == len(people)


def test_sample_refers_only_to_what_is_there(event):
    for name in SHELVES.values():
        for record in getattr(event, name).values():
            for field in record.__slots__:
                other = getattr(record, field)
                if field.endswith("_id") and other is not None:
                    assert any(other in getattr(event, shelf) for shelf in SHELVES.values()), (name, field)


def test_sample_in_english_has_the_same_records_in_other_words(event):
    english = sample("en")
    for name in SHELVES.values():
        assert list(getattr(english, name)) == list(getattr(event, name))
    assert {p.name for p in english.people.values()} == {p.name for p in event.people.values()}
    texts = [text for record in spoken(english) for text in record]
    german = re.compile(r"[äöüßÄÖÜ]|\b(und|der|die|das|mit|für|nicht|eine[rmn]?|von|wir)\b")
    names = re.compile(r"Großer|Neckarstraße|Bürgerhaus Neckarbogen|Mayer-Krüger")
    assert [text for text in texts if german.search(names.sub("", text))] == []


def spoken(event: Snapshot) -> list[list[str]]:
    """Return all texts but people's names."""
    said = []
    for name in SHELVES.values():
        for record in getattr(event, name).values():
            fields = {f: getattr(record, f) for f in record.__slots__}
            skip = {
                "id",
                "given",
                "family",
                "badge_name",
                "email",
                "contact" if isinstance(record, Initiative) else "",
            }
            said.append([v for f, v in fields.items() if f not in skip and type(v) is str])
    return said


@pytest.mark.parametrize("people", [LEAST, 128, 129, 500, 13_500])
def test_sample_has_as_many_people_as_asked_for(people):
    event = sample("de", people)
    assert len(event.people) == len(event.registrations) == people
    assert len({person.email for person in event.people.values()}) == people
    assert len({(person.given, person.family) for person in event.people.values()}) == people
    assert len(event.sessions) == 19
    for session in event.sessions.values():
        if session.room_id:
            assert len(event.bookings.of("session_id", session.id)) <= event.rooms[session.room_id].places
