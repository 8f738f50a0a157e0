"""Which column is what: one row for each column of the file, and how the first people look then."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.exchange.mapping import Certainty, Column, Mapping, letter
from netzwerkstatt.ui.dialogs.import_list.fields import field_choices, needs_said
from netzwerkstatt.ui.dialogs.import_list.reading import Outlook, ReadList
from netzwerkstatt.ui.parts.layout import column as stacked
from netzwerkstatt.ui.parts.layout import label, named, row, surface
from netzwerkstatt.ui.parts.painting import draw_frame, write
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.sheet import Elided
from netzwerkstatt.ui.theme.look import Look

_NAME_FIELDS: Final = {"name", "family-first", "given", "family", "badge-name", "email"}
_SHOWN_COLUMNS: Final = 3
_LINES: Final = 2


class FieldChoice(QComboBox):
    """What a column becomes; the wheel scrolls the list of columns and never changes the choice."""

    picked = Signal(str)

    def __init__(self, model: QStandardItemModel, said: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(said)
        self.setMaxVisibleItems(14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._tell)

    def show_field(self, field: str) -> None:
        """Show a field without telling of it."""
        self.setCurrentIndex(self.findData(field))

    @override
    def sizeHint(self) -> QSize:
        """Ask for no width: rows share what there is."""
        return QSize(0, super().sizeHint().height())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the list."""
        event.ignore()

    def _tell(self, at: int) -> None:
        self.picked.emit(str(self.itemData(at) or ""))


class State(QWidget):
    """Says how sure a column is: recognised, please check, left out; or chosen as for an earlier list."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look = look
        self._words = {
            Certainty.KNOWN: (texts._("recognised"), "circle-check", "ok"),
            Certainty.CHECK: (texts._("please check"), "alert-triangle", "warn"),
            Certainty.LEFT_OUT: (texts._("left out"), "minus", "ink2"),
        }
        self._again = texts._("as last time")
        self._roomy = False
        self._now = Certainty.KNOWN
        self._lines: tuple[str, ...] = ()

    def say(self, column: Column) -> str:
        """Show how sure it is, and return the words."""
        self._now = column.certainty
        words = self._words[self._now][0]
        if not column.recalled:
            self._lines = (words,)
        else:
            self._lines = (self._again, words) if self._now is Certainty.CHECK else (self._again,)
        said = ", ".join(self._lines)
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()
        return said

    def make_room(self, *, again: bool) -> None:
        """Leave room for the words about an earlier list, or leave it to the other columns."""
        self._roomy = again
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the longest words."""
        theme = self._look.theme
        metrics = QFontMetrics(theme.font(14, 600))
        words = [*(words for words, _, _ in self._words.values()), *([self._again] if self._roomy else [])]
        return QSize(max(map(metrics.horizontalAdvance, words)) + theme.px(26), self._high())

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and words."""
        theme, p = self._look.theme, QPainter(self)
        _, icon, token = self._words[self._now]
        p.drawPixmap(0, (self.height() - theme.px(16)) // 2, self._look.pixmap(icon, token, 16))
        face = theme.font(14, 600 if self._now is Certainty.CHECK else 400)
        box = self.rect().adjusted(theme.px(20), 0, 0, 0)
        box.setHeight(self._high() // max(1, len(self._lines)))
        box.moveTop((self.height() - self._high()) // 2)
        for words in self._lines:
            write(p, box, words, face, theme[token])
            box.translate(0, box.height())

    def _high(self) -> int:
        """Return how much room the lines need."""
        return self._look.theme.px(24 if len(self._lines) < _LINES else 40)


class ColumnRow(QFrame):
    """A column of the file: its header, an example, what it becomes, how sure that is."""

    picked = Signal(int, str)

    def __init__(self, look: Look, texts: Texts, column: Column, choices: QStandardItemModel) -> None:
        super().__init__()
        self._look, self.index = look, column.index
        header = column.header or texts._("Column {letter}", letter=letter(column.index))
        said = texts._("What “{column}” becomes", column=header)
        self.choice = named(FieldChoice(choices, said), f"column-{column.index}")
        self.choice.picked.connect(self._tell)
        self.state = State(look, texts)
        line = _laid_out(
            look,
            Elided(look, header, weight=700),
            Elided(look, column.example, ink="ink2"),
            Sign(look, "arrow-right", "ink2", 16),
            self.choice,
            self.state,
        )
        self.setLayout(line)
        self.doubtful = False
        self.show_column(column)

    def show_column(self, column: Column) -> None:
        """Show what the column becomes now."""
        self.doubtful = column.certainty is Certainty.CHECK
        self.choice.show_field(column.field)
        self.choice.setAccessibleDescription(self.state.say(column))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line below, and a ground where something is to be checked."""
        theme, p = self._look.theme, QPainter(self)
        box = QRectF(self.rect())
        if self.doubtful:
            p.fillRect(box, theme["warntint"])
            if theme.contrast:
                draw_frame(p, box, theme.line("warn"), theme["warntint"], 0)
        p.fillRect(QRectF(0, box.bottom() - theme.pen, box.width(), theme.pen), theme["line"])

    def _tell(self, field: str) -> None:
        self.picked.emit(self.index, field)


def _laid_out(look: Look, *parts: QWidget) -> QHBoxLayout:
    """Lay out one row; rows are alike, so that their parts stand one below the other."""
    px = look.theme.px
    header, example, arrow, choice, state = parts
    line = row(*parts, margins=(10, 1, 8, 2), gap=px(10))
    header.setMinimumWidth(px(100))
    example.setMinimumWidth(px(56))
    arrow.setFixedWidth(px(18))
    choice.setMinimumWidth(px(190))
    choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    state.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    for at, share in ((0, 4), (1, 4), (3, 5)):
        line.setStretch(at, share)
    return line


class FirstPeople(QWidget):
    """The first two people as they will stand in the list; painted, with words for people who listen."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._heads: list[str] = []
        self._rows: list[list[str]] = []
        self.setObjectName("first-people")
        look.changed.connect(self.updateGeometry)

    def show_people(self, outlook: Outlook) -> None:
        """Show people with the columns that say something."""
        words = self._texts
        table = [
            [words._("Name")],
            [words._("Organisation")],
            [words._("Preferences")],
            [words._("Access needs")],
        ]
        table += [[words._("Email")], [words._("Phone")], [words._("Town")]]
        for person, wishes in outlook.people:
            email_name = person.name or person.email
            needs = needs_said(person.needs, words)
            facts = (
                email_name,
                person.organisation,
                " · ".join(wishes),
                needs,
                person.email,
                person.phone,
                person.town,
            )
            for cells, fact in zip(table, facts, strict=True):
                cells.append(fact)
        told = table[:1] + [cells for cells in table[1:] if any(cells[1:])][:_SHOWN_COLUMNS]
        self._heads = [cells[0] for cells in told]
        self._rows = [[cells[at + 1] for cells in told] for at in range(len(outlook.people))]
        said = "; ".join(
            ", ".join(f"{head}: {cell}" for head, cell in zip(self._heads, cells, strict=True) if cell)
            for cells in self._rows
        )
        self.setAccessibleName(self._texts._("What it will look like"))
        self.setAccessibleDescription(said)
        self.setVisible(bool(self._rows))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for a head and the rows."""
        px = self._look.theme.px
        return QSize(px(400), px(32) + len(self._rows) * px(36) + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the height."""
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a small table."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        draw_frame(p, box, theme.line(), theme["surface"], 10)
        head = theme.px(32)
        wide = (self.width() - 20) // max(1, len(self._heads))
        for at, words in enumerate(self._heads):
            place = QRect(12 + at * wide, 0, wide - 12, head)
            write(p, place, words, theme.font(14, 600), theme["ink2"])
        for line, cells in enumerate(self._rows):
            top = head + line * theme.px(36)
            p.fillRect(QRectF(1, top, box.width() - 2, theme.pen), theme["line" if line else "ctl"])
            for at, words in enumerate(cells):
                place = QRect(12 + at * wide, top, wide - 12, theme.px(36))
                write(p, place, words, theme.font(15, 400 if at else 700), theme["ink"])


class ColumnsStep(QWidget):
    """The step in which columns are matched."""

    picked = Signal(int, str)

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._rows: list[ColumnRow] = []
        self._sentence = named(label("", "small", wrap=True), "columns-sentence")
        self._trouble = named(label("", "err", wrap=True), "columns-trouble")
        self._heads = _Heads(look, texts)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._people_title = label(texts._("What it will look like"), "strong")
        self.people = FirstPeople(look, texts)
        inside = QWidget()
        inside.setObjectName("inside")
        heading = stacked(
            label(texts._("Which column is what?"), "strong"), self._sentence, self._trouble, gap=2
        )
        parts = (heading, 8, self._heads, self._lines, 14, self._people_title, 6, self.people, None)
        inside.setLayout(stacked(*parts, margins=(22, 14, 22, 16), gap=0))
        scroll = named(QScrollArea(), "columns", texts._("Columns of the file"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self._scroll = scroll
        self.setLayout(stacked(scroll, gap=0))

    def show_list(self, found: ReadList) -> None:
        """Make a row for each column that has a field or is filled."""
        for old in self._rows:
            self._lines.removeWidget(old)
            old.deleteLater()
        choices = field_choices(self._texts, found.mapping.fields())
        choices.setParent(self)
        shown = [
            c for c in found.mapping.columns if c.index in found.filled or c.certainty is Certainty.CHECK
        ]
        self._rows = [ColumnRow(self._look, self._texts, each, choices) for each in shown]
        again = any(column.recalled for column in shown)
        for state in (self._heads.state, *(made.state for made in self._rows)):
            state.make_room(again=again)
        before: QWidget = self._scroll
        for made in self._rows:
            made.picked.connect(self.picked)
            self._lines.addWidget(made)
            self.setTabOrder(before, made.choice)
            before = made.choice
        self.show_mapping(found.mapping)

    def show_mapping(self, mapping: Mapping) -> None:
        """Show what the columns become now."""
        by_index = {column.index: column for column in mapping.columns}
        columns = [by_index[made.index] for made in self._rows]
        for made, column in zip(self._rows, columns, strict=True):
            made.show_column(column)
        self._sentence.setText(_sentence(columns, self._texts))
        nameless = not _NAME_FIELDS & mapping.fields()
        said = self._texts._("No column holds names or email addresses yet. Please say which one does.")
        self._trouble.setText(said if nameless else "")
        self._trouble.setVisible(nameless)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show the first people."""
        self._people_title.setVisible(bool(outlook.people))
        self.people.show_people(outlook)

    def focus_doubt(self) -> bool:
        """Put the focus on the next column that should be checked; tell whether there is one."""
        here = next((at for at, made in enumerate(self._rows) if made.choice.hasFocus()), -1)
        ahead = [*self._rows[here + 1 :], *self._rows[: here + 1]]
        following = next((made for made in ahead if made.doubtful), None)
        if following is None:
            return False
        self._scroll.ensureWidgetVisible(following)
        following.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


class _Heads(QWidget):
    """The heads above the rows of columns."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look = look
        surface(self, "bare")
        words = (texts._("Column in the file"), texts._("Example"), texts._("Becomes"))
        header, example, becomes = [Elided(look, word, ink="ink2", weight=600, px=14) for word in words]
        self.state = State(look, texts)
        self.state.setMaximumHeight(0)
        self.setLayout(_laid_out(look, header, example, QWidget(), becomes, self.state))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line below."""
        theme = self._look.theme
        QPainter(self).fillRect(QRect(0, self.height() - theme.pen, self.width(), theme.pen), theme["ctl"])


def _sentence(columns: Sequence[Column], texts: Texts) -> str:
    """Say how many columns have a place, and whether anything is to be done."""
    placed = sum(bool(column.field) for column in columns)
    doubtful = sum(column.certainty is Certainty.CHECK for column in columns)
    said = texts._("{placed} of {all} columns have a place.", placed=placed, all=len(columns))
    if not doubtful:
        return said
    more = texts.n_(
        "Please look only at the row marked “please check”.",
        "Please look only at the {count} rows marked “please check”.",
        doubtful,
    )
    return f"{said} {more}"
