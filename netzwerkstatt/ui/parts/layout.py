"""Small helpers to lay out a page and to name what is on it."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

W = TypeVar("W", bound=QWidget)
L = TypeVar("L", bound=QBoxLayout)
Part = QWidget | QLayout | int | None
"""What stands in a row or column: a widget, a layout, a gap in px, or None for whatever room is left."""


def named(widget: W, name: str, said: str = "") -> W:
    """Give a widget its object name for tests and, where no label names it, words for people who listen."""
    widget.setObjectName(name)
    if said:
        widget.setAccessibleName(said)
    return widget


def surface(widget: W, kind: str) -> W:
    """Let the style sheet paint a widget's ground: page, side, card, tip, warn, status or bare."""
    widget.setProperty("surface", kind)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Make a label; the role names its type in the style sheet (title, panel, group, small, hint …).

    No line begins with a dash.
    """
    made = QLabel(text.replace(" – ", "\N{NO-BREAK SPACE}– "))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def breakable(path: str) -> str:
    """Let a path wrap behind its folders; it is to be read, not to be copied."""
    return path.replace("/", "/\N{ZERO WIDTH SPACE}").replace("\\", "\\\N{ZERO WIDTH SPACE}")


def plain(text: str) -> str:
    """Write a text for a menu or button so that Qt takes no & in it for a key."""
    return text.replace("&", "&&")


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def row(*parts: Part, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8) -> QHBoxLayout:
    """Lay parts side by side."""
    return _filled(QHBoxLayout(), parts, margins, gap)


def column(*parts: Part, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8) -> QVBoxLayout:
    """Lay parts one below the other."""
    return _filled(QVBoxLayout(), parts, margins, gap)


def focused_in(widget: QWidget) -> QWidget | None:
    """Return what has the focus within a window or page, or would have it; Qt's stubs leave out None."""
    return widget.focusWidget()


def holds_focus(widget: QWidget) -> bool:
    """Tell whether what has the focus lies within a part of a window."""
    focused = focused_in(widget.window())
    return focused is not None and widget.isAncestorOf(focused)


def give_back(widget: QWidget | None) -> None:
    """Give the focus back to what had it, if that is still there and shown."""
    if widget is not None and isValid(widget) and widget.isVisible():
        widget.setFocus(Qt.FocusReason.OtherFocusReason)


def holding(layout: QLayout) -> QWidget:
    """Wrap a layout into a widget without a ground of its own."""
    made = surface(QWidget(), "bare")
    made.setLayout(layout)
    return made


def scrolling(inside: QWidget, name: str, said: str) -> QScrollArea:
    """Let the whole of a page scroll up and down, never to the side."""
    inside.setObjectName("inside")
    area = named(QScrollArea(), name, said)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    return area


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something when it is done with what it says now."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def _filled(box: L, parts: tuple[Part, ...], margins: tuple[int, int, int, int], gap: int) -> L:
    box.setContentsMargins(*margins)
    box.setSpacing(gap)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, QWidget):
            box.addWidget(part)
        else:
            box.addLayout(part)
    return box
