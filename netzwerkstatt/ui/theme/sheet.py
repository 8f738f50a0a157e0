"""The palette and the style sheet of a theme."""

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QPalette

from netzwerkstatt.base import resources
from netzwerkstatt.ui.theme.tokens import Theme

_BLANK: Final = re.compile(r"@([a-z]*)(\d*)(px|\((\w+)\))?")
_FOCUS_PEN: Final = 3
_ROLES: Final[Mapping[QPalette.ColorRole, str]] = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "surface",
    QPalette.ColorRole.PlaceholderText: "ink2",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "onprimary",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.LinkVisited: "primary",
    QPalette.ColorRole.Accent: "primary",
    # Fusion paints frames from these; without them they vanish where ink and paper are extremes
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "side",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "ctl",
    QPalette.ColorRole.Shadow: "ctl",
}


def palette(theme: Theme) -> QPalette:
    """Return the colours in which Qt itself paints."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, theme[token])
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme["off"])
    return made


def style_sheet(theme: Theme) -> str:
    """Return `resources/theme/window.qss` with its blanks filled; raise KeyError for an unknown token."""
    return _BLANK.sub(
        lambda blank: _value(theme, blank), resources.text("theme/window.qss").split("*/", 1)[1]
    )


def _value(theme: Theme, blank: re.Match[str]) -> str:
    name, number, _, argument = blank.groups()
    if name == "mark":
        return f'url("{resources.path(f"theme/marks/{argument}-{theme.mode}.svg").as_posix()}")'
    if name == "pen":
        return f"{theme.pen}px"
    if not number or name.startswith("ink"):
        return theme[name + number].name()
    pen = _FOCUS_PEN if name.startswith("focus") else theme.pen
    size = theme.px(int(number))
    inner = {"tall": size - 2 * pen, "pad": int(number) + 1 - pen, "": size}
    return f"{inner[name.removeprefix('focus')]}px"
