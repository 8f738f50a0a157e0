"""The help: a short text for every page and for what reaches across pages, in both languages.

The texts lie as Markdown in `resources/help`, one file for each topic; the first line is the title. Links to
other topics are written `[words](help:topic)`.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from netzwerkstatt.base import resources
from netzwerkstatt.base.folding import holds

TOPICS: Final = (
    *("start", "overview", "checklist", "timetable", "sessions", "contributors", "rooms", "attendees"),
    *("initiatives", "budget", "print", "event", "settings"),
    *("places", "import", "accessibility", "privacy", "backups", "keys", "glossary"),
)
"""The topics in the order of the contents: first the pages by the names of their sections."""
LINK: Final = "help:"


@dataclass(frozen=True, slots=True)
class Topic:
    """A text of the help; `text` is Markdown with its title."""

    id: str
    title: str
    text: str


@cache
def topics(language: str) -> tuple[Topic, ...]:
    """Read all topics in a language, `de` or `en`."""
    return tuple(_topic(language, name) for name in TOPICS)


def topic(language: str, name: str) -> Topic:
    """Return a topic by its id; where there is none, the one about beginning."""
    return next((one for one in topics(language) if one.id == name), topics(language)[0])


def holding(language: str, words: str) -> list[Topic]:
    """Return the topics that hold all words, those with all of them in the title first; all without words."""
    found = [one for one in topics(language) if holds(one.text, words)]
    return sorted(found, key=lambda one: not holds(one.title, words))


def _topic(language: str, name: str) -> Topic:
    text = resources.text(f"help/{language}/{name}.md")
    return Topic(name, text.partition("\n")[0].removeprefix("#").strip(), text)
