"""Help for every page, in both languages; every key that is real stands in one sheet."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from netzwerkstatt.app import handbook
from netzwerkstatt.base.texts import LANGUAGES, texts
from netzwerkstatt.ui.actions import ACTIONS
from netzwerkstatt.ui.helping import document
from netzwerkstatt.ui.helping.keys import KeysSheet, groups, table
from netzwerkstatt.ui.helping.report import ReportSheet
from netzwerkstatt.ui.helping.tips import TIPS
from netzwerkstatt.ui.parts.notes import TipBand
from netzwerkstatt.ui.sections import SECTIONS


@pytest.fixture
def event_window(window, an_event):
    """The window with a fresh event open, on the page of the attendees."""
    window.make(an_event)
    window.go("attendees")
    return window


@pytest.fixture
def panel(event_window):
    """The help, open."""
    event_window.trigger("help.page")
    return event_window.assistance.panel


# the texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_has_help_and_a_tip(language):
    sections = [section.id for section in SECTIONS]
    assert [name for name in sections if name not in handbook.TOPICS] == []
    assert [name for name in sections if name not in TIPS] == []
    tips = [texts(language)._(tip) for tip in TIPS.values()]
    assert language == "en" or not set(tips) & set(TIPS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_topic(language):
    links = {link for topic in handbook.topics(language) for link in re.findall(r"\]\(([^)]*)\)", topic.text)}
    assert {link for link in links if link.removeprefix(handbook.LINK) not in handbook.TOPICS} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_short_and_have_a_title(language):
    for topic in handbook.topics(language):
        assert topic.title
        assert 100 <= len(topic.text.split()) <= 350, topic.id


def test_both_languages_have_the_same_parts():
    for german, english in zip(*map(handbook.topics, LANGUAGES), strict=True):
        assert german.text.count("\n## ") == english.text.count("\n## "), german.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_in_texts_are_named_as_on_the_keyboard(language):
    said = " ".join(topic.text for topic in handbook.topics(language))
    other = {"de": ("Ctrl+", "`Shift", "`Del"), "en": ("Strg", "Umschalt", "Entf")}[language]
    assert [word for word in other if word in said] == []


@pytest.mark.parametrize(("language", "words"), [("de", "raeume"), ("de", "RÄUME"), ("en", "rooms")])
def test_topics_are_found_by_their_words_titles_first(language, words):
    assert handbook.holding(language, words)[0].id == "rooms"
    assert "import" in {topic.id for topic in handbook.holding(language, "csv excel")}
    assert len(handbook.holding(language, "")) == len(handbook.TOPICS)


# the panel


def test_f1_shows_the_text_for_the_page_and_hides_it_again(event_window):
    event_window.page.focus_first()
    before = event_window.focusWidget()
    QTest.keyClick(event_window, Qt.Key.Key_F1)
    panel = event_window.assistance.panel
    assert panel.isVisible()
    assert panel.topic == "attendees"
    assert panel.text.toPlainText().startswith("Teilnehmende")
    assert event_window.focusWidget() is panel.text
    QTest.keyClick(event_window, Qt.Key.Key_F1)
    assert not panel.isVisible()
    assert event_window.focusWidget() is before


def test_esc_closes_the_help(panel):
    QTest.keyClick(panel.text, Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_closing_the_help_is_safe_after_its_page_has_gone(qapp, event_window):
    event_window.page.focus_first()
    event_window.trigger("help.page")
    event_window.close_event()
    qapp.processEvents()
    event_window.trigger("help.page")
    assert event_window.assistance.panel.isHidden()


def test_the_start_screen_has_help_too(window):
    window.trigger("help.page")
    assert window.assistance.topic == "start"


def test_the_help_follows_the_page(event_window, panel):
    other = next(section.id for section in SECTIONS if section.id != "attendees")
    event_window.go(other)
    assert panel.topic == other
    event_window.close_event()
    assert panel.topic == "start"


def test_links_lead_to_other_topics_and_back(panel):
    panel.text.anchorClicked.emit(QUrl("help:import"))
    assert panel.topic == "import"
    panel.findChild(QPushButton, "help-back").click()
    assert panel.topic == "attendees"
    assert not panel.findChild(QPushButton, "help-back").isEnabled()


def test_links_elsewhere_lead_nowhere(panel):
    panel.text.anchorClicked.emit(QUrl("https://example.org"))
    assert panel.topic == "attendees"


def test_search_lists_the_topics_that_hold_the_words(panel):
    panel.field.setText("Sicherungskopie stick")
    titles = [panel.topics.item(at).text() for at in range(panel.topics.count())]
    assert "Sicherungskopien" in titles
    assert "Räume" not in titles
    panel.topics.setCurrentRow(titles.index("Sicherungskopien"))
    QTest.keyClick(panel.topics, Qt.Key.Key_Return)
    assert panel.topic == "backups"
    assert panel.text.isVisible()


def test_enter_in_the_search_shows_what_was_found_first(panel):
    panel.field.setFocus()
    QTest.keyClicks(panel.field, "Sicherungskopie")
    first = panel.topics.item(0).text()
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert panel.text.isVisible()
    assert panel.text.toPlainText().startswith(first)
    assert panel.focusWidget() is panel.text


def test_enter_without_a_search_or_a_find_changes_nothing(panel):
    panel.field.setFocus()
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    QTest.keyClicks(panel.field, "Straßenbahn Flugzeug")
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert panel.topic == "attendees"
    assert panel.field.text() == "Straßenbahn Flugzeug"


def test_down_leads_from_the_search_to_the_topics(panel):
    panel.field.setFocus()
    QTest.keyClicks(panel.field, "Tisch")
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.focusWidget() is panel.topics
    QTest.keyClick(panel.topics, Qt.Key.Key_Down)
    second = panel.topics.item(1).text()
    QTest.keyClick(panel.topics, Qt.Key.Key_Return)
    assert panel.text.toPlainText().startswith(second)


def test_a_search_for_nothing_that_is_there_says_so(panel):
    panel.field.setText("Straßenbahn Flugzeug")
    assert panel.topics.item(0).text().startswith("Nichts gefunden")
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    assert panel.text.isVisible()
    assert not panel.isHidden()


def test_all_topics_can_be_listed(panel):
    panel.findChild(QPushButton, "help-topics").click()
    assert panel.topics.count() == len(handbook.TOPICS)


def test_the_help_speaks_the_other_language_at_once(event_window, panel):
    panel.text.anchorClicked.emit(QUrl("help:rooms"))
    event_window.speak("en")
    assert event_window.assistance.topic == "rooms"
    assert event_window.assistance.panel.text.toPlainText().startswith("Rooms")


def test_the_text_follows_size_and_theme(event_window, panel):
    ink = panel.text.document().defaultStyleSheet()
    event_window.trigger("view.larger")
    larger = panel.text.document().defaultStyleSheet()
    event_window.trigger("look.dark")
    assert len({ink, larger, panel.text.document().defaultStyleSheet()}) == 3


def test_f6_walks_into_the_help(event_window, panel):
    panel.focus_first()
    event_window.trigger("go.next")
    assert event_window.focusWidget() is event_window.frame.sidebar.entries
    event_window.trigger("go.previous")
    assert event_window.focusWidget() is panel.text


def test_help_stands_at_the_bottom_of_the_sidebar(event_window):
    button = event_window.frame.sidebar.help_button
    assert button.accessibleName() == "Hilfe"
    assert button.y() > event_window.frame.sidebar.height() - 80
    button.click()
    assert event_window.assistance.topic == "attendees"


def test_every_control_of_the_help_is_named_and_large_enough(event_window, panel, unnamed, too_small):
    assert unnamed(panel) == []
    assert too_small(panel) == []
    assert unnamed(event_window) == []


def test_a_text_is_printed(panel, tmp_path, monkeypatch):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "hilfe.pdf"))
    asked = []
    monkeypatch.setattr(
        "netzwerkstatt.ui.parts.printing.ask_printer", lambda _, title, __: asked.append(title) or printer
    )
    panel.findChild(QPushButton, "help-print").click()
    assert asked == ["Teilnehmende"]
    assert (tmp_path / "hilfe.pdf").read_bytes().startswith(b"%PDF")


def test_paper_is_black_on_white():
    sheet = document.paper(document.html("# Titel\n\nText mit [Link](help:rooms).")).defaultStyleSheet()
    assert "#000000" in sheet
    assert "11pt" in sheet


# keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_with_keys_stands_in_the_sheet(language):
    words = texts(language)
    listed = {keys for _, lines in groups(words, []) for _, keys in lines}
    assert [spec.id for spec in ACTIONS if spec.keys and spec.keys not in listed] == []


def test_sections_and_what_widgets_do_stand_in_the_sheet():
    said = table(texts("de"), ["Übersicht", "Räume"])
    for words in ("Räume", "Alt+2", "F2", "Entf", "Leertaste", "Strg+Umschalt+N", "Bild ab", "Hilfe"):
        assert words in said


def test_the_sheet_of_keys_opens_from_the_help(event_window, panel, unnamed, too_small):
    panel.findChild(QPushButton, "help.keys").click()
    sheet = event_window.findChild(KeysSheet)
    assert sheet.isVisible()
    assert "Strg+K" in sheet.text.toPlainText()
    assert unnamed(sheet) == []
    assert too_small(sheet) == []


def test_the_help_about_keys_holds_them_all(panel):
    panel.follow("keys")
    assert "Strg+Umschalt+N" in panel.text.toPlainText()


# describing a problem


def test_a_problem_is_described_and_copied(event_window, unnamed, too_small):
    event_window.trigger("help.report")
    sheet = event_window.findChild(ReportSheet)
    said = sheet.text.toPlainText()
    assert "people: 0" in said
    assert "Nachbarschaftsfest" not in said
    assert event_window.workspace.path.stem not in said
    sheet.findChild(QPushButton, "copy").click()
    assert QGuiApplication.clipboard().text() == said
    assert unnamed(sheet) == []
    assert too_small(sheet) == []


def test_a_report_is_saved_with_what_was_added(event_window, answers, tmp_path, monkeypatch):
    event_window.trigger("help.report")
    sheet = event_window.findChild(ReportSheet)
    sheet.text.setPlainText("Beim Drucken. " + sheet.text.toPlainText())
    monkeypatch.setattr(answers, "file_to_write", lambda *_: tmp_path / "Bericht.txt", raising=False)
    sheet.findChild(QPushButton, "save").click()
    assert (tmp_path / "Bericht.txt").read_text(encoding="utf-8").startswith("Beim Drucken. ")
    monkeypatch.setattr(
        answers, "file_to_write", lambda *_: tmp_path / "fehlt" / "Bericht.txt", raising=False
    )
    sheet.findChild(QPushButton, "save").click()
    assert "Bericht.txt" in sheet._said.text()


# tips


def tips(window):
    return [band for band in window.frame.findChildren(TipBand, "tip") if band.isVisible()]


def test_a_tip_is_shown_until_it_was_read(event_window):
    [tip] = tips(event_window)
    tip.findChild(QPushButton, "close-tip").click()
    assert event_window._means.memory.settings.tips == ("attendees",)
    other = next(section.id for section in SECTIONS if section.id != "attendees")
    event_window.go(other)
    assert len(tips(event_window)) == 1
    event_window.go("attendees")
    assert tips(event_window) == []
