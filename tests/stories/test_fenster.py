"""Was die Gruppe am Fenster erlebt."""

from datetime import datetime
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytest_bdd import given, parsers, scenarios, then, when

from netzwerkstatt.app.workspace import look
from netzwerkstatt.base import resources
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.ui.eventfiles import EventFiles
from netzwerkstatt.ui.sections import SECTIONS
from netzwerkstatt.ui.theme.tokens import Mode, load
from tests.journeys.hands import press, settle, write
from tests.stories.fenster import Person
from tests.stories.labels import labels_of

scenarios(*sorted(path.name for path in Path(__file__).parent.glob("fenster_*.feature")))

KEYS = {"Enter": "Return"}


@pytest.fixture
def person(qapp, tmp_path):
    somebody = Person(qapp, tmp_path)
    yield somebody
    somebody.stop()


@pytest.fixture
def chosen(monkeypatch):
    """Answer what the dialogs of the computer ask: which file, and where to."""

    def answer(path):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        monkeypatch.setattr(QFileDialog, "exec", lambda _: QFileDialog.DialogCode.Accepted)
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(path)])

    return answer


# beginning


@given("ich sehe mir das Beispiel an", target_fixture="first")
def view_the_sample(person):
    """Return the event as it is at first."""
    person.start()
    person.click("Beispiel ansehen")
    return person.event


@given(parsers.parse("ich lege die Veranstaltung „{title}“ an"))
def make_an_event(person, title):
    person.start()
    person.click("Neue Veranstaltung")
    person.type_at("Titel", title)
    person.click("Veranstaltung anlegen")


@given(parsers.parse("„{name}“ hat die Veranstaltung gerade offen"), target_fixture="others")
def somebody_has_it_open(name, event, tmp_path, monkeypatch):
    with monkeypatch.context() as their_computer:
        their_computer.setenv("LOGNAME", name)
        yield EventFiles(tmp_path / "theirs").open(event)


@when("ich das Programm starte")
def start(person):
    person.start()


@when("ich die Veranstaltung öffne")
def open_it(person, event, chosen):
    chosen(event)
    person.click("Veranstaltung öffnen")


@when("ich das Programm schließe und wieder öffne")
def close_and_open_again(person):
    path = person.window.workspace.path
    person.stop()
    person.start()
    person.click(look(path).event.title)


# what is done


@when(parsers.parse("ich „{page}“ aufschlage"))
def open_page(person, page):
    person.open_page(page)


@when(parsers.parse("ich „{words}“ aufrufe"))
def call(person, words):
    person.call(words)


@when(parsers.re("ich (?:in der Meldung )?auf „(?P<words>.+)“ klicke"))
def click_on(person, words):
    person.click(words)


@when(parsers.parse("ich „{words}“ ankreuze"))
def tick(person, words):
    person.click(words)


@when(parsers.re("ich (?P<key>[A-Z]\\S*) drücke"))
def press_a_key(person, key):
    press(KEYS.get(key, key.replace("Strg", "Ctrl")))
    settle(person.window)


@when(parsers.re("ich „(?P<text>[^“]+)“ schreibe(?P<enter> und Enter drücke)?"))
def write_a_text(person, text, enter):
    write(text)
    if enter:
        press("Return")
    settle(person.window)


@when(parsers.parse("ich alles über „{name}“ ansehe"))
def see_all_about(person, name):
    person.open_details(name)


@when(parsers.parse("ich bei „{field}“ „{text}“ eintippe"))
def type_into(person, field, text):
    person.type_at(field, text)


@when(parsers.parse("ich bei „{field}“ „{choice}“ wähle"))
def pick(person, field, choice):
    person.pick(field, choice)


@when(parsers.parse("ich „{name}“ lösche"))
def delete(person, name):
    person.choose(name)
    press("Del")
    settle(person.window)


@when(parsers.parse("ich den Tag auf den „{day}“ lege"))
def move_the_day(person, day):
    person.type_cell(0, 0, day)


@when(parsers.parse("ich eine Aufgabe „{title}“ eintippe"))
def type_a_task(person, title):
    press("Ctrl+N")
    write(title)
    press("Return")
    settle(person.window)
    assert title in {task.title for task in person.event.tasks.values()}


@when("ich alles zurücknehme")
def undo_everything(person):
    button = person.find("Rückgängig", QAbstractButton)
    assert button.isEnabled()
    while button.isEnabled():
        person.click("Rückgängig")


@when("ich alles auswähle und kopiere")
def copy_everything(person):
    person.view().setFocus()
    press("Ctrl+A")
    press("Ctrl+C")


@when(parsers.re("ich gegen „(?P<notice>.+?)“ die (?:erste Abhilfe|Abhilfe „(?P<remedy>.+)“) wähle"))
def solve(person, notice, remedy):
    person.click(f"Lösen: {notice}")
    person.click(remedy or person.front.actions()[0].text())


@when(parsers.parse("ich auf „{button}“ klicke und „{file}“ auswähle"))
def click_and_choose(person, chosen, button, file):
    chosen(person.folder / file)
    person.click(button)


@when(parsers.parse("ich „{file}“ einlese"))
def read_list(person, chosen, file):
    click_and_choose(person, chosen, "Liste einlesen", file)
    for button in ("Weiter: Prüfen", "Einlesen", "Schließen"):
        person.click(button)


@when("ich die Schilder als PDF speichere", target_fixture="result")
def save_badges(person, chosen):
    file = person.folder / "schilder.pdf"
    chosen(file)
    person.click("PDF speichern …")
    return file


# what is seen


@then(parsers.re("(?:steht dort|dort steht|daneben steht) „(?P<words>.+)“$"))
def it_is_there(person, words):
    assert person.sees(words), person.words()


@then(parsers.parse("dort steht nichts mehr von „{words}“"))
def it_is_gone(person, words):
    assert not person.sees(words)


@then(parsers.parse("ist der Hinweis „{notice}“ weg"))
def the_notice_is_gone(person, notice):
    assert not person.sees(f"Lösen: {notice}")


@then(parsers.parse("meldet das Programm „{words}“"))
def it_says(person, words):
    toast = person.window.frame.toast
    assert toast.isVisible()
    assert words in toast.text


@then(parsers.parse("steht bei „{field}“ „{text}“"))
@then(parsers.parse("bei „{field}“ steht „{text}“"))
def the_field_holds(person, field, text):
    assert person.value_of(field) == text


@then(parsers.parse("die Zelle, in der ich schreibe, enthält „{text}“"))
def the_cell_holds(person, text):
    settle(person.window)
    assert QApplication.focusWidget().text() == text


@then(parsers.parse("steht „{name}“ in der Liste"))
@then(parsers.parse("„{name}“ steht in der Liste"))
def it_is_listed(person, name):
    assert person.row(name) >= 0


@then(parsers.parse("„{name}“ steht nicht mehr in der Liste"))
def it_is_not_listed(person, name):
    assert [row for row in person.rows() if name in row] == []


@then("stehen in der Liste")
def these_are_listed(person, datatable):
    assert len(person.rows()) == len(datatable)
    for (name,) in datatable:
        person.row(name)


@then("ist die Liste leer")
def nothing_is_listed(person):
    assert person.rows() == []


@then(parsers.parse("steht in der Zeile „{name}“ „{words}“"))
def the_row_says(person, name, words):
    assert words in person.rows()[person.row(name)]


@then("in der Liste steht nirgends")
def the_list_says_none_of(person, datatable):
    assert told(datatable, " ".join(person.rows())) == []


@then(parsers.parse("steht in der Zwischenablage „{words}“"))
def the_clipboard_holds(words):
    assert words in QApplication.clipboard().text()


@then("in der Zwischenablage steht nirgends")
def the_clipboard_holds_none_of(datatable):
    assert told(datatable, QApplication.clipboard().text()) == []


@then(parsers.parse("steht „{words}“ auf einem Schild"))
def a_badge_says(words, result):
    assert [label for label in labels_of(result) if words in label.text] != []


@then("auf keinem Schild steht")
def no_badge_says(datatable, result):
    assert told(datatable, " ".join(label.text for label in labels_of(result))) == []


@then(parsers.parse("in der Liste ist „{name}“ gewählt"))
def it_is_chosen(person, name):
    chosen = person.rows()[person.view().currentIndex().row()]
    assert all(word in chosen for word in name.split()), chosen


@then("führt mich das Suchen hin")
def searching_leads_there(person, datatable):
    for sought, page, name in datatable[1:]:
        person.open_page("Übersicht")
        person.call(sought)
        assert person.title() == page, sought
        it_is_chosen(person, name)


@then("gibt es mit F1 auf jeder Seite Hilfe, die von ihr handelt, und mit Esc ist sie wieder zu")
def each_page_has_help(person, datatable):
    pages = [page for (page,) in datatable]
    assert pages == [texts("de")._(section.text) for section in SECTIONS if section.listed]
    for page in pages:
        person.open_page(page)
        press("F1")
        assert person.value_of("Hilfetext").splitlines()[0] == page
        press("Esc")
        assert not person.sees("Hilfetext")


@then("steht daneben eine Hilfe")
def there_is_help(person):
    assert len(person.value_of("Hilfetext").split()) > 50


# what has become of the event


@then("ist die Veranstaltung genau wie am Anfang")
def as_at_first(person, first):
    assert person.event == first


@then(parsers.parse("„{title}“ ist wieder in einem Raum, der stufenlos erreichbar ist"))
def the_room_can_be_reached(person, title):
    session = person.session(title)
    fact = person.event.fact(person.event.rooms[session.room_id], AccessFeature.STEP_FREE)
    assert fact.answer is Answer.YES


@then(parsers.parse("„{title}“ beginnt am {day} um {time} Uhr"))
def the_session_begins(person, title, day, time):
    assert person.session(title).start == datetime.strptime(f"{day} {time}", "%d.%m.%Y %H:%M")


@then(parsers.parse("ist bei „{what}“ das Ist {amount}"))
def it_has_cost(person, what, amount):
    assert amount in person.rows()[person.row(what)].replace("\xa0", " ")


@then(parsers.parse("die Notiz zu „{name}“ ist „{text}“"))
def the_note_is(person, name, text):
    assert [one.note for one in person.event.people.values() if one.name == name] == [text]


@then(parsers.parse("steht „{name}“ noch bei Bernd"))
def they_still_have(name, others):
    assert name in {person.name for person in others.snapshot.people.values()}


@then(parsers.parse("meine Datei heißt „{name}“"))
def my_file_is_called(person, name):
    assert person.window.workspace.path.name == name


# what has become of the window


@then(parsers.parse("steht die Schrift auf {percent:d} %"))
def type_is_as_large(person, percent):
    assert person.sees(f"Schrift {percent} %")


@then("gilt hoher Kontrast")
def contrast_is_high(qapp):
    assert qapp.palette().window().color() == load(Mode.CONTRAST_LIGHT)["bg"]


@then("ist das Fenster dunkel")
def it_is_dark(qapp):
    assert qapp.palette().window().color() == load(Mode.DARK)["bg"]


@then("steht auf keiner Seite ein Knopf oder eine Überschrift auf Deutsch")
def no_word_is_german(person):
    with resources.path("locale/de/LC_MESSAGES/netzwerkstatt.po").open("rb") as catalogue:
        messages = [message for message in read_po(catalogue) if isinstance(message.id, str)]
    german = {message.string for message in messages} - {message.id for message in messages}
    for page in (texts("en")._(section.text) for section in SECTIONS if section.listed):
        person.open_page(page)
        said = [person.title(), *person.buttons()]
        assert [words for words in said if words in german] == [], page


def told(table, text):
    """Return which words of a table stand in a text, large or small."""
    return [words for row in table for words in row if fold(words) in fold(text)]
