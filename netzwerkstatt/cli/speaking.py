"""How the command line speaks: sentences, or one JSON object; progress only to a terminal."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from netzwerkstatt.base.texts import Texts

_SHOWN: Final = 20  # notes on the screen; --json has all


def say(sentence: str) -> None:
    """Say a sentence on standard output."""
    print(sentence)


def complain(sentence: str) -> None:
    """Say on standard error why something was not done."""
    print(sentence, file=sys.stderr)


def object_out(facts: Mapping[str, Any]) -> None:
    """Print one JSON object."""
    print(json.dumps(facts, ensure_ascii=False, indent=1))


def notes(sentences: Sequence[str], texts: Texts) -> None:
    """List notes, the first twenty of them."""
    for sentence in sentences[:_SHOWN]:
        say(f"- {sentence}")
    if len(sentences) > _SHOWN:
        rest = len(sentences) - _SHOWN
        say(texts.n_("- and one more", "- and {count} more", rest))


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show how far a long deed is, on standard error and only where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console  # noqa: PLC0415  (only where somebody watches)
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
