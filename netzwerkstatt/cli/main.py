"""The door: a known verb goes to the command line, anything else opens the window."""

import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from netzwerkstatt.base.texts import LANGUAGES, system_language, texts

NOT_DONE: Final = 3
VERBS: Final = (
    "sample",
    "new",
    "info",
    "check",
    "notices",
    "places",
    "publish",
    "changes",
    "import",
    "print",
    "export",
    "undo",
    "redo",
    "history",
    "backup",
    "verify",
    "doctor",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0 done, 2 wrong call, 3 refused or not possible."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and (words[0] in VERBS or words[0] in {"--help", "-h", "--version"}):
        from netzwerkstatt.cli import program

        return program.run(words, texts(_language(words)))
    if not _has_screen():
        return _without_screen(words)
    from netzwerkstatt.ui import program as window

    return window.main(words)


def _has_screen() -> bool:
    """Tell whether a window can be shown: on Linux, only where a display or Qt's own choice is named."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in named)


def _without_screen(words: Sequence[str]) -> int:
    """Say what can be done where no window can open."""
    said = texts(_language(words))
    print(
        said._(
            "There is no screen here, so no window can open. “netzwerkstatt --help” lists what can be done."
        ),
        file=sys.stderr,
    )
    return NOT_DONE


def _language(words: Sequence[str]) -> str:
    """Return the language that was asked for by `--lang`, or the computer's."""
    asked = [after for word, after in pairwise(words) if word == "--lang"]
    return asked[-1] if asked and asked[-1] in LANGUAGES else system_language()
