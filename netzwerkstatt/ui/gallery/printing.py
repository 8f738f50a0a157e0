"""The print page: each document, nothing to print yet, warnings."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import Registration, RegistrationId
from netzwerkstatt.ui.gallery.stage import SIZES, Scene, Stage, empty_event, opened_sample, settle
from netzwerkstatt.ui.pages.printing.documents import DOCUMENTS
from netzwerkstatt.ui.window import Window

_LONG: Final = ("Maximiliane-Charlotte", "Frühling-Oberhofer von und zu Untertürkheim")
_RARE: Final = ("Lotte", "Zwickl \N{EGYPTIAN HIEROGLYPH A001}")


def _document(name: str, stage: Stage) -> QWidget:
    return _shown(opened_sample(stage), name)


def _nothing(stage: Stage) -> QWidget:
    return _shown(empty_event(stage), "door-signs")


def _warnings(stage: Stage) -> QWidget:
    window = opened_sample(stage)
    people = [Person(PersonId(new_id()), given, family) for given, family in (_LONG, _RARE)]
    guests = [Registration(RegistrationId(new_id()), person.id) for person in people]
    if window.workspace is not None:
        window.workspace.execute(Add((*people, *guests)))
    return _shown(window, " ".join(("badges", *(person.id for person in people))))


def _shown(window: Window, place: str) -> QWidget:
    """Show a document and wait for its pages."""
    window.resize(*SIZES[0])
    window.show()
    window.go("print", place)
    settle(window)
    return window


def _scene(name: str, make: Callable[[Stage], QWidget]) -> Scene:
    return Scene(f"print-{name}", make)


SCENES: Final = (
    *(_scene(spec.id, partial(_document, spec.id)) for spec in DOCUMENTS),
    _scene("nothing", _nothing),
    _scene("warnings", _warnings),
)
