"""Whether all words can be read: none is cut or pale, and dots stand only where all is said elsewhere."""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionButton,
    QTextEdit,
    QWidget,
)

from netzwerkstatt.ui.gallery.contrast import (
    LARGE,
    TEXT,
    blended,
    contrast,
    edge_contrast,
    grounds,
    ink_contrast,
)
from netzwerkstatt.ui.gallery.looking import Finding, Kind, Picture, place_of
from netzwerkstatt.ui.gallery.painted import Words
from netzwerkstatt.ui.parts.fields import SearchField

_SHORTENED: Final = re.compile(r"\S…|^…")
"""Words shortened by the program; those that someone wrote have a blank before the dots."""
_HAIR: Final = 1.0
_FAR: Final = 100_000
_PAD: Final = 16
_AROUND: Final = 2
_LEAST: Final = 4


def cut_words(picture: Picture) -> Iterator[Finding]:
    """Find words that are cut off, or end in dots without being said in full anywhere."""
    for part, what in picture.parts:
        if _scrolls_itself(part):
            continue
        if missing := _missing(part):
            yield Finding(Kind.CUT, place_of(part), f"{missing} px of lines")
        for words in what.words:
            if _SHORTENED.search(words.text):
                yield from _dotted(part, words)
            elif lost := _lost(part, words):
                yield Finding(Kind.CUT, place_of(part), f"{words.text!r} by {lost}")


def pale_words(picture: Picture) -> Iterator[Finding]:
    """Find words, icons and fields that do not stand out enough from what they lie on.

    The ink of words is the colour of the pen they are written with; what they lie on are the most frequent
    colours of the box around them as it looks in the window. Icons, and the left edges of fields and of boxes
    to tick, are measured in the window alone. What cannot be used is left out, as in WCAG 2.2.
    """
    for part, what in picture.parts:
        if not part.isEnabled():
            continue
        for words in what.words:
            if _usable(part, words.box) and (ratio := _words_contrast(picture, part, words)):
                yield Finding(Kind.CONTRAST, place_of(part), f"{words.text!r} {ratio:.2f}:1")
        for box in what.icons:
            seen = picture.seen(part, box)
            if _usable(part, box) and seen.size() == box.toAlignedRect().size():
                ratio = ink_contrast(picture.image, seen)
                if ratio < LARGE:
                    yield Finding(Kind.CONTRAST, place_of(part), f"icon {ratio:.2f}:1")
        yield from _pale_edge(picture, part)


def shown_indexes(view: QAbstractItemView) -> Iterator[QModelIndex]:
    """Return the rows of a list that are in sight, by their first cells."""
    model, area = view.model(), view.viewport().rect()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if view.visualRect(index).intersects(area):
            yield index


def _scrolls_itself(part: QWidget) -> bool:
    """Tell whether a part is a line with words someone typed, which may be longer than it."""
    typed = isinstance(part, QLineEdit) and bool(part.text())
    return typed and not isinstance(part.parentWidget(), QAbstractSpinBox)


def _missing(part: QWidget) -> int:
    """Return how much height a wrapped label lacks; Qt does not even paint the lines below its edge."""
    if not isinstance(part, QLabel) or not part.wordWrap() or not part.text():
        return 0
    lacking = part.heightForWidth(part.width()) - part.height()
    return lacking if lacking > _HAIR else 0


def _dotted(part: QWidget, words: Words) -> Iterator[Finding]:
    view = part.parentWidget()
    begun = words.text.split("…", maxsplit=1)[0].strip()
    if isinstance(view, QAbstractItemView) and not isinstance(view, QHeaderView):
        yield Finding(Kind.CELL, place_of(part), words.text)
    elif begun not in part.toolTip():
        yield Finding(Kind.DOTS, place_of(part), words.text)


def _lost(part: QWidget, words: Words) -> str:
    """Return how much of words is cut off at which side; empty where nothing is."""
    room, box = _room(part, words), words.box
    sides = {
        "left": room.left() - box.left(),
        "right": box.right() - room.right(),
        "top": room.top() - box.top(),
        "bottom": box.bottom() - room.bottom(),
    }
    return ", ".join(f"{over:.0f} px {side}" for side, over in sides.items() if over > _HAIR)


def _room(part: QWidget, words: Words) -> QRectF:
    """Return where words may stand: what scrolls has room beyond its edges, a cell none beyond its own."""
    edges = QRectF(part.rect())
    room = words.clip & edges
    area = part.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not part:
        return room
    if area.horizontalScrollBar().maximum() > 0 or isinstance(area, QHeaderView):
        room.setLeft(room.left() if room.left() > _PAD else -_FAR)
        room.setRight(room.right() if room.right() < edges.right() - _PAD else _FAR)
    if area.verticalScrollBar().maximum() > 0:
        room.setTop(room.top() if room.top() > _PAD else -_FAR)
        room.setBottom(room.bottom() if room.bottom() < edges.bottom() - _PAD else _FAR)
    index = _index(part, words.box)
    if index.isValid() and isinstance(area, QAbstractItemView):
        room &= QRectF(area.visualRect(index))
    return room


def _index(part: QWidget, box: QRectF) -> QModelIndex:
    view = part.parentWidget()
    if not isinstance(view, QAbstractItemView) or isinstance(view, QHeaderView):
        return QModelIndex()
    return view.indexAt(QPoint(round(box.left()) + 1, round(box.center().y())))


def _usable(part: QWidget, box: QRectF) -> bool:
    index = _index(part, box)
    return not index.isValid() or bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)


def _words_contrast(picture: Picture, part: QWidget, words: Words) -> float:
    """Return the contrast of words that are in sight and too pale, otherwise 0."""
    seen = picture.seen(part, words.box & words.clip)
    if seen.width() < _LEAST or seen.height() < words.box.height():
        return 0
    around = seen.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & picture.image.rect()
    ratio = min(
        contrast(blended(words.ink, ground), ground) for ground in grounds(picture.image, around, words.ink)
    )
    return ratio if ratio < (LARGE if words.large else TEXT) else 0


def _pale_edge(picture: Picture, part: QWidget) -> Iterator[Finding]:
    box = _field(part)
    seen = picture.seen(part, QRectF(box))
    if box.isEmpty() or seen.size() != box.size():
        return
    ratio = edge_contrast(picture.image, QPoint(seen.left(), seen.center().y()))
    if ratio < LARGE:
        yield Finding(Kind.CONTRAST, place_of(part), f"edge {ratio:.2f}:1")


def _field(part: QWidget) -> QRect:
    """Return the box of a field or of the box to tick; empty for anything else."""
    if isinstance(part, QCheckBox):
        option = QStyleOptionButton()
        part.initStyleOption(option)
        return part.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, part)
    fields = (QLineEdit, QComboBox, QPlainTextEdit, QTextEdit)
    plain = isinstance(part, fields) and part.property("kind") not in {"inner", "bare"}
    inside = isinstance(part.parentWidget(), (QComboBox, QAbstractSpinBox))
    in_cell = part.objectName() == "cell-editor"
    framed = isinstance(part, SearchField)
    return part.rect() if framed or (plain and not inside and not in_cell) else QRect()
