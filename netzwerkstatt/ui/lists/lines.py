"""What belongs to a row, line by line: places, people, times."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netzwerkstatt.ui.parts.layout import column, focused_in, surface


class Lines(QWidget):
    """Lines one below the other, laid anew where they change; the focus stays on what is named alike."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        surface(self, "bare")
        self._box = column(gap=gap)
        self.setLayout(self._box)

    def lay(self, lines: Iterable[QWidget]) -> None:
        """Show other lines."""
        focused = focused_in(self.window())
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        while (old := self._box.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for line in lines:
            self._box.addWidget(line)
        same = self.findChild(QWidget, name) if name else None
        if isinstance(same, QWidget):
            same.setFocus(Qt.FocusReason.OtherFocusReason)
