"""Over what a sheet lies, how it looks and speaks, and how it asks for files."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Setting:
    """What everything needs that lies over a window."""

    look: Look
    texts: Texts
    questions: FileQuestions
    window: QWidget
