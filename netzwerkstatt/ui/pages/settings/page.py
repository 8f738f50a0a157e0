"""The page of the settings: made from the table of choices, with what is kept where beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from netzwerkstatt.base.texts import N_
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.page import Page
from netzwerkstatt.ui.pages.settings.choices import OFF, ON, SETTINGS, Group, Setting, groups
from netzwerkstatt.ui.pages.settings.facts import Said, backups_said, privacy_said
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.cards import Panel
from netzwerkstatt.ui.parts.compact import CompactBar, FilterChoice
from netzwerkstatt.ui.parts.layout import breakable, column, holding, label, named, row, scrolling, surface
from netzwerkstatt.ui.parts.ticks import Tick

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet
    from netzwerkstatt.domain.snapshot import Snapshot

_TWO_COLUMNS: Final = 980
"""From this width on, in px at 100 %, the groups stand in two columns."""
_WIDEST: Final = 720
_MARGIN: Final = 20
_NO_END: Final = 16_777_215
"""What Qt takes for a width without an end (QWIDGETSIZE_MAX)."""
_LEFT: Final = (Group.APPEARANCE, Group.LANGUAGE, Group.MESSAGES)
_RIGHT: Final = (Group.BACKUPS, Group.PRIVACY)


class SettingsPage(Page):
    """Every choice takes effect at once and holds for this computer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._fields: dict[str, FilterChoice | Tick] = {}
        self._said = {Group.BACKUPS: column(gap=8), Group.PRIVACY: column(gap=8)}
        self._told: dict[Group, list[tuple[QLabel, QLabel]]] = {group: [] for group in self._said}
        self._tips = self._button("show-tips", N_("Show tips again"), "bulb", self.show_tips)
        self._forget = self._button("forget", N_("Forget events opened lately"), "eraser", self.forget_recent)
        self._make = self._button("back-up", N_("Back up now"), "device-floppy", self.back_up)
        self._make.setEnabled(desk.workspace.writing)
        names = groups(desk.texts)
        panels = {group: Panel(names[group], *self._parts(group)) for group in Group}
        self._columns = row(
            *(self._column(*(panels[group] for group in side)) for side in (_LEFT, _RIGHT)),
            margins=(_MARGIN, 4, _MARGIN, 16),
            gap=14,
        )
        inside = self._inside = holding(self._columns)
        self.setLayout(column(scrolling(inside, "settings", self.title()), gap=0))
        self.refresh()
        desk.look.changed.connect(self.refresh)
        desk.backups.made.connect(self.refresh)

    # what the header asks

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Settings")

    @override
    def context(self) -> str:
        """Say for whom they hold."""
        return self.desk.texts._("They hold for this computer. Every change works at once.")

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Say anew what is kept."""
        if changes.rows("event"):
            self.refresh()

    @override
    def focus_first(self) -> None:
        """Put the focus on the first choice."""
        first = self._fields[SETTINGS[0].id]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # what can be done

    def refresh(self) -> None:
        """Show what holds now."""
        for setting in SETTINGS:
            self._show(self._fields[setting.id], setting.read(self.desk))
        self._tips.setEnabled(bool(self.desk.memory.settings.tips))
        self._forget.setEnabled(bool(self.desk.memory.settings.recent))
        self._tell(Group.BACKUPS, backups_said(self.desk))
        self._tell(Group.PRIVACY, privacy_said(self.desk))
        self._arrange()

    def show_tips(self) -> None:
        """Let every page show its tip again."""
        self.desk.memory.change(tips=())
        self.desk.say(self.desk.texts._("Each page shows its tip again."))
        self._stay(self._tips)

    def forget_recent(self) -> None:
        """Empty the list of events opened lately; the files stay where they are."""
        self.desk.memory.change(recent=())
        self.desk.say(self.desk.texts._("The list is empty. The files stay where they are."))
        self._stay(self._forget)

    def back_up(self) -> None:
        """Make a backup."""
        self.desk.call("file.backup")

    def _stay(self, pressed: Button) -> None:
        """Keep the focus on the page, where a button has done its work."""
        held = pressed.hasFocus()
        self.refresh()
        if held:
            self.focus_first()

    # how it is made

    def _parts(self, group: Group) -> list[QLayout | QWidget]:
        """Return what stands in a group, from top to bottom."""
        parts: list[QLayout | QWidget] = [self._field(s) for s in SETTINGS if s.group is group]
        if group is Group.MESSAGES:
            parts.append(row(self._tips, None))
        elif group is Group.BACKUPS:
            listed = self._button(
                "list-backups", N_("Backups …"), "archive", partial(self.desk.call, "file.backups")
            )
            parts += [self._said[group], row(listed, self._make, None)]
        elif group is Group.PRIVACY:
            parts += [self._said[group], row(self._forget, None)]
        return parts

    def _field(self, setting: Setting) -> QVBoxLayout:
        """Make the field of a choice, with its words above and what helps below."""
        texts = self.desk.texts
        words, helps = texts._(setting.words), texts._(setting.help) if setting.help else ""
        field: QWidget
        if setting.options is None:
            tick = Tick(words)
            tick.toggled.connect(lambda on: self._write(setting, ON if on else OFF))
            self._fields[setting.id], field, above = tick, tick, []
        else:
            choice = FilterChoice(self.desk.look, words, setting.options(texts))
            choice.chosen.connect(partial(self._write, setting))
            self._fields[setting.id] = choice
            field, above = CompactBar(self.desk.look, choice, ()), [label(words, "hintlabel")]
        control = named(self._fields[setting.id], setting.id)
        control.setAccessibleDescription(helps)
        return column(*above, field, *([label(helps, "hint", wrap=True)] if helps else []), gap=4)

    def _write(self, setting: Setting, value: str) -> None:
        if value != setting.read(self.desk):
            setting.write(self.desk, value)

    def _show(self, field: FilterChoice | Tick, value: str) -> None:
        if isinstance(field, Tick):
            with QSignalBlocker(field):
                field.setChecked(value == ON)
        else:
            field.choose(value)

    def _tell(self, group: Group, said: Said) -> None:
        """Say in words what is kept where."""
        shown = self._told[group]
        while len(shown) < len(said):
            pair = label("", "strong", wrap=True), label("", "small", wrap=True)
            shown.append(pair)
            self._said[group].addLayout(column(*pair, gap=2))
        for pair, told in zip_longest(shown, said):
            for words, text in zip(pair, told or ("", ""), strict=True):
                words.setText(breakable(text))
                words.setVisible(bool(told))

    def _button(self, name: str, words: str, icon: str, deed: Callable[[], object]) -> Button:
        button = named(Button(self.desk.look, self.desk.texts._(words), icon), name)
        button.clicked.connect(deed)
        return button

    def _column(self, *panels: Panel) -> QWidget:
        made = surface(QWidget(), "bare")
        made.setLayout(column(*panels, None, gap=14))
        return made

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where there is room."""
        super().resizeEvent(event)
        self._arrange()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Say anew what may have changed since."""
        super().showEvent(event)
        self.refresh()

    def _arrange(self) -> None:
        px = self.desk.look.theme.px
        roomy = self.width() >= px(_TWO_COLUMNS)
        side = QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(side)
        for at in range(self._columns.count()):
            self._columns.setStretch(at, 1 if roomy else 0)
            item = self._columns.itemAt(at)
            if item is not None and (widget := item.widget()) is not None:
                widget.setMaximumWidth(_NO_END if roomy else px(_WIDEST))
        self._inside.setMaximumWidth(px(2 * _WIDEST) + 2 * _MARGIN if roomy else _NO_END)
