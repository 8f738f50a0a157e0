"""What hands do: keys and the mouse, delivered as the system delivers them, never a call of the program."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from netzwerkstatt.ui.background import Background

TEXTS = {Qt.Key.Key_Space: " ", Qt.Key.Key_Return: "\r", Qt.Key.Key_Tab: "\t", Qt.Key.Key_Backspace: "\b"}
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
_LATIN_1 = 256
_TURNS = 3


def press(keys):
    """Press keys as they are written on paper: `Ctrl+Shift+N`, `Tab`, `F4`."""
    pressed = QKeySequence.fromString(keys)[0]
    key, modifiers = pressed.key(), pressed.keyboardModifiers()
    assert key is not Qt.Key.Key_unknown, keys
    if key is Qt.Key.Key_Tab and modifiers & Qt.KeyboardModifier.ShiftModifier:
        key = Qt.Key.Key_Backtab
    _send(key, "" if modifiers else TEXTS.get(key, ""), modifiers)


def write(text):
    """Type a text, letter by letter."""
    for letter in text:
        upper = letter.upper()
        known = len(upper) == 1 and ord(upper) < _LATIN_1
        shift = Qt.KeyboardModifier.ShiftModifier if letter != letter.lower() else NONE
        _send(Qt.Key(ord(upper)) if known else Qt.Key.Key_unknown, letter, shift)


def click(widget, at=None, keys=NONE, button=LEFT):
    """Click on what lies at the middle of a widget, or at a point of it."""
    window, spot = _spot(widget, at)
    QTest.mouseClick(window, button, keys, spot)
    rest()


def double_click(widget, at=None):
    """Click twice."""
    window, spot = _spot(widget, at)
    QTest.mouseClick(window, LEFT, NONE, spot)
    QTest.mouseDClick(window, LEFT, NONE, spot)
    rest()


def click_row(view, index, keys=NONE):
    """Click on a cell or a row of a list."""
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index).center(), keys)


def focused():
    """Return what has the focus: in the list or menu that is open, else in the window."""
    return QApplication.activePopupWidget() or QApplication.focusWidget()


def settle(window):
    """Wait for what runs beside the window."""
    for background in window.findChildren(Background):
        background.drain()
    rest()


def rest():
    """Let the program do what it has put off."""
    for _ in range(_TURNS):
        QApplication.processEvents()
    _front()


def _send(key, text, modifiers):
    for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):  # what is pressed may close the window
        QTest.sendKeyEvent(action, _front(), key, text, modifiers)
    rest()


def _front():
    """Return the window that keys go to; where one has closed, the one below comes to the front."""
    if QGuiApplication.focusWindow() is None:
        below = QApplication.activeModalWidget() or next(
            window for window in QApplication.topLevelWidgets() if isinstance(window, QMainWindow)
        )
        below.activateWindow()
        QApplication.processEvents()
    return QGuiApplication.focusWindow()


def _spot(widget: QWidget, at: QPoint | None):
    """Return the window in which a widget lies, and where in it the click goes."""
    at = at or widget.rect().center()
    around = widget.window()
    return around.windowHandle(), widget.mapTo(around, at)
