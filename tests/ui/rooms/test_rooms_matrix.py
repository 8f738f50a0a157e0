"""How accessible each room is, at a glance."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton

from netzwerkstatt.domain.access import Answer
from netzwerkstatt.planning.reach import Level
from tests.ui.lists import cells, choose, said, type_into, undo
from tests.ui.rooms.hands import F, facts_of, reads


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
