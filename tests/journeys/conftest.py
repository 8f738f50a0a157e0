"""A window without a screen, in which questions about files are answered."""

import pytest
from PySide6.QtPrintSupport import QPrinter
from typing_extensions import override

from tests.ui.conftest import Answers as EventAnswers
from tests.ui.conftest import look, window, words  # noqa: F401  (fixtures)


class Answers(EventAnswers):
    """Answers each question about a file, and counts them."""

    read = written = None
    asked = 0

    @override
    def file_to_read(self, parent, title, kinds):
        self.asked += 1
        return self.read

    @override
    def file_to_write(self, parent, title, suggestion, kinds):
        self.asked += 1
        self.written = suggestion
        return suggestion


@pytest.fixture
def answers(tmp_path):
    return Answers(tmp_path)


@pytest.fixture
def printed(monkeypatch, answers, tmp_path):
    """Answer the question which printer, with one that prints into a file; return that file."""
    file = tmp_path / "gedruckt.pdf"

    def chosen(*_, **__):
        answers.asked += 1
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return printer

    monkeypatch.setattr("netzwerkstatt.ui.parts.printing.ask_printer", chosen)
    return file
