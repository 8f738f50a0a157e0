"""What a window is given to work with."""

from dataclasses import dataclass

from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.eventfiles import EventFiles
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Means:
    """The look of the program, its memory, and how files are opened and asked for."""

    look: Look
    memory: Memory
    files: EventFiles
    questions: FileQuestions
