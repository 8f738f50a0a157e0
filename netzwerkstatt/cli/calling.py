"""What all verbs share: the program they belong to, their common arguments, the language of a call."""

from pathlib import Path
from typing import Annotated, Any

import typer

from netzwerkstatt.base.texts import LANGUAGES, N_, Texts, texts

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

File = Annotated[Path, typer.Argument(metavar="FILE", help=N_("The event file, ending in .netzwerk"))]
Json = Annotated[bool, typer.Option("--json", help=N_("One JSON object instead of sentences"))]


def _spoken(language: str | None) -> str | None:
    """Refuse a language that the program does not speak."""
    if language is not None and language not in LANGUAGES:
        raise typer.BadParameter(language)
    return language


Language = Annotated[
    str | None,
    typer.Option("--lang", metavar="|".join(LANGUAGES), callback=_spoken, help=N_("de or en")),
]


def words_of(context: typer.Context, lang: str | None) -> Texts:
    """Return the texts of this call."""
    given: Any = context.obj
    return texts(lang) if lang else given
