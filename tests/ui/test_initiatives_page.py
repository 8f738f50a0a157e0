"""The page of the initiatives, from the keystroke to the file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from netzwerkstatt.app.commands import Add, Change, Delete
from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Pencil, Topic, TopicId
from netzwerkstatt.domain.initiatives import Initiative, InitiativeId, InitiativeTopic, InitiativeTopicId
from netzwerkstatt.domain.tasks import Phase
from tests.builders import a_person, a_registration

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window, an_event):
    """The page of an event to which no initiative comes yet."""
    assert window.make(an_event)
    window.go("initiatives")
    return window.page


@pytest.fixture
def directory(page):
    return page.view("list")


@pytest.fixture
def exchange(page):
    page.go_to("exchange")
    return page.shown


@pytest.fixture
def come(page):
    """Let an initiative come and return it."""

    def comes(name, **fields):
        it = Initiative(InitiativeId(new_id()), name, **fields)
        page.desk.do(Add((it,)))
        return it

    return comes


@pytest.fixture
def garden(page):
    topic = Topic(TopicId(new_id()), "Grün & Garten", "Grün", Pencil.GREEN, position=1)
    page.desk.do(Add((topic,)))
    return topic


@pytest.fixture
def bikes(page):
    topic = Topic(TopicId(new_id()), "Mobilität", pencil=Pencil.TURQUOISE, position=2)
    page.desk.do(Add((topic,)))
    return topic


@pytest.fixture
def cafe(come):
    return come("Café", district="Ost", seeks="Fahrdienst, Möbel", stand="Tisch 11")


@pytest.fixture
def radwerk(come):
    return come("Radwerk", district="Ost", offers="Lastenräder, Fahrdienste", seeks="Räume", stand="Tisch 2")


def in_file(page):
    return look_into(page.desk.workspace.path)


def rows(directory):
    return [directory.table.cell(row, 0) for row in range(directory.table.rowCount())]


def column_of(directory, name):
    return next(at for at, column in enumerate(directory.table.columns) if column.id == name)


def cell(directory, initiative, column):
    return directory.table.cell(directory.table.row_of(initiative.id), column_of(directory, column))


def type_into(directory, initiative, column, text):
    directory.view.show_columns([known.id for known in directory.table.columns])
    assert directory.view.edit_cell(initiative.id, column)
    editor = QApplication.focusWidget()
    QTest.keyClick(editor, Key.Key_A, CTRL)
    editor.insert(text)
    QTest.keyClick(editor, Key.Key_Return)


def open_details(page, initiative):
    page.go_to(f"list {initiative.id}")
    page.toggle_details()
    return page.shown.inspector


def fill(inspector, name, text):
    field = inspector.findChild(object, f"field-{name}")
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, CTRL)
    field.insert(text)
    QTest.keyClick(field, Key.Key_Return)


def said(page):
    return page.window().frame.toast.text


def offered(page):
    """Return the main button of an empty view."""
    return next(b for b in page.findChildren(QPushButton, "empty-0") if b.isVisible())


def suggested(exchange):
    """Return the sentences of the suggestions that are shown, and what nobody offers."""
    return [w.accessibleName() for w in shown(exchange, "suggestion")], [
        w.task.accessibleName() for w in shown(exchange, "question")
    ]


def shown(exchange, name):
    QApplication.processEvents()  # what was just laid in is shown with the next event
    return [w for w in exchange.findChildren(object, name) if w.isVisible()]


def cards(exchange):
    model = exchange.cards.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


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


def test_consent_of_several_is_noted_in_one_step(page, directory, cafe, radwerk):
    directory.view.selectAll()
    directory.selection.findChild(QPushButton, "consent").click()
    assert all(it.public for it in in_file(page).initiatives.values())
    assert said(page) == "Geändert: 2 Initiativen"
    page.window().undo()
    assert not any(in_file(page).initiatives[it.id].public for it in (cafe, radwerk))


@pytest.mark.usefixtures("garden")
def test_a_list_copied_in_excel_is_pasted_as_one_step(page, directory):
    come = "Initiative\tStadtteil\tWir bieten\tThemen\tZustimmung\nGarten\tBerg\tKompost\tGrün\tja\n"
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
    fill(inspector, "district", "Gaisburg")
    fill(inspector, "seeks", "Möbel")
    fill(inspector, "contact", "Hannelore")
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


def test_people_join_and_leave_and_are_led_to(page, cafe):
    mira = a_person()
    page.desk.do(Add((mira, a_registration(mira))))
    inspector = open_details(page, cafe)
    choice = inspector.findChild(object, "field-person")
    choice.setCurrentIndex(choice.findData(mira.id))
    assert in_file(page).people[mira.id].initiative_id == cafe.id
    inspector.findChild(object, f"remove-{mira.id}").click()
    assert in_file(page).people[mira.id].initiative_id is None
    page.window().undo()
    window = page.window()
    inspector.findChild(object, f"person-{mira.id}").click()
    assert window.page.title() == "Teilnehmende"


# offers and requests


def test_suggestions_say_why(exchange, page, cafe, radwerk, garden):
    for it in (cafe, radwerk):
        page.desk.do(Add((InitiativeTopic(InitiativeTopicId(new_id()), it.id, garden.id),)))
    found, left = suggested(exchange)
    assert found == [
        "Café, Radwerk. „Fahrdienst“ passt zu „Fahrdienste“, beide in Ost, beide beim Thema Grün & Garten."
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


def click(exchange, row):
    box = exchange.cards.visualRect(exchange.cards.model().index(row, 0))
    where = box.topLeft()
    where.setX(where.x() + 40)
    where.setY(where.y() + 20)
    QTest.mouseClick(
        exchange.cards.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
    )


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
