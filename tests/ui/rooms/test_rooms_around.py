"""What stands around the list: needs, barriers, door signs; and how it is reached."""

import json

import pytest
from PySide6.QtWidgets import QPushButton

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import Answer, Need
from netzwerkstatt.domain.registrations import Booking, BookingId
from netzwerkstatt.planning.needs import Barrier
from netzwerkstatt.planning.reach import Way
from netzwerkstatt.ui.pages.rooms.bands import BarrierCard
from tests.builders import a_part, a_person, a_registration, a_room, a_session
from tests.ui.lists import agree, open_details, said
from tests.ui.rooms.hands import F, facts_of, press


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


def test_what_others_know_of_the_rooms_is_read(qtbot, page, house, build, answers, tmp_path):
    hall = build("Saal", building_id=house.id)
    known = {"rooms": [{"name": {"de": "Saal"}, "hasInductionLoop": True}]}
    file = tmp_path / "haus.json"
    file.write_text(json.dumps({"properties": {"name": "Bürgerhaus", "accessibility": known}}), "utf-8")
    answers.file_to_read = lambda *_: file
    page.read_list()
    agree(qtbot, page)
    qtbot.waitUntil(lambda: facts_of(page, hall) == {F.HEARING_LOOP: (Answer.YES, None)})
