"""A monkey at the window does no harm: no fault, no damage to the file, and all of it can be taken back.

Six sessions are made always, a hundred with `--long`. One that failed is made again by its number, with the
same random choices: `pytest --long "tests/journeys/test_monkey.py::test_a_monkey_does_no_harm[57]"`.
"""

import logging
from datetime import date
from time import monotonic

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.app.workspace import verify
from netzwerkstatt.ui.eventfiles import NewEvent
from netzwerkstatt.ui.finding.palette import Palette
from netzwerkstatt.ui.parts.buttons import Button
from tests.journeys.hands import press, settle
from tests.journeys.monkey import Monkey

SESSIONS, ALWAYS = 100, 6
ACTIONS, ACTIONS_LONG = 45, 150


def pytest_generate_tests(metafunc):
    metafunc.parametrize("seed", range(SESSIONS if metafunc.config.getoption("--long") else ALWAYS))


class Folders(QObject):
    """Stands for the file manager of the computer."""

    @Slot(QUrl)
    def show(self, _):
        """Show nothing."""


@pytest.fixture
def no_file_manager():
    folders = Folders()
    QDesktopServices.setUrlHandler("file", folders, "show")
    yield
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def no_printer(monkeypatch):
    """Answer the question which printer with none."""
    monkeypatch.setattr("netzwerkstatt.ui.parts.printing.ask_printer", lambda *_, **__: None)


@pytest.fixture
def monkey(window, look, seed, tmp_path):
    made = Monkey(window, look, seed, tmp_path / "monkey.txt")
    yield made
    made.stop()


@pytest.mark.usefixtures("no_file_manager", "no_printer")
def test_a_monkey_does_no_harm(window, monkey, seed, answers, qtbot, caplog, tmp_path, request):
    answers.read = tmp_path / "Liste.csv"
    answers.read.write_text("Vorname;Nachname;Bedarf\nÄnne;Öz;Rolli\nBen;Bach;\n", "utf-8")
    if seed % 2:
        window.make(NewEvent(tmp_path / "Fest.netzwerk", "Fest", date(2027, 10, 16), "Bürgerhaus"))
    else:
        window.open_sample()
    answers.opened = window.workspace.path
    beginnings = {}
    try:
        with qtbot.capture_exceptions() as faults:
            for _ in range(ACTIONS_LONG if request.config.getoption("--long") else ACTIONS):
                remember(window.workspace, beginnings)
                monkey.act()
                assert_well(window, faults, caplog)
                if not window.isVisible():
                    break  # it has found out how to quit
            monkey.stop()
            assert_answering(window)
            end(window, beginnings)
            assert_well(window, faults, caplog)
    except BaseException as fault:
        fault.add_note(f"session {seed}; what it did last:\n" + "\n".join(monkey.did))
        raise


def remember(workspace, beginnings):
    """Keep how an event began: as it is first seen, or, for a copy with its steps, like the one before."""
    if workspace is not None and workspace.path not in beginnings:
        origin = list(beginnings.values())[-1] if workspace.can_undo else workspace.snapshot
        beginnings[workspace.path] = origin
    elif workspace is not None:  # the one that is open stands last
        beginnings[workspace.path] = beginnings.pop(workspace.path)


def assert_well(window, faults, caplog):
    """Hold that nothing was thrown, and that the window had nothing to explain."""
    if faults:
        _, fault, trace = faults[0]
        raise AssertionError("an exception was thrown") from fault.with_traceback(trace)
    bad = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert not bad, bad
    assert not window.faults._known
    answered = monotonic()
    QApplication.processEvents()
    assert monotonic() - answered < 5


def assert_answering(window):
    """Hold that the palette opens, unless the monkey has quit."""
    if window.isVisible():
        if not palettes(window):
            press("Ctrl+K")
        assert palettes(window)


def palettes(window):
    return [palette for palette in window.findChildren(Palette) if palette.isVisible()]


def end(window, beginnings):
    """Close the event; every file there was is whole, and goes back to where it began, step by step."""
    settle(window)
    last = leave(window)
    for path, beginning in beginnings.items():
        assert verify(path) == []
        assert look_into(path) == last.get(path, look_into(path))
        assert window.open(path)
        while window.workspace.can_undo:
            window.workspace.undo()
        assert window.workspace.snapshot == beginning
        leave(window)
        assert look_into(path) == beginning


def leave(window):
    """Close the event, without what was typed and cannot be saved; return by its path what it held then."""
    if window.workspace is None:
        return {}
    saved = window.frame.finish()
    settle(window)
    last = {window.workspace.path: window.workspace.snapshot}
    window.close_event()
    if not saved:
        window.frame.toast.findChild(Button, "toast-help").click()
    assert window.workspace is None
    return last
