"""Every document is seen as it will be printed, saved as PDF, and laid on paper at its own size."""

import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices, QImage, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QSpinBox, QWidget

from netzwerkstatt.app.commands import Add, Change
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.documents.printed import PrintWarning
from netzwerkstatt.domain.registrations import Booking, BookingId
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.eventfiles import EventFiles, NewEvent
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.pages.printing import PrintPage
from netzwerkstatt.ui.pages.printing.choices import stock_said, stocks_in_order
from netzwerkstatt.ui.pages.printing.documents import DOCUMENTS
from netzwerkstatt.ui.pages.printing.leads import record_of
from netzwerkstatt.ui.parts.preview import page_image
from netzwerkstatt.ui.parts.printing import print_pdf
from netzwerkstatt.ui.parts.warnings import WarningCard
from tests.builders import a_person, a_registration, a_room, a_session, a_snapshot

MORNING = datetime(2027, 10, 16, 10)
HEAVY = "reportlab pikepdf uharfbuzz pypdfium2 openpyxl xlsxwriter icalendar numpy"


class SaveQuestions(FileQuestions):
    """Answers where a document is to be written."""

    answer: Path | None = None
    suggested: Path | None = None

    def file_to_write(self, _parent, _title, suggestion, _kinds):
        self.suggested = suggestion
        return self.answer


class Opener(QObject):
    """Stands in for the file manager of the computer."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def questions(tmp_path):
    return SaveQuestions(tmp_path)


@pytest.fixture
def said():
    return []


@pytest.fixture
def gone():
    """Where the page has led to."""
    return []


@pytest.fixture
def desk(desk_of, tmp_path, words, questions, said, gone):
    """A German event in which there is nothing yet."""
    owner = QObject()
    new = NewEvent(tmp_path / "Fest.netzwerk", "Nachbarschaftsfest", None, "")
    workspace = EventFiles(tmp_path / "backups").make(new, words)
    made = desk_of(
        workspace,
        owner,
        questions,
        say=lambda text, **_: said.append(text),
        go=lambda section, place: gone.append((section, place)),
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
def programme(desk):
    """Two rooms, a workshop in each, and somebody who has a place in the first."""
    rooms = [a_room("Saal"), a_room("Werkstatt")]
    sessions = [a_session(f"Löten {room.name}", room, MORNING, number=room.name[:1]) for room in rooms]
    person = a_person("Zoe", "Zander")
    booking = Booking(BookingId(new_id()), person.id, sessions[0].id)
    desk.perform(Add((*rooms, *sessions, person, a_registration(person), booking)))
    return sessions


@pytest.fixture
def opened(qtbot, desk):
    """Open the page as the window does."""

    def opening(place="", size=(1154, 650)):
        page = PrintPage(desk)
        qtbot.addWidget(page)
        desk.workspace.watch(page.take)
        page.resize(*size)
        page.show()
        if place:
            page.go_to(place)
        return page

    return opening


@pytest.fixture
def shown(qtbot, opened):
    """Open the page and wait for the first sheet."""

    def opening(place="", size=(1154, 650)):
        page = opened(place, size)
        qtbot.waitUntil(lambda: page.printed is not None)
        return page

    return opening


def change(qtbot, page, deed):
    """Change something and wait until the document is made anew."""
    before = page.printed
    deed()
    qtbot.waitUntil(lambda: page.printed is not None and page.printed is not before)


def changed(record, **fields):
    """Return the command that changes a record."""
    return Change(((record, replace(record, **fields)),))


def press(page, name):
    page.findChild(QAbstractButton, name).click()


def line(page):
    return page.findChild(QWidget, "document-line").text()


def waiting(page):
    return page.findChild(QWidget, "preview-wait")


def choose(combo, code):
    combo.setCurrentIndex(combo.findData(code))


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


# what is shown


@pytest.mark.usefixtures("guests")
def test_first_sheet_is_shown_with_its_number(shown):
    page = shown()
    assert line(page) == "3 Blatt"
    assert page.preview.pages == 3
    assert page.findChild(QWidget, "preview-page").text() == "Blatt 1 von 3"
    assert "Gast00" in page.preview.area.accessibleDescription()
    image = page.preview.image
    assert image.width() > 100
    assert len({image.pixel(x, image.height() // 8) for x in range(image.width())}) > 2


@pytest.mark.usefixtures("guests")
def test_list_says_how_much_paper_a_document_takes(opened):
    page = opened()
    index = page.model.index(page.model.row_of("badges"), 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Namensschilder, für 25 Personen · 3 Blatt"


@pytest.mark.usefixtures("guests", "programme")
def test_arrows_walk_from_one_document_to_the_next(qtbot, shown):
    page = shown()
    page.focus_first()
    walked = [page.document.id]
    for _ in range(len(DOCUMENTS) - 1):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        walked.append(page.document.id)
    assert walked == [spec.id for spec in DOCUMENTS]


@pytest.mark.usefixtures("guests", "programme")
@pytest.mark.parametrize("name", [spec.id for spec in DOCUMENTS if not spec.is_file])
def test_every_document_is_made(shown, name):
    page = shown(name)
    assert page.document.id == name
    assert page.preview.pages > 0
    assert page.printed.data.startswith(b"%PDF")


@pytest.mark.usefixtures("guests")
def test_pages_are_turned_by_buttons_and_keys(qtbot, shown):
    page = shown()
    preview = page.preview
    press(page, "preview-next")
    assert preview.page == 1
    assert "Gast10" in preview.area.accessibleDescription()
    for key, number in (
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_PageUp, 1),
    ):
        qtbot.keyClick(preview.area, key)
        assert preview.page == number
    preview.turn(99)
    assert preview.page == 2
    assert not page.findChild(QWidget, "preview-next").isEnabled()
    assert page.findChild(QWidget, "preview-back").isEnabled()


@pytest.mark.usefixtures("guests")
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


@pytest.mark.usefixtures("guests")
def test_whole_sheet_follows_the_size_of_the_window(qtbot, shown):
    page = shown()
    before = page.preview.percent
    page.resize(1154, 450)
    qtbot.waitUntil(lambda: page.preview.percent < before)


@pytest.mark.usefixtures("guests")
def test_control_and_wheel_zoom(shown):
    preview = shown().preview
    before = preview.percent
    canvas = preview.area.widget()
    spot, none = QPointF(50, 50), Qt.MouseButton.NoButton
    keys, end = Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase
    turn = (QPoint(), QPoint(0, 120), none, keys, end, False)
    QApplication.sendEvent(canvas, QWheelEvent(spot, canvas.mapToGlobal(spot), *turn))
    assert preview.percent > before


# options


@pytest.mark.usefixtures("guests")
def test_preview_follows_what_is_on_the_badge(qtbot, shown):
    page = shown()
    assert "Verein" in text_of(page.printed.data)
    box = page.findChild(QCheckBox, "show-organisation")
    change(qtbot, page, box.click)
    assert "Verein" not in text_of(page.printed.data)


@pytest.mark.usefixtures("guests")
def test_page_stays_when_an_option_changes(qtbot, shown):
    page = shown()
    page.preview.turn(2)
    change(qtbot, page, page.findChild(QCheckBox, "show-code").click)
    assert page.preview.page == 2


@pytest.mark.usefixtures("guests")
def test_paper_and_first_label_decide_the_number_of_sheets(qtbot, shown):
    page = shown()
    first = page.findChild(QSpinBox, "first")
    change(qtbot, page, lambda: first.setValue(9))
    assert page.preview.pages == 4
    four = next(sheet.name for sheet in stocks_in_order() if sheet.each == 4)
    change(qtbot, page, lambda: choose(page.findChild(QComboBox, "stock"), four))
    assert first.maximum() == 4
    assert first.value() == 4
    assert page.preview.pages == 7


@pytest.mark.usefixtures("guests", "programme")
@pytest.mark.parametrize("name", [spec.id for spec in DOCUMENTS if not spec.is_file])
def test_larger_type_makes_another_document(qtbot, shown, name):
    page = shown(name)
    before = page.preview.image
    change(qtbot, page, lambda: press(page, "segment-very-large"))
    assert page.preview.image != before


@pytest.mark.usefixtures("guests")
def test_only_the_last_of_many_changes_counts(qtbot, shown):
    page = shown()
    first = page.findChild(QSpinBox, "first")

    def hurry():
        for label in range(2, 10):
            first.setValue(label)

    change(qtbot, page, hurry)
    assert page.preview.pages == 4


def test_selected_people_come_first(qtbot, shown, guests):
    page = shown(" ".join(("badges", *(person.id for person in guests[:3]))))
    whom = page.findChild(QComboBox, "whom")
    assert whom.currentText() == "Ausgewählt: 3 Personen"
    assert page.preview.pages == 1
    change(qtbot, page, lambda: choose(whom, "everybody"))
    assert page.preview.pages == 3


def test_place_keeps_the_document_and_the_selected_people(shown, guests):
    place = f"badges {guests[4].id} {guests[2].id}"
    assert shown(place).place() == place
    assert shown("badges").place() == "badges"


def test_place_that_is_not_there_changes_nothing(shown, guests):
    page = shown(f"badges {guests[0].id}")
    page.go_to("Karten")
    page.go_to("")
    assert page.place() == f"badges {guests[0].id}"


def test_house_stock_is_offered_first_and_all_others_after(words):
    sheets = [stock_said(sheet, words) for sheet in stocks_in_order()]
    assert sheets[0] == "Durable 1455-02, 90 × 54 mm"
    assert len(set(sheets)) == len(sheets)
    assert any("zum Schneiden, 105 × 74,25 mm" in sheet for sheet in sheets)


@pytest.mark.usefixtures("guests", "programme")
def test_document_speaks_another_language_than_the_window(qtbot, shown):
    page = shown("sign-in")
    assert "Unterschrift" in text_of(page.printed.data)
    change(qtbot, page, lambda: press(page, "segment-en"))
    assert "Unterschrift" not in text_of(page.printed.data)


@pytest.mark.usefixtures("programme")
def test_programme_is_folded_or_lies_page_by_page(qtbot, shown):
    page = shown("programme")
    sides = page.preview.pages
    change(qtbot, page, lambda: press(page, "segment-pages"))
    assert page.preview.pages == 2 * sides


@pytest.mark.usefixtures("programme")
def test_large_print_is_never_folded(qtbot, shown):
    page = shown("programme")
    change(qtbot, page, lambda: choose(page.findChild(QComboBox, "edition"), "large"))
    assert not page.findChild(QWidget, "folding").isVisible()


def test_one_session_has_a_sign_in_sheet_of_its_own(shown, programme):
    page = shown(f"sign-in {programme[1].id}")
    text = text_of(page.printed.data)
    assert "Löten Werkstatt" in text
    assert "Löten Saal" not in text


@pytest.mark.usefixtures("guests", "programme")
def test_options_are_kept_while_other_documents_are_shown(qtbot, shown):
    page = shown()
    change(qtbot, page, lambda: page.findChild(QSpinBox, "first").setValue(9))
    page.go_to("programme")
    page.go_to("badges")
    assert page.findChild(QSpinBox, "first").value() == 9


@pytest.mark.usefixtures("guests", "programme")
def test_what_is_unusual_is_remembered_on_this_computer(qtbot, desk, shown, tmp_path):
    page = shown()
    change(qtbot, page, lambda: press(page, "segment-large"))
    change(qtbot, page, page.findChild(QCheckBox, "show-code").click)
    change(qtbot, page, lambda: page.findChild(QSpinBox, "first").setValue(9))
    assert desk.memory.settings.printing["badges"] == {
        "size": "large",
        "shown": "organisation pronouns sessions",
    }
    assert Memory(tmp_path / "settings.json").settings.printing == desk.memory.settings.printing
    again = shown()
    assert again.panel.choice.size == "large"
    assert not again.findChild(QCheckBox, "show-code").isChecked()
    assert again.panel.choice.first == 1


@pytest.mark.usefixtures("guests")
def test_paper_that_is_not_known_any_more_gives_way_to_the_usual(desk, shown):
    desk.memory.change(printing={"badges": {"stock": "Durable 0000", "size": "gigantic"}})
    page = shown()
    assert page.panel.choice.stock == "Durable 1455-02"
    assert page.panel.choice.size == "normal"


# the event changes


def test_change_of_the_event_is_shown(qtbot, desk, shown, guests):
    page = shown()
    change(qtbot, page, lambda: desk.perform(changed(guests[0], given="Wilhelmine")))
    assert "Wilhelmine" in text_of(page.printed.data)


def test_hidden_page_catches_up_when_it_is_shown(qtbot, desk, shown, guests):
    page = shown()
    page.hide()
    before = page.printed
    desk.perform(changed(guests[0], given="Wilhelmine"))
    assert not page.maker.busy
    assert page.printed is before
    change(qtbot, page, page.show)
    assert "Wilhelmine" in text_of(page.printed.data)


# saving and printing


@pytest.mark.usefixtures("guests")
def test_pdf_is_saved_as_it_is_shown(shown, questions, tmp_path):
    page = shown()
    questions.answer = tmp_path / "Schilder"
    press(page, "save")
    assert questions.suggested == tmp_path / "Namensschilder – Nachbarschaftsfest.pdf"
    assert (tmp_path / "Schilder.pdf").read_bytes() == page.printed.data
    assert page.findChild(QLabel, "said").text() == "Gespeichert: „Schilder.pdf“"


@pytest.mark.usefixtures("guests")
def test_folder_of_what_was_saved_can_be_opened(shown, questions, tmp_path):
    page = shown()
    assert page.panel.folder.isHidden()
    questions.answer = tmp_path / "Schilder.pdf"
    press(page, "save")
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")
    press(page, "open-folder")
    QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [tmp_path]


@pytest.mark.usefixtures("guests")
def test_saving_waits_for_the_document_that_was_chosen_last(qtbot, shown, questions, tmp_path):
    page = shown()
    questions.answer = tmp_path / "Schilder.pdf"
    page.findChild(QCheckBox, "show-organisation").click()
    press(page, "save")
    assert not questions.answer.exists()
    qtbot.waitUntil(questions.answer.exists)
    assert "Verein" not in text_of(questions.answer.read_bytes())


@pytest.mark.usefixtures("guests")
def test_nothing_is_saved_without_an_answer(shown, tmp_path):
    page = shown()
    press(page, "save")
    assert list(tmp_path.glob("*.pdf")) == []
    assert page.findChild(QLabel, "said").text() == ""


@pytest.mark.usefixtures("guests")
def test_pdf_that_cannot_be_written_is_explained(shown, questions, tmp_path, said):
    page = shown()
    questions.answer = tmp_path / "nicht da" / "Schilder.pdf"
    press(page, "save")
    assert "Schilder.pdf" in said[0]
    assert page.panel.folder.isHidden()


@pytest.mark.usefixtures("guests", "programme")
@pytest.mark.parametrize("suffix", [".ics", ".xml", ".json"])
def test_programme_is_saved_as_a_file(qtbot, opened, questions, tmp_path, suffix):
    page = opened("schedule")
    choose(page.findChild(QComboBox, "suffix"), suffix)
    questions.answer = tmp_path / "Programm"
    press(page, "save-file")
    made = tmp_path / f"Programm{suffix}"
    qtbot.waitUntil(made.exists)
    assert "Löten Saal" in made.read_text(encoding="utf-8")


@pytest.mark.usefixtures("guests")
def test_list_of_attendees_is_saved_as_a_workbook(qtbot, opened, questions, tmp_path):
    page = opened("attendees")
    assert page.main_button() == ("Speichern …", "device-floppy")
    questions.answer = tmp_path / "Liste.xlsx"
    page.main()
    qtbot.waitUntil(questions.answer.exists)
    assert questions.suggested.name == "Teilnehmendenliste – Nachbarschaftsfest.xlsx"
    assert questions.answer.read_bytes().startswith(b"PK")


@pytest.mark.usefixtures("guests")
def test_sheets_are_printed_at_their_own_size(shown, tmp_path):
    page = shown()
    target = tmp_path / "gedruckt.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(300)
    heard = []
    assert print_pdf(page.printed.data, printer, lambda at, total: heard.append((at, total)))

    assert heard == [(1, 3), (2, 3), (3, 3)]
    document = pypdfium2.PdfDocument(target)
    assert len(document) == 3
    assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=1)
    shown_document = pypdfium2.PdfDocument(page.printed.data)
    assert ink(document) == pytest.approx(ink(shown_document), abs=1)
    document.close()
    shown_document.close()


@pytest.mark.usefixtures("guests")
def test_only_the_wanted_sheets_are_printed(shown, tmp_path):
    page = shown()
    target = tmp_path / "gedruckt.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFromTo(2, 2)
    assert print_pdf(page.printed.data, printer, lambda *_: None)
    document = pypdfium2.PdfDocument(target)
    assert len(document) == 1
    document.close()


# what is missing


@pytest.mark.parametrize("name", [spec.id for spec in DOCUMENTS])
def test_document_that_cannot_be_says_what_it_needs(opened, name, words, said):
    page = opened(name)
    sentence = words._(page.document.lack.sentence)
    shown = [label.text().replace("\N{NO-BREAK SPACE}", " ") for label in page.findChildren(QLabel)]
    assert sentence in shown
    page.main()
    assert said == [sentence]


def test_empty_page_leads_to_where_something_can_be_done(opened, gone):
    press(opened("badges"), "empty-0")
    assert gone == [("attendees", "")]


def test_first_room_brings_the_door_signs(qtbot, desk, opened):
    page = opened("door-signs")
    change(qtbot, page, lambda: desk.perform(Add((a_room(),))))
    assert page.preview.isVisible()


# warnings


@pytest.mark.usefixtures("guests")
def test_warning_leads_to_the_sheet_and_the_person(desk, shown, gone):
    rare = a_person("Lotte", "Zwickl \N{EGYPTIAN HIEROGLYPH A001}")
    registration = a_registration(rare)
    desk.perform(Add((rare, registration)))
    page = shown()
    assert page.findChild(QWidget, "notes").accessibleName() == "1 Hinweis"
    press(page, "warning-0")
    assert gone == [("attendees", registration.id)]
    assert page.preview.page == 2


@pytest.mark.usefixtures("guests")
def test_warning_without_a_page_is_no_button(qtbot, shown):
    page = shown()
    small = min(stocks_in_order(), key=lambda sheet: sheet.height).name
    change(qtbot, page, lambda: choose(page.findChild(QComboBox, "stock"), small))
    card = page.findChild(QWidget, "warning-0")
    assert not isinstance(card, WarningCard)
    assert small in QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Name)


def test_warning_about_a_room_or_session_leads_there():
    rare = "\N{EGYPTIAN HIEROGLYPH A001}"
    room, session = a_room(f"Saal {rare}"), a_session(f"Löten {rare}")
    snapshot = a_snapshot(room, session)

    def record(subject, letters=""):
        return record_of(PrintWarning("code", subject, letters=letters), snapshot)

    assert record(room.name) == ("rooms", room.id)
    assert record(session.title) == ("sessions", session.id)
    assert record(f"{room.name} · Ende 11:00 Uhr", rare) == ("rooms", room.id)
    assert record("Saal") is None


@pytest.mark.usefixtures("guests")
def test_no_warning_stands_there_without_need(shown):
    assert shown().findChild(QWidget, "warning-0") is None


# the window around it


@pytest.mark.usefixtures("guests", "programme")
@pytest.mark.parametrize("name", [spec.id for spec in DOCUMENTS])
def test_every_control_has_a_name_and_is_large_enough(opened, unnamed, too_small, name):
    page = opened(name)
    assert unnamed(page) == []
    assert too_small(page) == []


@pytest.mark.usefixtures("guests")
def test_tab_walks_as_one_reads(shown):
    page = shown()
    page.focus_first()
    found = []
    for _ in range(16):
        found.append(page.focusWidget().objectName())
        page.focusNextPrevChild(True)  # noqa: FBT003  (Qt takes it so)
    assert page.focusWidget() is page.list
    shows = [f"show-{name}" for name in ("organisation", "pronouns", "code", "sessions")]
    options = ["whom", "stock", "first", *shows, "segment-normal", "segment-de"]  # arrows choose another
    turning = ["preview", "preview-next", "preview-smaller", "preview-whole", "preview-larger"]
    assert found == ["documents", *options, "save", *turning]


@pytest.mark.usefixtures("guests")
def test_number_of_notes_leads_to_the_first(desk, shown):
    rare = a_person("Lotte", "Zwickl \N{EGYPTIAN HIEROGLYPH A001}")
    desk.perform(Add((rare, a_registration(rare))))
    page = shown(size=(1154, 420))
    press(page, "notes")
    card = page.findChild(QWidget, "warning-0")
    assert page.focusWidget() is card
    assert not card.visibleRegion().isEmpty()


@pytest.mark.usefixtures("guests")
def test_documents_fold_up_into_a_menu_where_there_is_little_room(shown):
    page = shown(size=(1154, 650))
    assert page.list.isVisible()
    page.focus_first()
    page.resize(740, 600)
    assert not page.list.isVisible()
    assert page.menu.isVisible()
    assert page.preview.width() >= 360
    assert page.focusWidget() is page.menu
    page.menu.activated.emit(page.model.row_of("programme"))
    assert page.document.id == "programme"


@pytest.mark.usefixtures("guests")
def test_large_type_leaves_room_for_the_sheet(look, shown):
    look.choose(scale=150)
    page = shown(size=(1200, 560))  # 1280 × 660 without sidebar, header and status bar
    assert page.preview.width() >= 360


@pytest.mark.usefixtures("guests")
def test_going_away_while_a_document_is_made_does_no_harm(qtbot, desk, opened):
    page = opened()
    page.finish()
    assert desk.background.drain()
    qtbot.wait(10)
    assert page.printed is None


@pytest.mark.usefixtures("guests")
def test_an_event_that_is_only_read_can_be_printed(qtbot, desk, tmp_path):
    reading = EventFiles(tmp_path / "backups").open(desk.workspace.path, writing=False)
    page = PrintPage(replace(desk, workspace=reading))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.printed is not None)
    assert page.preview.pages == 3
    reading.close()


def test_language_of_the_window_leaves_the_document(window, an_event):
    window.make(an_event)
    window.go("print", "door-signs")
    assert window.page.title() == "Drucken"
    window.speak("en")
    assert window.page.title() == "Print"
    assert window.page.place() == "door-signs"


@pytest.mark.usefixtures("guests")
def test_leaving_the_page_stops_what_is_made(qtbot, opened):
    page = opened()
    page.hide()
    assert not page.maker.busy
    page.show()
    qtbot.waitUntil(lambda: page.printed is not None)
    assert page.preview.pages == 3


def test_page_is_made_without_the_libraries_that_print():
    code = (
        "import sys, netzwerkstatt.ui.pages.printing as p;"
        f"print([name for name in '{HEAVY}'.split() if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "[]"
