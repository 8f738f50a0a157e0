"""What the palette offers besides the event itself: actions, sections, and the texts of the help."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from netzwerkstatt.app import handbook
from netzwerkstatt.app.finding import Hit, Kind
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.actions import ACTIONS, GROUPS
from netzwerkstatt.ui.menus import Actions
from netzwerkstatt.ui.parts.buttons import keys_said
from netzwerkstatt.ui.sections import Place

USUAL: Final = (
    *("page.main", "edit.undo", "edit.redo", "file.import", "file.print", "file.backup"),
    *("file.new", "file.open", "file.sample", "help.page", "help.keys"),
)
"""The actions shown while nothing is typed, as far as they can be called; the sections stand between."""
_FIRST: Final = 3  # so many of them stand before the sections
_NOT: Final = frozenset({"go.search", "go.next", "go.previous"})


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to call: how it is found, its icon, the keys that do the same, and what it does."""

    hit: Hit
    icon: str
    keys: str
    act: Callable[[], object]


def actions(made: Actions, texts: Texts, main: tuple[str, str] | None) -> Iterator[Offer]:
    """Offer the actions that can be called now; `main` is what the main button of the page says."""
    for spec in ACTIONS:
        if spec.id in _NOT or not made[spec.id].isEnabled() or (spec.id == "page.main" and main is None):
            continue
        words, icon, beside = texts._(spec.text), spec.icon, ""
        if spec.group:
            words = f"{texts._(GROUPS[spec.group])}: {words}"
        elif spec.id == "page.main" and main is not None:
            words, icon, beside = *main, words
        keys = keys_said(texts, spec.keys[0]) if spec.keys else ""
        hit = Hit(Kind.COMMAND, spec.id, words, beside=beside, also=texts._(spec.text))
        yield Offer(hit, icon or "chevron-right", keys, made[spec.id].trigger)


def sections(places: Iterable[Place], texts: Texts, go: Callable[[str, str], None]) -> Iterator[Offer]:
    """Offer the sections of the sidebar."""
    for place in places:
        hit = Hit(Kind.COMMAND, f"section.{place.id}", place.words)
        yield Offer(hit, place.icon, keys_said(texts, place.keys), partial(go, place.id, ""))


def topics(texts: Texts, show: Callable[[str], object]) -> Iterator[Offer]:
    """Offer the texts of the help."""
    for topic in handbook.topics(texts.language):
        yield Offer(Hit(Kind.HELP, topic.id, topic.title), "help-circle", "", partial(show, topic.id))


def usual(offers: Sequence[Offer]) -> list[Offer]:
    """Choose what is most likely wanted where nothing is typed."""
    by_id = {offer.hit.id: offer for offer in offers if offer.hit.kind is Kind.COMMAND}
    known = [by_id[name] for name in USUAL if name in by_id]
    places = [offer for name, offer in by_id.items() if name.startswith("section.")]
    return [*known[:_FIRST], *places, *known[_FIRST:]]
