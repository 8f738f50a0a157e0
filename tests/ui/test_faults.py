"""A fault of the program ends in one calm window, and in the log without anybody's name."""

import logging
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.ui.helping.faults import watch
from netzwerkstatt.ui.helping.report import FaultSheet
from netzwerkstatt.ui.parts.notes import EmptyState

PAINTING = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from netzwerkstatt.base import log, paths
from netzwerkstatt.ui import sidebar
from netzwerkstatt.ui.helping import faults
from netzwerkstatt.ui.helping.report import FaultSheet
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.program import window_for
folder = Path(sys.argv[1])
log.start(paths.state())
app = QApplication([])
window = window_for(app, Memory(folder / "settings.json"), folder, folder)
faults.watch(window.faults)
window.show()
sidebar.draw_logo = lambda *_: {}["Anna Berg"]

def count():
    print(len([sheet for sheet in window.findChildren(FaultSheet) if sheet.isVisible()]))

def again():
    window.frame.sidebar.event_button.update()

def go_on():
    count()
    window.findChildren(FaultSheet)[0].accept()

steps = [lambda: window.open_sample(), again, again, go_on, again, again, count, window.close]
timer = QTimer(interval=50)
timer.timeout.connect(lambda: steps.pop(0)())
timer.start()
app.exec()
"""


@pytest.fixture
def watched(window):
    """The window, which takes what nothing catches."""
    end = watch(window.faults)
    yield window
    end()


def sheets(window):
    return [sheet for sheet in window.findChildren(FaultSheet) if sheet.isVisible()]


def fault(kind=ZeroDivisionError):
    """Return a fault that came through a function of the program."""
    try:
        EmptyState(None, None, None, [()])
    except Exception as met:  # noqa: BLE001  (whatever it is, it came from there)
        return kind("Anna Berg").with_traceback(met.__traceback__)
    raise AssertionError


def raised_soon(window, what):
    def fail():
        raise what

    QTimer.singleShot(0, window, fail)


def test_a_fault_nobody_catches_is_said_in_one_window(qtbot, watched):
    raised_soon(watched, fault())
    qtbot.waitUntil(lambda: len(sheets(watched)) == 1)
    [sheet] = sheets(watched)
    said = sheet.text.toPlainText()
    assert "ZeroDivisionError" in said
    assert "ui/parts/notes.py" in said
    assert "Anna Berg" not in said
    assert sheet.focusWidget().objectName() == "done"


def test_the_same_place_is_said_once_and_windows_are_never_stacked(qtbot, watched):
    watched.faults.notice(fault())
    watched.faults.notice(fault())
    watched.faults.notice(fault(KeyError))
    qtbot.waitUntil(lambda: len(sheets(watched)) == 1)
    sheets(watched)[0].findChild(QPushButton, "done").click()
    watched.faults.notice(fault())
    qtbot.wait(0)
    assert sheets(watched) == []
    watched.faults.notice(fault(ValueError))
    qtbot.waitUntil(lambda: len(sheets(watched)) == 1)


def test_a_fault_on_another_thread_is_said_too(qtbot, watched):
    def fail():
        raise fault(IndexError)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(sheets(watched)) == 1)


def test_a_fault_in_a_job_is_said_too(qtbot, window, an_event):
    window.make(an_event)
    desk = window.page.desk
    desk.background.start(lambda _: 1 // 0, lambda _: None, desk.refuse)
    qtbot.waitUntil(lambda: len(sheets(window)) == 1)
    assert "people: 0" in sheets(window)[0].text.toPlainText()


def test_the_program_can_be_quit_from_there(qtbot, watched):
    watched.faults.notice(fault())
    qtbot.waitUntil(lambda: len(sheets(watched)) == 1)
    sheets(watched)[0].findChild(QPushButton, "quit").click()
    assert not watched.isVisible()


def test_a_refusal_nobody_catches_is_only_said(qtbot, watched, an_event):
    watched.make(an_event)
    raised_soon(watched, Refused("nothing-to-undo"))
    qtbot.waitUntil(lambda: watched.frame.toast.text == "Es gibt nichts rückgängig zu machen.")
    assert sheets(watched) == []


def test_the_log_names_the_place_and_nobody(qtbot, window, caplog):
    with caplog.at_level(logging.ERROR, "netzwerkstatt"):
        window.faults.notice(fault())
    [record] = caplog.records
    assert record.exc_info[0] is ZeroDivisionError
    assert "Anna" not in record.getMessage()
    qtbot.waitUntil(lambda: len(sheets(window)) == 1)


def test_the_window_lies_over_a_dialog_that_is_open(qtbot, window):
    window.ask_new()
    window.faults.notice(fault())
    qtbot.waitUntil(lambda: any(isinstance(top, FaultSheet) for top in window.findChildren(QWidget)))


def test_every_control_is_named_and_large_enough(qtbot, window, unnamed, too_small):
    window.faults.notice(fault())
    qtbot.waitUntil(lambda: len(sheets(window)) == 1)
    assert unnamed(sheets(window)[0]) == []
    assert too_small(sheets(window)[0]) == []


def test_a_fault_while_painting_is_said_once(tmp_path, monkeypatch):
    monkeypatch.setenv("NETZWERKSTATT_HOME", str(tmp_path / "home"))
    done = subprocess.run(
        [sys.executable, "-c", PAINTING, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.split() == ["1", "0"], done.stderr
    [log] = (tmp_path / "home").rglob("netzwerkstatt.log")
    said = log.read_text(encoding="utf-8")
    assert said.count("KeyError") == 1
    assert "ui/sidebar.py" in said
    assert "Anna" not in said
