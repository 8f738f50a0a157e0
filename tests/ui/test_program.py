import subprocess
import sys
from pathlib import Path

import pytest

from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.program import program_icon, system_language, window_for
from netzwerkstatt.ui.theme.tokens import Mode, load

FIRST_PAINT = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtWidgets import QApplication
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.program import window_for
folder = Path(sys.argv[1])
app = QApplication([])
window = window_for(app, Memory(folder / "settings.json"), folder, folder)
window.show()
app.processEvents()
window.grab()
print(sorted(name for name in sys.modules if name in sys.argv[2].split()))
"""
HEAVY = "babel sqlalchemy alembic reportlab openpyxl xlsxwriter numpy pikepdf icalendar uharfbuzz zxingcpp"


def test_the_first_window_needs_no_heavy_library(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path), HEAVY],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "[]"


def test_window_is_put_together_from_what_was_remembered(qtbot, qapp, tmp_path):
    memory = Memory(tmp_path / "settings.json")
    memory.change(language="en", font_percent=130, theme="dark")
    window = window_for(qapp, Memory(tmp_path / "settings.json"), tmp_path, tmp_path)
    qtbot.addWidget(window)
    window.restore_place()
    assert qapp.palette().window().color() == load(Mode.DARK)["bg"]
    assert window.menuBar().actions()[0].text() == "&File"
    window.speak("de")
    window.close()
    kept = Memory(tmp_path / "settings.json").settings
    assert kept.language == "de"
    assert kept.geometry != ""


def test_a_settings_file_that_cannot_be_written_stops_nobody(tmp_path):
    memory = Memory(tmp_path / "missing" / "settings.json")
    memory.change(language="en")
    assert memory.settings.language == "en"


@pytest.mark.usefixtures("qapp")
def test_program_speaks_one_of_its_languages():
    assert system_language() in {"de", "en"}
    assert not program_icon(load(Mode.LIGHT)).isNull()
