"""The page of rooms, from the keystroke to the file."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.registrations import Booking, BookingId
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId, Equipment, Seating
from netzwerkstatt.planning.needs import Barrier
from netzwerkstatt.planning.reach import Level, Way
from netzwerkstatt.ui.pages.rooms.bands import BarrierCard
from tests.builders import a_part, a_person, a_registration, a_room, a_session
from tests.ui.lists import (
    ALT,
    CTRL,
    Key,
    cells,
    choose,
    column_of,
    fill,
    in_file,
    open_details,
    said,
    type_into,
    undo,
)

F = AccessFeature


@pytest.fixture
def page(window, an_event):
    """The page of an event that has no rooms yet."""
    assert window.make(an_event)
    window.go("rooms")
    return window.page


@pytest.fixture
def house(page):
    made = Building(BuildingId(new_id()), "Bürgerhaus")
    page.desk.do(Add((made,)))
    return made


@pytest.fixture
def build(page):
    """Put a room into the event, with facts: (feature, answer, number)."""

    def built(name="Saal", *facts, position=1, **fields):
        room = replace(a_room(name), position=position, **fields)
        known = (
            AccessFact(AccessFactId(new_id()), feature, answer, room_id=room.id, number=number)
            for feature, answer, number in facts
        )
        page.desk.do(Add((room, *known)))
        return room

    return built


def facts_of(page, owner):
    shelf = in_file(page).access_facts.values()
    return {f.feature: (f.answer, f.number) for f in shelf if owner.id in {f.room_id, f.building_id}}


def reads(page, room, column):
    return page.table.cell(page.table.row_of(room.id), column_of(page, column))


def press(inspector, feature, answer):
    inspector.findChild(object, f"field-{feature}").findChild(object, f"answer-{answer}").click()


# new rooms


def test_a_room_with_its_accessibility_takes_twelve_actions(page):
    actions = iter(range(1, 13))
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    next(actions)
    QTest.keyClicks(QApplication.focusWidget(), "Werkraum")
    next(actions)
    for _ in range(2):  # takes the name, opens the details
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
        next(actions)
    for feature in (F.STEP_FREE, F.HEARING_LOOP, F.ACCESSIBLE_TOILET, F.LOW_NOISE, F.GLARE_FREE):
        press(page.inspector, feature, "yes")
        next(actions)
    fill(page.inspector, f"field-{F.DOOR_WIDTH}-number", "92")
    next(actions)
    fill(page.inspector, "field-places", "24")
    next(actions)
    room = next(iter(in_file(page).rooms.values()))
    assert (room.name, room.places) == ("Werkraum", 24)
    assert facts_of(page, room)[F.DOOR_WIDTH] == (Answer.YES, 920)
    assert len(facts_of(page, room)) == 6


def test_rooms_need_a_name_before_anything_else(page):
    page.main()
    page.toggle_details()
    press(page.inspector, F.STEP_FREE, "yes")
    assert "zuerst einen Namen" in said(page)
    assert not in_file(page).rooms


def test_new_rooms_come_last_and_into_the_only_house(page, house, build):
    build("Saal", position=7)
    page.main()
    QTest.keyClicks(QApplication.focusWidget(), "Atelier")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    made = next(room for room in in_file(page).rooms.values() if room.name == "Atelier")
    assert (cells(page, "name"), made.building_id) == (["Saal", "Atelier"], house.id)


def test_an_empty_page_teaches_how_to_begin(page):
    button = next(b for b in page.findChildren(QPushButton, "empty-0") if b.isVisible())
    assert button.text().strip() == "Raum anlegen"
    button.click()
    assert page.view.is_editing()


# the matrix


def test_the_matrix_says_how_each_room_reads(page, build):
    saal = build(
        "Saal",
        (F.STEP_FREE, Answer.YES, 0),
        (F.STAGE, Answer.NO, 3),
        (F.HEARING_LOOP, Answer.NO, None),
        (F.PORTABLE_LOOP, Answer.YES, None),
        (F.DOOR_WIDTH, Answer.YES, 810),
        (F.ACCESSIBLE_TOILET, Answer.YES, 12),
    )
    attic = build("Atelier", (F.STEP_FREE, Answer.NO, 18), floor="1. OG")
    features = ("step-free", "stage", "hearing-loop", "low-noise", "accessible-toilet", "door-width")
    read = [reads(page, saal, feature) for feature in features]
    assert read == ["ja", "3 Stufen", "mobil", "klären", "ja, 12 m", "bedingt, 81 cm"]
    assert [reads(page, attic, feature) for feature in ("step-free", "stage")] == ["Treppe", "–"]


def test_every_answer_has_an_icon_of_its_own(page, build):
    build(
        "Saal", (F.STEP_FREE, Answer.YES, 0), (F.LOW_NOISE, Answer.NO, None), (F.DOOR_WIDTH, Answer.YES, 810)
    )
    place = page.table.record_at(0)
    asked = (F.STEP_FREE, F.LOW_NOISE, F.DOOR_WIDTH, F.GLARE_FREE)
    icons = [next(c for c in page.table.columns if c.id == feature).icon(place) for feature in asked]
    assert len({icon for icon, _ in icons}) == len(Level) - 1


def test_floor_and_places_stand_below_the_name_and_are_read_out(page, build):
    build("Saal", floor="EG", places=180)
    index = page.table.index(0, 0)
    assert page.table.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Saal, EG · 180 Plätze"
    assert page.table.data(index) == "Saal"


def test_titles_have_an_icon_and_are_read_out_as_they_are(page):
    role, across = Qt.ItemDataRole, Qt.Orientation.Horizontal
    assert page.table.headerData(1, across, role.AccessibleTextRole) == "Stufenlos"
    assert not page.table.headerData(1, across, role.DecorationRole).isNull()
    assert page.table.headerData(0, across, role.DecorationRole) is None


def test_answers_are_chosen_in_the_cell(page, build):
    saal = build()
    page.view.show_columns(["name", "low-noise"])
    page.view.edit_cell(saal.id, "low-noise")
    editor = QApplication.focusWidget()
    editor.setCurrentIndex(editor.findData("no"))
    editor.activated.emit(editor.currentIndex())
    assert facts_of(page, saal) == {F.LOW_NOISE: (Answer.NO, None)}


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("92", (Answer.YES, 920)),
        ("0,85 m", (Answer.YES, 850)),
        ("60 cm", (Answer.NO, 600)),
        ("ja", (Answer.YES, None)),
        ("nein", (Answer.NO, None)),
    ],
)
def test_widths_are_typed_as_people_write_them(page, build, typed, known):
    saal = build()
    type_into(page, saal, "door-width", typed)
    assert facts_of(page, saal) == {F.DOOR_WIDTH: known}


def test_what_is_no_width_is_refused_in_words(qtbot, page, build):
    saal = build()
    type_into(page, saal, "door-width", "breit")
    assert "„breit“ ist kein Maß" in said(page)
    qtbot.waitUntil(page.view.is_editing)
    assert facts_of(page, saal) == {}


def test_filters_show_step_free_rooms_and_open_questions(page, build):
    every = (F.STEP_FREE, F.HEARING_LOOP, F.LOW_NOISE, F.ACCESSIBLE_TOILET)
    build("Saal", *((feature, Answer.YES, None) for feature in every), position=1)
    build("Atelier", *((feature, Answer.NO, None) for feature in every), position=2)
    build("Foyer", (F.STEP_FREE, Answer.YES, None), position=3)
    shown = {}
    for code in ("step-free", "open", ""):
        page.bar.choose(code)
        shown[code] = cells(page, "name")
    assert shown == {"step-free": ["Saal", "Foyer"], "open": ["Foyer"], "": ["Saal", "Atelier", "Foyer"]}
    segment = page.bar.findChild(QRadioButton, "segment-open")
    assert segment.text() == "Noch offen 1"


def test_several_rooms_get_an_answer_in_one_step(page, build):
    saal, attic = build("Saal", (F.LOW_NOISE, Answer.NO, None)), build("Atelier", position=2)
    choose(page, saal, attic)
    page.selection.wanted.emit("low-noise", "yes")
    assert [facts_of(page, room) for room in (saal, attic)] == [{F.LOW_NOISE: (Answer.YES, None)}] * 2
    undo(page)
    assert [facts_of(page, room) for room in (saal, attic)] == [{F.LOW_NOISE: (Answer.NO, None)}, {}]


def test_copies_bring_along_what_is_known(page, build):
    saal = build("Saal", (F.STEP_FREE, Answer.YES, 0))
    page.go_to(saal.id)
    QTest.keyClick(page.view, Key.Key_D, CTRL)
    copy = next(room for room in in_file(page).rooms.values() if room.id != saal.id)
    assert cells(page, "name") == ["Saal", "Kopie von Saal"]
    assert (copy.name, facts_of(page, copy)) == ("Kopie von Saal", {F.STEP_FREE: (Answer.YES, 0)})
    undo(page)
    assert cells(page, "name") == ["Saal"]


def test_deleted_rooms_leave_their_sessions(page, build):
    saal = build()
    page.desk.do(Add((a_session("Löten", saal),)))
    page.go_to(saal.id)
    QTest.keyClick(page.view, Key.Key_Delete)
    assert [session.room_id for session in in_file(page).sessions.values()] == [None]
    undo(page)
    assert [session.room_id for session in in_file(page).sessions.values()] == [saal.id]


def test_rooms_are_pasted_in_their_order(page):
    QApplication.clipboard().setText("Raum\tPlätze\tTür\nWerkraum\t24\t92\nAtelier\t20\tnein\n")
    page.view.paste()
    made = in_file(page).rooms_in_order()
    assert [(room.name, room.places) for room in made] == [("Werkraum", 24), ("Atelier", 20)]
    assert [facts_of(page, room)[F.DOOR_WIDTH] for room in made] == [(Answer.YES, 920), (Answer.NO, None)]


def test_pasted_rooms_without_a_name_are_refused_in_words(page):
    QApplication.clipboard().setText("Raum\tPlätze\n\t24\n")
    page.view.paste()
    assert "zuerst einen Namen" in said(page)
    assert not in_file(page).rooms


def test_alt_and_arrows_move_rooms(page, build):
    _, _, foyer = (build(name, position=at) for at, name in enumerate(("Saal", "Atelier", "Foyer")))
    page.go_to(foyer.id)
    page.view.setFocus()
    QTest.keyClick(page.view, Key.Key_Up, ALT)
    assert cells(page, "name") == ["Saal", "Foyer", "Atelier"]
    assert page.view.current_id() == foyer.id
    for _ in range(3):
        page.move_chosen(-1)
    assert [room.name for room in in_file(page).rooms_in_order()] == ["Foyer", "Saal", "Atelier"]
    QTest.keyClick(page.view, Key.Key_Down, ALT)
    assert cells(page, "name") == ["Saal", "Foyer", "Atelier"]


def test_several_rooms_move_together(page, build):
    saal, _, foyer = (build(name, position=at) for at, name in enumerate(("Saal", "Atelier", "Foyer")))
    choose(page, saal, foyer)
    page.move_chosen(1)
    assert cells(page, "name") == ["Atelier", "Saal", "Foyer"]


# everything about one room


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
    seating = inspector.findChild(object, "field-seating")
    seating.setCurrentIndex(seating.findData(Seating.CIRCLE))
    kept = in_file(page).rooms[saal.id]
    assert (kept.floor, kept.places, kept.short, kept.in_rows) == ("1. OG", 30, "S", 40)
    assert (kept.equipment, kept.seating) == (Equipment.PROJECTOR, Seating.CIRCLE)
    assert facts_of(page, saal) == {F.WHEELCHAIR_PLACES: (Answer.YES, 2)}


def test_times_are_added_changed_and_removed(page, build):
    inspector = open_details(page, build())
    inspector.findChild(QPushButton, "add-time").click()
    time = next(iter(in_file(page).room_times.values()))
    assert (time.start, time.end) == (datetime(2027, 10, 16, 9), datetime(2027, 10, 16, 18))
    end = inspector.findChild(object, f"end-{time.id}")
    for text in ("7", "16:30"):
        end.setFocus()
        QTest.keyClick(end, Key.Key_A, CTRL)
        QTest.keyClicks(end, text)
        QTest.keyClick(end, Key.Key_Return)
    assert in_file(page).room_times[time.id].end == datetime(2027, 10, 16, 16, 30)
    inspector.findChild(QPushButton, f"away-{time.id}").click()
    assert not in_file(page).room_times


# around the list


def test_needs_are_counted_and_nobody_is_named(page, build):
    build()
    people = [
        a_person("Ann", needs=Need.STEP_FREE),
        a_person("Ben", needs=Need.STEP_FREE | Need.HEARING_LOOP),
    ]
    page.desk.do(Add((*people, *map(a_registration, people))))
    assert page.needs.isVisible()
    spoken = page.needs.accessibleName()
    assert spoken == "Das brauchen unsere Gäste: 2 stufenloser Zugang und 1 Induktionsschleife."


def test_nothing_is_said_of_needs_where_there_are_none(page, build):
    build()
    assert page.needs.isHidden()


def test_a_room_not_all_can_reach_is_named_with_a_number(page, build):
    attic = build("Atelier", (F.STEP_FREE, Answer.NO, 18), floor="1. OG")
    build("Saal", (F.STEP_FREE, Answer.YES, 0), position=2)
    session, person = a_session("Malen", attic), a_person("Ann", needs=Need.STEP_FREE)
    assert page.barrier.isHidden()
    place = Booking(BookingId(new_id()), person.id, session.id)
    page.desk.do(Add((session, person, a_registration(person), place)))
    assert page.barrier.isVisible()
    assert page.barrier.sentence == (
        "„Atelier“ ist nur über die Treppe erreichbar. "
        "1 Person, die stufenlosen Zugang braucht, ist dort dabei."
    )


def test_the_card_follows_the_room_that_is_chosen_and_leads_to_its_programme(page, build):
    attic, cellar = build("Atelier", (F.STEP_FREE, Answer.NO, 18)), build("Keller", position=2)
    malen, werken = a_session("Malen", attic), a_session("Werken", cellar)
    speaker = a_person("Luca", needs=Need.STEP_FREE)
    page.desk.do(Add((malen, werken, speaker, a_part(malen, speaker))))
    page.go_to(cellar.id)
    assert page.barrier.sentence.startswith("Ob „Keller“ stufenlos erreichbar ist")
    assert "Bitte auch ansehen: Atelier." in page.barrier.sentence


def test_the_card_leads_to_the_first_session_there(qtbot, look, words):
    attic = a_room("Atelier")
    barrier, gone = Barrier(attic, Way.STAIRS, a_session("Malen", attic), 0), []
    card = BarrierCard(look, words, gone.append)
    qtbot.addWidget(card)
    card.show_barriers([barrier], "")
    card.findChild(QPushButton, "barrier-sessions").click()
    assert gone == [barrier]


def test_door_signs_are_a_press_away(page, build):
    inspector = open_details(page, build())
    inspector.findChild(QPushButton, "door-sign").click()
    assert page.window().page is not page


@pytest.mark.usefixtures("page")
def test_an_event_opened_for_reading_says_so(window, an_event, build):
    saal = build("Saal", (F.STEP_FREE, Answer.YES, 0))
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("rooms")
    window.page.main()
    assert "Lesen" in said(window.page)
    press(open_details(window.page, saal), F.STEP_FREE, "no")
    assert facts_of(window.page, saal) == {F.STEP_FREE: (Answer.YES, 0)}
    assert window.page.inspector.findChild(object, "field-step-free").answer is Answer.YES


def test_every_control_is_named_and_large_enough(page, house, build, unnamed, too_small):
    saal = build(building_id=house.id)
    inspector = open_details(page, saal)
    for feature in (F.STEP_FREE, F.ACCESSIBLE_TOILET):
        press(inspector, feature, "no")
    inspector.findChild(QPushButton, "add-time").click()
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []


def test_details_are_wide_enough_for_their_answers(page, build):
    inspector = open_details(page, build())
    assert inspector.width() == 394
    bar = inspector.findChild(object, "field-step-free")
    assert bar.mapTo(inspector, bar.rect().topRight()).x() < inspector.width() - 16
