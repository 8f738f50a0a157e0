"""Neighbourhood initiatives: what they offer and what they seek."""

from dataclasses import dataclass
from typing import NewType

from netzwerkstatt.domain.event import TopicId

InitiativeId = NewType("InitiativeId", str)
InitiativeTopicId = NewType("InitiativeTopicId", str)


@dataclass(frozen=True, slots=True)
class Initiative:
    """A group that comes to the fair; `stand` is its table there, `public` its consent to be listed."""

    id: InitiativeId
    name: str
    district: str = ""
    offers: str = ""
    seeks: str = ""
    description: str = ""
    contact: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    stand: str = ""
    public: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class InitiativeTopic:
    """A topic that an initiative works on."""

    id: InitiativeTopicId
    initiative_id: InitiativeId
    topic_id: TopicId
