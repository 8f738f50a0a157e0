"""The sidebar holds all sections without scrolling, also in a low window."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.sections import Count, Section
from netzwerkstatt.ui.sidebar import Sidebar

GROUPS = {"": 2, "Programm": 4, "Menschen": 2, "Geld und Papier": 2, "Am Tag": 1}
NAMES = [(f"{group}{at}", group) for group, many in GROUPS.items() for at in range(many)]

NOTED = "Programm1"


def section(name, group, *, bottom=False):
    count = noticed if name == NOTED else None
    return Section(name, name, "home", Pencil.RED, group, "page:Page", count, bottom=bottom)


def noticed(_, notices):
    return Count(len(notices), notices=True)


SECTIONS = (*(section(name, group) for name, group in NAMES), section("settings", "", bottom=True))


@pytest.fixture
def sidebar(qtbot, look, words):
    """A sidebar with eleven sections in four groups and one at the bottom."""
    call = QAction(words._("Help"))
    call.setShortcut("F1")
    made = Sidebar(look, words, SECTIONS, QMenu(), call)
    made.kept = call
    qtbot.addWidget(made)
    made.resize(made.width(), 700)
    made.show()
    return made


def boxes(sidebar):
    entries = sidebar.entries
    return {name: entries.visualRect(item.index()) for name, item in entries._rows.items()}


def test_sections_at_the_bottom_stand_apart(sidebar):
    found = boxes(sidebar)
    assert found["settings"].bottom() == sidebar.entries.viewport().height() - 1
    assert found["settings"].top() > found["Am Tag0"].bottom() + 20
    assert sidebar.help_button.y() >= sidebar.entries.geometry().bottom()


@pytest.mark.parametrize(
    ("height", "scale", "narrow"), [(632, 100, False), (632, 150, True), (710, 115, False)]
)
def test_nothing_scrolls_in_a_low_window(sidebar, look, height, scale, narrow):
    look.choose(scale=scale)
    sidebar.set_narrow(narrow=narrow)
    sidebar.resize(sidebar.width(), height)
    assert sidebar.entries.verticalScrollBar().maximum() == 0
    assert min(box.height() for box in boxes(sidebar).values()) >= 32


def test_entries_never_lie_over_each_other(sidebar):
    sidebar.resize(sidebar.width(), 632)
    ordered = sorted(boxes(sidebar).values(), key=lambda box: box.top())
    assert all(above.bottom() < below.top() for above, below in pairwise(ordered))


def test_ten_sections_have_keys_and_those_at_the_bottom_none(sidebar):
    keys = [sidebar.entries.keys_of(one.id) for one in SECTIONS]
    assert keys == [*(f"Alt+{at % 10}" for at in range(1, 11)), "", ""]


def test_a_section_that_is_not_there_is_not_chosen(sidebar):
    sidebar.entries.choose("rooms")
    assert not sidebar.entries.currentIndex().isValid()


def test_arrows_reach_the_sections_at_the_bottom(sidebar):
    chosen = []
    sidebar.entries.chosen.connect(chosen.append)
    sidebar.entries.choose(NAMES[0][0])
    for _ in range(len(SECTIONS) - 1):
        QTest.keyClick(sidebar.entries, Qt.Key.Key_Down)
    assert chosen == [one.id for one in SECTIONS]


def test_help_is_called_by_mouse_and_enter(qtbot, sidebar):
    for press in (
        lambda: QTest.mouseClick(sidebar.help_button, Qt.MouseButton.LeftButton),
        lambda: QTest.keyClick(sidebar.help_button, Qt.Key.Key_Return),
    ):
        with qtbot.waitSignal(sidebar.kept.triggered):
            press()
    sidebar.set_narrow(narrow=True)
    assert sidebar.help_button.toolTip() == "Hilfe (F1)"


@pytest.mark.parametrize("narrow", [False, True])
def test_notices_are_signed_and_said_in_a_narrow_sidebar_too(sidebar, narrow):
    sidebar.set_narrow(narrow=narrow)
    sidebar.count(None, [])
    entry = sidebar.entries._rows[NOTED]
    box = sidebar.entries.visualRect(entry.index())
    before = sidebar.entries.viewport().grab(box).toImage()
    sidebar.count(None, ["one", "two"])
    assert sidebar.entries.viewport().grab(box).toImage() != before
    said = {entry.data(role) for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)}
    assert said == {f"{NOTED}, 2 Hinweise", f"{NOTED}, 2 Hinweise (Alt+4)"}
