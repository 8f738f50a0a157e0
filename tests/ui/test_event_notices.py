"""How grave each kind of notice is to be, chosen on the page of the event."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from netzwerkstatt.domain.notice_setting import Weight
from netzwerkstatt.planning.notices import Level, NoticeKind
from netzwerkstatt.planning.notices.weights import weights
from netzwerkstatt.ui.pages.event.notices import KindRow
from netzwerkstatt.ui.solving import accept


@pytest.fixture
def page(window):
    """The kinds of notices of the sample, reached as by the palette."""
    assert window.open_sample()
    window.trigger("go.notices")
    QApplication.processEvents()
    return window.page.shown


def row_of(page, kind):
    return next(row for row in page.findChildren(KindRow) if row.kind is kind)


def choose(page, kind, weight):
    field = row_of(page, kind).choice
    field.setCurrentIndex(field.findData(weight))
    field.activated.emit(field.currentIndex())
    QApplication.processEvents()


def words(part):
    return [label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part) and label.text()]


def levels(page):
    return {one.kind: one.level for one in page.desk.noticed.notices}


def test_every_kind_says_what_it_is_and_how_many_there_are(page):
    assert {row.kind for row in page.findChildren(KindRow)} == set(NoticeKind)
    assert words(row_of(page, NoticeKind.OCCUPIED)) == [
        "Raum doppelt belegt",
        "Zwei Programmpunkte sind zur gleichen Zeit im selben Raum.",
    ]
    assert words(row_of(page, NoticeKind.FULL))[-1] == "1 Hinweis"
    accept(page.desk, next(one for one in page.desk.noticed.notices if one.kind is NoticeKind.FULL))
    assert words(row_of(page, NoticeKind.FULL))[-1] == "1 angenommen"


def test_a_choice_is_saved_at_once_and_everything_follows(window, page):
    choose(page, NoticeKind.FULL, Weight.RED)
    assert levels(page)[NoticeKind.FULL] is Level.RED
    choose(page, NoticeKind.DOUBLE, Weight.OFF)
    assert NoticeKind.DOUBLE not in levels(page)
    window.undo()
    assert NoticeKind.DOUBLE in levels(page)
    assert row_of(page, NoticeKind.DOUBLE).choice.currentData() is None
    assert weights(page.desk.snapshot) == {NoticeKind.FULL: Weight.RED}


def test_whoever_looks_away_from_access_is_told_so_once_in_words(page):
    choose(page, NoticeKind.STAGE, Weight.OFF)
    assert words(row_of(page, NoticeKind.STAGE))[-2:] == [
        "1 Hinweis wird nicht gezeigt",
        "Dann erfährt niemand, wenn jemand nicht teilnehmen kann.",
    ]
    field = row_of(page, NoticeKind.STAGE).choice
    assert field.accessibleDescription().endswith("Dann erfährt niemand, wenn jemand nicht teilnehmen kann.")
    choose(page, NoticeKind.OCCUPIED, Weight.OFF)
    assert len(words(row_of(page, NoticeKind.OCCUPIED))) == 2
    choose(page, NoticeKind.STAGE, None)
    assert words(row_of(page, NoticeKind.STAGE))[-1] == "1 Hinweis"


def test_everything_goes_back_to_what_is_intended_with_one_button(window, page):
    reset = page.findChild(QPushButton, "as-intended")
    assert not reset.isVisibleTo(page)
    choose(page, NoticeKind.STAGE, Weight.OFF)
    choose(page, NoticeKind.TOPIC, Weight.AMBER)
    reset.setFocus()
    QTest.keyClick(reset, Qt.Key.Key_Return)
    assert weights(page.desk.snapshot) == {}
    assert not reset.isVisibleTo(page)
    assert window.focusWidget().objectName() == "weight-access"
    window.undo()
    assert weights(page.desk.snapshot) == {NoticeKind.STAGE: Weight.OFF, NoticeKind.TOPIC: Weight.AMBER}


def test_keys_alone_choose_a_weight(page):
    """The arrow walks, Enter takes; Tab goes on to the next kind."""
    page.focus_first()
    field = row_of(page, NoticeKind.ACCESS).choice
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert weights(page.desk.snapshot) == {}
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert weights(page.desk.snapshot) == {NoticeKind.ACCESS: Weight.RED}
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert page.window().focusWidget().objectName() == "weight-stage"


def test_what_was_walked_to_is_saved_when_the_page_is_left(window, page):
    page.focus_first()
    QTest.keyClick(row_of(page, NoticeKind.ACCESS).choice, Qt.Key.Key_Down)
    window.go("rooms")
    assert weights(window.workspace.snapshot) == {NoticeKind.ACCESS: Weight.RED}


def test_an_event_for_reading_only_shows_what_holds(window, page):
    choose(page, NoticeKind.STAGE, Weight.OFF)
    path = page.desk.workspace.path
    window.close_event()
    window.open(path, writing=False)
    window.go("event", "notices")
    QApplication.processEvents()
    page = window.page.shown
    assert row_of(page, NoticeKind.STAGE).choice.currentData() == Weight.OFF
    assert not any(row.choice.isEnabled() for row in page.findChildren(KindRow))
    assert not page.findChild(QPushButton, "as-intended").isVisibleTo(page)
