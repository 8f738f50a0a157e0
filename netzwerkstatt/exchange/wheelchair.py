"""How well somebody in a wheelchair gets into a house, as maps grade it: fully, partly, not.

Both A11yJSON (`WheelchairAccessibilityGrade` in src/Accessibility.ts of sozialhelden/a11yjson) and
OpenStreetMap (wiki, Key:wheelchair; both read on 23 November 2026) say: fully without any step, partly with
one step of at most 7 cm where most rooms can be reached, otherwise not.
"""

from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import AccessFact, Building
from netzwerkstatt.planning.reach import BARRED, Facts, Level, Way, known, rated, way


def house_facts(snapshot: Snapshot, building: Building) -> dict[AccessFeature, AccessFact]:
    """Return what is known of a house itself."""
    return {fact.feature: fact for fact in snapshot.access_facts.of("building_id", building.id)}


def grade(snapshot: Snapshot, building: Building) -> Level:
    """Return good, partly or bad for a house; open where too little is known.

    Behind a way in without steps, the rooms decide: where some can be reached and others not, the house is
    partly good.
    """
    entry = _entry(house_facts(snapshot, building))
    if entry in {Level.OPEN, Level.BAD}:
        return entry
    ways = {way(known(snapshot, room)) for room in snapshot.rooms.of("building_id", building.id)}
    barred, reached = ways & BARRED, ways - BARRED - {Way.OPEN}
    if entry is Level.PARTLY or (barred and reached):
        return Level.PARTLY
    if Way.OPEN in ways:
        return Level.OPEN
    return Level.BAD if barred else Level.GOOD


def _entry(facts: Facts) -> Level:
    """Grade the way in; of what is said and what is measured the worse counts."""
    step_free, sill = facts.get(AccessFeature.STEP_FREE), facts.get(AccessFeature.ENTRANCE_SILL)
    if step_free is None or step_free.answer is Answer.UNKNOWN:
        return Level.OPEN
    height = sill.number if sill else None
    measured = None if height is None else rated(AccessFeature.ENTRANCE_SILL, height)
    if step_free.answer is Answer.NO:
        low = step_free.number == 1 and measured in {Level.GOOD, Level.PARTLY}
        return Level.PARTLY if low else Level.BAD
    return measured or Level.GOOD
