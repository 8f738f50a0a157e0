"""The pane at the right of a page for everything about one thing."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.parts.beside import WIDTH
from netzwerkstatt.ui.parts.buttons import Button, keys_said
from netzwerkstatt.ui.parts.layout import column, focused_in, label, named, row, surface
from netzwerkstatt.ui.parts.panes import Pane
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.saved import SavedChoice, SavedLine, SavedText
from netzwerkstatt.ui.theme.look import Look

Unsaved = SavedLine | SavedText | SavedChoice


class Inspector(Pane):
    """A heading, and below it whatever the page lays in; Esc closes it.

    `wide` is its width in px at 100 %.
    """

    wide: ClassVar[int] = WIDTH

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__(look)
        self.setObjectName("inspector")
        self.setAccessibleName(texts._("Details"))
        self.heading = named(label("", "panel", wrap=True), "inspector-title")
        words = texts._("Close details")
        said = f"{words} ({keys_said(texts, 'F4')})"
        self.leaving = named(Button(look, "", "x", "icon", said=said), "close-inspector")
        self.leaving.setProperty("kind", "quiet")
        self.leaving.clicked.connect(self.closed)
        head = row(self.heading, self.leaving, margins=(16, 12, 8, 4), gap=4)
        head.setStretch(0, 1)
        head.setAlignment(self.leaving, Qt.AlignmentFlag.AlignTop)
        self.inside = QWidget()
        self.inside.setObjectName("inside")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.inside)
        box = column(head, self._area, gap=0)
        box.setContentsMargins(2, 2, 0, 0)
        box.setStretch(1, 1)
        self.setLayout(box)

    def lay_out(self, parts: QVBoxLayout) -> None:
        """Put in what the pane is about."""
        parts.setContentsMargins(16, 4, 16, 20)
        self.inside.setLayout(parts)

    def scroll_to(self, part: QWidget) -> None:
        """Bring a part into sight."""
        self._area.ensureWidgetVisible(part, 0, 24)

    @contextmanager
    def holding_still(self, part: QWidget | None) -> Iterator[None]:
        """Let a part stay where it is seen, whatever grows or shrinks above it meanwhile."""
        view = self._area.viewport()
        before = part.mapTo(view, QPoint()).y() if part is not None else 0
        yield
        if part is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + part.mapTo(view, QPoint()).y() - before)

    def unsaved(self) -> list[Unsaved]:
        """Return the fields that hold what is not saved; of those that are hidden it is let go."""
        found: list[Unsaved] = []
        for field in self.findChildren(QWidget):
            if isinstance(field, SavedLine | SavedText | SavedChoice) and field.pending:
                if field.isVisibleTo(self.inside):
                    found.append(field)
                else:
                    field.restore()
        return found

    def finish(self) -> bool:
        """Save what is typed or walked to; tell whether nothing is left to save."""
        left = [field for field in self.unsaved() if not field.save()]
        return not left

    def restore(self) -> None:
        """Let go of what is typed or walked to and not saved."""
        for field in self.unsaved():
            field.restore()

    def focus_unsaved(self) -> None:
        """Put the focus into the first field that holds what is not saved."""
        for field in self.unsaved()[:1]:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.scroll_to(field)

    def to_top(self) -> None:
        """Begin at the top again."""
        self._area.verticalScrollBar().setValue(0)

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        """Bring whatever gets the focus into sight."""
        moved = super().focusNextPrevChild(next)
        focused = focused_in(self.window())
        if focused is not None and self.inside.isAncestorOf(focused):
            self.scroll_to(focused)
        return moved


class Group(QWidget):
    """A part of the pane under a title, with a sign where it has one."""

    def __init__(self, look: Look, title: str, parts: QVBoxLayout, icon: str = "") -> None:
        super().__init__()
        surface(self, "bare")
        words: QLabel = label(title, "group")
        head = row(*([Sign(look, icon, "ink2", 18)] if icon else []), words, None, gap=6)
        self.setLayout(column(head, parts, margins=(0, 10, 0, 0), gap=8))
        self.setAccessibleName(title)
