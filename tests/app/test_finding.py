"""Anything is found by a few letters, with umlauts or without, and with a slip."""

from string import ascii_lowercase

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from netzwerkstatt.app.finding import MOST, Finder, Hit, Kind, Pool
from netzwerkstatt.base.folding import fold
from netzwerkstatt.domain.initiatives import Initiative, InitiativeId
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import Registration, RegistrationId
from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.tasks import Task, TaskId
from netzwerkstatt.domain.venue import Room, RoomId

EVERYWHERE = {"attendees", "contributors", "sessions", "rooms", "checklist", "initiatives"}
EVENT = Snapshot.of(
    (
        Person(PersonId("p1"), "Marlene", "Hägele", organisation="Institut Stadt und Sorge"),
        Person(PersonId("p2"), "Bjørn", "Ørsted"),
        Person(PersonId("p3"), "Ayşe", "Weiß"),
        Registration(RegistrationId("r1"), PersonId("p1")),
        Session(SessionId("s1"), "Lastenrad teilen", number="WS 4"),
        Room(RoomId("m1"), "Großer Saal", floor="EG"),
        Room(RoomId("m2"), "Gartenzimmer"),
        Task(TaskId("t1"), "Rampe leihen"),
        Initiative(InitiativeId("i1"), "Reparaturcafé", district="Ostheim"),
    )
)
HELP = Hit(Kind.HELP, "rooms", "Räume")
UNDO = Hit(Kind.COMMAND, "edit.undo", "Rückgängig")
NAMES = (
    "Hägele",
    "Ørsted",
    "Weiß",
    "Yıldız",
    "Sönmez",
    "Kowalczyk",
    "Papadopoulou",
    "Nguyen",
    "Groß",
    "Öztürk",
)


def found(query, sections=EVERYWHERE, offers=()):
    return [hit.id for hit in Finder().find(query, EVENT, sections, offers)]


def person(number, name):
    given, _, family = name.partition(" ")
    return Person(PersonId(f"p{number}"), given, family)


def people(*names):
    return Snapshot.of(person(at, name) for at, name in enumerate(names))


def names_found(query, event):
    return [hit.words for hit in Finder().find(query, event, EVERYWHERE)]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("hägele", "p1"),
        ("haegele", "p1"),
        ("Hägele Marlene", "p1"),
        ("sorge", "p1"),
        ("orsted", "p2"),
        ("weiss", "p3"),
        ("ayse", "p3"),
        ("lasten", "s1"),
        ("WS 4", "s1"),
        ("grosser saal", "m1"),
        ("zimmer", "m2"),
        ("rampe", "t1"),
        ("reparaturcafe", "i1"),
        ("ostheim", "i1"),
    ],
)
def test_everything_is_found_by_its_words(query, wanted):
    assert found(query)[0] == wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("Hägle", "p1"),
        ("marlnee", "p1"),
        ("marlne", "p1"),
        ("Lastenrda", "s1"),
        ("Gartenzimer", "m2"),
        ("hagele", "p1"),
    ],
)
def test_a_slip_does_no_harm(query, wanted):
    assert wanted in found(query)


def test_hits_say_where_they_are_shown():
    hits = {hit.id: hit for query in ("a", "e", "o") for hit in Finder().find(query, EVENT, EVERYWHERE)}
    shown = {name: (hit.section, hit.place) for name, hit in hits.items()}
    assert shown["p1"] == ("attendees", "r1")
    assert shown["p2"] == ("contributors", "p2")
    assert shown["m1"] == ("rooms", "m1")
    assert shown["t1"] == ("checklist", "t1")


def test_what_has_no_section_is_not_offered():
    assert found("hägele", {"contributors"}) == []
    assert found("ørsted", {"contributors"}) == ["p2"]


def test_commands_and_help_are_found_among_the_rest():
    assert found("räum", offers=[HELP, UNDO]) == ["rooms"]
    assert found("ruckgangig", offers=[HELP, UNDO]) == ["edit.undo"]


def test_without_an_event_only_what_is_offered_is_found():
    assert [hit.id for hit in Finder().find("raeume", None, (), [HELP])] == ["rooms"]


def test_names_that_begin_so_come_before_those_that_hold_it():
    event = people("Hanna Berg", "Anna Zorn", "Johanna Abt", "Bert Annan")
    assert names_found("anna", event)[:3] == ["Anna Zorn", "Bert Annan", "Hanna Berg"]


def test_near_names_only_fill_up():
    event = people("Anna Berg", "Anne Berg", *(f"Anna {letter * 3}" for letter in ascii_lowercase))
    assert len(names_found("anna", event)) == MOST
    assert "Anne Berg" not in names_found("anna", event)
    assert names_found("anna b", people("Anna Berg", "Anne Burg"))[0] == "Anna Berg"


def test_kinds_with_the_better_find_come_first():
    event = Snapshot.of(
        (person(1, "Sabine Saalfeld"), Room(RoomId("m"), "Großer Saal"), Room(RoomId("n"), "Vorsaal"))
    )
    assert next(hit.id for hit in Finder().find("vorsaal", event, EVERYWHERE)) == "n"


def test_nothing_typed_finds_nothing():
    assert found("") == found(" – ") == []


def test_a_changed_event_is_searched_as_it_is():
    finder = Finder()
    assert [hit.words for hit in finder.find("berg", people("Anna Berg"), EVERYWHERE)] == ["Anna Berg"]
    assert [hit.words for hit in finder.find("berg", people("Ben Berg"), EVERYWHERE)] == ["Ben Berg"]


@st.composite
def slips(draw):
    """Return a name and the same name with one slip in a plain letter of its longest word."""
    name = draw(st.sampled_from(NAMES))
    plain = [at for at, letter in enumerate(name) if letter.lower() in ascii_lowercase]
    at, letter = draw(st.sampled_from(plain)), draw(st.sampled_from(ascii_lowercase))
    ways = [name[:at] + name[at + 1 :], name[:at] + letter + name[at:], name[:at] + letter + name[at + 1 :]]
    if at + 1 in plain:
        ways.append(name[:at] + name[at + 1] + name[at] + name[at + 2 :])
    return name, draw(st.sampled_from(ways))


@given(slips())
def test_a_name_with_one_slip_is_found(slip):
    name, typed = slip
    assume(len(fold(typed)) >= 3)
    event = people(*(f"Kim {known}" for known in NAMES))
    assert f"Kim {name}" in names_found(typed, event)
    assert f"Kim {name}" in names_found(f"{typed} kim", event)


@given(st.sampled_from(NAMES), st.sampled_from([str.lower, str.upper, fold, str.title]))
def test_spelling_of_umlauts_and_capitals_does_not_matter(name, spelt):
    event = people(*(f"Kim {known}" for known in NAMES))
    assert names_found(spelt(name), event)[0] == f"Kim {name}"


@given(st.lists(st.text("abcä -", min_size=1, max_size=8)), st.text("abcä ", max_size=4))
def test_the_sure_finds_are_those_that_hold_all_words(names, query):
    wanted = fold(query)
    pool = Pool(list(enumerate(names)), lambda it: it[1])
    sure = sorted(number for _, (number, _) in pool.sure(wanted))
    plain = [
        at for at, name in enumerate(names) if wanted and all(word in fold(name) for word in wanted.split())
    ]
    assert sure == plain


@given(st.lists(st.text("abcd ", min_size=1, max_size=12), max_size=12), st.text("abcd ", max_size=8))
def test_a_pool_that_takes_over_another_finds_the_same(names, query):
    things = [[name] for name in names]
    before = Pool(things[::2], lambda it: it[0])
    later = Pool(things, lambda it: it[0], before)
    fresh = Pool(things, lambda it: it[0])
    assert list(later.sure(fold(query))) == list(fresh.sure(fold(query)))
