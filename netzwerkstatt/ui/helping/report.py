"""Describing a problem: a text to copy or to save, and the calm window for a fault of the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.ui.eventfiles import fault_words
from netzwerkstatt.ui.helping.setting import Setting
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import announce, column, holding, label, named, row
from netzwerkstatt.ui.parts.sheet import Sheet

if TYPE_CHECKING:
    from netzwerkstatt.domain.snapshot import Snapshot


def window_facts(setting: Setting) -> dict[str, str]:
    """Say how the window looks: values that belong to nobody."""
    look, texts, window = setting.look, setting.texts, setting.window
    screen = window.screen().size()
    return {
        "Qt": qVersion(),
        "language": texts.language,
        "theme": f"{look.appearance} ({look.theme.mode})",
        "type": f"{look.scale} %",
        "window": f"{window.width()} × {window.height()}",
        "screen": f"{screen.width()} × {screen.height()}, {window.devicePixelRatioF():g}",
        "platform": QGuiApplication.platformName(),
    }


def written(setting: Setting, snapshot: Snapshot | None, fault: Sequence[str] = ()) -> str:
    """Write the report about a window and the event in it."""
    from netzwerkstatt.app.report import report  # noqa: PLC0415  (loads what counts records)

    return report(setting.texts, window_facts(setting), snapshot, fault)


class ReportSheet(Sheet):
    """Shows a report, which may be added to, and copies or saves it."""

    largest = QSize(720, 560)

    def __init__(
        self, setting: Setting, title: str, lead: str, text: str, over: QWidget | None = None
    ) -> None:
        super().__init__(setting.look, setting.texts, title, over or setting.window)
        self._setting, words = setting, setting.texts
        self.text = QPlainTextEdit(text)
        self.text.setObjectName("report")
        self.text.setTabChangesFocus(True)
        self._said = named(label("", "small", wrap=True), "report-said")
        self._said.hide()
        self.subtitle.hide()
        copy = named(Button(setting.look, words._("Copy"), "copy"), "copy")
        copy.clicked.connect(self.copy)
        save = named(Button(setting.look, words._("Save as text …"), "device-floppy"), "save")
        save.clicked.connect(self.save)
        inside = column(
            *(label(lead, "", wrap=True), labelled(words._("Report"), self.text), self._said),
            margins=(22, 14, 22, 14),
            gap=12,
        )
        inside.setStretch(1, 1)
        endings = self.endings()
        self.lay_out(None, holding(inside), row(copy, save, None, *endings, gap=10))
        endings[-1].setFocus()

    def endings(self) -> list[Button]:
        """Make the buttons that end the sheet, the main one last."""
        done = named(Button(self._setting.look, self._setting.texts._("Close"), "", "main"), "done")
        done.clicked.connect(self.accept)
        return [done]

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._say(self._setting.texts._("The report is copied. It can be pasted into an e-mail."))

    def save(self) -> None:
        """Ask for a file and write the report there."""
        words, questions = self._setting.texts, self._setting.questions
        suggestion = questions.documents / words._("NetzWerkStatt report.txt")
        path = questions.file_to_write(self, words._("Save as text"), suggestion, "Text (*.txt)")
        if path is None:
            return
        try:
            path.write_text(self.text.toPlainText(), encoding="utf-8")
        except OSError:
            self._say(fault_words(Refused("file-not-written", name=path.name), words))
        else:
            self._say(words._("The report is saved as “{name}”.", name=path.name))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()
        announce(self, text)


class FaultSheet(ReportSheet):
    """Says calmly that the program was at fault, what is safe, and how to go on."""

    quit_wanted = Signal()

    def __init__(self, setting: Setting, over: QWidget, text: str) -> None:
        words = setting.texts
        lead = words._(
            "This was not your doing. Everything up to the last step is saved. The report below helps to "
            "find the cause – it holds no names and nothing from your event."
        )
        super().__init__(setting, words._("Something did not work"), lead, text, over)

    @override
    def endings(self) -> list[Button]:
        """Offer to quit and, first of all, to go on."""
        look, words = self._setting.look, self._setting.texts
        leave = named(Button(look, words._("Quit the program"), ""), "quit")
        leave.clicked.connect(self._leave)
        on = named(Button(look, words._("Go on working"), "", "main"), "done")
        on.clicked.connect(self.accept)
        return [leave, on]

    def _leave(self) -> None:
        self.reject()
        self.quit_wanted.emit()
