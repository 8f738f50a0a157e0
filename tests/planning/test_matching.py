"""Who can help whom, by keywords."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.app.sample import sample
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.initiatives import Initiative, InitiativeId, InitiativeTopic, InitiativeTopicId
from netzwerkstatt.planning.matching import alike, keywords, matches
from tests.builders import a_snapshot, a_topic

WORDS = (
    "Raum",
    "Räume",
    "räumen",
    "Rad",
    "Räder",
    "Küche",
    "Kuchen",
    "Presse",
    "Technik-Hilfe",
    "Technikhilfe",
)


def an_initiative(name, offers="", seeks="", district=""):
    return Initiative(InitiativeId(new_id()), name, district, offers, seeks)


def works_on(initiative, topic):
    return InitiativeTopic(InitiativeTopicId(new_id()), initiative.id, topic.id)


def words(text):
    return [keyword.words for keyword in keywords(text)]


def meet(one, other):
    (first,), (second,) = keywords(one), keywords(other)
    return alike(first.key, second.key)


def said(found):
    return [(it.seeker.name, it.sought, it.offerer.name) for it in found.suggestions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Räume, Kuchen backen; Presse", ["Räume", "Kuchen backen", "Presse"]),
        ("- Räume\r\n- Presse.\n\n", ["Räume", "Presse"]),
        ("Setzlinge und Kompost", ["Setzlinge", "Kompost"]),
        ("tools and rooms", ["tools", "rooms"]),
        ("Haus- und Gartenarbeit", ["Haus- und Gartenarbeit"]),
        ("Hundesitting", ["Hundesitting"]),
        ("Raum, raum, Räume", ["Raum"]),
        ("„Räume“", ["Räume"]),
        (" , ;–", []),
    ],
)
def test_keywords_are_parted_as_people_write_them(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Presse", "PRESSE"),
        ("Café", "Cafe"),
        ("Technik-Hilfe", "Technikhilfe"),
        ("Raum", "Räume"),
        ("Lastenrad", "Lastenräder"),
        ("Bühne", "Bühnen"),
        ("Foto", "Fotos"),
        ("Room", "Rooms"),
        ("Ehrenamtliche", "Ehrenamtlichen"),
        ("Helfer*innen", "Helferinnen"),
        ("Referent:in", "Referenten"),
    ],
)
def test_spellings_and_plurals_meet(one, other):
    assert meet(one, other)
    assert meet(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kuchen", "Küche"),
        ("Kuchen", "Küchen"),
        ("Spieler", "Spiel"),
        ("Schüler", "Schule"),
        ("Note", "Not"),
        ("Kurs", "Kur"),
        ("Probenraum", "Räume"),
        ("Spinnen", "Sp"),
    ],
)
def test_words_that_only_look_alike_stay_strangers(one, other):
    assert not meet(one, other)
    assert not meet(other, one)


def test_a_search_meets_each_offer_of_others_once():
    both = an_initiative("Beides", offers="Räume", seeks="Raum")
    many = an_initiative("Viele", offers="Räume, Raum")
    found = matches(a_snapshot(both, many))
    assert said(found) == [("Beides", "Raum", "Viele")]
    assert found.suggestions[0].offered == "Räume"
    assert found.questions == ()


def test_what_they_have_in_common_comes_first():
    garden, money = a_topic("Garten"), a_topic("Geld")
    seeker = an_initiative("Café", seeks="Räume", district="Ost")
    far, near = an_initiative("Anker", "Räume"), an_initiative("Zelle", "Räume", district="ost ")
    links = [works_on(seeker, garden), works_on(seeker, money), works_on(near, garden)]
    found = matches(a_snapshot(garden, money, seeker, far, near, *links)).suggestions
    assert [(it.offerer, it.same_district, it.topics) for it in found] == [
        (near, True, (garden,)),
        (far, False, ()),
    ]


def test_no_district_is_no_common_one():
    found = matches(a_snapshot(an_initiative("A", "Räume"), an_initiative("B", seeks="Räume")))
    assert not found.suggestions[0].same_district


def test_what_nobody_offers_is_a_question_of_all_who_seek_it():
    records = [
        an_initiative("Zelle", seeks="möbel, Klavier"),
        an_initiative("Anker", seeks="Möbel", offers="Klavier"),
        an_initiative("Birke", offers="Klavierstunden", seeks="Klavierstunden"),
    ]
    found = matches(a_snapshot(*records)).questions
    assert [(it.keyword, [who.name for who in it.seekers]) for it in found] == [
        ("Möbel", ["Anker", "Zelle"]),
        ("Klavierstunden", ["Birke"]),
    ]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sample_has_no_false_friends(language):
    """Plurals bring nothing there that the same words do not."""
    found = matches(sample(language))
    assert len(found.suggestions) == 11
    assert all(it.sought == it.offered for it in found.suggestions)


texts = st.lists(st.sampled_from(WORDS), max_size=4).map(", ".join)
events = st.lists(st.builds(an_initiative, st.sampled_from("ABCD"), texts, texts), max_size=6)


@given(events)
def test_every_pair_that_meets_is_found_and_no_other(initiatives):
    found = matches(a_snapshot(*initiatives))
    met = {
        (seeker.id, sought.words, offerer.id)
        for seeker, offerer in permutations(initiatives, 2)
        for sought in keywords(seeker.seeks)
        if any(alike(sought.key, offered.key) for offered in keywords(offerer.offers))
    }
    assert sorted((it.seeker.id, it.sought, it.offerer.id) for it in found.suggestions) == sorted(met)
    answered = {(seeker, sought) for seeker, sought, _ in met}
    open_ones = sum(
        (it.id, sought.words) not in answered for it in initiatives for sought in keywords(it.seeks)
    )
    assert sum(len(question.seekers) for question in found.questions) == open_ones


@given(events, st.randoms())
def test_the_order_does_not_depend_on_how_records_lie(initiatives, random):
    shuffled = random.sample(initiatives, len(initiatives))
    assert matches(a_snapshot(*initiatives)) == matches(a_snapshot(*shuffled))


@given(st.text(), st.text())
def test_meeting_is_mutual_and_anything_can_be_read(one, other):
    for first in keywords(one):
        assert alike(first.key, first.key)
        for second in keywords(other):
            assert alike(first.key, second.key) == alike(second.key, first.key)
