"""Who can help whom: what one initiative seeks and another offers, by keywords.

Two keywords meet where they are the same, whatever their case, accents, hyphens and blanks, or where one is a
plural of the other: `Raum` and `Räume`, `Referent*innen` and `Referent`, `Room` and `Rooms`. Plurals are
known by their endings alone (-e, -en, -n, -s, and -er after a change of vowel), never by a common stem, so
that `Kuchen` and `Küche`, `Spieler` and `Spiel`, `Note` and `Not` stay strangers.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.base.folding import fold
from netzwerkstatt.domain.event import Topic
from netzwerkstatt.domain.initiatives import Initiative
from netzwerkstatt.domain.snapshot import Snapshot

# a word that ends in a hyphen belongs to the next one: Haus- und Gartenarbeit
_APART: Final = re.compile(r"[,;\n\r•·]+|(?<![-‐-―\s])\s+(?:und|and|&)\s+", re.IGNORECASE)
_AROUND: Final = " \t.:!?*–-„“”\"'«»"
_WOMEN: Final = re.compile(r"(?:[*:_]in(?:nen)?|innen)$")
_ENDINGS: Final = ("e", "en", "n", "s")
_SHIFTING: Final = ("e", "en", "er", "ern")
_SHIFTED: Final = re.compile(r"(a|o|u)e(?!.*[aou]e)")
_LEAST: Final = 4  # so many letters are left of a word without its ending: Not is no singular of Note
_LEAST_SHIFTED: Final = 3  # a changed vowel is a sign of its own: Rad, Räder


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word of an offer or a search: as it was written, and what it is compared by."""

    words: str
    key: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that one initiative seeks and another offers, and what else they have in common.

    `sought` and `offered` are the words each of them uses. `topics` are those of both, by position.
    """

    seeker: Initiative
    offerer: Initiative
    sought: str
    offered: str
    same_district: bool = False
    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Something that nobody else offers yet, and who seeks it, by name."""

    keyword: str
    seekers: tuple[Initiative, ...]


@dataclass(frozen=True, slots=True)
class Matches:
    """All suggestions, those with most in common first, and what is left; most sought first."""

    suggestions: tuple[Suggestion, ...] = ()
    questions: tuple[Question, ...] = ()


def keywords(text: str) -> tuple[Keyword, ...]:
    """Return the keywords of a text, in their order, each once.

    They are parted by commas, semicolons, line ends, bullets, and by `und`, `and` or `&` between words.
    """
    found: dict[str, Keyword] = {}
    for piece in _APART.split(text):
        words = " ".join(piece.strip(_AROUND).split())
        key = _key(words)
        if key and not any(alike(key, known) for known in found):
            found[key] = Keyword(words, key)
    return tuple(found.values())


def alike(one: str, other: str) -> bool:
    """Tell whether two keys mean the same: equal, or one a plural of the other."""
    return one == other or one in _singulars(other) or other in _singulars(one)


def matches(event: Snapshot) -> Matches:
    """Return who can help whom in an event, and what nobody offers; always in the same order."""
    there = sorted(event.initiatives.values(), key=lambda one: (fold(one.name), one.id))
    offers = _Offers(there)
    found: list[Suggestion] = []
    left: dict[str, list[tuple[str, Initiative]]] = defaultdict(list)
    for seeker in there:
        for sought in keywords(seeker.seeks):
            helping = [(it, words) for it, words in offers.of(sought.key) if it.id != seeker.id]
            found += (_suggestion(event, seeker, it, sought.words, words) for it, words in helping)
            if not helping:
                left[sought.key].append((sought.words, seeker))
    questions = [Question(asked[0][0], tuple(it for _, it in asked)) for asked in left.values()]
    return Matches(
        tuple(sorted(found, key=_most_in_common)),
        tuple(sorted(questions, key=lambda it: (-len(it.seekers), fold(it.keyword), it.keyword))),
    )


class _Offers:
    """Everything that is offered, by its keys and by what these are plurals of."""

    def __init__(self, initiatives: Iterable[Initiative]) -> None:
        self._by_key = defaultdict[str, list[tuple[Initiative, str]]](list)
        self._by_singular = defaultdict[str, list[tuple[Initiative, str]]](list)
        for it in initiatives:
            for offered in keywords(it.offers):
                self._by_key[offered.key].append((it, offered.words))
                for singular in _singulars(offered.key):
                    self._by_singular[singular].append((it, offered.words))

    def of(self, key: str) -> Sequence[tuple[Initiative, str]]:
        """Return who offers what is sought, each once, in the words that are closest to it."""
        found: dict[str, tuple[Initiative, str]] = {}
        places = (self._by_key.get(key, ()), self._by_singular.get(key, ()))
        plural = (self._by_key.get(singular, ()) for singular in _singulars(key))
        for place in (*places, *plural):
            for it, words in place:
                found.setdefault(it.id, (it, words))
        return tuple(found.values())


def _suggestion(
    event: Snapshot, seeker: Initiative, offerer: Initiative, sought: str, offered: str
) -> Suggestion:
    district = fold(seeker.district)
    both = {link.topic_id for link in event.initiative_topics.of("initiative_id", seeker.id)}
    both &= {link.topic_id for link in event.initiative_topics.of("initiative_id", offerer.id)}
    topics = sorted((event.topics[topic] for topic in both), key=lambda topic: (topic.position, topic.id))
    same = bool(district) and district == fold(offerer.district)
    return Suggestion(seeker, offerer, sought, offered, same, tuple(topics))


def _most_in_common(it: Suggestion) -> tuple[int, str, str, str, str, str]:
    reasons = it.same_district + bool(it.topics)
    return -reasons, fold(it.seeker.name), it.seeker.id, fold(it.sought), fold(it.offerer.name), it.offerer.id


def _key(words: str) -> str:
    """Return what a keyword is compared by: folded, in one piece, without the ending that names women too."""
    return _WOMEN.sub(_kept_short, fold(words).replace(" ", ""))


def _kept_short(found: re.Match[str]) -> str:
    """Leave the ending to words that would be too short without it, such as Spinnen."""
    return "" if found.start() >= _LEAST else found.group()


def _singulars(key: str) -> Iterator[str]:
    """Yield what a key may be a plural of."""
    for ending in filter(key.endswith, _ENDINGS):
        if len(key) - len(ending) >= _LEAST:
            yield key.removesuffix(ending)
    for ending in filter(key.endswith, _SHIFTING):
        shifted = key.removesuffix(ending)
        plain = _SHIFTED.sub(r"\1", shifted)
        if plain != shifted and len(plain) >= _LEAST_SHIFTED:
            yield plain
