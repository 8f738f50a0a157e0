"""Who offers what somebody else seeks."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from netzwerkstatt.app.commands import Add, Change, Delete
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.initiatives import Initiative, InitiativeId, InitiativeTopic, InitiativeTopicId
from netzwerkstatt.domain.tasks import Phase
from tests.ui.initiatives.hands import Key, cards, click, offered, open_details, shown, suggested
from tests.ui.lists import in_file, said

# offers and requests


def test_suggestions_say_why(exchange, page, cafe, radwerk, garden):
    for it in (cafe, radwerk):
        page.desk.do(Add((InitiativeTopic(InitiativeTopicId(new_id()), it.id, garden.id),)))
    found, left = suggested(exchange)
    assert found == [
        "Café, Radwerk. „Fahrdienst“ passt zu „Fahrdienste“, beide in Ost, beide im Themenfeld Grün & Garten."
    ]
    assert [words.split(": ", 1)[1] for words in left] == [
        "Jemanden finden: Wer bietet „Möbel“?",
        "Jemanden finden: Wer bietet „Räume“?",
    ]
    assert page.context() == "2 Initiativen · 2 Angebote · 3 Gesuche"


def test_suggestions_follow_every_change(exchange, page, cafe, radwerk):
    assert len(suggested(exchange)[0]) == 1
    page.desk.do(Delete((radwerk,)))
    assert suggested(exchange)[0] == []
    page.window().undo()
    assert len(suggested(exchange)[0]) == 1
    page.desk.do(Change(((cafe, cafe.__class__(cafe.id, "Café", offers="Räume")),)))
    assert suggested(exchange)[0] == ["Radwerk, Café. Gleiches Stichwort „Räume“."]


@pytest.mark.usefixtures("radwerk")
def test_a_chosen_card_shows_only_what_concerns_it(page, exchange, come, cafe):
    come("Chor", seeks="Klavier")
    page.go_to(f"exchange {cafe.id}")
    QTest.keyClick(exchange.cards, Key.Key_Down)
    assert cards(exchange) == ["Café", "Chor", "Radwerk"]
    found, left = suggested(exchange)
    assert (found, len(left)) == ([], 1)
    QTest.keyClick(exchange.cards, Key.Key_Down)
    assert len(suggested(exchange)[0]) == 1
    assert exchange.findChild(object, "suggested").text() == "1 Vorschlag für Radwerk"
    QTest.keyClick(exchange.cards, Key.Key_Escape)
    assert [len(found) for found in suggested(exchange)] == [1, 3]


def test_all_are_shown_again_by_the_button_or_a_second_click(exchange, cafe, radwerk, come):
    come("Chor", seeks="Klavier")
    for deed in (exchange.every.click, lambda: click(exchange, 0)):
        click(exchange, 0)
        assert exchange.place() == cafe.id
        deed()
        assert exchange.place() == ""
    assert len(suggested(exchange)[1]) == 3
    assert radwerk.name in cards(exchange)


def test_enter_leads_from_a_card_to_the_directory(page, exchange, directory, cafe):
    page.go_to(f"exchange {cafe.id}")
    QTest.keyClick(exchange.cards, Key.Key_Return)
    assert page.shown is directory
    assert directory.view.current_id() == cafe.id


@pytest.mark.usefixtures("cafe")
def test_names_on_a_suggestion_lead_to_the_directory(page, exchange, directory, radwerk):
    exchange.findChild(object, f"lead-{radwerk.id}").click()
    assert page.shown is directory
    assert directory.view.current_id() == radwerk.id


@pytest.mark.usefixtures("cafe", "radwerk")
def test_a_search_finds_cards_and_suggestions(window, exchange):
    window.frame.header.search.field.setText("möbel")
    assert cards(exchange) == ["Café"]
    found, left = suggested(exchange)
    assert (found, len(left)) == ([], 1)


def test_a_chosen_card_that_is_deleted_leaves_all_suggestions(page, exchange, cafe, radwerk):
    page.go_to(f"exchange {cafe.id}")
    page.desk.do(Delete((cafe,)))
    assert (exchange.place(), cards(exchange)) == ("", [radwerk.name])
    assert len(suggested(exchange)[1]) == 1


@pytest.mark.usefixtures("cafe", "radwerk")
def test_a_question_becomes_a_task_once(window, page, exchange):
    button = shown(exchange, "question")[0].task
    button.click()
    (task,) = in_file(page).tasks.values()
    assert (task.title, task.phase) == ("Jemanden finden: Wer bietet „Möbel“?", Phase.EXCHANGE)
    assert task.note == "Gesucht von Café."
    assert button.text().strip() == "In der Checkliste"
    assert said(page) == "„Jemanden finden: Wer bietet „Möbel“?“ steht in der Checkliste."
    window.undo()
    assert button.text().strip() == "Aufgabe anlegen"
    window.redo()
    button.click()
    assert len(window.workspace.snapshot.tasks) == 1
    assert window.page.title() == "Checkliste"


@pytest.mark.usefixtures("cafe", "radwerk")
@pytest.mark.parametrize("kind", ["question", "suggestion"])
def test_a_task_is_known_again_in_another_language(window, exchange, kind):
    shown(exchange, kind)[0].task.click()
    window.speak("en")
    window.page.go_to("exchange")
    assert shown(window.page.shown, kind)[0].task.text().strip() == "In the checklist"


@pytest.mark.usefixtures("cafe", "radwerk")
def test_a_suggestion_becomes_a_task(page, exchange):
    shown(exchange, "suggestion")[0].task.click()
    (task,) = in_file(page).tasks.values()
    assert task.title == "Café und Radwerk zusammenbringen: Fahrdienst"


def test_one_alone_is_told_what_is_missing(exchange, come):
    come("Chor", offers="Auftritte")
    (words,) = shown(exchange, "none-suggested")
    assert words.text() == "Ab zwei Initiativen erscheinen hier Vorschläge."


def test_many_suggestions_are_shown_when_they_are_wanted(page, exchange):
    some = [Initiative(InitiativeId(new_id()), f"Nr. {at}", seeks="Räume") for at in range(45)]
    page.desk.do(Add((*some, Initiative(InitiativeId(new_id()), "Bürgerverein", offers="Räume"))))
    assert len(shown(exchange, "suggestion")) == 40
    exchange.findChild(QPushButton, "more").click()
    assert len(shown(exchange, "suggestion")) == 45


@pytest.mark.parametrize(("kind", "offered_by"), [("suggestion", "Bürgerverein"), ("question", "")])
def test_keys_go_on_with_the_first_of_the_others(qtbot, page, exchange, kind, offered_by):
    some = [Initiative(InitiativeId(new_id()), f"Nr. {at}", seeks=f"Räume {at}") for at in range(45)]
    offers = ", ".join(it.seeks for it in some)
    helping = Initiative(InitiativeId(new_id()), "Bürgerverein", offers=offers if offered_by else "")
    page.desk.do(Add((*some, helping)))
    more = exchange.findChild(QPushButton, "more")
    more.setFocus()
    QTest.keyClick(more, Key.Key_Space)
    qtbot.waitUntil(lambda: not QApplication.focusWidget().visibleRegion().isEmpty())
    assert QApplication.focusWidget() is shown(exchange, kind)[40].task


def test_the_empty_view_leads_to_a_new_initiative(page, exchange, directory):
    assert exchange.context() == ""
    offered(page).click()
    assert page.shown is directory
    assert directory.view.is_editing()


# around


def test_the_chosen_card_survives_another_language(window, page, cafe):
    page.go_to(f"exchange {cafe.id}")
    window.trigger("language.en")
    assert window.page.place() == f"exchange {cafe.id}"


@pytest.mark.usefixtures("page", "cafe", "radwerk")
def test_an_event_opened_for_reading_says_so(window, an_event):
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("initiatives", "exchange")
    assert window.page.main_button() is None
    shown(window.page.shown, "question")[0].task.click()
    assert "Lesen" in said(window.page)
    assert not window.workspace.snapshot.tasks


def test_every_control_is_named_and_large_enough(
    page, exchange, directory, cafe, radwerk, unnamed, too_small
):
    exchange.cards.choose(cafe.id)
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
    open_details(page, radwerk)
    assert page.shown is directory
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
