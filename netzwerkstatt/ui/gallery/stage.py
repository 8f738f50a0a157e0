"""What a scene of the gallery is, and what it is made with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from netzwerkstatt.base.texts import LANGUAGES
from netzwerkstatt.ui.background import Background
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.eventfiles import EventFiles, NewEvent
from netzwerkstatt.ui.helping.tips import TIPS
from netzwerkstatt.ui.means import Means
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.theme.look import Appearance, Look
from netzwerkstatt.ui.window import Window

Way = tuple[str, Appearance, int]
"""Language, appearance, size of type in percent."""
Size = tuple[int, int]
"""Width and height of a window, in px."""
SIZES: Final[tuple[Size, ...]] = ((1366, 738), (1920, 1050))
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

    def window(self, *, tips: bool = False) -> Window:
        """Make a window whose files lie in the folder of the stage; without `tips`, all of them were read."""
        memory = Memory(self.folder / "settings.json")
        memory.change(tips=() if tips else tuple(TIPS))
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


def empty_event(stage: Stage) -> Window:
    """Open an event in which there is nothing yet."""
    window = stage.window()
    window.make(NewEvent(stage.folder / "Neu.netzwerk", "NetzWerkStatt 2027", date(2027, 10, 16), ""))
    return window


def opened_sample(stage: Stage, section: str = "", place: str = "") -> Window:
    """Open the sample event, and go to a place in a section."""
    window = stage.window()
    window.open_sample()
    if section:
        window.go(section, place)
    return window


def settle(window: Window) -> None:
    """Wait for what runs beside the window."""
    for background in window.findChildren(Background):
        background.drain()
    for _ in range(3):
        QApplication.processEvents()
