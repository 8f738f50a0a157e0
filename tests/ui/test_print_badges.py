"""Badges are seen as they will be printed, saved as PDF, and laid on paper at their own size."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QSpinBox, QWidget

from netzwerkstatt.app.commands import Add
from netzwerkstatt.ui.background import Background
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.dialogs.print_badges import PrintBadgesDialog, stock_said, stocks_in_order
from netzwerkstatt.ui.eventfiles import EventFiles, NewEvent, fault_words
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.parts.preview import page_image
from netzwerkstatt.ui.parts.printing import print_pdf
from tests.builders import a_person, a_registration


class SaveQuestions(FileQuestions):
    """Answers where a document is to be written."""

    answer: Path | None = None
    suggested: Path | None = None

    def file_to_write(self, _parent, _title, suggestion, _kinds):
        self.suggested = suggestion
        return self.answer


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    made.resize(1366, 700)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def questions(tmp_path):
    return SaveQuestions(tmp_path)


@pytest.fixture
def desk(look, parent, tmp_path, words, questions):
    """A German event without people."""
    new = NewEvent(tmp_path / "Fest.netzwerk", "Nachbarschaftsfest", None, "")
    workspace = EventFiles(tmp_path / "backups").make(new, words)
    made = Desk(
        look=look,
        texts=words,
        workspace=workspace,
        background=Background(parent),
        questions=questions,
        say=lambda _text, **_: None,
        explain=lambda fault: fault_words(fault, words),
        busy=lambda _: None,
        memory=Memory(tmp_path / "settings.json"),
        go=lambda _section, _place: None,
    )
    yield made
    made.background.drain()
    workspace.close()


@pytest.fixture
def guests(desk):
    """Twenty-five guests: three sheets of ten."""
    people = [a_person(f"Gast{number:02}", "Muster", organisation="Verein") for number in range(25)]
    desk.perform(Add((*people, *map(a_registration, people))))
    return people


@pytest.fixture
def opened(qtbot, desk, parent):
    def opening(selected=()):
        dialog = PrintBadgesDialog(desk, parent, selected)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return opening


@pytest.fixture
def shown(qtbot, opened, guests):  # noqa: ARG001  (they are there before the dialog opens)
    """Open the dialog and wait for the first sheet."""

    def opening(selected=()):
        dialog = opened(selected)
        qtbot.waitUntil(dialog.save.isEnabled)
        return dialog

    return opening


def change(qtbot, dialog, deed):
    """Change an option and wait until the badges are made anew."""
    before = dialog.printed
    deed()
    assert not dialog.save.isEnabled()
    qtbot.waitUntil(lambda: dialog.printed is not before and dialog.save.isEnabled())


def press(dialog, name):
    dialog.findChild(QAbstractButton, name).click()


def text_of(data):
    document = pypdfium2.PdfDocument(data)
    texts = []
    for page in document:
        content = page.get_textpage()
        texts.append(content.get_text_bounded())
        content.close()
    document.close()
    return "\n".join(texts)


def ink(document):
    """Return the left, top, right and lower end of what is dark on the first page, in points."""
    image = page_image(document, 0, 1).convertToFormat(QImage.Format.Format_Grayscale8)
    wide, high, step = image.width(), image.height(), image.bytesPerLine()
    dots = bytes(image.constBits())
    columns = [x for x in range(wide) if min(dots[x::step]) < 120]
    lines = [y for y in range(high) if min(dots[y * step : y * step + wide]) < 120]
    return [columns[0], lines[0], columns[-1], lines[-1]]


def test_first_sheet_is_shown_with_its_number(shown):
    dialog = shown()
    assert dialog.subtitle.text() == "25 Namensschilder · 3 Blatt"
    assert dialog.preview.pages == 3
    assert dialog.findChild(QWidget, "preview-page").text() == "Blatt 1 von 3"
    assert "Gast00" in dialog.preview.area.accessibleDescription()
    image = dialog.preview.image
    assert image.width() > 100
    assert len({image.pixel(x, image.height() // 8) for x in range(image.width())}) > 2


def test_pages_are_turned_by_buttons_and_keys(qtbot, shown):
    dialog = shown()
    preview = dialog.preview
    press(dialog, "preview-next")
    assert preview.page == 1
    assert "Gast10" in preview.area.accessibleDescription()
    for key, page in (
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_PageUp, 1),
    ):
        qtbot.keyClick(preview.area, key)
        assert preview.page == page
    preview.turn(99)
    assert preview.page == 2
    assert not dialog.findChild(QWidget, "preview-next").isEnabled()
    assert dialog.findChild(QWidget, "preview-back").isEnabled()


def test_zoom_grows_and_comes_back_to_the_whole_sheet(qtbot, shown):
    preview = shown().preview
    whole, size = preview.percent, preview.image.size()
    qtbot.keyClick(preview.area, Qt.Key.Key_Plus)
    qtbot.keyClick(preview.area, Qt.Key.Key_Plus)
    assert preview.percent > whole
    assert preview.image.width() > size.width()
    qtbot.keyClick(preview.area, Qt.Key.Key_Minus)
    qtbot.keyClick(preview.area, Qt.Key.Key_0)
    assert preview.percent == whole
    assert preview.image.size() == size


def test_whole_sheet_follows_the_size_of_the_window(qtbot, shown, parent):
    dialog = shown()
    before = dialog.preview.percent
    parent.resize(1366, 500)
    qtbot.waitUntil(lambda: dialog.preview.percent < before)


def test_preview_follows_what_is_on_the_badge(qtbot, shown):
    dialog = shown()
    assert "Verein" in text_of(dialog.printed.data)
    box = dialog.findChild(QCheckBox, "show-organisation")
    change(qtbot, dialog, box.click)
    assert "Verein" not in text_of(dialog.printed.data)


def test_page_stays_when_an_option_changes(qtbot, shown):
    dialog = shown()
    dialog.preview.turn(2)
    change(qtbot, dialog, dialog.findChild(QCheckBox, "show-code").click)
    assert dialog.preview.page == 2


def test_paper_and_first_label_decide_the_number_of_sheets(qtbot, shown):
    dialog = shown()
    first = dialog.findChild(QSpinBox, "first")
    change(qtbot, dialog, lambda: first.setValue(9))
    assert dialog.preview.pages == 4
    paper = dialog.findChild(QComboBox, "paper")
    four = next(at for at, sheet in enumerate(stocks_in_order()) if sheet.each == 4)
    change(qtbot, dialog, lambda: paper.setCurrentIndex(four))
    assert first.maximum() == 4
    assert first.value() == 4
    assert dialog.preview.pages == 7


def test_larger_type_makes_other_badges(qtbot, shown):
    dialog = shown()
    before = dialog.preview.image
    change(qtbot, dialog, lambda: press(dialog, "segment-very-large"))
    assert dialog.preview.image != before


def test_only_the_last_of_many_changes_counts(qtbot, shown):
    dialog = shown()
    first = dialog.findChild(QSpinBox, "first")

    def hurry():
        for label in range(2, 10):
            first.setValue(label)

    change(qtbot, dialog, hurry)
    assert dialog.preview.pages == 4


def test_selected_people_come_first(qtbot, shown, guests):
    dialog = shown(guests[:3])
    assert dialog.subtitle.text() == "3 Namensschilder · 1 Blatt"
    whom = dialog.findChild(QComboBox, "whom")
    change(qtbot, dialog, lambda: whom.setCurrentIndex(1))
    assert dialog.subtitle.text() == "25 Namensschilder · 3 Blatt"


def test_house_stock_is_offered_first_and_all_others_after(words):
    sheets = [stock_said(sheet, words) for sheet in stocks_in_order()]
    assert sheets[0] == "Durable 1455-02, 90 × 54 mm"
    assert len(set(sheets)) == len(sheets)
    assert any("zum Schneiden, 105 × 74,25 mm" in sheet for sheet in sheets)


def test_pdf_is_saved_as_it_is_shown(shown, questions, tmp_path):
    dialog = shown()
    questions.answer = tmp_path / "Schilder"
    press(dialog, "save-pdf")
    assert questions.suggested.name == "Namensschilder – Nachbarschaftsfest.pdf"
    assert (tmp_path / "Schilder.pdf").read_bytes() == dialog.printed.data
    assert dialog.said.text() == "Gespeichert: „Schilder.pdf“"


def test_nothing_is_saved_without_an_answer(shown, tmp_path):
    dialog = shown()
    press(dialog, "save-pdf")
    assert list(tmp_path.glob("*.pdf")) == []
    assert dialog.said.text() == ""


def test_pdf_that_cannot_be_written_is_explained(shown, questions, tmp_path):
    dialog = shown()
    questions.answer = tmp_path / "nicht da" / "Schilder.pdf"
    press(dialog, "save-pdf")
    assert "Schilder.pdf" in dialog.said.text()
    assert dialog.save.isEnabled()


def test_nobody_to_print_for_is_said(qtbot, opened):
    dialog = opened()
    waiting = dialog.findChild(QWidget, "preview-wait")
    before = waiting.text()
    qtbot.waitUntil(lambda: waiting.text() != before)
    assert waiting.isVisible()
    assert not dialog.save.isEnabled()
    assert not dialog.print.isEnabled()


def test_warning_leads_to_the_sheet_and_the_person(qtbot, desk, shown):
    rare = a_person("Lotte", "Zwickl \N{EGYPTIAN HIEROGLYPH A001}")
    desk.perform(Add((rare, a_registration(rare))))
    dialog = shown()
    assert dialog.options.page_of(rare.id) == 2
    with qtbot.waitSignal(dialog.person_wanted) as wanted:
        press(dialog, "warning-0")
    assert wanted.args == [rare.id]
    assert dialog.preview.page == 2


def test_no_warning_stands_there_without_need(shown):
    assert shown().findChild(QAbstractButton, "warning-0") is None


def test_sheets_are_printed_at_their_own_size(shown, tmp_path):
    dialog = shown()
    target = tmp_path / "gedruckt.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(300)
    heard = []
    assert print_pdf(dialog.printed.data, printer, lambda at, total: heard.append((at, total)))

    assert heard == [(1, 3), (2, 3), (3, 3)]
    document = pypdfium2.PdfDocument(target)
    assert len(document) == 3
    assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=1)
    shown_document = pypdfium2.PdfDocument(dialog.printed.data)
    assert ink(document) == pytest.approx(ink(shown_document), abs=1)
    document.close()
    shown_document.close()


def test_only_the_wanted_sheets_are_printed(shown, tmp_path):
    dialog = shown()
    target = tmp_path / "gedruckt.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFromTo(2, 2)
    assert print_pdf(dialog.printed.data, printer, lambda *_: None)
    document = pypdfium2.PdfDocument(target)
    assert len(document) == 1
    document.close()


def test_every_control_has_a_name_and_is_large_enough(shown, unnamed, too_small):
    dialog = shown()
    assert unnamed(dialog) == []
    assert too_small(dialog) == []


def test_tab_walks_as_one_reads(shown):
    dialog = shown()
    first = dialog.findChild(QComboBox, "whom")
    first.setFocus()
    found = []
    while not found or dialog.focusWidget() is not first:
        found.append(dialog.focusWidget().objectName())
        dialog.focusNextPrevChild(True)  # noqa: FBT003  (Qt takes it so)
    shows = [f"show-{name}" for name in ("organisation", "pronouns", "code", "sessions")]
    turning = ["preview", "preview-next", "preview-smaller", "preview-whole", "preview-larger"]
    options = ["whom", "paper", *shows, "segment-normal", "first"]  # arrows choose another size
    assert found == [
        *options,
        *turning,
        "cancel",
        "save-pdf",
        "print",
        "close",
    ]


def test_control_and_wheel_zoom(shown):
    preview = shown().preview
    before = preview.percent
    canvas = preview.area.widget()
    spot, none = QPointF(50, 50), Qt.MouseButton.NoButton
    keys, end = Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase
    turn = (QPoint(), QPoint(0, 120), none, keys, end, False)
    QApplication.sendEvent(canvas, QWheelEvent(spot, canvas.mapToGlobal(spot), *turn))
    assert preview.percent > before


def test_work_begins_with_the_options(shown):
    dialog = shown()
    assert dialog.focusWidget() is dialog.findChild(QComboBox, "whom")


@pytest.mark.usefixtures("guests")
def test_closing_while_badges_are_made_does_no_harm(qtbot, desk, opened):
    dialog = opened()
    dialog.reject()
    assert desk.background.drain()
    qtbot.wait(10)
    assert dialog.printed is None
