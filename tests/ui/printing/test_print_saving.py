"""Documents are saved as files, and laid on paper at their own size."""

import pypdfium2
import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel

from netzwerkstatt.ui.parts.printing import print_pdf
from tests.ui.lists import take
from tests.ui.printing.pages import Opener, ink, press, text_of


@pytest.mark.usefixtures("guests")
def test_pdf_is_saved_as_it_is_shown(shown, questions, tmp_path):
    page = shown()
    questions.answer = tmp_path / "Schilder.pdf"
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
    take(page.findChild(QComboBox, "suffix"), suffix)
    made = questions.answer = tmp_path / f"Programm{suffix}"
    press(page, "save-file")
    assert questions.suggested.suffix == suffix
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
