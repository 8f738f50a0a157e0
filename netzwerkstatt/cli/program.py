"""Running a verb: help and refusals in the person's language, exit codes that scripts can trust."""

import gettext
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

import typer
from typer.exceptions import TyperException

from netzwerkstatt.app import wording
from netzwerkstatt.base import resources
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.cli import plan_verbs, verbs  # noqa: F401  (importing them gives the app its verbs)
from netzwerkstatt.cli.calling import app
from netzwerkstatt.cli.main import NOT_DONE
from netzwerkstatt.cli.speaking import complain

_DOMAIN: Final = "netzwerkstatt"
_FIXED: Final = (N_("Usage:"), N_("[OPTIONS]"), N_("COMMAND [ARGS]..."), N_("Show this message and exit."))
_HEADINGS: Final = (N_("Arguments"), N_("Options"), N_("Commands"), N_("required"), N_("default: {default}"))
"""What the library asks gettext for; named here to stand in the catalogue."""
DONE: Final = 0
WRONG_CALL: Final = 2


def run(words: Sequence[str], texts: Texts) -> int:
    """Carry out a call and return its exit code; whatever is refused is one sentence on standard error."""
    gettext.bindtextdomain(_DOMAIN, resources.path("locale"))
    gettext.textdomain(_DOMAIN)
    os.environ["LANGUAGE"] = texts.language  # the headings of the help come by the standard library's gettext
    command = typer.main.get_command(app)
    _translate(command, texts)
    try:
        code = command.main(list(words), "netzwerkstatt", standalone_mode=False, obj=texts)
    except Refused as refused:
        complain(wording.refusal(refused, texts))
        return NOT_DONE
    except TyperException as fault:
        complain(_misunderstood(fault, texts))
        return WRONG_CALL
    return code if isinstance(code, int) else DONE


def _translate(command: Any, texts: Texts) -> None:
    """Put the help of a command, its options and its verbs into the language of the texts."""
    if command.help:
        command.help = command.short_help = texts._(command.help)
    command.get_help = partial(_help, command.get_help, texts)
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = texts._(parameter.help)
    for verb in getattr(command, "commands", {}).values():
        _translate(verb, texts)


def _help(get: Callable[[Any], str], texts: Texts, context: Any) -> str:
    """Return the help of a command, with the words that the library writes in English only."""
    text = get(context)
    for words in _FIXED:
        text = text.replace(words, texts._(words), 1)
    return text


def _misunderstood(fault: TyperException, texts: Texts) -> str:
    """Say what is wrong with a call; the library's own words are English and technical."""
    verb = getattr(getattr(fault, "ctx", None), "command_path", "netzwerkstatt")
    hint = texts._("“{call}” shows what is possible.", call=f"{verb} --help")
    if option := getattr(fault, "option_name", None):
        return texts._("There is no option “{name}” here.", name=option) + " " + hint
    if parameter := getattr(fault, "param", None):
        name = parameter.opts[0] if parameter.opts[0].startswith("-") else parameter.metavar
        return texts._("“{name}” is missing or does not fit.", name=name) + " " + hint
    return texts._("This call is not understood.") + " " + hint
