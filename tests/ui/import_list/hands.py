"""What the tests of reading a list do and look at."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox

from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.dialogs.import_list.dialog import CHECK, COLUMNS, DONE

LIST = """Vor- und Zuname;E-Mail;Wer schickt dich?;Brauche ich;Leer
Jördis Hövelmann;joerdis@example.org;Tauschring Berg;Rolli;
Leyla Arslan;leyla@example.org;Stadtgarten Ost;;
"""


class ListQuestions(FileQuestions):
    """Answers which list is to be read."""

    answer: Path | None = None

    def file_to_read(self, *_):
        return self.answer


def names(desk):
    return sorted(person.name for person in desk.snapshot.people.values())


def wait_for(qtbot, dialog, step):
    qtbot.waitUntil(lambda: dialog.step == step and dialog.next.isEnabled())


def choice(dialog, column):
    return dialog.findChild(QComboBox, f"column-{column}")


def pick(combo, field):
    combo.setCurrentIndex(combo.findData(field))
    combo.activated.emit(combo.currentIndex())


def to_the_end(qtbot, dialog):
    wait_for(qtbot, dialog, COLUMNS)
    dialog.next.click()
    wait_for(qtbot, dialog, CHECK)
    dialog.next.click()
    wait_for(qtbot, dialog, DONE)
