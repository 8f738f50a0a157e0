"""Rooms are added, copied, pasted, moved and deleted."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from netzwerkstatt.app.commands import Add
from netzwerkstatt.domain.access import Answer
from tests.builders import a_session
from tests.ui.lists import ALT, CTRL, Key, cells, choose, fill, in_file, said, undo
from tests.ui.rooms.hands import F, facts_of, press


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


def test_what_fits_nowhere_is_named(page):
    QApplication.clipboard().setText("Raum\tPlätze\n\tviele\n")
    page.view.paste()
    assert said(page) == "Es wurde nichts eingefügt. 1 Zelle passte nicht (Plätze: viele)."


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
