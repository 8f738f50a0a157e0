"""The shipped typefaces, made known to Qt; no font of the computer is needed."""

from typing import Final

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase

from netzwerkstatt.base import resources
from netzwerkstatt.ui.theme.tokens import FAMILY

_FIRST: Final = ("AtkinsonHyperlegibleNext-*.ttf", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf")


def register_first() -> None:
    """Load the house face and the one that fills its gaps; enough for the first window."""
    # Qt warns for each name in a script that the house face does not have, although another face shows it
    QLoggingCategory.setFilterRules("qt.text.font.db.warning=false")
    if FAMILY in QFontDatabase.families():
        return
    for pattern in _FIRST:
        for file in sorted(resources.path("fonts").glob(pattern)):
            QFontDatabase.addApplicationFont(str(file))


def register_scripts() -> None:
    """Load the faces of other scripts, so that every name can be read; to be called after the first paint."""
    known = QFontDatabase.families()
    for file in sorted(resources.path("fonts").glob("Noto*-Regular.*")):
        if not any(family.replace(" ", "") == file.stem.removesuffix("-Regular") for family in known):
            QFontDatabase.addApplicationFont(str(file))
