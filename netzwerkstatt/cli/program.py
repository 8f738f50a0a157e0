"""Running a verb: help and refusals in the person's language, exit codes that scripts can trust."""

from collections.abc import Sequence
from typing import Any, Final

import typer
from typer.exceptions import TyperException

from netzwerkstatt.app import wording
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.cli.speaking import complain
from netzwerkstatt.cli.verbs import app

DONE: Final = 0
WRONG_CALL: Final = 2
NOT_DONE: Final = 3


def run(words: Sequence[str], texts: Texts) -> int:
    """Carry out a call and return its exit code; whatever is refused is one sentence on standard error."""
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
        command.help = texts._(command.help)
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = texts._(parameter.help)
    for verb in getattr(command, "commands", {}).values():
        _translate(verb, texts)


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
