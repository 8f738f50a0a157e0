"""Nichts geht verloren."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytest_bdd import given, parsers, scenarios, when

from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.eventfiles import EventFiles
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.theme.look import Appearance, Look
from netzwerkstatt.ui.window import Means, Window

scenarios("safety.feature")


@pytest.fixture
def window(qtbot, qapp, tmp_path):
    look = Look(qapp, Appearance.LIGHT)
    means = Means(
        look, Memory(tmp_path / "settings"), EventFiles(tmp_path / "copies"), FileQuestions(tmp_path)
    )
    made = Window(means, "de")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    look.deleteLater()


@given(parsers.parse("„{name}“ hat die Veranstaltung im Fenster offen"))
def somebody_has_it_open(name, window, event, monkeypatch):
    with monkeypatch.context() as their_computer:
        their_computer.setenv("LOGNAME", name)
        assert window.open(event)


@when("ich die Veranstaltung im Fenster öffne")
def open_it(window, event):
    assert window.open(event)


@when("ich im Fenster auf Rückgängig klicke")
def click_undo(window):
    window.findChild(QPushButton, "undo").click()


@when(parsers.parse("im Fenster „{given_name} {family_name}“ eingetragen wird"))
def type_a_name(window, given_name, family_name):
    window.go("attendees")
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), family_name)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), given_name)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


@when("das Fenster geschlossen wird")
def close_it(window):
    window.close()


@when("ich den letzten Schritt zurücknehme")
def undo(speak, event):
    speak("undo", event)


@when("ich den letzten Schritt wiederherstelle")
def redo(speak, event):
    speak("redo", event)
