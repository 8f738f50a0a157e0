"""A monkey at the window: random keys, clicks, drags and changes of everything, repeatable by its seed."""

from collections import deque
from random import Random

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QThread, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from netzwerkstatt.ui.actions import ACTIONS
from netzwerkstatt.ui.theme.look import Appearance
from tests.journeys.hands import LEFT, NONE, press, rest, settle, write

WORDS = (
    *("Änne", "Öz", "ß", "13:30", "12,30", "16.10.2027", "7", "-1", "ja", "Łódź ✎", "a" * 40, "31.9.", "٣"),
    *("=1+1", "%", " "),
)
KEYS = (
    *("Up", "Down", "Left", "Right", "Return", "Return", "Esc", "Esc", "Tab", "Tab", "Tab", "Shift+Tab"),
    *("Del", "Backspace", "Space", "Home", "End", "PgUp", "PgDown", "F2", "F2", "F8", "Shift+F8", "Alt+Up"),
    *("Alt+Down", "Alt+Left", "Alt+Right", "Shift+Down", "Shift+Up", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X"),
    *("Ctrl+D", "Ctrl+.", "Menu", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+End", "Shift+End", "F3", "F5", "F7"),
    *(f"Alt+{digit}" for digit in range(10)),
)
ENDS = ("Return", "Return", "Return", "Tab", "Tab", "Esc", "Up")
SHORTCUTS = tuple(
    keys for action in ACTIONS for keys in action.keys[:1] if action.id not in {"file.quit", "file.close"}
)
CALLED = tuple(action.id for action in ACTIONS if not action.keys and not action.group)
SMALLEST, LARGEST = (800, 560), (1920, 1080)
_WAKES_MS = 25
_KEPT = 30
_TICK = 16


class Monkey(QObject):
    """Acts at random; its last actions are in `did`, and all of them in a file that outlives a crash."""

    def __init__(self, window, look, seed, diary):
        super().__init__()
        self.window, self._look, self._random = window, look, Random(seed)
        self.did, self._diary = deque(maxlen=_KEPT), diary
        self._waker = QTimer(self)
        self._waker.timeout.connect(self._answer)
        self._waker.start(_WAKES_MS)
        self._ways = {
            self._key: 20,
            self._write: 6,
            self._add: 8,
            self._edit: 6,
            self._fill: 10,
            self._button: 14,
            self._pick: 5,
            self._click: 10,
            self._double_click: 4,
            self._right_click: 2,
            self._row: 10,
            self._drag: 4,
            self._wheel: 3,
            self._shortcut: 7,
            self._call: 2,
            self._resize: 2,
            self._see_otherwise: 2,
            self._speak: 1,
            self._reopen: 1,
        }

    def act(self):
        """Do something."""
        ways = list(self._ways)
        [way] = self._random.choices(ways, [self._ways[way] for way in ways])
        way()
        if self._random.random() < 0.6:
            settle(self.window)
        else:
            rest()

    def stop(self):
        """Let go of whatever lies over the window."""
        self._waker.stop()
        for _ in range(_KEPT):
            popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
            if popup is None and modal is None:
                return
            (popup or modal).close()
            settle(self.window)

    # what it does

    def _key(self):
        self._tell("press", keys := self._random.choice(KEYS))
        press(keys)

    def _write(self):
        self._tell("write", text := self._random.choice(WORDS))
        write(text)

    def _add(self):
        """Begin something new, type, and go on or give up."""
        self._tell("add", text := self._random.choice(WORDS), keys := self._random.choice(ENDS))
        press("Ctrl+N")
        write(text)
        press(keys)

    def _edit(self):
        """Type into the cell that is chosen."""
        self._tell("edit", text := self._random.choice(WORDS), keys := self._random.choice(ENDS))
        press("F2")
        write(text)
        press(keys)

    def _fill(self):
        """Type into a field in sight."""
        if field := self._one_of(QLineEdit, QPlainTextEdit):
            self._tell("fill", _told(field), text := self._random.choice(WORDS))
            self._press(field)
            press("Ctrl+A")
            write(text)
            press(self._random.choice(ENDS))

    def _button(self):
        if button := self._one_of(QAbstractButton):
            self._tell("button", _told(button))
            self._press(button)

    def _pick(self):
        """Choose something from a list that opens."""
        if box := self._one_of(QComboBox):
            self._tell("pick", _told(box), steps := self._random.randint(1, 4))
            self._press(box)
            for _ in range(steps):
                press("Down")
            press(self._random.choice(("Return", "Return", "Esc")))

    def _shortcut(self):
        self._tell("press", keys := self._random.choice(SHORTCUTS))
        press(keys)

    def _call(self):
        """Do what a menu does where an action has no key, as long as nothing lies over the window."""
        name = self._random.choice(CALLED)
        if self._free() and self.window._actions[name].isEnabled():
            self._tell("call", name)
            self.window.trigger(name)

    def _click(self):
        if spot := self._spot():
            self._tell("click", *self._named(*spot))
            self._click_at(*spot, self._keys())

    def _double_click(self):
        if spot := self._spot():
            self._tell("double click", *self._named(*spot))
            QTest.mouseClick(spot[0].windowHandle(), LEFT, NONE, spot[1])
            if _stands(spot[0]):
                QTest.mouseDClick(spot[0].windowHandle(), LEFT, NONE, spot[1])

    def _right_click(self):
        if spot := self._spot():
            self._tell("right click", *self._named(*spot))
            QTest.mouseClick(spot[0].windowHandle(), Qt.MouseButton.RightButton, NONE, spot[1])

    def _row(self):
        """Click on a row of a list in sight."""
        views = [
            view
            for view in self._top().findChildren(QAbstractItemView)
            if isValid(view) and view.isVisible() and view.model() is not None
        ]
        if not views:
            return
        view = self._random.choice(views)
        at = QPoint(
            self._random.randrange(max(view.viewport().width(), 1)),
            self._random.randrange(max(view.viewport().height(), 1)),
        )
        self._tell("row", _told(view), at.toTuple())
        self._press(view.viewport(), at, self._keys())

    def _drag(self):
        begin, end = self._spot(), self._spot()
        if begin and end and begin[0] is end[0]:
            handle = begin[0].windowHandle()
            self._tell("drag", *self._named(*begin), end[1].toTuple())
            QTest.mousePress(handle, LEFT, NONE, begin[1])
            for part in (0.3, 0.7, 1):
                if _stands(begin[0]):
                    QTest.mouseMove(handle, begin[1] + (end[1] - begin[1]) * part)
            if _stands(begin[0]):
                QTest.mouseRelease(handle, LEFT, NONE, end[1])

    def _wheel(self):
        if spot := self._spot():
            turn = QPoint(0, self._random.choice((-360, -120, 120, 360)))
            keys = self._random.choice((NONE, NONE, Qt.KeyboardModifier.ControlModifier))
            self._tell("wheel", *self._named(*spot), turn.y(), keys.name)
            QTest.wheelEvent(spot[0].windowHandle(), spot[1], turn, QPoint(), keys)

    def _resize(self):
        size = [self._random.randint(*span) for span in zip(SMALLEST, LARGEST, strict=True)]
        self._tell("resize", *size)
        self.window.resize(*size)

    def _see_otherwise(self):
        look = self._random.choice(tuple(Appearance))
        scale = self._random.choice((100, 115, 130, 150))
        self._tell("look", look.value, scale)
        self._look.choose(appearance=look, scale=scale, dense=self._random.random() < 0.5)

    def _speak(self):
        if self._free():
            self._tell("speak", language := self._random.choice(("de", "en")))
            self.window.trigger(f"language.{language}")

    def _reopen(self):
        """Close the event, and open it again."""
        if self._free() and self.window.workspace is not None:
            path = self.window.workspace.path
            self._tell("reopen")
            press("Ctrl+W")
            self.window.open(path)

    # what it sees

    def _free(self):
        return QApplication.activePopupWidget() is None and QApplication.activeModalWidget() is None

    def _top(self):
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def _one_of(self, *kinds):
        """Return a control in sight that can be used, if there is one."""
        top = self._top()
        seen = [
            part
            for kind in kinds
            for part in top.findChildren(kind)
            if part.window() is top and part.isEnabled() and part.isVisible()
            if not part.visibleRegion().isEmpty()
        ]
        return self._random.choice(seen) if seen and top.windowHandle() is not None else None

    def _press(self, part, at=None, keys=NONE):
        """Click on a point of a control, or on what is to be seen of it, where it begins."""
        box, top = part.visibleRegion().boundingRect(), part.window()
        at = at or QPoint(box.x() + min(_TICK, box.width() // 2), box.center().y())
        self._click_at(top, part.mapTo(top, at), keys)
        rest()

    def _spot(self):
        """Return a window and a point in it: on any widget in sight, so that small ones are met as well."""
        top = self._top()
        seen = [
            part
            for part in (top, *top.findChildren(QWidget))
            if part.window() is top and part.isVisible() and not part.visibleRegion().isEmpty()
        ]
        if not seen or top.windowHandle() is None:
            return None
        part = self._random.choice(seen)
        box = part.visibleRegion().boundingRect()
        x = box.x() + self._random.randrange(max(box.width(), 1))
        y = box.y() + self._random.randrange(max(box.height(), 1))
        at = part.mapTo(top, QPoint(x, y))
        return (top, at) if _holds(top, at) else None

    def _click_at(self, top, at, keys=NONE):
        if _holds(top, at):
            QTest.mouseClick(top.windowHandle(), LEFT, keys, at)

    def _keys(self):
        modifiers = Qt.KeyboardModifier
        return self._random.choice((NONE,) * 8 + (modifiers.ShiftModifier, modifiers.ControlModifier))

    def _named(self, top, at):
        return _told(top.childAt(at) or top), at.toTuple()

    def _tell(self, *did):
        self.did.append(" ".join(map(str, did)))
        with self._diary.open("a", encoding="utf-8") as diary:
            diary.write(f"{self.did[-1]}\n")

    @Slot()
    def _answer(self):
        """Go on where a menu or a dialog holds everything up: choose from it, or close it."""
        if QThread.currentThread().loopLevel() == 0:
            return
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if isinstance(popup, QMenu) and self._random.random() < 0.7:
            for _ in range(self._random.randint(1, len(popup.actions()) + 1)):
                press("Down")
            self._tell("menu", popup.activeAction().text() if popup.activeAction() else "")
            press("Return")
        elif popup or modal:
            self._tell("close", _told(popup or modal))
            (popup or modal).close()
        else:
            press("Esc")


def _holds(window, at):
    """Tell whether a point lies in what the screen shows of a window."""
    handle = window.windowHandle()
    return handle is not None and QRect(QPoint(), handle.size()).contains(at)


def _stands(window):
    return isValid(window) and window.isVisible() and window.windowHandle() is not None


def _told(widget):
    return f"{type(widget).__name__} {widget.objectName()}".strip()
