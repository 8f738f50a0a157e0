"""Finding, the help, the keys, reports, and a fault of the program."""

from typing import Final

from PySide6.QtWidgets import QDialog, QWidget

from netzwerkstatt.ui.finding.palette import Palette
from netzwerkstatt.ui.gallery.stage import SIZES, Scene, Stage, opened_sample
from netzwerkstatt.ui.parts.sheet import Sheet


def _palette(stage: Stage) -> QWidget:
    window = opened_sample(stage, "attendees")
    window.trigger("go.search")
    window.findChildren(Palette)[0].field.setText("ma")
    return window


def _palette_usual(stage: Stage) -> QWidget:
    window = opened_sample(stage, "attendees")
    window.trigger("go.search")
    return window


def _palette_start(stage: Stage) -> QWidget:
    window = stage.window()
    window.trigger("go.search")
    return window


def _help(stage: Stage) -> QWidget:
    window = opened_sample(stage, "attendees")
    window.trigger("help.page")
    return window


def _help_start(stage: Stage) -> QWidget:
    window = stage.window()
    window.trigger("help.page")
    return window


def _help_sought(stage: Stage) -> QWidget:
    window = opened_sample(stage, "attendees")
    window.trigger("help.page")
    window.assistance.panel.field.setText("Excel")
    return window


def _tip(stage: Stage) -> QWidget:
    window = stage.window(tips=True)
    window.open_sample()
    window.go("attendees")
    return window


def _sheet(stage: Stage, action: str) -> QDialog:
    window = opened_sample(stage, "attendees")
    window.resize(*SIZES[0])
    window.show()
    window.trigger(action)
    return window.findChildren(Sheet)[0]


def _keys(stage: Stage) -> QWidget:
    return _sheet(stage, "help.keys")


def _report(stage: Stage) -> QWidget:
    return _sheet(stage, "help.report")


def _fault(stage: Stage) -> QWidget:
    window = opened_sample(stage, "attendees")
    window.resize(*SIZES[0])
    window.show()
    lines = ["ZeroDivisionError", "planning/ledger.py:42", "ui/pages/budget/page.py:117"]
    return window.assistance.show_fault(lines, window.close)


SCENES: Final = (
    Scene("palette", _palette),
    Scene("palette-usual", _palette_usual),
    Scene("palette-start", _palette_start),
    Scene("help", _help),
    Scene("help-start", _help_start),
    Scene("help-sought", _help_sought),
    Scene("tip", _tip),
    Scene("keys", _keys, whole=False),
    Scene("report", _report, whole=False),
    Scene("fault", _fault, whole=False),
)
