"""What belongs to a row, line by line: places, people, times."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netzwerkstatt.ui.parts.layout import column, focused_in, surface


class Lines(QWidget):
    """Lines one below the other, laid anew where they change.

    What can be pressed in them is named by what it does and for whom: `remove-…`. The focus stays on what is
    named alike. Where that has gone, it goes to what does the same in the line that has taken its place, or
    to what comes after the lines.
    """

    def __init__(self, gap: int, after: QWidget) -> None:
        """Take what the focus goes to when no line is left."""
        super().__init__()
        surface(self, "bare")
        self._after = after
        self._box = column(gap=gap)
        self.setLayout(self._box)

    def lay(self, lines: Iterable[QWidget]) -> None:
        """Show other lines."""
        new, focused = list(lines), focused_in(self.window())
        places = enumerate(self._lines())
        at = next((at for at, line in places if focused and line.isAncestorOf(focused)), None)
        if focused is not None and at is not None:
            focused.clearFocus()  # what is typed there is saved now, which may lay the lines as well
        for line in self._lines():
            self._box.removeWidget(line)
            line.hide()
            line.setParent(None)
            line.deleteLater()
        for line in new:
            self._box.addWidget(line)
        self.setHidden(not new)
        if focused is not None and at is not None:
            self._instead(focused.objectName(), at).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lines(self) -> list[QWidget]:
        items = (self._box.itemAt(at) for at in range(self._box.count()))
        return [line for item in items if item is not None and (line := item.widget()) is not None]

    def _instead(self, name: str, at: int) -> QWidget:
        """Return what is named so, or what does the same in the line that stands there now."""
        same = self.findChild(QWidget, name)
        if isinstance(same, QWidget):
            return same
        does = f"{name.partition('-')[0]}-"
        lines = self._lines()[: at + 1]  # the last one, where the last one has gone
        there = lines[-1].findChildren(QWidget) if lines else []
        return next((part for part in there if part.objectName().startswith(does)), self._after)
