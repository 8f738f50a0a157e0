"""Every key there is, from the actions, the sections, and what parts of the window do by themselves."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.ui.actions import ACTIONS, MENUS
from netzwerkstatt.ui.helping.document import Reading, heading, print_text
from netzwerkstatt.ui.helping.setting import Setting
from netzwerkstatt.ui.parts.buttons import Button, keys_said
from netzwerkstatt.ui.parts.layout import column, holding, named, row
from netzwerkstatt.ui.parts.sheet import Sheet

Line = tuple[str, tuple[str, ...]]
"""What keys do, and the keys; either of them will do."""

BY_THEMSELVES: Final[tuple[tuple[str, tuple[Line, ...]], ...]] = (
    (
        N_("Everywhere"),
        (
            (N_("To the next control, and back"), ("Tab", "Shift+Tab")),
            (N_("Press a button, tick a box"), ("Space", "Enter")),
            (N_("Close, go back, restore what stood there"), ("Esc",)),
            (N_("Show or hide the menu bar"), ("Alt",)),
        ),
    ),
    (
        N_("In lists"),
        (
            (N_("Walk"), ("↑", "↓", "←", "→")),
            (N_("Open details"), ("Enter",)),
            (N_("Edit a cell"), ("F2",)),
            (N_("While editing: take over, to the next cell, and back"), ("Tab", "Shift+Tab")),
            (N_("Duplicate"), ("Ctrl+D",)),
            (N_("Delete, which can be undone"), ("Del",)),
            (N_("Choose several"), ("Shift+↑", "Shift+↓")),
            (N_("Choose all"), ("Ctrl+A",)),
            (N_("Copy as a table, paste a table"), ("Ctrl+C", "Ctrl+V")),
        ),
    ),
    (
        N_("In the timetable"),
        (
            (N_("Pick up a session, and drop it"), ("Space",)),
            (N_("Where to? The best places for what waits"), ("Enter",)),
            (N_("In the hand: 15 minutes, or another room"), ("↑", "↓", "←", "→")),
            (N_("In the hand: 5 minutes"), ("Alt+↑", "Alt+↓")),
            (N_("In the hand: shorter or longer"), ("Shift+↑", "Shift+↓")),
            (N_("Move without picking up"), ("Alt+↑", "Alt+↓", "Alt+←", "Alt+→")),
            (N_("Back to what is still to be planned"), ("Del",)),
            (N_("On the name of a room: move it"), ("Alt+←", "Alt+→")),
            (N_("Larger, smaller"), ("+", "-")),
        ),
    ),
    (
        N_("In the checklist"),
        (
            (N_("Tick off a task"), ("Space",)),
            (N_("Move a task up or down"), ("Alt+↑", "Alt+↓")),
        ),
    ),
    (
        N_("In the preview before printing"),
        (
            (N_("Turn pages"), ("PageUp", "PageDown")),
            (N_("First and last page"), ("Home", "End")),
            (N_("Larger, smaller, whole page"), ("+", "-", "0")),
        ),
    ),
)
"""Keys that are no actions: lists, fields and previews handle them where the focus is."""


def groups(texts: Texts, sections: Sequence[str]) -> Iterator[tuple[str, list[Line]]]:
    """Yield headings, and what stands below them, in words; `sections` are the names of the numbered ones."""
    menu_of = {name: title for title, names in MENUS for name in names}
    for title, _ in MENUS:
        lines = [
            (texts._(spec.text).removesuffix(" …"), spec.keys)
            for spec in ACTIONS
            if spec.keys and menu_of[spec.id] == title
        ]
        if lines:
            yield texts._(title).replace("&", ""), lines
    numbered: list[Line] = [(name, (f"Alt+{(at + 1) % 10}",)) for at, name in enumerate(sections)]
    if numbered:
        yield texts._("Sections"), numbered
    for title, own in BY_THEMSELVES:
        yield texts._(title), [(texts._(words), keys) for words, keys in own]


def table(texts: Texts, sections: Sequence[str], columns: int = 1) -> str:
    """Return all keys as HTML, the groups in so many columns."""
    parts = list(groups(texts, sections))
    share = sum(len(lines) + 2 for _, lines in parts) / columns
    cells: list[list[str]] = [[] for _ in range(columns)]
    done = 0
    for title, lines in parts:
        cells[min(int(done / share), columns - 1)].append(_group(texts, title, lines))
        done += len(lines) + 2
    if columns == 1:
        return "".join(cells[0])
    inside = "".join(f'<td width="{100 // columns}%">{"".join(cell)}</td>' for cell in cells)
    return f'<table width="100%"><tr>{inside}</tr></table>'


def _group(texts: Texts, title: str, lines: Sequence[Line]) -> str:
    rows = "".join(
        f'<tr><td width="56%">{escape(words)}</td><td>{_keys(texts, keys)}</td></tr>' for words, keys in lines
    )
    return f'{heading(title)}<table width="100%">{rows}</table>'


def _keys(texts: Texts, keys: tuple[str, ...]) -> str:
    return " · ".join(f"<code>{escape(keys_said(texts, key))}</code>" for key in keys)


class KeysSheet(Sheet):
    """Shows all keys, and prints them."""

    def __init__(self, setting: Setting, sections: Sequence[str]) -> None:
        look, texts = setting.look, setting.texts
        title = texts._("Keyboard shortcuts")
        super().__init__(look, texts, title, setting.window)
        self._title, self._html = title, table(texts, sections, columns=2)
        self.subtitle.say(texts._("In menus and tooltips the keys stand beside what they do"))
        self.text = Reading(look, "keys", title)
        self.text.show_html(self._html)
        printing = named(Button(look, texts._("Print …"), "printer"), "print")
        printing.clicked.connect(self.print)
        done = named(Button(look, texts._("Close"), "", "main"), "done")
        done.clicked.connect(self.accept)
        inside = holding(column(self.text, margins=(20, 12, 8, 8)))
        self.lay_out(None, inside, row(None, printing, done, gap=10))
        self.text.setFocus()

    def print(self) -> None:
        """Print the keys."""
        print_text(self, self._title, heading(self._title, 1) + self._html)
