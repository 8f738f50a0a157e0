"""Pictures of every page and dialog, to be looked at: `python -m netzwerkstatt.ui.gallery FOLDER`.

Each scene is shown in both languages, in every appearance, at both sizes of screen and two sizes of type. A
new page adds a row to `SCENES`.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from netzwerkstatt.base.texts import LANGUAGES, texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.background import Background
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.dialogs.import_list import ImportDialog
from netzwerkstatt.ui.dialogs.new_event import NewEventDialog
from netzwerkstatt.ui.dialogs.print_badges import PrintBadgesDialog
from netzwerkstatt.ui.eventfiles import EventFiles, NewEvent
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.pages.attendees import AttendeesPage
from netzwerkstatt.ui.parts.buttons import Button, SegmentedChoice
from netzwerkstatt.ui.parts.fields import SearchField
from netzwerkstatt.ui.parts.layout import column, label, row, surface
from netzwerkstatt.ui.parts.notes import Busy, Chip, TipBand
from netzwerkstatt.ui.theme.look import Appearance, Look
from netzwerkstatt.ui.window import Means, Window

_LIST: Final = (
    "Vorname;Nachname;E-Mail;Bedarf;Begleitung;Was noch\n"
    "Änne;Zöllner;aenne@example.org;Rolli;1;bringt Kuchen mit\n"
    "Kübra;Şahin;kuebra@example.org;;0;\n"
    "Bjørn;Ørsted;kein Postfach;;2;\n"
    ";;;;;\n"
    "Änne;Zöllner;aenne@example.org;Rolli;1;bringt Kuchen mit\n"
)
Way = tuple[str, Appearance, int]
"""Language, appearance, size of type in percent."""
SIZES: Final = ((1366, 738), (1920, 1050))
"""What a window has of 1366 × 768 and 1920 × 1080 below its title bar, in px."""
SCALES: Final = (100, 150)
APPEARANCES: Final = (Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST)
WAYS: Final[tuple[Way, ...]] = tuple(product(LANGUAGES, APPEARANCES, SCALES))


@dataclass(frozen=True, slots=True)
class Stage:
    """What a scene is made with."""

    look: Look
    language: str
    folder: Path

    def window(self) -> Window:
        """Make a window whose files lie in the folder of the stage."""
        memory = Memory(self.folder / "settings.json")
        return Window(
            Means(self.look, memory, EventFiles(self.folder / "backups"), self.questions()), self.language
        )

    def questions(self) -> FileQuestions:
        """Return questions about the folder of the stage."""
        return FileQuestions(self.folder)


@dataclass(frozen=True, slots=True)
class Scene:
    """A widget to be looked at; a `whole` one fills the screen, others have a size of their own."""

    name: str
    make: Callable[[Stage], QWidget]
    whole: bool = True


def _start(stage: Stage) -> QWidget:
    return stage.window()


def _start_again(stage: Stage) -> QWidget:
    window = stage.window()
    for title, day, place in (
        ("Nachbarschaftsfest Neckarbogen", date(2026, 7, 4), "Neckarbogen"),
        ("NetzWerkStatt 2027 – Nachhaltig im Quartier", date(2027, 10, 16), "Bürgerhaus"),
    ):
        window.make(NewEvent(stage.folder / f"{title}.netzwerk", title, day, place))
    window.close_event()
    return window


def _start_refused(stage: Stage) -> QWidget:
    window = stage.window()
    window.open(stage.folder / "NetzWerkStatt 2026.netzwerk")
    return window


def _attendees(stage: Stage) -> QWidget:
    return _opened_sample(stage)


def _attendees_none(stage: Stage) -> QWidget:
    window = stage.window()
    window.make(NewEvent(stage.folder / "Neu.netzwerk", "NetzWerkStatt 2027", date(2027, 10, 16), ""))
    return window


def _attendee(stage: Stage) -> QWidget:
    window = _opened_sample(stage)
    page = _page_of(window)
    page.sought.emit("Hägele")
    page.go_to(page.table.id_at(0))
    page.sought.emit("")
    page.toggle_details()
    return window


def _attendees_chosen(stage: Stage) -> QWidget:
    window = _opened_sample(stage)
    _page_of(window).view.selectAll()
    return window


def _attendees_lost(stage: Stage) -> QWidget:
    window = _opened_sample(stage)
    _page_of(window).sought.emit("Mayerhöfer")
    return window


def _import_columns(stage: Stage) -> QWidget:
    return _import(stage, 0)


def _import_check(stage: Stage) -> QWidget:
    return _import(stage, 1)


def _import(stage: Stage, steps: int) -> QWidget:
    window = stage.window()
    window.make(NewEvent(stage.folder / "Neu.netzwerk", "NetzWerkStatt 2027", date(2027, 10, 16), ""))
    file = stage.folder / "Anmeldungen.csv"
    file.write_text(_LIST, encoding="utf-8")
    window.resize(*SIZES[0])
    window.show()
    page = _page_of(window)
    dialog = ImportDialog(page.desk, page, file)
    dialog.open()
    _settle(window)
    for _ in range(steps):
        dialog.next.click()
        _settle(window)
    return dialog


def _print_badges(stage: Stage) -> QWidget:
    window = _opened_sample(stage)
    window.resize(*SIZES[0])
    window.show()
    window.trigger("file.print")
    _settle(window)
    return window.findChildren(PrintBadgesDialog)[0]


def _opened_sample(stage: Stage) -> Window:
    window = stage.window()
    window.open_sample()
    return window


def _page_of(window: Window) -> AttendeesPage:
    if not isinstance(window.page, AttendeesPage):
        raise TypeError("the attendees are not shown")
    return window.page


def _settle(window: Window) -> None:
    """Wait for what runs beside the window."""
    for background in window.findChildren(Background):
        background.drain()
    for _ in range(3):
        QApplication.processEvents()


def _new_event(stage: Stage) -> QWidget:
    dialog = NewEventDialog(stage.look, texts(stage.language), stage.questions(), lambda _: "")
    dialog.show()
    dialog.title.setText("NetzWerkStatt 2027")
    dialog.day.line.setText("31.9.2027")
    dialog.accept()
    return dialog


def _parts(stage: Stage) -> QWidget:
    look, words = stage.look, texts(stage.language)
    busy = Busy(look, words)
    busy.begin(words._("Progress"))
    busy.step(40, 100)
    chips = [Chip(look, tone, tone, "circle-check") for tone in ("plain", "info", "ok", "warn", "err")]
    topics = [Chip(look, pencil, pencil) for pencil in Pencil]
    kinds = [Button(look, kind, "plus", kind) for kind in ("main", "quiet", "link", "small", "status")]
    off = Button(look, "–", "plus")
    off.setEnabled(False)
    answers = SegmentedChoice(look, "?", (("yes", "Ja"), ("no", "Nein"), ("unknown", "?")), "no")
    sheet = surface(QWidget(), "page")
    sheet.setLayout(
        column(
            *(label("36", "name"), label("24", "title"), label("20", "panel"), label("17", "group")),
            *(label("14", "small"), label("13", "hint")),
            *(row(*chips, None), row(*topics, None), row(*kinds, off, None), row(answers, None)),
            *(SearchField(look, words, words._("Search …")), busy),
            *(TipBand(look, words, words._("All data stay on this computer.")), None),
            margins=(24, 24, 24, 24),
            gap=12,
        )
    )
    return sheet


SCENES: Final = (
    Scene("start", _start),
    Scene("start-again", _start_again),
    Scene("start-refused", _start_refused),
    Scene("attendees", _attendees),
    Scene("attendees-none", _attendees_none),
    Scene("attendees-chosen", _attendees_chosen),
    Scene("attendees-lost", _attendees_lost),
    Scene("attendee", _attendee),
    Scene("import-columns", _import_columns, whole=False),
    Scene("import-check", _import_check, whole=False),
    Scene("print-badges", _print_badges, whole=False),
    Scene("new-event", _new_event, whole=False),
    Scene("parts", _parts, whole=False),
)


def pictures(
    app: QApplication, look: Look, scenes: Sequence[Scene], ways: Sequence[Way] = WAYS
) -> Iterator[tuple[str, QWidget]]:
    """Show each scene in each way; yield its name and the widget, which is deleted afterwards."""
    for scene, (language, appearance, scale) in product(scenes, ways):
        look.choose(appearance=appearance, scale=scale)
        for size in SIZES if scene.whole else SIZES[:1]:
            with tempfile.TemporaryDirectory() as folder:
                widget = scene.make(Stage(look, language, Path(folder)))
                if scene.whole:
                    widget.resize(*size)
                widget.show()
                for _ in range(3):
                    app.processEvents()
                at = f"-{size[0]}" if scene.whole else ""
                yield f"{scene.name}-{language}-{appearance}-{scale}{at}", widget
                owner = widget.parentWidget() or widget
                widget.close()
                owner.close()
                owner.deleteLater()
                app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(argv: Sequence[str]) -> int:
    """Write the pictures into a folder."""
    parser = argparse.ArgumentParser(prog="netzwerkstatt.ui.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="scenes whose name begins so")
    chosen = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    look = Look(app, Appearance.LIGHT)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    for name, widget in pictures(app, look, [s for s in SCENES if s.name.startswith(chosen.only)]):
        widget.grab().save(str(chosen.folder / f"{name}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
