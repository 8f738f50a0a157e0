"""Kinds of notices in words: what they are called, when they speak, and how grave they can be."""

from collections.abc import Mapping
from typing import Final

from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.notice_setting import Weight
from netzwerkstatt.planning.notices import Level, NoticeKind
from netzwerkstatt.planning.notices.weights import INTENDED

_KINDS: Final[Mapping[NoticeKind, tuple[str, str]]] = {
    NoticeKind.STAGE: (
        N_("Way onto the stage"),
        N_("Somebody with a part cannot get onto the stage without steps, or nobody knows yet."),
    ),
    NoticeKind.ACCESS: (
        N_("Way into the room"),
        N_("Somebody needs a way without steps, and the room has none, or nobody knows yet."),
    ),
    NoticeKind.DOOR: (
        N_("Width of doors"),
        N_("Somebody needs a way without steps, and a door is too narrow for a wheelchair."),
    ),
    NoticeKind.TOILET: (
        N_("Accessible toilet"),
        N_("Somebody needs a way without steps, and a house in use has no accessible toilet."),
    ),
    NoticeKind.DOG: (
        N_("Assistance dogs"),
        N_("Somebody comes with an assistance dog that may not come in, or nobody knows yet."),
    ),
    NoticeKind.QUIET: (
        N_("Quiet room"),
        N_("Somebody needs a quiet room for breaks, and none is known."),
    ),
    NoticeKind.HEARING: (
        N_("Hearing loop"),
        N_("Somebody hears by a loop, and the room has none, or nobody knows yet."),
    ),
    NoticeKind.INTERPRETING: (
        N_("Sign language interpreting"),
        N_("Somebody needs sign language, and nobody is planned to interpret."),
    ),
    NoticeKind.RELIEF: (
        N_("Relief for interpreters"),
        N_("One person interprets alone for more than an hour."),
    ),
    NoticeKind.CAPTIONS: (
        N_("Live captions"),
        N_("Somebody needs captions, and the session does not offer them."),
    ),
    NoticeKind.DOUBLE: (
        N_("Planned twice"),
        N_("Somebody is in two sessions at the same time."),
    ),
    NoticeKind.UNCONFIRMED: (
        N_("Promises"),
        N_("A session of the next two weeks is not confirmed, or somebody in it has not said yes."),
    ),
    NoticeKind.CHANGE: (
        N_("Time to change rooms"),
        N_("Somebody has too little time to get to their next session."),
    ),
    NoticeKind.OCCUPIED: (
        N_("Room taken twice"),
        N_("Two sessions are in the same room at the same time."),
    ),
    NoticeKind.TIME: (
        N_("Availability and opening hours"),
        N_("A contributor or the room is not there then, or the event is closed."),
    ),
    NoticeKind.SET_UP: (
        N_("Time to set up"),
        N_("The room is still in use when it should be set up."),
    ),
    NoticeKind.EQUIPMENT: (
        N_("Equipment of rooms"),
        N_("A session needs something that its room does not have."),
    ),
    NoticeKind.FULL: (
        N_("Number of places"),
        N_("More people have or want a place in a session than fit in."),
    ),
    NoticeKind.BREAK: (
        N_("Common breaks"),
        N_("A session runs into a break for everybody."),
    ),
    NoticeKind.ORDER: (
        N_("Order of sessions"),
        N_("A session begins before the one is over that it is to follow."),
    ),
    NoticeKind.TOPIC: (
        N_("Same topic at once"),
        N_("Two sessions of one topic take place at the same time."),
    ),
    NoticeKind.PUBLISHED: (
        N_("Changed since the newest version"),
        N_("A session is not as it stands in the newest version of the programme."),
    ),
}
"""What each kind is called, and when it speaks."""


def name(kind: NoticeKind, texts: Texts) -> str:
    """Return what a kind of notice is called."""
    return texts._(_KINDS[kind][0])


def speaks(kind: NoticeKind, texts: Texts) -> str:
    """Say in a sentence when there is a notice of a kind."""
    return texts._(_KINDS[kind][1])


def weight(wanted: Weight | None, kind: NoticeKind, texts: Texts) -> str:
    """Return a weight as it is chosen; without one, how grave a kind of notice is by itself."""
    if wanted is None:
        return intended(kind, texts)
    return {
        Weight.RED: texts._("red: does not work"),
        Weight.AMBER: texts._("yellow: please look"),
        Weight.INFO: texts._("blue: good to know"),
        Weight.OFF: texts._("do not show"),
    }[wanted]


def intended(kind: NoticeKind, texts: Texts) -> str:
    """Say how grave a kind of notice is by itself."""
    levels = INTENDED[kind]
    if len(levels) > 1:
        return texts._("as intended (red or yellow)")
    return {
        Level.RED: texts._("as intended (red)"),
        Level.AMBER: texts._("as intended (yellow)"),
        Level.INFO: texts._("as intended (blue)"),
    }[levels[0]]
