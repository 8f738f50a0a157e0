"""Lines below each other, such as people of a session: the focus goes on where one was at work."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.parts.layout import column, holding, named, row


@pytest.fixture
def page(qtbot):
    """Lines, and a button that adds one."""
    made, more = QWidget(), named(QPushButton(), "more")
    made.setLayout(column(QPushButton("vorher"), Lines(4, more), more))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def lines(page):
    made = page.findChild(Lines)
    made.lay(map(line, "abc"))
    return made


def line(name):
    return holding(row(*(named(QPushButton(does), f"{does}-{name}") for does in ("show", "remove"))))


def focus(lines, name):
    lines.findChild(QPushButton, name).setFocus()


def focused(page):
    return page.focusWidget().objectName()


def test_focus_stays_on_what_is_there_still(page, lines):
    focus(lines, "remove-b")
    lines.lay(map(line, "bca"))
    assert focused(page) == "remove-b"


@pytest.mark.parametrize(("gone", "left", "then"), [("a", "bc", "b"), ("b", "ac", "c"), ("c", "ab", "b")])
def test_focus_goes_on_to_the_line_that_takes_the_place(page, lines, gone, left, then):
    focus(lines, f"remove-{gone}")
    lines.lay(map(line, left))
    assert focused(page) == f"remove-{then}"


def test_focus_goes_to_what_follows_when_no_line_is_left(page, lines):
    focus(lines, "remove-a")
    lines.lay(())
    assert focused(page) == "more"


def test_focus_elsewhere_stays_there(page, lines):
    page.findChild(QPushButton, "more").setFocus()
    lines.lay(map(line, "a"))
    assert focused(page) == "more"
