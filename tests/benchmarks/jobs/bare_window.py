"""The least that a window with a table can be: PySide6 and nothing else."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem
from typing_extensions import override


class _FirstPaint(QObject):
    """Notes when a widget was first painted and brought to the screen, and ends the program."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app, self.at = app, 0.0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        self.at = time.monotonic()
        self._app.quit()


def painted() -> dict[str, float]:
    """Show the window; return when it was painted, by the system's clock."""
    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(table := QTableWidget(40, 8))
    for row in range(40):
        for column in range(8):
            table.setItem(row, column, QTableWidgetItem(f"{row} {column}"))
    table.viewport().installEventFilter(first := _FirstPaint(app))
    window.resize(1280, 720)
    window.show()
    app.exec()
    return {"painted": first.at}
