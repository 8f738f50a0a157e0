"""Every value that people see has a word, in both languages, and no two of a kind share one."""

import pytest

from netzwerkstatt.base.texts import LANGUAGES, texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Diet, PhotoConsent, Role
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Part, SessionKind, SessionStatus
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.domain.venue import Equipment, Room, RoomId, Seating


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("named", "values"),
    [
        (words.needs, Need),
        (words.diets, Diet),
        (words.photos, PhotoConsent),
        (words.roles, Role),
        (words.status, RegistrationStatus),
        (words.kinds, SessionKind),
        (words.progress, SessionStatus),
        (words.parts, Part),
        (words.equipment, Equipment),
        (words.seating, Seating),
        (words.phases, Phase),
    ],
)
def test_every_value_has_a_word_of_its_own(language, named, values):
    found = named(texts(language))
    assert list(found) == list(values)
    assert all(found.values())
    assert len(set(found.values())) == len(found)


def test_the_words_of_a_set_stand_in_their_order():
    found = words.said(Equipment.PIANO | Equipment.SCREEN, words.equipment(texts("en")))
    assert found == ["screen", "piano"]


@pytest.mark.parametrize(
    ("floors", "names", "with_floors"),
    [
        ((), "", ""),
        (("EG",), "Raum 0", "Raum 0, EG"),
        (("",), "Raum 0", "Raum 0"),
        (("EG", "EG"), "Raum 0 + Raum 1", "Raum 0 + Raum 1, EG"),
        (("EG", "1. OG"), "Raum 0 + Raum 1", "Raum 0, EG + Raum 1, 1. OG"),
    ],
)
def test_rooms_that_are_opened_to_each_other_are_named_together(floors, names, with_floors):
    rooms = [Room(RoomId(str(number)), f"Raum {number}", floor=floor) for number, floor in enumerate(floors)]
    assert (words.room_names(rooms), words.room_names(rooms, floors=True)) == (names, with_floors)
