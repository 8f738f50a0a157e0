"""Everything a person may choose, as one table; the page is made from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from netzwerkstatt.base.settings import FONT_PERCENTS, TOAST_SECONDS
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.theme.look import Appearance

ON, OFF = "on", ""
"""The values of what is ticked and of what is not."""
Options = Callable[[Texts], Sequence[tuple[str, str]]]
"""Returns what can be chosen: (value, words)."""


class Group(StrEnum):
    """What settings are about, in order."""

    APPEARANCE = "appearance"
    LANGUAGE = "language"
    MESSAGES = "messages"
    BACKUPS = "backups"
    PRIVACY = "privacy"


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing to choose: one of a few options, or a tick where there are none.

    `write` takes effect at once and is kept; `help` says what the words do not.
    """

    id: str
    group: Group
    words: str
    read: Callable[[Desk], str]
    write: Callable[[Desk, str], object]
    options: Options | None = None
    help: str = ""


def groups(texts: Texts) -> dict[Group, str]:
    """Name each group."""
    return {
        Group.APPEARANCE: texts._("Appearance"),
        Group.LANGUAGE: texts._("Language"),
        Group.MESSAGES: texts._("Messages and tips"),
        Group.BACKUPS: texts._("Backups"),
        Group.PRIVACY: texts._("Data protection"),
    }


def _colours(texts: Texts) -> Sequence[tuple[str, str]]:
    return (
        (Appearance.SYSTEM, texts._("Like the system")),
        (Appearance.LIGHT, texts._("Light")),
        (Appearance.DARK, texts._("Dark")),
        (Appearance.CONTRAST, texts._("High contrast")),
    )


def _sizes(texts: Texts) -> Sequence[tuple[str, str]]:
    return tuple((str(size), texts._("{percent} %", percent=texts.number(size))) for size in FONT_PERCENTS)


def _densities(texts: Texts) -> Sequence[tuple[str, str]]:
    return (OFF, texts.p_("density", "Normal")), (ON, texts.p_("density", "Compact"))


def _languages(_: Texts) -> Sequence[tuple[str, str]]:
    return ("de", "Deutsch"), ("en", "English")


def _stays(texts: Texts) -> Sequence[tuple[str, str]]:
    return tuple(
        (
            str(seconds),
            texts.n_("{count} second", "{count} seconds", seconds) if seconds else texts._("Until closed"),
        )
        for seconds in TOAST_SECONDS
    )


SETTINGS: Final = (
    Setting(
        "colours",
        Group.APPEARANCE,
        N_("Colours"),
        lambda desk: desk.look.appearance,
        lambda desk, value: desk.look.choose(appearance=Appearance(value)),
        _colours,
    ),
    Setting(
        "scale",
        Group.APPEARANCE,
        N_("Size of type"),
        lambda desk: str(desk.look.scale),
        lambda desk, value: desk.look.choose(scale=int(value)),
        _sizes,
    ),
    Setting(
        "density",
        Group.APPEARANCE,
        N_("Rows of lists"),
        lambda desk: ON if desk.look.dense else OFF,
        lambda desk, value: desk.look.choose(dense=value == ON),
        _densities,
        N_("Compact rows stand closer, so that more of them are seen at once."),
    ),
    Setting(
        "calm",
        Group.APPEARANCE,
        N_("Reduce motion"),
        lambda desk: ON if desk.look.calm else OFF,
        lambda desk, value: desk.look.choose(calm=value == ON),
        help=N_("Messages, details and menus appear without gliding."),
    ),
    Setting(
        "language",
        Group.LANGUAGE,
        N_("Language of the window"),
        lambda desk: desk.texts.language,
        lambda desk, value: desk.call(f"language.{value}"),
        _languages,
        N_("Documents have a language of their own, which is chosen when they are printed."),
    ),
    Setting(
        "toast",
        Group.MESSAGES,
        N_("Messages with “Undo” stay"),
        lambda desk: str(desk.memory.settings.toast_seconds),
        lambda desk, value: desk.memory.change(toast_seconds=int(value)),
        _stays,
        N_("They stay longer by themselves while the mouse or the focus is on them."),
    ),
)
"""What can be chosen, in the order of the page."""
