"""Searches in a very large event, in turn with plain scans of the same names."""

from collections.abc import Callable

from netzwerkstatt.app.finding import Finder
from netzwerkstatt.app.sample import sample
from netzwerkstatt.base.folding import fold
from tests.benchmarks.measuring import took

QUERIES = {
    "found at once": "mar",
    "found once": "marlene haeg",
    "a slip": "Hägle",
    "two slips in two words": "marlnee haegle",
    "nothing like it": "xqzvwt",
}
_SECTIONS = frozenset({"attendees", "contributors", "sessions", "rooms", "checklist", "initiatives"})


def measured(people: str) -> dict[str, dict[str, float]]:
    """Search; return seconds by query: ours, a scan of folded names, a scan that folds each name."""
    event = sample("de", int(people))
    names = [person.name for person in event.people.values()]
    keys = [fold(name) for name in names]
    finder = Finder()
    ready = took(lambda: finder.find("x", event, _SECTIONS))
    found: dict[str, dict[str, float]] = {"ready": {"ours": ready}}
    for what, query in QUERIES.items():
        wanted = fold(query)
        found[what] = {
            "ours": _best(lambda query=query: finder.find(query, event, _SECTIONS)),
            "keys": _best(lambda wanted=wanted: [key for key in keys if wanted in key]),
            "names": _best(lambda wanted=wanted: [name for name in names if wanted in fold(name)]),
        }
    return found


def _best(work: Callable[[], object]) -> float:
    """Return the seconds of the best of three, for the machine has other work."""
    return min(took(work) for _ in range(3))
