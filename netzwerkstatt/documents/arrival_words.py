"""How to get to a house, in words: what the organisers wrote, and what else is known and not said there."""

from collections.abc import Iterator, Mapping

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.access_words import measured
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import AccessFact, Building

_NO_BREAK = "\N{NO-BREAK SPACE}"

Facts = Mapping[AccessFeature, AccessFact]


def arriving(snapshot: Snapshot, building: Building, texts: Texts) -> Iterator[str]:
    """Yield the address, the stop, where to park and where to go in, as far as each is known."""
    facts = {fact.feature: fact for fact in snapshot.access_facts.of("building_id", building.id)}
    yield from filter(
        None,
        (
            building.address,
            _stop(building, facts, texts),
            building.parking or _parking(facts, texts),
            _with(building.entrance, _bell(facts, texts)),
        ),
    )


def _stop(building: Building, facts: Facts, texts: Texts) -> str:
    """Say which stop there is, how far it is, and whether the way from it has no steps."""
    step_free = facts.get(AccessFeature.STOP_STEP_FREE)
    said = {Answer.YES: texts._("step-free"), Answer.NO: texts._("not step-free")}
    more = [
        _far(AccessFeature.STOP_DISTANCE, facts, texts),
        said.get(step_free.answer, "") if step_free else "",
    ]
    if not any(more):
        return building.stop
    return _with(building.stop or texts._("Bus and train stop"), *more)


def _parking(facts: Facts, texts: Texts) -> str:
    """Say how many wide places there are, and how far they are from the entrance."""
    fact = facts.get(AccessFeature.PARKING)
    if fact is None or fact.answer is not Answer.YES:
        return ""
    said = texts.p_("access", "Accessible parking")
    if fact.number:
        said = texts.n_("One accessible parking place", "{count} accessible parking places", fact.number)
    far = _far(AccessFeature.PARKING_DISTANCE, facts, texts)
    return _with(said, texts._("{distance} to the entrance", distance=far) if far else "", fact.note)


def _bell(facts: Facts, texts: Texts) -> str:
    """Say where the bell is that can be reached from a wheelchair."""
    fact = facts.get(AccessFeature.BELL)
    there = fact is not None and fact.answer is Answer.YES and fact.note
    return texts._("Bell: {where}", where=there) if there else ""


def _far(feature: AccessFeature, facts: Facts, texts: Texts) -> str:
    fact = facts.get(feature)
    return measured(feature, fact.number, texts) if fact and fact.number else ""


def _with(text: str, *more: str) -> str:
    """Add to a text what is not in it already."""
    said = _plain(text)
    return ", ".join(filter(None, (text, *(one for one in more if _plain(one) not in said))))


def _plain(text: str) -> str:
    return text.replace(_NO_BREAK, " ").casefold()
