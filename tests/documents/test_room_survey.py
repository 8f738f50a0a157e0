"""Survey sheets for houses and rooms."""

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import texts
from netzwerkstatt.documents.look import SizeClass
from netzwerkstatt.documents.room_survey import SurveyOptions, room_survey
from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.access_questions import COUNTED_OF_ROOM, FIRST_OF_ROOM, MORE_OF_ROOM, OF_HOUSE
from netzwerkstatt.domain.access_words import features
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId
from tests.builders import a_room, a_snapshot
from tests.documents.printed import elements, flat, flaws, letters_outside, tags_of, text_of

DE = texts("de")
HOUSE = Building(BuildingId("h"), "Bürgerhaus", "Marktplatz 1", entrance="Hof")
HALL = replace(a_room("Großer Saal", 180), building_id=HOUSE.id, floor="EG")


def a_fact(feature, answer=Answer.YES, number=None, room=HALL, **fields):
    return AccessFact(AccessFactId(new_id()), feature, answer, room_id=room.id, number=number, **fields)


def of_house(feature, answer=Answer.YES, number=None, **fields):
    return AccessFact(AccessFactId(new_id()), feature, answer, building_id=HOUSE.id, number=number, **fields)


def pages_said(data):
    with pypdfium2.PdfDocument(data) as document:
        return [flat(page.get_textpage().get_text_range()) for page in document]


def boxes(data):
    """Return what is said instead of the boxes, in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = elements(pdf.Root.StructTreeRoot.K)
        return [str(element.Alt) for element in found if pikepdf.Name.Figure == element.S]


def test_event_without_rooms_has_a_blank_house_and_a_blank_room():
    made = room_survey(a_snapshot(), DE)
    house, room = pages_said(made.data)
    assert "Haus:" in house
    assert "Raum:" in room
    assert not any("nicht" not in box for box in boxes(made.data))
    assert not flaws(made.data)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_question_stands_there_in_the_order_of_the_window(language):
    words = texts(language)
    house, room = pages_said(room_survey(a_snapshot(HOUSE, HALL), words).data)
    for said, asked in ((house, OF_HOUSE), (room, (COUNTED_OF_ROOM, *FIRST_OF_ROOM, *MORE_OF_ROOM))):
        at = 0
        for feature in asked:
            at = said.index(features(words)[feature], at) + 1


def test_house_comes_first_and_each_room_has_one_page():
    other = replace(a_room("Gartenzimmer"), building_id=HOUSE.id, position=2)
    made = room_survey(a_snapshot(HOUSE, HALL, other), DE)
    assert made.pages == 3
    house, hall, garden = pages_said(made.data)
    assert all(words in house for words in ("Bürgerhaus", "Marktplatz 1", "Hof"))
    assert all(words in hall for words in ("Großer Saal", "Haus: Bürgerhaus", "EG", "180"))
    assert "Gartenzimmer" in garden


def test_what_is_known_is_filled_in():
    facts = [
        a_fact(AccessFeature.DOOR_WIDTH, number=925),
        a_fact(AccessFeature.STAGE, Answer.NO, 3, note="keine Rampe"),
        a_fact(AccessFeature.LOW_NOISE, Answer.UNKNOWN),
        of_house(AccessFeature.LIFT),
    ]
    made = room_survey(a_snapshot(HOUSE, HALL, *facts), DE)
    room = pages_said(made.data)[1]
    assert "92,5 cm gut ab 90 cm" in room
    assert "3 Stufen keine Rampe" in room
    assert "Plätze gut ab 2" in room
    assert "gilt fürs ganze Haus" in room
    crossed = [box for box in boxes(made.data) if "nicht angekreuzt" not in box]
    assert crossed == ["ja: angekreuzt", "nein: angekreuzt", "ja: angekreuzt", "ja: angekreuzt"]


def test_how_to_measure_is_said_where_people_get_it_wrong():
    house, room = pages_said(room_survey(a_snapshot(), DE).data)
    assert "Tür ganz öffnen und die freie Breite messen" in room
    assert "Höhe geteilt durch Länge" in house
    assert "Die höchste Kante messen" in house


def test_how_to_measure_is_said_once_on_a_sheet():
    for page in pages_said(room_survey(a_snapshot(), DE).data):
        assert page.count("Tür ganz öffnen") == page.count("Höhe geteilt durch Länge") == 1


def test_boxes_have_words_and_columns_have_names_for_those_who_listen():
    made = room_survey(a_snapshot(), DE)
    assert boxes(made.data)[:3] == [
        "ja: nicht angekreuzt",
        "nein: nicht angekreuzt",
        "weiß nicht: nicht angekreuzt",
    ]
    tags = tags_of(made.data)
    rows = len(OF_HOUSE) + 1 + len(FIRST_OF_ROOM) + len(MORE_OF_ROOM)
    assert tags.count("Figure") == 3 * rows
    assert tags.count("TR") == rows + 3
    assert tags.count("Table") == tags.count("H1") == 2


def test_nothing_is_smaller_than_twelve_points():
    made = room_survey(a_snapshot(HOUSE, HALL, a_fact(AccessFeature.STAGE, note="kurz")), DE)
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        sizes = {
            float(operands[0])
            for page in pdf.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "Tm"
        }
    assert min(sizes) >= 12


def test_chosen_rooms_come_with_their_house_alone():
    far = Building(BuildingId("f"), "Pavillon")
    away = replace(a_room("Kiosk"), building_id=far.id)
    made = room_survey(a_snapshot(HOUSE, far, HALL, away), DE, SurveyOptions(frozenset({away.id})))
    said = flat(text_of(made.data))
    assert made.pages == 2
    assert "Pavillon" in said
    assert "Kiosk" in said
    assert "Bürgerhaus" not in said


def test_rooms_in_no_house_come_behind_a_blank_house():
    made = room_survey(a_snapshot(HOUSE, HALL, a_room("Zelt")), DE)
    assert [page.count("Adresse") for page in pages_said(made.data)] == [1, 0, 1, 0]


@pytest.mark.parametrize("size", SizeClass)
@pytest.mark.parametrize("name", ["U", "Raum der Begegnung im Hinterhaus " * 6, "מועדון השכונה", " "])
def test_long_names_and_notes_go_on_over_more_pages(name, size):
    room = replace(HALL, name=name, floor="Zwischengeschoss hinten links " * 3)
    facts = [a_fact(feature, note="Im Flur hinter der zweiten Tür links " * 8) for feature in AccessFeature]
    house = replace(HOUSE, name=name, address="Straße des Friedens " * 12)
    made = room_survey(a_snapshot(house, room, *facts), DE, SurveyOptions(size=size))
    assert made.pages > 2
    assert not letters_outside(made.data)
    assert not flaws(made.data)
    assert pages_said(made.data)[-1].count("Datum") == 1
