"""Starts the program with a window: everything is put together here."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QRectF, QStandardPaths, Qt, QTimer, QTranslator
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from netzwerkstatt import __version__
from netzwerkstatt.base import log, paths
from netzwerkstatt.base.texts import LANGUAGES
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.eventfiles import EventFiles
from netzwerkstatt.ui.helping import faults
from netzwerkstatt.ui.means import Means
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.parts.painting import draw_logo
from netzwerkstatt.ui.theme import fonts
from netzwerkstatt.ui.theme.look import Appearance, Look
from netzwerkstatt.ui.theme.tokens import Theme
from netzwerkstatt.ui.window import Window

_LOG = logging.getLogger(__name__)
_ICON_PX: Final = 128


class QtWords(QObject):
    """The words of Qt's own dialogs, in the language of the window."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app, self._words = app, QTranslator(self)

    def speak(self, language: str) -> None:
        """Change the language; Qt's own words are English without a translation."""
        self._app.removeTranslator(self._words)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language != "en" and self._words.load(f"qtbase_{language}", folder):
            self._app.installTranslator(self._words)


def system_language() -> str:
    """Return the language of the computer; German where it is none of ours."""
    code = QLocale.system().name()[:2]
    return code if code in LANGUAGES else LANGUAGES[0]


def program_icon(theme: Theme) -> QIcon:
    """Draw the mark of the program for the title bar."""
    image = QPixmap(_ICON_PX, _ICON_PX)
    image.fill(Qt.GlobalColor.transparent)
    p = QPainter(image)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_logo(p, QRectF(4, 4, _ICON_PX - 8, _ICON_PX - 8), theme)
    p.end()
    return QIcon(image)


def window_for(app: QApplication, home: Memory, backups: Path, documents: Path) -> Window:
    """Make the window from what was remembered."""
    kept = home.settings
    look = Look(app, Appearance(kept.theme), kept.font_percent, calm=kept.calm, dense=kept.dense)
    app.setWindowIcon(program_icon(look.theme))
    language = kept.language or system_language()
    qt_words = QtWords(app)
    qt_words.speak(language)
    window = Window(Means(look, home, EventFiles(backups), FileQuestions(documents)), language)
    window.spoken.connect(qt_words.speak)
    return window


def main(argv: Sequence[str]) -> int:
    """Open the window, on the start screen or on the file named; return when it is closed."""
    handler = log.start(paths.state())
    app = QApplication(["netzwerkstatt", *argv])
    app.setApplicationName("NetzWerkStatt")
    app.setApplicationVersion(__version__)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    documents = documents if documents.is_dir() else Path.home()
    window = window_for(app, Memory(paths.config() / "settings.json"), paths.backups(), documents)
    unwatch = faults.watch(window.faults)
    window.restore_place()
    window.show()
    QTimer.singleShot(0, app, fonts.register_scripts)
    files = [name for name in argv if not name.startswith("-")]
    if files:
        QTimer.singleShot(0, window, lambda: window.open(files[0]))
    ended = app.exec()
    unwatch()
    log.stop(handler)
    return ended
