"""What hands do: keys and the mouse, delivered as the system delivers them, never a call of the program."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMainWindow, QMenu, QScrollArea, QWidget

from netzwerkstatt.ui.background import Background

TEXTS = {Qt.Key.Key_Space: " ", Qt.Key.Key_Return: "\r", Qt.Key.Key_Tab: "\t", Qt.Key.Key_Backspace: "\b"}
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
_LATIN_1 = 256
_TURNS = 3
_TICK = 16
"""Where the box of a tick lies, in px; what lies right of its words belongs to nothing."""


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
    _front()
    return QApplication.activePopupWidget() or QApplication.focusWidget()


def called(widget):
    """Return how somebody who listens hears a control called; of a menu, the entry one stands on."""
    if isinstance(widget, QMenu):
        return widget.activeAction().text() if widget.activeAction() else widget.title()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def settle(window):
    """Wait for what runs beside the window."""
    for background in window.findChildren(Background):
        background.drain()
    rest()


def rest():
    """Let the program do what it has put off."""
    for _ in range(_TURNS):
        QApplication.processEvents()


def _send(key, text, modifiers):
    for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):  # what is pressed may close the window
        QTest.sendKeyEvent(action, _front(), key, text, modifiers)
    rest()


def _front():
    """Return the window that keys go to: as on Windows, menus and lists that open leave it the keyboard."""
    front = QApplication.activeModalWidget() or next(
        window
        for window in QApplication.topLevelWidgets()
        if isinstance(window, QMainWindow) and window.isVisible()
    )
    front_has_it = QGuiApplication.focusWindow() is front.windowHandle()
    if not front_has_it and QApplication.activePopupWidget() is None:  # the window above it has closed
        front.activateWindow()
        QApplication.processEvents()
    return front.windowHandle()


def _spot(widget: QWidget, at: QPoint | None):
    """Bring a widget into sight; return the window in which it lies, and where in it the click goes."""
    part = widget
    while (part := part.parentWidget()) is not None:
        if isinstance(part, QScrollArea):
            part.ensureWidgetVisible(widget)
            QApplication.processEvents()
    if at is None:
        box = widget.rect()
        at = QPoint(_TICK, box.center().y()) if isinstance(widget, QCheckBox) else box.center()
    around = widget.window()
    return around.windowHandle(), widget.mapTo(around, at)
