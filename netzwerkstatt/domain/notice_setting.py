"""How much weight the organisers give to what the program notices."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

NoticeSettingId = NewType("NoticeSettingId", str)


class Weight(StrEnum):
    """How grave a kind of notice is to be, or that it is not to be shown at all."""

    OFF = "off"
    INFO = "info"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class NoticeSetting:
    """The weight of one kind of notice in this event; where there is none, the rule itself decides."""

    id: NoticeSettingId
    kind: str
    weight: Weight
