"""How grave each kind of notice is in an event: the kinds in groups, and the commands that change it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from netzwerkstatt.app.commands import Delete, Edit
from netzwerkstatt.app.wording.notices import weights as words
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.notice_setting import NoticeSetting, NoticeSettingId, Weight
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import NoticeKind
from netzwerkstatt.planning.notices.weights import weights

ABOUT_ACCESS: Final = (
    *(NoticeKind.ACCESS, NoticeKind.STAGE, NoticeKind.DOOR, NoticeKind.TOILET, NoticeKind.DOG),
    *(NoticeKind.QUIET, NoticeKind.HEARING, NoticeKind.INTERPRETING, NoticeKind.RELIEF, NoticeKind.CAPTIONS),
)
"""Whoever switches one of these off is not told any more of people who cannot take part."""
GROUPS: Final = (
    (N_("Accessibility"), ABOUT_ACCESS),
    (N_("People"), (NoticeKind.DOUBLE, NoticeKind.CHANGE, NoticeKind.UNCONFIRMED)),
    (
        N_("Rooms and times"),
        (NoticeKind.OCCUPIED, NoticeKind.TIME, NoticeKind.SET_UP, NoticeKind.EQUIPMENT),
    ),
    (
        N_("Programme"),
        (
            *(NoticeKind.FULL, NoticeKind.BREAK, NoticeKind.ORDER),
            *(NoticeKind.TOPIC, NoticeKind.PUBLISHED),
        ),
    ),
)
"""All kinds as people think of them, each group with its heading."""
DEFAULT: Final = "default"
"""What the command line calls the weight that a kind has by itself."""
CHOICES: Final = (*(weight.value for weight in Weight), DEFAULT)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A kind of notice with its weight, in words."""

    kind: NoticeKind
    weight: str
    name: str
    text: str


def listed(snapshot: Snapshot, texts: Texts, only: str = "") -> list[Weighed]:
    """Return all kinds of notices in their order, or `only` one, each with how grave it is in an event."""
    chosen = weights(snapshot)
    kinds = (kind for _, group in GROUPS for kind in group)
    return [
        Weighed(
            kind,
            chosen.get(kind, DEFAULT),
            words.name(kind, texts),
            words.weight(chosen.get(kind), kind, texts),
        )
        for kind in kinds
        if kind == (only or kind)
    ]


def weigh(snapshot: Snapshot, kind: NoticeKind, weight: Weight | None, texts: Texts) -> Edit | None:
    """Return the command that gives a kind of notice a weight, or resets it; None if it has it already.

    Where two copies of an event that were put together have one each, one of them is left.
    """
    if weights(snapshot).get(kind) is weight:
        return None
    written = _written(snapshot, [kind])
    pairs: list[tuple[NoticeSetting | None, NoticeSetting | None]] = [(one, None) for one in written]
    if weight is not None:
        last = written[-1] if written else None
        now = replace(last, weight=weight) if last else _setting(kind, weight)
        pairs = [(last, now), *pairs[:-1]]
    return Edit(tuple(pairs), about=words.name(kind, texts))


def as_intended(snapshot: Snapshot, texts: Texts) -> Delete | None:
    """Return the command that resets every kind; None where all are as intended.

    Settings of other versions of the program stay: nobody sees here what they are about.
    """
    written = _written(snapshot, NoticeKind)
    return Delete(tuple(written), texts._("all")) if written else None


def read(kind: str, weight: str) -> tuple[NoticeKind, Weight | None]:
    """Read a kind and its weight as the command line calls them.

    Raises:
        Refused: `notice-kind-unknown` or `weight-unknown`, each with what is `possible`.
    """
    if kind not in set(NoticeKind):
        raise Refused("notice-kind-unknown", name=kind, possible=", ".join(NoticeKind))
    if weight not in CHOICES:
        raise Refused("weight-unknown", name=kind, possible=", ".join(CHOICES))
    return NoticeKind(kind), None if weight == DEFAULT else Weight(weight)


def _setting(kind: NoticeKind, weight: Weight) -> NoticeSetting:
    return NoticeSetting(NoticeSettingId(new_id()), kind.value, weight)


def _written(snapshot: Snapshot, kinds: Iterable[NoticeKind]) -> list[NoticeSetting]:
    """Return what is set for some kinds; what holds comes last."""
    found = (one for kind in kinds for one in snapshot.notice_settings.of("kind", kind.value))
    return sorted(found, key=lambda one: one.id)
