"""Everything about one room, beside the list."""

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from netzwerkstatt.domain.access import Answer
from netzwerkstatt.domain.venue import Equipment, Seating
from netzwerkstatt.ui.parts.answers import SavedAnswer
from tests.ui.lists import CTRL, Key, column_of, fill, in_file, open_details, said, take, undo
from tests.ui.rooms.hands import F, facts_of, press, reads


def test_the_next_question_stays_where_it_is_when_a_note_is_asked_for(page, build):
    inspector = open_details(page, build())
    answers = inspector.findChildren(SavedAnswer)
    at = next(at for at, one in enumerate(answers) if one.objectName() == f"field-{F.STAGE}")
    inspector.scroll_to(answers[at + 1])
    QApplication.processEvents()
    before = answers[at + 1].mapTo(inspector, QPoint()).y()
    QTest.mouseClick(answers[at].findChild(QWidget, "answer-no"), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert inspector.findChild(QWidget, f"field-{F.STAGE}-note").isVisible()
    assert answers[at + 1].mapTo(inspector, QPoint()).y() == before


def test_list_and_details_stay_with_what_cannot_be_saved(page, build):
    hall, club = build("Saal"), build("Clubraum", position=2)
    inspector = open_details(page, hall)
    places = fill(inspector, "field-places", "viele")
    page.view.show_id(club.id)
    QApplication.processEvents()
    assert inspector.heading.text() == "Saal"
    assert page.view.chosen_ids() == [hall.id]
    assert page.window().focusWidget() is places
    assert "„viele“" in said(page)
    QTest.keyClick(places, Key.Key_Escape)
    page.view.show_id(club.id)
    QApplication.processEvents()
    assert inspector.heading.text() == "Clubraum"
    assert page.view.chosen_ids() == [club.id]


def test_details_stay_open_with_what_cannot_be_saved(page, build):
    inspector = open_details(page, build())
    fill(inspector, "field-places", "viele")
    page.close_details()
    QApplication.processEvents()
    assert inspector.isVisible()
    assert page.bar.details.isChecked()


def test_an_answer_set_back_leaves_nothing(page, build):
    saal = build()
    inspector = open_details(page, saal)
    press(inspector, F.LOW_NOISE, "yes")
    press(inspector, F.LOW_NOISE, "no")
    assert facts_of(page, saal) == {F.LOW_NOISE: (Answer.NO, None)}
    press(inspector, F.LOW_NOISE, "unknown")
    assert facts_of(page, saal) == {}


def test_a_number_is_kept_when_the_answer_is_set_back(page, build):
    saal = build("Saal", (F.DOOR_WIDTH, Answer.YES, 920))
    press(open_details(page, saal), F.DOOR_WIDTH, "unknown")
    assert facts_of(page, saal) == {F.DOOR_WIDTH: (Answer.UNKNOWN, 920)}


@pytest.mark.parametrize(("typed", "answer"), [("92", Answer.YES), ("0,81 m", Answer.YES), ("70", Answer.NO)])
def test_a_width_answers_the_question(page, build, typed, answer):
    saal = build()
    fill(open_details(page, saal), "field-door-width-number", typed)
    assert facts_of(page, saal)[F.DOOR_WIDTH][0] is answer


def test_a_measure_that_says_no_is_not_answered_with_yes(page, build):
    saal = build("Saal", (F.DOOR_WIDTH, Answer.NO, 700))
    inspector = open_details(page, saal)
    press(inspector, F.DOOR_WIDTH, "yes")
    assert "70 cm" in said(page)
    assert inspector.findChild(object, "field-door-width").answer is Answer.NO
    assert facts_of(page, saal) == {F.DOOR_WIDTH: (Answer.NO, 700)}


def test_steps_are_asked_for_where_the_way_is_not_step_free(page, build):
    saal = build("Saal", floor="EG")
    inspector = open_details(page, saal)
    steps = inspector.findChild(object, "field-step-free-number")
    assert steps.isHidden()
    press(inspector, F.STEP_FREE, "no")
    assert not steps.isHidden()
    fill(inspector, "field-step-free-number", "2")
    assert reads(page, saal, "step-free") == "2 Stufen"
    press(inspector, F.STEP_FREE, "yes")
    assert facts_of(page, saal) == {F.STEP_FREE: (Answer.YES, None)}


def test_where_the_toilet_is_is_asked_and_kept(page, build):
    saal = build()
    inspector = open_details(page, saal)
    note = inspector.findChild(object, "field-accessible-toilet-note")
    assert note.isHidden()
    press(inspector, F.ACCESSIBLE_TOILET, "yes")
    assert not note.isHidden()
    fill(inspector, "field-accessible-toilet-note", "Flur links")
    assert [fact.note for fact in in_file(page).access_facts.values()] == ["Flur links"]
    assert reads(page, saal, "accessible-toilet") == "ja, Flur links"


def test_what_the_house_says_holds_until_the_room_says_else(page, house, build):
    saal, foyer = build(building_id=house.id), build("Foyer", building_id=house.id, position=2)
    inspector = open_details(page, saal)
    press(inspector, "house-contrast-marks", "yes")
    assert facts_of(page, house) == {F.CONTRAST_MARKS: (Answer.YES, None)}
    assert [reads(page, room, "contrast-marks") for room in (saal, foyer)] == ["ja", "ja"]
    assert inspector.findChild(object, "field-contrast-marks").answer is Answer.YES
    press(inspector, F.CONTRAST_MARKS, "unknown")
    assert [reads(page, room, "contrast-marks") for room in (saal, foyer)] == ["klären", "ja"]
    press(inspector, F.CONTRAST_MARKS, "no")
    press(inspector, F.CONTRAST_MARKS, "unknown")
    assert facts_of(page, saal) == {}
    assert reads(page, saal, "contrast-marks") == "ja"


def test_a_new_house_is_typed_where_one_is_chosen(page, build):
    saal = build("Saal", (F.STEP_FREE, Answer.YES, 0))
    inspector = open_details(page, saal)
    assert not inspector.findChild(object, "field-house-address").isVisible()
    field = inspector.findChild(object, "field-building").line
    field.setFocus()
    QTest.keyClicks(field, "Gemeindehaus")
    QTest.keyClick(field, Key.Key_Return)
    fill(inspector, "field-house-address", "Hauptweg 1")
    house = next(iter(in_file(page).buildings.values()))
    assert (house.name, house.address) == ("Gemeindehaus", "Hauptweg 1")
    assert in_file(page).rooms[saal.id].building_id == house.id
    assert facts_of(page, saal) == {F.STEP_FREE: (Answer.YES, 0)}


def test_a_room_that_moves_out_leaves_the_house_as_it_was(page, house, build):
    saal = build(building_id=house.id)
    press(open_details(page, saal), "house-lift", "yes")
    page.selection.wanted.emit("building", "")
    assert in_file(page).rooms[saal.id].building_id is None
    assert facts_of(page, house) == {F.LIFT: (Answer.YES, None)}


def test_each_field_of_a_room_saves_by_itself(page, build):
    saal = build()
    inspector = open_details(page, saal)
    for name, text in (("floor", "1. OG"), ("places", "30"), ("short", "S"), ("in-rows", "40")):
        fill(inspector, f"field-{name}", text)
    fill(inspector, "field-wheelchair-places", "2")
    inspector.findChild(object, f"field-equipment-{int(Equipment.PROJECTOR)}").click()
    take(inspector.findChild(object, "field-seating"), Seating.CIRCLE)
    kept = in_file(page).rooms[saal.id]
    assert (kept.floor, kept.places, kept.short, kept.in_rows) == ("1. OG", 30, "S", 40)
    assert (kept.equipment, kept.seating) == (Equipment.PROJECTOR, Seating.CIRCLE)
    assert facts_of(page, saal) == {F.WHEELCHAIR_PLACES: (Answer.YES, 2)}


def test_times_are_added_changed_and_removed(page, build):
    inspector = open_details(page, build())
    inspector.findChild(QPushButton, "add-time").click()
    time = next(iter(in_file(page).room_times.values()))
    assert (time.start, time.end) == (datetime(2027, 10, 16, 9), datetime(2027, 10, 16, 18))
    end = inspector.findChild(object, f"until-{time.id}")
    for text in ("7", "16:30"):
        end.setFocus()
        QTest.keyClick(end, Key.Key_A, CTRL)
        QTest.keyClicks(end, text)
        QTest.keyClick(end, Key.Key_Return)
    assert in_file(page).room_times[time.id].end == datetime(2027, 10, 16, 16, 30)
    inspector.findChild(QPushButton, f"away-{time.id}").click()
    assert not in_file(page).room_times


def test_a_time_taken_away_comes_back_with_undo(page, build):
    inspector = open_details(page, build())
    inspector.findChild(QPushButton, "add-time").click()
    kept = in_file(page).room_times
    inspector.findChild(QPushButton, f"away-{next(iter(kept))}").click()
    assert said(page) == "Die Zeit ist weggenommen."
    undo(page)
    assert in_file(page).room_times == kept


def test_what_is_typed_for_one_time_stays_while_another_is_changed(page, build):
    inspector = open_details(page, build())
    for _ in range(2):
        inspector.findChild(QPushButton, "add-time").click()
    first, second = in_file(page).room_times
    fill(inspector, f"from-{first}", "25 Uhr")
    assert "25 Uhr" in said(page)
    fill(inspector, f"until-{second}", "17")
    assert in_file(page).room_times[second].end == datetime(2027, 10, 16, 17)
    assert inspector.findChild(object, f"from-{first}").text() == "25 Uhr"


def test_details_are_wide_enough_for_their_answers(page, build):
    inspector = open_details(page, build())
    assert inspector.width() == 394
    bar = inspector.findChild(object, "field-step-free")
    assert bar.mapTo(inspector, bar.rect().topRight()).x() < inspector.width() - 16


@pytest.mark.parametrize(("typed", "shown"), [("81", True), ("92", False)])
def test_a_rated_measure_says_why_and_who_says_so(page, build, typed, shown):
    saal = build()
    inspector = open_details(page, saal)
    fill(inspector, f"field-{F.DOOR_WIDTH}-number", typed)
    why = "gut ab 90 cm, bedingt ab 80 cm (Quelle: München, Trier, Lübeck, Suhl, Waldkirch)"
    number = inspector.findChild(QWidget, f"field-{F.DOOR_WIDTH}-number")
    assert plain(number.toolTip()) == plain(number.accessibleDescription()) == why
    question = inspector.findChild(QWidget, f"question-{F.DOOR_WIDTH}")
    assert (why in [plain(part.text()) for part in question.findChildren(QLabel)]) is shown
    cell = page.table.index(page.table.row_of(saal.id), column_of(page, F.DOOR_WIDTH))
    assert why in plain(page.table.data(cell, Qt.ItemDataRole.ToolTipRole))


def test_how_to_arrive_at_the_house_is_kept(page, house, build):
    saal = build(building_id=house.id)
    inspector = open_details(page, saal)
    fill(inspector, "field-house-stop", "Neckarbogen")
    fill(inspector, "field-house-stop-distance-number", "250 m")
    fill(inspector, "field-house-entrance-door-number", "75 cm")
    press(inspector, "house-stop-step-free", "no")
    press(inspector, "house-bell", "yes")
    fill(inspector, "field-house-bell-note", "links neben der Tür")
    assert facts_of(page, house) == {
        F.STOP_DISTANCE: (Answer.YES, 250),
        F.ENTRANCE_DOOR: (Answer.NO, 750),
        F.STOP_STEP_FREE: (Answer.NO, None),
        F.BELL: (Answer.YES, None),
    }
    assert facts_of(page, saal) == {}


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")
