"""Initiatives are typed, found, pasted, doubled and deleted, and kept in all details."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from netzwerkstatt.app.commands import Add, Delete
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.initiatives import InitiativeTopic, InitiativeTopicId
from tests.builders import a_person, a_registration
from tests.ui.initiatives.hands import CTRL, Key, cell, offered, open_details, rows
from tests.ui.lists import column_of, fill, in_file, said, take, type_into

# the directory


def test_ctrl_n_types_a_new_initiative_into_the_list(page, directory):
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Repair-Treff")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert [it.name for it in in_file(page).initiatives.values()] == ["Repair-Treff"]
    assert rows(directory) == ["Repair-Treff"]


def test_an_initiative_needs_a_name(qtbot, page, directory, cafe):
    type_into(directory, cafe, "name", "")
    assert said(page) == "Eine Initiative braucht zuerst einen Namen. Alles andere kann folgen."
    qtbot.waitUntil(directory.view.is_editing)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert rows(directory) == ["Café"]


def test_keywords_are_typed_into_the_list(page, directory, cafe):
    type_into(directory, cafe, "offers", "Kuchen, Räume")
    assert in_file(page).initiatives[cafe.id].offers == "Kuchen, Räume"


def test_who_has_no_table_is_said_and_comes_last(directory, cafe, radwerk, come):
    late = come("Bürgerverein")
    assert cell(directory, late, "stand") == "ohne Tisch"
    directory.view.sortByColumn(column_of(directory, "stand"), Qt.SortOrder.AscendingOrder)
    assert rows(directory) == [radwerk.name, cafe.name, late.name]


def test_filters_show_what_they_say(directory, come):
    come("Ohne")
    come("Mit", stand="Tisch 1", public=True)
    found = {}
    for code in ("tableless", "public", ""):
        directory.bar.choose(code)
        found[code] = rows(directory)
    assert found == {"tableless": ["Ohne"], "public": ["Mit"], "": ["Mit", "Ohne"]}


def test_topics_are_typed_by_name_or_short_name(page, directory, cafe, garden, bikes):
    type_into(directory, cafe, "topics", "mobilität, Grün")
    links = in_file(page).initiative_topics.values()
    assert {link.topic_id for link in links} == {garden.id, bikes.id}
    assert cell(directory, cafe, "topics") == "Grün, Mobilität"
    assert directory.table.record_at(0).pencil is Pencil.GREEN
    page.window().undo()
    assert cell(directory, cafe, "topics") == ""


@pytest.mark.usefixtures("garden")
def test_a_topic_that_is_not_there_is_refused(page, directory, cafe):
    type_into(directory, cafe, "topics", "Raumfahrt")
    assert "„Raumfahrt“" in said(page)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)


def test_deleting_takes_topics_along_and_leaves_people(page, directory, cafe, garden):
    mira = a_person(initiative_id=cafe.id)
    page.desk.do(Add((InitiativeTopic(InitiativeTopicId(new_id()), cafe.id, garden.id), mira)))
    page.go_to(f"list {cafe.id}")
    QTest.keyClick(directory.view, Key.Key_Delete)
    kept = in_file(page)
    assert (len(kept.initiatives), len(kept.initiative_topics)) == (0, 0)
    assert kept.people[mira.id].initiative_id is None
    assert said(page) == "„Café“ ist gelöscht."
    page.window().undo()
    assert in_file(page).people[mira.id].initiative_id == cafe.id


def test_a_double_has_the_topics_but_no_table(page, directory, cafe, garden):
    page.desk.do(Add((InitiativeTopic(InitiativeTopicId(new_id()), cafe.id, garden.id),)))
    page.go_to(f"list {cafe.id}")
    QTest.keyClick(directory.view, Key.Key_D, CTRL)
    kept = in_file(page)
    double = next(it for it in kept.initiatives.values() if it.id != cafe.id)
    assert (double.name, double.seeks, double.stand) == (cafe.name, cafe.seeks, "")
    assert [link.topic_id for link in kept.initiative_topics.of("initiative_id", double.id)] == [garden.id]


def test_a_double_has_agreed_to_nothing(page, directory, come):
    kino = come("Kino", public=True)
    page.go_to(f"list {kino.id}")
    QTest.keyClick(directory.view, Key.Key_D, CTRL)
    assert sorted(it.public for it in in_file(page).initiatives.values()) == [False, True]


def test_consent_of_several_is_noted_in_one_step(page, directory, come, cafe, radwerk):
    kino = come("Kino", public=True)
    directory.view.selectAll()
    directory.selection.findChild(QPushButton, "consent").click()
    assert all(it.public for it in in_file(page).initiatives.values())
    assert said(page) == "Die Zustimmung von 2 Initiativen ist notiert."
    page.window().undo()
    kept = in_file(page).initiatives
    assert [kept[it.id].public for it in (cafe, radwerk, kino)] == [False, False, True]


def test_consent_is_never_withdrawn_for_several(page, directory, come):
    for name in ("Kino", "Chor"):
        come(name, public=True)
    directory.view.selectAll()
    directory.selection.findChild(QPushButton, "consent").click()
    assert all(it.public for it in in_file(page).initiatives.values())
    assert said(page) == "Die Zustimmung aller Ausgewählten ist schon notiert."


@pytest.mark.usefixtures("garden")
def test_a_list_copied_in_excel_is_pasted_as_one_step(page, directory):
    come = "Initiative\tStadtteil\tWir bieten\tThemenfelder\tZustimmung\nGarten\tBerg\tKompost\tGrün\tja\n"
    QGuiApplication.clipboard().setText(come)
    directory.view.paste()
    kept = in_file(page)
    (it,) = kept.initiatives.values()
    assert (it.name, it.district, it.offers, it.public) == ("Garten", "Berg", "Kompost", True)
    assert len(kept.initiative_topics) == 1
    page.window().undo()
    assert rows(directory) == []


def test_the_empty_page_says_how_to_begin(page, directory):
    sentence = "Wer bietet was, wer sucht was? Ab zwei Initiativen erscheinen hier Vorschläge."
    assert any(words.text() == sentence and words.isVisible() for words in page.findChildren(QLabel))
    offered(page).click()
    assert directory.view.is_editing()


# everything about one


def test_each_field_saves_by_itself(page, cafe):
    inspector = open_details(page, cafe)
    fill(inspector, "field-district", "Gaisburg")
    fill(inspector, "field-seeks", "Möbel")
    fill(inspector, "field-contact", "Hannelore")
    inspector.findChild(object, "field-description").setPlainText("Ein Café.")
    inspector.findChild(object, "field-public").click()
    page.finish()
    kept = in_file(page).initiatives[cafe.id]
    assert (kept.district, kept.seeks, kept.contact) == ("Gaisburg", "Möbel", "Hannelore")
    assert (kept.description, kept.public) == ("Ein Café.", True)


def test_topics_are_ticked(page, cafe, garden, bikes):
    inspector = open_details(page, cafe)
    for topic in (garden, bikes, garden):
        inspector.findChild(object, f"field-topic-{topic.id}").click()
    links = in_file(page).initiative_topics.values()
    assert [(link.initiative_id, link.topic_id) for link in links] == [(cafe.id, bikes.id)]


def test_topics_to_tick_follow_those_of_the_event(page, cafe, garden):
    inspector = open_details(page, cafe)
    tick = inspector.findChild(object, f"field-topic-{garden.id}")
    assert (tick.isVisible(), tick.text(), tick.accessibleName()) == (
        True,
        "Grün && Garten",
        "Grün & Garten",
    )
    page.desk.do(Delete((garden,)))
    assert any("noch keine Themenfelder" in words.text() for words in inspector.findChildren(QLabel))


def test_people_are_taken_out_one_after_the_other(page, cafe):
    people = [a_person(name, initiative_id=cafe.id) for name in ("Anna", "Mira")]
    page.desk.do(Add(tuple(people)))
    away = open_details(page, cafe).findChild(object, f"remove-{people[0].id}")
    away.setFocus()
    QTest.keyClick(away, Key.Key_Space)
    assert QApplication.focusWidget().objectName() == f"remove-{people[1].id}"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    assert QApplication.focusWidget().objectName() == "field-person"
    assert not in_file(page).people.of("initiative_id", cafe.id)


def test_keys_look_for_somebody_and_enter_lets_them_join(page, cafe):
    mira, ben = a_person("Mira", "Sönmez"), a_person("Ben", "Zech")
    page.desk.do(Add((mira, ben)))
    choice = open_details(page, cafe).findChild(object, "field-person")
    choice.setFocus()
    QTest.keyClick(choice, Key.Key_Down)
    QTest.keyClicks(choice, "z")
    assert choice.currentText() == "Zech Ben"
    assert not in_file(page).people.of("initiative_id", cafe.id)
    QTest.keyClick(choice, Key.Key_Return)
    assert [person.id for person in in_file(page).people.of("initiative_id", cafe.id)] == [ben.id]
    assert choice.currentText() == "auswählen …"


def test_whoever_was_found_joins_when_the_event_is_left(page, cafe):
    mira = a_person()
    page.desk.do(Add((mira,)))
    choice = open_details(page, cafe).findChild(object, "field-person")
    choice.setFocus()
    QTest.keyClick(choice, Key.Key_Down)
    assert page.finish()
    assert in_file(page).people[mira.id].initiative_id == cafe.id


def test_people_join_and_leave_and_are_led_to(page, cafe):
    mira = a_person()
    page.desk.do(Add((mira, a_registration(mira))))
    inspector = open_details(page, cafe)
    take(inspector.findChild(object, "field-person"), mira.id)
    assert in_file(page).people[mira.id].initiative_id == cafe.id
    inspector.findChild(object, f"remove-{mira.id}").click()
    assert in_file(page).people[mira.id].initiative_id is None
    page.window().undo()
    window = page.window()
    inspector.findChild(object, f"person-{mira.id}").click()
    assert window.page.title() == "Teilnehmende"
