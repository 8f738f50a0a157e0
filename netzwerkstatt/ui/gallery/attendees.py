"""The attendees: list, details, importing."""

from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.ui.dialogs.import_list import ImportDialog
from netzwerkstatt.ui.gallery.stage import SIZES, Scene, Stage, empty_event, opened_sample, settle
from netzwerkstatt.ui.pages.attendees.page import AttendeesPage
from netzwerkstatt.ui.window import Window

_LIST: Final = (
    "Vorname;Nachname;E-Mail;Bedarf;Begleitung;Was noch\n"
    "Änne;Zöllner;aenne@example.org;Rolli;1;bringt Kuchen mit\n"
    "Kübra;Şahin;kuebra@example.org;;0;\n"
    "Bjørn;Ørsted;kein Postfach;;2;\n"
    ";;;;;\n"
    "Änne;Zöllner;aenne@example.org;Rolli;1;bringt Kuchen mit\n"
)


def _attendees(stage: Stage) -> QWidget:
    return opened_sample(stage, "attendees")


def _attendees_none(stage: Stage) -> QWidget:
    window = empty_event(stage)
    window.go("attendees", "")
    return window


def _attendee(stage: Stage) -> QWidget:
    window = opened_sample(stage, "attendees")
    page = _page_of(window)
    page.sought.emit("Hägele")
    page.go_to(page.table.id_at(0))
    page.sought.emit("")
    page.toggle_details()
    return window


def _attendees_chosen(stage: Stage) -> QWidget:
    window = opened_sample(stage, "attendees")
    _page_of(window).view.selectAll()
    return window


def _attendees_lost(stage: Stage) -> QWidget:
    window = opened_sample(stage, "attendees")
    _page_of(window).sought.emit("Mayerhöfer")
    return window


def _import_columns(stage: Stage) -> QWidget:
    return _import(stage, 0)


def _import_check(stage: Stage) -> QWidget:
    return _import(stage, 1)


def _import(stage: Stage, steps: int) -> QWidget:
    window = empty_event(stage)
    window.go("attendees", "")
    file = stage.folder / "Anmeldungen.csv"
    file.write_text(_LIST, encoding="utf-8")
    window.resize(*SIZES[0])
    window.show()
    page = _page_of(window)
    dialog = ImportDialog(page.desk, page, file)
    dialog.open()
    settle(window)
    for _ in range(steps):
        dialog.next.click()
        settle(window)
    return dialog


def _page_of(window: Window) -> AttendeesPage:
    if not isinstance(window.page, AttendeesPage):
        raise TypeError("the attendees are not shown")
    return window.page


SCENES: Final = (
    Scene("attendees", _attendees),
    Scene("attendees-none", _attendees_none),
    Scene("attendees-chosen", _attendees_chosen),
    Scene("attendees-lost", _attendees_lost),
    Scene("attendee", _attendee),
    Scene("import-columns", _import_columns, whole=False),
    Scene("import-check", _import_check, whole=False),
)
