"""The start screen: what to begin with, and what was open lately."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.base import clock
from netzwerkstatt.base.settings import RecentFile
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.parts.buttons import Button, Card, Offer, SegmentedChoice, keys_said
from netzwerkstatt.ui.parts.layout import announce, column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame, draw_logo, write
from netzwerkstatt.ui.parts.pictures import Logo, Sign, Street
from netzwerkstatt.ui.parts.pressed import Painted
from netzwerkstatt.ui.theme.look import Look

_NOON, _EVENING, _MORNING = 11, 18, 4
_LEAD: Final = N_(
    "Workshops and talks, rooms, registrations, money and all that is printed – "
    "in one place and without the internet."
)
_SHOWN: Final = 3
_WELCOME: Final = 0.41  # the welcome's share of the width
_ARROWS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


def greeting(texts: Texts, hour: int) -> str:
    """Return the welcome for an hour of the day."""
    if _MORNING <= hour < _NOON:
        return texts._("Good morning! Where would you like to start?")
    if _NOON <= hour < _EVENING:
        return texts._("Good afternoon! Where would you like to start?")
    return texts._("Good evening! Where would you like to start?")


class RecentRow(Painted):
    """An event opened lately: its title, where it lies, when it was changed last."""

    def __init__(self, look: Look, file: RecentFile, *, first: bool) -> None:
        super().__init__(look)
        self.look, self.file, self._first = look, file, first
        self._place, self._when = _where(Path(file.path)), ""
        self.setObjectName("recent")
        self.setAccessibleName(file.title)
        self.setAccessibleDescription(self._place)
        self.setToolTip(file.path)

    def complete(self, texts: Texts) -> None:
        """Add the dates, which need Babel and so come after the first paint."""
        day = _day(self.file)
        self._place = " · ".join(([texts.date(day)] if day else []) + [_where(Path(self.file.path))])
        self._when = _since(texts, Path(self.file.path))
        self.setAccessibleDescription(f"{self._place}, {self._when}")
        self.setToolTip(f"{self._place}\n{self.file.path}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for two lines."""
        return QSize(320, self.look.theme.px(60))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row of a list."""
        theme, p = self.look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, px = self.rect(), theme.px
        if self.underMouse():
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(theme["ptint"])
            p.drawRoundedRect(box.adjusted(2, 2, -2, -2), 10, 10)
        if not self._first:
            p.fillRect(QRect(box.x() + 1, box.y(), box.width() - 2, theme.pen), theme["line"])
        draw_logo(p, QRectF(16, box.center().y() - px(15), px(30), px(30)), theme)
        chevron = px(18)
        p.drawPixmap(
            box.right() - 14 - chevron,
            box.center().y() - chevron // 2,
            self.look.pixmap("chevron-right", "ink"),
        )
        small = theme.font(14)
        p.setFont(small)
        p.setPen(theme["ink2"])
        when = box.adjusted(0, 0, -26 - chevron, 0)
        p.drawText(when, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._when)
        left, room = 28 + px(30), p.fontMetrics().horizontalAdvance(self._when) + 44 + chevron
        line = QRect(left, box.center().y() - px(21), box.width() - left - room, px(22))
        write(p, line, self.file.title, theme.font(15, 700), theme["ink"])
        write(p, line.translated(0, px(21)), self._place, small, theme["ink2"])
        if self.hasFocus():
            draw_focus(p, QRectF(box), theme, 11)


class RecentList(QWidget):
    """The sheet on which the events opened lately stand."""

    def __init__(self, look: Look, rows: Sequence[RecentRow]) -> None:
        super().__init__()
        self._look = look
        self.setLayout(column(*rows, gap=0))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet."""
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_frame(p, QRectF(self.rect()), self._look.theme.line(), self._look.theme["surface"], 12)


class StartPage(QWidget):
    """Three large cards, the events opened lately, and the language."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    file_wanted = Signal(str)
    language_wanted = Signal(str)

    def __init__(self, look: Look, texts: Texts, recent: Sequence[RecentFile], hour: int) -> None:
        super().__init__()
        surface(self, "page")
        self._look, self._texts = look, texts
        self._rows = [RecentRow(look, file, first=at == 0) for at, file in enumerate(recent[:_SHOWN])]
        for line in self._rows:
            line.clicked.connect(self._open_recent)
        self._cards = self._make_cards()
        for stop in (*self._cards, *self._rows):
            stop.installEventFilter(self)
        self._notice = named(label("", wrap=True), "notice")
        self._notice_band = surface(QWidget(), "warn")
        self._notice_buttons = row(gap=8)
        band = row(
            Sign(look, "alert-triangle", "warn", 20),
            self._notice,
            self._notice_buttons,
            margins=(14, 10, 14, 10),
        )
        band.setStretch(1, 1)
        self._notice_band.setLayout(band)
        self._notice_band.hide()
        self.setLayout(row(self._welcome(), self._choices(hour), gap=0))

    def notice(self, text: str, helps: Sequence[tuple[str, str, Callable[[], object]]] = ()) -> None:
        """Say why something was not possible, and offer what helps as (words, icon, what to do).

        An empty text takes it away.
        """
        while old := self._notice_buttons.takeAt(0):
            if widget := old.widget():
                widget.deleteLater()
        for words, icon, deed in (*helps, (self._texts._("All right"), "", partial(self.notice, ""))):
            button = named(Button(self._look, words, icon, "small"), f"notice-{icon or 'close'}")
            button.clicked.connect(deed)
            self._notice_buttons.addWidget(button)
        self._notice.setText(text)
        self._notice_band.setVisible(bool(text))
        if text:
            announce(self, text)

    def focus_first(self) -> None:
        """Put the focus on the first card."""
        self._cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk through cards and events with the arrows."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _ARROWS:
            stops: list[QAbstractButton] = [*self._cards, *self._rows]
            here = next((at for at, stop in enumerate(stops) if stop is watched), 0)
            to = here + _ARROWS[Qt.Key(event.key())]
            stops[max(0, min(to, len(stops) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Add the dates once the page is painted."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.complete)

    def complete(self) -> None:
        """Add the dates."""
        for line in self._rows:
            line.complete(self._texts)

    def _welcome(self) -> QWidget:
        texts = self._texts
        panel = surface(QWidget(), "panel")
        slogan = column(
            label("NetzWerkStatt", "name"),
            label(texts._("Plan as neighbours, together."), "leadquiet"),
            gap=0,
        )
        promises = (
            texts._("Saves by itself. Every step can be undone."),
            texts._("All data stay on this computer."),
            texts._("Accessibility is part of the plan from the start."),
        )
        lines = [
            row(Sign(self._look, "circle-check", "ok", 20), _stretched(words), gap=8) for words in promises
        ]
        for line in lines:
            line.setStretch(1, 1)
        lead = label(texts._(_LEAD), "lead", wrap=True)
        box = column(
            *(row(Logo(self._look, 62), slogan, None, gap=13), 22, lead, 14),
            *lines,
            24,
            margins=(48, 48, 48, 36),
            gap=9,
        )
        box.addStretch(1)
        box.addWidget(Street(self._look), 20)
        panel.setLayout(box)
        self._panel = panel
        return panel

    @override
    def resizeEvent(self, event: object) -> None:
        """Give the welcome its share of the width."""
        wide = self.width()
        least = min(self._look.theme.px(430), wide // 2)
        self._panel.setFixedWidth(max(least, min(round(wide * _WELCOME), 720)))

    def _make_cards(self) -> list[Card]:
        texts = self._texts
        new = texts._("With a template: NetzWerkStatt, neighbourhood festival, evening talk – or empty")
        old = texts._("A file on this computer or on a USB stick")
        sample = texts._("A fully planned NetzWerkStatt to try things out – nothing can break")
        offers = (
            Offer("calendar-plus", Pencil.GREEN, texts._("New event"), new, keys_said(texts, "Ctrl+N")),
            Offer("folder-open", Pencil.BLUE, texts._("Open event"), old, keys_said(texts, "Ctrl+O")),
            Offer("sparkles", Pencil.ORANGE, texts._("View sample"), sample, keys_said(texts, "Ctrl+B")),
        )
        names = ("card-new", "card-open", "card-sample")
        cards = [named(Card(self._look, offer), name) for offer, name in zip(offers, names, strict=True)]
        for card, signal in zip(cards, (self.new_wanted, self.open_wanted, self.sample_wanted), strict=True):
            card.clicked.connect(signal)
        return cards

    def _choices(self, hour: int) -> QWidget:
        texts, ring = self._texts, 5
        box = QVBoxLayout()
        box.setContentsMargins(48 - ring, 44, 48 - ring, 22)
        box.setSpacing(0)
        box.addLayout(row(label(greeting(texts, hour), "title", wrap=True), margins=(ring, 0, ring, 12)))
        box.addLayout(row(self._notice_band, margins=(ring, 0, ring, 8)))
        for card in self._cards:
            box.addWidget(card)
        if self._rows:
            box.addLayout(row(label(texts._("Opened lately"), "group"), margins=(ring, 18, ring, 8)))
            box.addLayout(row(RecentList(self._look, self._rows), margins=(ring, 0, ring, 16)))
        box.addStretch(1)
        choice = SegmentedChoice(
            self._look, texts._("Language"), (("de", "Deutsch"), ("en", "English")), texts.language
        )
        choice.chosen.connect(self.language_wanted)
        box.addLayout(row(None, named(choice, "language", texts._("Language")), margins=(ring, 8, ring, 0)))
        inside = holding(box)
        inside.setObjectName("inside")
        inside.setMaximumWidth(900)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _open_recent(self) -> None:
        line = self.sender()
        if isinstance(line, RecentRow):
            self.file_wanted.emit(line.file.path)


def _stretched(words: str) -> QWidget:
    return label(words, wrap=True)


def _day(file: RecentFile) -> "datetime | None":
    try:
        return datetime.fromisoformat(file.date) if file.date else None
    except ValueError:
        return None


def _where(path: Path) -> str:
    """Name the folder of a file as one reads it: `Documents > NetzWerkStatt`."""
    folder = path.parent
    home = Path.home()
    parts = folder.relative_to(home).parts if folder.is_relative_to(home) else folder.parts
    return "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}".center(3).join(
        part for part in parts[-2:] if part.strip("/\\")
    ) or str(folder)


def _since(texts: Texts, path: Path) -> str:
    """Say when a file was changed last."""
    try:
        at = datetime.fromtimestamp(path.stat().st_mtime).astimezone().replace(tzinfo=None)
    except OSError:
        return ""
    if at.date() == clock.local_now().date():
        return texts._("today, {time}", time=texts.time(at))
    return texts.date(at.date(), "short")
