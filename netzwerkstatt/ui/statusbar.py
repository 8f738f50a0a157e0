"""The line at the bottom: saved, backed up, offline, size of type."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netzwerkstatt.base import clock
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import announce, label, named, restyle, row, surface
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.theme.look import Look


class StatusBar(QWidget):
    """Says quietly that all is well, and clearly when it is not."""

    scaled = Signal()

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        surface(self, "status")
        self._look, self._texts = look, texts
        self._sign = Sign(look, "circle-check", "ok", 16)
        self._saved = named(label("", "ok"), "saved")
        self._backup_sign = Sign(look, "history", "ink2", 16)
        self._backup = named(label("", "hint"), "backup")
        self.scale = named(Button(look, "", "text-size", "status"), "scale")
        self.scale.clicked.connect(self.scaled)
        self.scale.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # F6 comes here; Tab stays with the page
        offline = label(texts._("Offline – all data stay on this computer"), "hint")
        shield = Sign(look, "shield-check", "ink2", 16)
        self.setLayout(
            row(
                *(self._sign, self._saved, 12, self._backup_sign, self._backup, None),
                *(shield, offline, 8, self.scale),
                margins=(15, 0, 8, 0),
                gap=5,
            )
        )
        self._measure()
        look.changed.connect(self._measure)

    def say_saved(self, at: datetime) -> None:
        """Say when the last change was saved; it is announced once."""
        self._say(self._texts._("Saved, {time}", time=self._texts.clock(at)), "circle-check", "ok")

    def say_read_only(self) -> None:
        """Say that nothing can be changed."""
        self._say(self._texts._("Open for reading only"), "lock", "warn")

    def say_backup(self, at: datetime | None) -> None:
        """Say when the newest backup was made, local time."""
        self._backup.setVisible(at is not None)
        self._backup_sign.setVisible(at is not None)
        if at is None:
            return
        day, today = at.date(), clock.local_now().date()
        said = self._texts._("today") if day == today else self._texts.near_date(day, today)
        self._backup.setText(self._texts._("Backup: {day}, {time}", day=said, time=self._texts.clock(at)))

    def say_no_backup(self) -> None:
        """Say that a backup could not be written."""
        self._backup.setText(self._texts._("No backup was possible: the folder cannot be written"))
        self._backup.setVisible(True)
        self._backup_sign.setVisible(True)

    def _say(self, text: str, icon: str, role: str) -> None:
        if text == self._saved.text():
            return
        self._saved.setText(text)
        self._saved.setProperty("role", role)
        restyle(self._saved)
        self._sign.show_icon(icon, role)
        announce(self, text)

    def _measure(self) -> None:
        words = self._texts._("Type {percent} %", percent=self._look.scale)
        self.scale.setText(f" {words}")
        self.scale.setAccessibleName(words)
        self.scale.setToolTip(self._texts._("Change the size of type"))
        self.setFixedHeight(self._look.theme.px(32) + self._look.theme.pen)
