"""How grave the organisers want each kind of notice to be, and how grave it is where they say nothing."""

from collections.abc import Mapping
from typing import Final

from netzwerkstatt.domain.notice_setting import NoticeSetting, Weight
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices.notice import Level, NoticeKind

INTENDED: Final[Mapping[NoticeKind, tuple[Level, ...]]] = {
    NoticeKind.STAGE: (Level.RED, Level.AMBER),
    NoticeKind.ACCESS: (Level.RED, Level.AMBER),
    NoticeKind.DOUBLE: (Level.RED, Level.AMBER),
    NoticeKind.OCCUPIED: (Level.RED,),
    NoticeKind.FULL: (Level.AMBER,),
    NoticeKind.TIME: (Level.AMBER,),
    NoticeKind.EQUIPMENT: (Level.AMBER,),
    NoticeKind.INTERPRETING: (Level.AMBER,),
    NoticeKind.HEARING: (Level.AMBER,),
    NoticeKind.CAPTIONS: (Level.AMBER,),
    NoticeKind.RELIEF: (Level.AMBER,),
    NoticeKind.DOG: (Level.RED, Level.AMBER),
    NoticeKind.DOOR: (Level.RED,),
    NoticeKind.TOILET: (Level.RED, Level.AMBER),
    NoticeKind.QUIET: (Level.AMBER,),
    NoticeKind.SET_UP: (Level.AMBER,),
    NoticeKind.BREAK: (Level.AMBER,),
    NoticeKind.ORDER: (Level.AMBER,),
    NoticeKind.UNCONFIRMED: (Level.AMBER,),
    NoticeKind.CHANGE: (Level.INFO,),
    NoticeKind.TOPIC: (Level.INFO,),
    NoticeKind.PUBLISHED: (Level.INFO,),
}
"""The levels at which the rules find each kind, the gravest first: what is certain, and what may be so."""
_KINDS: Final = frozenset(kind.value for kind in NoticeKind)


def holding(snapshot: Snapshot) -> dict[str, NoticeSetting]:
    """Return the setting that holds for each kind, known here or not.

    Two copies of an event that were put together may have two for one kind: the later one holds.
    """
    return {one.kind: one for one in sorted(snapshot.notice_settings.values(), key=lambda one: one.id)}


def weights(snapshot: Snapshot) -> dict[NoticeKind, Weight]:
    """Return what the organisers have set; kinds of other versions of the program are left out."""
    found = holding(snapshot)
    return {NoticeKind(kind): one.weight for kind, one in found.items() if kind in _KINDS}
