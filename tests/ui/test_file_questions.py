"""A file is written under the name that was asked for, and none is replaced without the dialog's question."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget

from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.eventfiles import free_path


@pytest.fixture(autouse=True)
def own_dialog(qapp):
    """Let Qt draw the dialog, which a test can work with."""
    native = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    qapp.setAttribute(native, on=True)
    yield
    qapp.setAttribute(native, on=False)


@pytest.fixture
def asked(qtbot, tmp_path):
    """Type a name into the dialog and save; return where it is to lie, and how often Qt asked to replace."""

    def save(name, *, then="", suggestion="Liste.csv"):
        page, names, questions = QWidget(), [name, then], []
        qtbot.addWidget(page)

        def work():
            if isinstance(box := QApplication.activeModalWidget(), QMessageBox):
                questions.append(box.text())
                box.reject()
                return
            dialog = next((d for d in page.findChildren(QFileDialog) if d.isVisible()), None)
            if dialog is None or typing:
                return
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            if not names or not names[0]:
                seen.append(line.text())
                dialog.done(QDialog.DialogCode.Rejected)
                return
            line.setText(names.pop(0))
            typing.append(dialog)
            QTimer.singleShot(0, page, accept)  # it may ask a question of its own

        def accept():
            typing[0].accept()
            typing.clear()

        seen, typing = [], []
        timer = QTimer(page)
        timer.timeout.connect(work)
        timer.start(20)
        found = FileQuestions(tmp_path).file_to_write(page, "Speichern", tmp_path / suggestion, "CSV (*.csv)")
        timer.stop()
        return found and found.name, questions, seen

    return save


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Gäste", "Gäste.csv"),
        ("Gäste.csv", "Gäste.csv"),
        ("Gäste.CSV", "Gäste.CSV"),
        ("Stand 16.10", "Stand 16.10.csv"),
        ("Fest v2.1 (neu)", "Fest v2.1 (neu).csv"),
    ],
)
def test_a_name_keeps_its_dots_and_gets_its_ending(asked, typed, kept):
    assert asked(typed)[0] == kept


def test_the_dialog_asks_before_a_file_is_replaced(asked, tmp_path):
    (tmp_path / "Gäste.csv").write_text("wichtig", "utf-8")
    found, questions, _ = asked("Gäste")
    assert found is None
    assert len(questions) == 1


def test_a_file_that_is_there_under_a_name_with_dots_is_shown_first(asked, tmp_path):
    (tmp_path / "Stand 16.10.csv").write_text("wichtig", "utf-8")
    found, _, seen = asked("Stand 16.10")
    assert found is None
    assert seen == ["Stand 16.10.csv"]


def test_a_title_with_dots_is_a_name_whole():
    assert free_path(Path("nirgends"), "Fest v2.1 (neu)", ".pdf").name == "Fest v2.1 (neu).pdf"
