"""The look over a window finds what is wrong on purpose, and nothing where all is right."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTableWidget,
    QWidget,
)

from netzwerkstatt.ui.gallery.checking import findings
from netzwerkstatt.ui.gallery.contrast import contrast
from netzwerkstatt.ui.gallery.looking import Kind
from netzwerkstatt.ui.parts.buttons import Button, SegmentedChoice
from netzwerkstatt.ui.parts.layout import column, label, surface
from netzwerkstatt.ui.parts.sheet import Elided

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def sheet(qtbot):
    made = surface(QWidget(), "page")
    made.resize(600, 400)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def kinds(qtbot, sheet):
    """Show the sheet and return what kinds of things are found on it."""

    def looked():
        with qtbot.waitExposed(sheet):
            sheet.show()
        return [finding.kind for finding in findings(sheet)]

    return looked


def put(widget, sheet, x=20, y=20, wide=0, high=0):
    widget.setParent(sheet)
    widget.setGeometry(x, y, wide or widget.sizeHint().width(), high or widget.sizeHint().height())
    widget.show()
    return widget


def test_a_page_as_it_should_be_has_no_findings(sheet, kinds, look):
    field = QLineEdit()
    field.setAccessibleName("Ort")
    choice = SegmentedChoice(look, "Stufe", (("a", "Einfach"), ("b", "Genau")), "a")
    parts = (label("Überschrift", "title"), label("Ein Satz. " * 30, "small", wrap=True), field, choice)
    sheet.setLayout(column(*parts, QCheckBox("Ja"), Button(look, "Weiter", "check", "main"), None, gap=12))
    assert kinds() == []


@pytest.mark.parametrize(("wide", "high"), [(60, 40), (300, 9)])
def test_a_label_without_room_is_cut(sheet, kinds, wide, high):
    put(QLabel("Nachbarschaftsfest"), sheet, wide=wide, high=high)
    assert kinds() == [Kind.CUT]


@pytest.mark.parametrize("lines", [1, 2, 2.5])
def test_a_wrapped_label_that_is_too_low_is_cut(sheet, kinds, lines):
    words = put(label("Viele Wörter brauchen viele Zeilen. " * 3, wrap=True), sheet, wide=150)
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    words.resize(150, round(words.fontMetrics().lineSpacing() * lines))
    assert set(kinds()) == {Kind.CUT}


def test_a_button_that_is_narrower_than_its_words_is_cut(sheet, kinds):
    put(QPushButton("Anmeldungen einlesen"), sheet, wide=90)
    assert Kind.CUT in kinds()


def test_a_hint_in_a_field_must_fit(sheet, kinds):
    field = put(QLineEdit(), sheet, wide=80)
    field.setAccessibleName("Suche")
    field.setPlaceholderText("Name oder Organisation suchen")
    assert set(kinds()) <= {Kind.CUT, Kind.DOTS}
    field.setText("Was jemand eintippt, darf länger sein als die Zeile")
    assert kinds() == []


def test_the_choice_of_a_list_must_fit(sheet, kinds):
    choice = put(QComboBox(), sheet, wide=90)
    choice.setAccessibleName("Raum")
    choice.addItem("Großer Saal im Erdgeschoss")
    assert set(kinds()) & {Kind.CUT, Kind.DOTS}


def test_dots_are_fine_where_the_tooltip_says_all(sheet, kinds, look):
    line = put(Elided(look, "Noch 327 Tage bis zum Fest"), sheet, wide=100)
    assert kinds() == []
    line.setToolTip("")
    assert kinds() == [Kind.DOTS]


def test_a_title_of_a_column_must_fit_but_a_cell_may_end_in_dots(sheet, kinds):
    table = QTableWidget(3, 1)
    table.setAccessibleName("Liste")
    table.setHorizontalHeaderLabels(["Name"])
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(40)
    table.model().setData(
        table.model().index(0, 0), "Ein Name, der viel länger ist als seine Spalte breit ist"
    )
    put(table, sheet, wide=300, high=200)
    assert kinds() == [Kind.CELL]
    table.setHorizontalHeaderLabels(["Wie die Person genannt werden möchte"])
    assert sorted(kinds()) == sorted((Kind.CUT, Kind.CELL))


def test_rows_of_a_list_are_as_high_as_a_thing_to_press(sheet, kinds):
    view = put(QListView(), sheet, wide=200, high=100)
    view.setAccessibleName("Liste")
    view.setModel(QStringListModel(["Erste Zeile"], view))
    view.setStyleSheet("QListView::item { min-height: 20px; max-height: 20px }")
    assert kinds() == [Kind.TARGET]


def test_neighbours_that_lie_over_each_other_are_found(sheet, kinds):
    put(QLabel("Eins"), sheet, 20, 20, 100, 30)
    put(QLabel("Zwei"), sheet, 20, 49, 100, 30)
    assert kinds() == []
    put(QLabel("Drei"), sheet, 20, 70, 100, 30)
    assert kinds() == [Kind.OVERLAP]


def test_a_child_outside_of_its_parent_is_found(sheet, kinds):
    put(QLabel("Am Rand"), sheet, 550, 20, 100, 30)
    assert kinds() == [Kind.OUTSIDE]


@pytest.mark.parametrize(("wide", "high"), [(80, 28), (20, 36)])
def test_a_button_that_is_hard_to_hit_is_found(sheet, kinds, wide, high):
    button = put(QPushButton(""), sheet)
    button.setAccessibleName("Mehr")
    button.setFixedSize(wide, high)
    assert kinds() == [Kind.TARGET]


@pytest.mark.parametrize(
    ("colour", "px", "found"), [("#767676", 15, False), ("#777777", 15, True), ("#777777", 24, False)]
)
def test_words_need_the_contrast_of_their_size(sheet, kinds, colour, px, found):
    words = put(QLabel("Blass"), sheet, wide=200, high=50)
    words.setStyleSheet(f"background: #ffffff; color: {colour}; font-size: {px}px; font-weight: 400")
    assert kinds() == ([Kind.CONTRAST] if found else [])


def test_words_that_nobody_can_see_are_found(sheet, kinds):
    put(QLabel("Unsichtbar"), sheet, wide=200, high=50).setStyleSheet("background: #ffffff; color: #ffffff")
    assert kinds() == [Kind.CONTRAST]


def test_what_cannot_be_used_may_be_pale(sheet, kinds):
    button = put(QPushButton("Drucken"), sheet)
    button.setStyleSheet("color: #bbbbbb; background: #ffffff")
    assert kinds() == [Kind.CONTRAST]
    button.setEnabled(False)
    assert kinds() == []


@pytest.mark.parametrize(("colour", "found"), [("#909090", False), ("#a0a0a0", True)])
def test_an_icon_must_stand_out(sheet, kinds, colour, found):
    icon = QPixmap(20, 20)
    icon.fill(Qt.GlobalColor.transparent)
    with QPainter(icon) as painter:
        painter.fillRect(6, 0, 8, 20, QColor(colour))
    sign = put(QLabel(), sheet, wide=40, high=40)
    sign.setStyleSheet("background: #ffffff")
    sign.setPixmap(icon)
    assert kinds() == ([Kind.CONTRAST] if found else [])


def test_the_edge_of_a_field_must_stand_out(sheet, kinds):
    field = put(QLineEdit(), sheet, wide=200)
    field.setAccessibleName("Ort")
    field.setStyleSheet("border: 1px solid #e0e0e0; background: #ffffff")
    assert kinds() == [Kind.CONTRAST]


def test_what_nobody_can_name_is_found(sheet, kinds):
    put(QLineEdit(), sheet, wide=200)
    assert kinds() == [Kind.NAME]


def test_contrast_is_that_of_wcag():
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
