"""The widgets of options: each shows what is chosen and says what was chosen instead."""

from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget
from typing_extensions import override

from netzwerkstatt.ui.pages.printing.choices import Choice, Facts, Number, OneOf, Option, Ticks
from netzwerkstatt.ui.parts.buttons import SegmentedChoice
from netzwerkstatt.ui.parts.layout import column, label, named, row, surface
from netzwerkstatt.ui.parts.saved import SavedChoice, SavedTick
from netzwerkstatt.ui.theme.look import Look

_INDENT: Final = 8


class OptionField(QWidget):
    """One option under its title."""

    changed = Signal(str, object)
    """The name of the option, and what it is now."""

    def __init__(self, option: Option) -> None:
        super().__init__()
        surface(self, "bare")
        self._name = option.name

    def show_choice(self, choice: Choice, facts: Facts) -> None:
        """Show what is chosen, and what can be chosen now."""
        raise NotImplementedError

    def _say(self, value: Any) -> bool:
        self.changed.emit(self._name, value)
        return True


def option_field(look: Look, option: Option, facts: Facts) -> OptionField:
    """Return the widget of an option."""
    if isinstance(option, Ticks):
        return TicksField(option, facts)
    if isinstance(option, Number):
        return NumberField(option, facts)
    return SegmentField(look, option, facts) if option.side_by_side else ListField(option, facts)


class ListField(OptionField):
    """A list to open."""

    def __init__(self, option: OneOf, facts: Facts) -> None:
        super().__init__(option)
        self._option, title = option, facts.texts._(option.title)
        self._combo = named(SavedChoice(self._say), option.name, title)
        above = label(title, "hintlabel")
        above.setBuddy(self._combo)
        self.setLayout(column(above, self._combo, gap=4))

    @override
    def show_choice(self, choice: Choice, facts: Facts) -> None:
        """Offer what there is now."""
        self._combo.offer([(code, said) for code, said in self._option.options(facts)])
        self._combo.show_value(getattr(choice, self._name))
        self.setVisible(self._option.wanted(choice))


class SegmentField(OptionField):
    """A few words side by side."""

    def __init__(self, look: Look, option: OneOf, facts: Facts) -> None:
        super().__init__(option)
        self._option, title = option, facts.texts._(option.title)
        options = option.options(facts)
        self._bar = named(SegmentedChoice(look, title, options, options[0][0]), option.name)
        self._help = label("", "hint", wrap=True)
        self.setLayout(column(label(title, "hintlabel"), row(self._bar, None), self._help, gap=4))
        self._bar.chosen.connect(self._say)

    @override
    def show_choice(self, choice: Choice, facts: Facts) -> None:
        """Show the word that holds."""
        with QSignalBlocker(self._bar):
            self._bar.choose(getattr(choice, self._name))
        said = self._option.help(choice)
        self._help.setText(facts.texts._(said) if said else "")
        self._help.setVisible(bool(said))
        self._bar.setAccessibleDescription(self._help.text())
        self.setVisible(self._option.wanted(choice))


class TicksField(OptionField):
    """Boxes to tick."""

    def __init__(self, option: Ticks, facts: Facts) -> None:
        super().__init__(option)
        words = facts.texts
        self._boxes = {
            code: named(SavedTick(words._(said), self._tell), f"show-{code}")
            for code, said in option.options.items()
        }
        self.setLayout(column(label(words._(option.title), "hintlabel"), *self._boxes.values(), gap=0))

    @override
    def show_choice(self, choice: Choice, facts: Facts) -> None:
        """Tick what is chosen."""
        for code, box in self._boxes.items():
            box.show_value(code in getattr(choice, self._name))

    def _tell(self, _: bool) -> bool:  # noqa: FBT001  (a value, not a switch)
        return self._say(tuple(code for code, box in self._boxes.items() if box.isChecked()))


class _Spin(QSpinBox):
    """Leaves the wheel to the page."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what it stands in."""
        event.ignore()


class NumberField(OptionField):
    """A number to count up and down, with its help beside it."""

    def __init__(self, option: Number, facts: Facts) -> None:
        super().__init__(option)
        self._option, title, said = option, facts.texts._(option.title), facts.texts._(option.help)
        self._spin = named(_Spin(), option.name, title)
        self._spin.setAccessibleDescription(said)
        self._spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._spin.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
        above = label(title, "hintlabel")
        above.setBuddy(self._spin)
        help_line = row(self._spin, label(said, "hint", wrap=True), gap=10)
        help_line.setStretch(1, 1)
        self.setLayout(column(above, help_line, gap=4))
        self._spin.valueChanged.connect(self._say)

    @override
    def show_choice(self, choice: Choice, facts: Facts) -> None:
        """Show the number; it ends where there is no more."""
        with QSignalBlocker(self._spin):
            self._spin.setRange(1, self._option.most(choice))
            self._spin.setValue(getattr(choice, self._name))
