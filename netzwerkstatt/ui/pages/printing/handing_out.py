"""Saving what was made and sending it to the printer."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from netzwerkstatt.app import outputs
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.documents.printed import Printed
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.eventfiles import free_path
from netzwerkstatt.ui.pages.printing.documents import DocumentSpec

_KINDS: Final = {
    ".pdf": "PDF (*.pdf)",
    ".xlsx": "Excel (*.xlsx)",
    ".csv": "CSV (*.csv)",
    ".ics": "iCalendar (*.ics)",
    ".xml": "XML (*.xml)",
    ".json": "JSON (*.json)",
    ".txt": "Text (*.txt)",
}


def ask_path(desk: Desk, parent: QWidget, spec: DocumentSpec, suffix: str) -> Path | None:
    """Ask where a document is to lie; a good name in the folder of documents is suggested."""
    words = desk.texts
    title = words._("{document} – {event}", document=words._(spec.title), event=desk.snapshot.event.title)
    suggestion = free_path(desk.questions.documents, title, suffix)
    asked = words._("Save “{document}”", document=words._(spec.title))
    return desk.questions.file_to_write(parent, asked, suggestion, _KINDS[suffix])


def write(desk: Desk, path: Path, data: bytes) -> bool:
    """Write a file, or say why not; tell whether it is there."""
    try:
        outputs.write(path, data)
    except Refused as fault:
        desk.refuse(fault)
        return False
    return True


def open_folder(path: Path) -> None:
    """Show the folder of a file in the file manager of the computer."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What goes to the printer, under a title; `folded` for sheets with pages on both sides."""

    title: str
    printed: Printed
    folded: bool


def print_out(desk: Desk, parent: QWidget, job: PrintJob, said: Callable[[str], object]) -> None:
    """Ask for a printer and print at the size on paper; `said` hears how far it is."""
    from netzwerkstatt.ui.parts.printing import ask_printer, print_pdf  # noqa: PLC0415  (asks the system)

    words = desk.texts
    printer = ask_printer(parent, job.title, job.printed.pages, folded=job.folded)
    if printer is None:
        return
    done = print_pdf(
        job.printed.data,
        printer,
        lambda at, total: said(words._("Sheet {number} of {count}", number=at, count=total)),
    )
    said("")
    if done:
        desk.say(words._("Sent to the printer"))
    else:
        desk.say(words._("The printer did not take the sheets."), refused=True)
