import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QProgressBar, QPushButton, QWidget

from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.access import Answer
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.gallery.painted import painted
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.parts.answers import SavedAnswer
from netzwerkstatt.ui.parts.beside import BesideInspector
from netzwerkstatt.ui.parts.buttons import Button, SegmentedChoice, keys_said
from netzwerkstatt.ui.parts.fields import SearchField, labelled
from netzwerkstatt.ui.parts.leads import Lead
from netzwerkstatt.ui.parts.notes import Busy, Chip, EmptyState, TipBand
from netzwerkstatt.ui.parts.saved import SavedChoice, SavedText
from netzwerkstatt.ui.parts.toast import Toast
from tests.ui.lists import take


@pytest.fixture
def page(qtbot):
    made = QWidget()
    made.resize(800, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def toast(look, words, page):
    return Toast(look, words, page)


def test_toast_says_it_and_goes_after_ten_seconds(toast):
    toast.say("„WS 4“ ist gelöscht.")
    assert toast.isVisible()
    assert toast._timer.isActive()
    assert toast._timer.interval() == 10_000
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_toast_keeps_within_the_page_however_much_it_says(toast, page):
    toast.say(
        "„Nachbarschaftsfest“ steht in der Checkliste. " * 4, ("Rückgängig", "arrow-back-up", lambda: None)
    )
    assert page.rect().contains(toast.geometry())
    high = toast.height()
    toast.say("Fertig")
    assert toast.height() < high


def test_toast_leaves_the_line_free_that_is_typed_into(toast, page):
    line = QLineEdit(page)
    line.setGeometry(200, page.height() - 80, 400, 36)
    line.show()
    page.activateWindow()
    toast.say("„WS 4“ ist gelöscht.")
    low = toast.y()
    line.setFocus()
    assert toast.y() < low
    assert not toast.geometry().intersects(line.geometry())
    line.clearFocus()
    toast.say("„WS 5“ ist gelöscht.")
    assert toast.y() == low


def test_toast_stays_while_the_mouse_is_on_it(toast):
    toast.say("Fertig")
    toast.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not toast._timer.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()


def test_toast_stays_while_its_button_has_the_focus(toast):
    toast.say("Fertig", ("Rückgängig", "arrow-back-up", lambda: None))
    button = toast.findChild(QPushButton, "toast-help")
    button.setFocus()
    assert not toast._timer.isActive()
    button.clearFocus()
    assert toast._timer.isActive()


def test_toast_offers_something_to_do_only_where_there_is_something(toast):
    button = toast.findChild(QPushButton, "toast-help")
    toast.say("Gespeichert")
    assert not button.isVisible()
    done = []
    toast.say("Gelöscht", ("Rückgängig", "arrow-back-up", lambda: done.append(1)))
    assert button.accessibleName() == "Rückgängig"
    button.click()
    assert done == [1]
    assert not toast.isVisible()


def test_toast_stays_within_its_page(toast, page):
    toast.say("Fertig")
    page.resize(500, 300)
    assert page.rect().contains(toast.geometry())


def test_toast_said_before_the_window_is_shown_stands_where_it_belongs(qtbot, look, words):
    page = QWidget()
    qtbot.addWidget(page)
    toast = Toast(look, words, page)
    toast.say("Fertig")
    page.resize(800, 600)
    page.show()
    assert abs(toast.geometry().center().x() - 400) <= 1
    assert page.rect().contains(toast.geometry())


def test_toast_stays_until_it_is_closed_where_somebody_wants_it_so(toast, tmp_path):
    memory = Memory(tmp_path / "settings.json")
    toast.remember(memory)
    memory.change(toast_seconds=0)
    toast.say("Fertig")
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert not toast._timer.isActive()
    close = toast.findChild(QPushButton, "toast-close")
    assert (close.isVisible(), close.accessibleName()) == (True, "Schließen")
    close.click()
    assert not toast.isVisible()


def test_toast_has_nothing_to_close_while_it_goes_by_itself(toast, tmp_path):
    toast.remember(Memory(tmp_path / "settings.json"))
    toast.say("Fertig")
    assert not toast.findChild(QPushButton, "toast-close").isVisible()


def test_toast_glides_unless_nothing_shall_move(toast, look):
    toast.say("Fertig")
    stands = toast.pos()
    toast.hide()
    look.choose(calm=False)
    toast.say("Fertig")
    assert toast.pos().y() > stands.y()
    toast._glide.setCurrentTime(toast._glide.duration())
    assert toast.pos() == stands


def test_pane_glides_in_unless_nothing_shall_move(look, page):
    beside = BesideInspector(look, QWidget(), QWidget())
    beside.setParent(page)
    beside.resize(800, 600)
    beside.show()
    beside.open(shown=True)
    stands = beside._inspector.pos()
    beside.open(shown=False)
    look.choose(calm=False)
    beside.open(shown=True)
    assert beside._inspector.pos().x() > stands.x()
    beside._glide.setCurrentTime(beside._glide.duration())
    assert beside._inspector.pos() == stands


def test_escape_sends_the_toast_away(toast):
    toast.say("Fertig")
    QTest.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_choice_is_moved_by_arrows(qtbot, look, page):
    choice = SegmentedChoice(look, "Stufenlos?", (("yes", "Ja"), ("no", "Nein"), ("unknown", "?")), "yes")
    choice.setParent(page)
    choice.show()
    first = choice.findChild(object, "segment-yes")
    first.setFocus()
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert told.args == ["no"]
    assert choice.code == "no"
    choice.choose("unknown")
    assert choice.code == "unknown"


def test_tab_comes_to_the_answer_that_holds(look, words, page):
    line, answer = QLineEdit(page), SavedAnswer(look, words, "Aufzug", lambda _: True)
    answer.setParent(page)
    answer.show_value(Answer.NO)
    for part in (line, answer):
        part.show()
    page.activateWindow()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert page.focusWidget().objectName() == "answer-no"
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert answer.answer is Answer.UNKNOWN
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is line


def test_an_answer_that_is_open_is_ticked_like_a_yes(look, words, page):
    """A question mark beside the question mark would say nothing."""
    answer = SavedAnswer(look, words, "Aufzug", lambda _: True)
    answer.setParent(page)
    answer.show()
    marks = []
    for held in (Answer.YES, Answer.UNKNOWN):
        answer.show_value(held)
        QApplication.processEvents()
        piece = answer.findChild(QWidget, f"answer-{held}")
        (icon,) = painted(piece).icons
        marks.append(piece.grab(icon.toRect()).toImage())
    assert marks[0] == marks[1]


@pytest.mark.parametrize(("language", "said"), [("de", "Strg+Umschalt+N"), ("en", "Ctrl+Shift+N")])
def test_keys_are_called_as_on_the_keyboard(language, said):
    assert keys_said(texts(language), "Ctrl+Shift+N") == said


def test_enter_presses_a_button(qtbot, look, page):
    button = Button(look, "Drucken …", "printer", "main")
    button.setParent(page)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert button.accessibleName() == "Drucken …"


def test_search_is_emptied_by_escape(qtbot, look, words, page):
    search = SearchField(look, words, "Suchen …")
    search.setParent(page)
    with qtbot.waitSignal(search.changed):
        search.field.setText("Anna")
    QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert search.field.text() == ""


def test_a_label_names_its_field():
    field = QWidget()
    labelled("Ort", field, "Straße und Hausnummer")
    assert (field.accessibleName(), field.accessibleDescription()) == ("Ort", "Straße und Hausnummer")


def test_an_empty_page_teaches_what_to_do(look, page):
    done = []
    empty = EmptyState(
        look,
        Pencil.GREEN,
        "Ein Raum braucht nur einen Namen.",
        (("Raum anlegen", "plus", lambda: done.append("room")),),
    )
    empty.setParent(page)
    empty.show()
    empty.findChild(QPushButton, "empty-0").click()
    assert done == ["room"]
    assert empty.findChild(QPushButton, "empty-0").property("kind") == "main"


def test_work_that_goes_on_can_be_stopped(qtbot, look, words, page):
    busy = Busy(look, words)
    busy.setParent(page)
    busy.begin("128 Schilder werden gedruckt …")
    busy.step(64, 128)
    bar = busy.findChild(QProgressBar, "progress")
    assert (bar.value(), bar.maximum()) == (64, 128)
    with qtbot.waitSignal(busy.stopped):
        busy.findChild(QPushButton, "stop").click()
    busy.end()
    assert not busy.isVisible()


def test_a_tip_can_be_sent_away(qtbot, look, words, page):
    tip = TipBand(look, words, "Räume lassen sich ziehen.")
    tip.setParent(page)
    tip.show()
    with qtbot.waitSignal(tip.closed):
        tip.findChild(QPushButton, "close-tip").click()
    assert not tip.isVisible()


@pytest.mark.parametrize("tone", ["plain", "ok", "warn", "err", *Pencil])
def test_a_chip_has_room_for_its_words(look, page, tone):
    chip = Chip(look, "Warteliste", tone, "clock")
    chip.setParent(page)
    assert chip.sizeHint().width() > chip.fontMetrics().horizontalAdvance("Warteliste")
    assert not chip.grab().isNull()


def test_an_ampersand_in_a_name_is_no_key(look):
    """Qt would take the letter behind it for one, and leave the sign out."""
    lead = Lead(look, "Essen & Trinken")
    assert lead.shortcut().isEmpty()
    assert "Essen & Trinken" in lead.accessibleName()
    button = Button(look, "Essen & Trinken")
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Essen & Trinken"


def test_a_choice_without_room_ends_in_dots_and_its_tooltip_says_all(page):
    choice = SavedChoice(lambda _: True, ((1, "Großer Saal im Erdgeschoss"), (2, "Hof")))
    choice.setParent(page)
    choice.resize(140, 36)
    choice.show_value(1)
    assert [words.text[-1] for words in painted(choice).words] == ["…"]
    assert choice.toolTip() == "Großer Saal im Erdgeschoss"
    take(choice, 2)
    assert [words.text for words in painted(choice).words] == ["Hof"]
    assert choice.toolTip() == "Hof"


def test_what_a_field_makes_of_a_text_is_nothing_typed(look, page):
    """Qt shows a no-break space as a blank; that alone is no change."""
    saved = []
    field = SavedText(look, lambda text: not saved.append(text))
    field.setParent(page)
    field.show_value("z.\N{NO-BREAK SPACE}B. Suppe")
    assert field.save()
    assert not saved
    field.setPlainText("Suppe")
    assert field.save()
    assert saved == ["Suppe"]
