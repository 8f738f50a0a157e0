"""What everybody in a session must find, in words."""

from collections.abc import Mapping
from typing import Final

from netzwerkstatt.app.wording import articles, facts
from netzwerkstatt.app.wording.notices.said import Said
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.access_words import measured
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.planning.notices import Notice


def stage(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say who cannot get onto a stage, or perhaps not."""
    inside = articles.inside(facts.room_of(notice, snapshot), texts)
    needs = facts.step_free(notice, snapshot, texts)
    if notice.answer is Answer.UNKNOWN:
        return Said(
            texts._("Does the stage {inside} have steps?", inside=inside),
            f"{needs}.",
            texts._(
                "{needs}. Whether the stage {inside} has steps is not noted. Please ask.",
                needs=needs,
                inside=inside,
            ),
        )
    steps = texts.n_("one step", "{count} steps", notice.number) if notice.number else texts._("steps")
    return Said(
        texts._("Stage {inside} has steps", inside=inside),
        f"{needs}.",
        texts._(
            "{names} cannot get onto the stage. {needs}, and the stage has {steps} and no ramp.",
            names=facts.names_of(notice, snapshot, texts),
            needs=needs,
            steps=steps,
        ),
    )


def access(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say who does not get into a room, or perhaps not."""
    room = facts.room_of(notice, snapshot)
    needs = facts.step_free(notice, snapshot, texts)
    the, into = articles.the(room, texts), articles.into(room, texts)
    if notice.answer is Answer.UNKNOWN:
        return Said(
            texts._("Can {room} be reached without steps?", room=the),
            f"{needs}.",
            texts._(
                "{needs}. Whether there is a step-free way {into} is not noted. Please ask.",
                needs=needs,
                into=into,
            ),
        )
    return Said(
        texts._("{room} cannot be reached without steps", room=the),
        f"{needs}.",
        texts.n_(
            "{who} does not get {into} ({barrier}).",
            "{who} do not get {into} ({barrier}).",
            len(notice.people),
            who=facts.coming(notice, snapshot, texts),
            into=into,
            barrier=facts.barrier(notice, snapshot, texts),
        ),
    )


def full(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say how many want to come to a session with fewer places."""
    number = notice.number or 0
    asked = (
        texts.n_("one registration", "{count} registrations", number)
        if notice.booked
        else texts.n_("one preference", "{count} preferences", number)
    )
    places = (
        texts.p_("places", "no place")
        if not notice.places
        else texts.n_("one place", "{count} places", notice.places)
    )
    detail = texts._("{asked} for {places}", asked=asked, places=places)
    return Said(
        texts._("{session} is overbooked", session=facts.title_of(notice, snapshot, texts)),
        detail,
        f"{detail}.",
    )


def equipment(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say what a room lacks, or two that are opened to each other."""
    inside = texts.listed(articles.inside(room, texts) for room in facts.rooms_of(notice, snapshot))
    things = texts.listed(words.said(notice.equipment, words.equipment(texts)))
    if source := _LACKING.get(notice.equipment):
        said = texts._(source, inside=inside)
    else:
        said = texts._("{things} are needed, they are not noted {inside}.", things=things, inside=inside)
    return Said(
        texts._("Missing {inside}: {things}", inside=inside, things=things),
        facts.planned(notice, snapshot, texts),
        said,
    )


_LACKING: Final[Mapping[Equipment, str]] = {
    Equipment.PROJECTOR: N_("A projector is needed, but none is noted {inside}."),
    Equipment.SCREEN: N_("A screen is needed, but none is noted {inside}."),
    Equipment.FLIPCHART: N_("A flipchart is needed, but none is noted {inside}."),
    Equipment.PINBOARD: N_("A pinboard is needed, but none is noted {inside}."),
    Equipment.WHITEBOARD: N_("A whiteboard is needed, but none is noted {inside}."),
    Equipment.MICROPHONE: N_("A microphone is needed, but none is noted {inside}."),
    Equipment.SOUND: N_("A sound system is needed, but none is noted {inside}."),
    Equipment.INTERNET: N_("Internet is needed, but none is noted {inside}."),
    Equipment.POWER: N_("Sockets are needed, but none are noted {inside}."),
    Equipment.COMPUTER: N_("A computer is needed, but none is noted {inside}."),
    Equipment.CAMERA: N_("A camera is needed, but none is noted {inside}."),
    Equipment.KITCHEN: N_("A kitchen is needed, but none is noted {inside}."),
    Equipment.STAGE: N_("A stage is needed, but none is noted {inside}."),
    Equipment.PIANO: N_("A piano is needed, but none is noted {inside}."),
    Equipment.RUNNING_WATER: N_("Running water is needed, but none is noted {inside}."),
}


def dog(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say who comes with an assistance dog, and where it may not come in, or perhaps not."""
    room, people = facts.room_of(notice, snapshot), facts.people_of(notice, snapshot)
    inside, into = articles.inside(room, texts), articles.into(room, texts)
    needs = texts.n_(
        "{who} brings an assistance dog",
        "{count} people bring an assistance dog",
        len(people),
        who=people[0].name,
    )
    if notice.answer is Answer.UNKNOWN:
        return Said(
            texts._("Are assistance dogs welcome {inside}?", inside=inside),
            f"{needs}.",
            texts._(
                "{needs}. Whether dogs are welcome {inside} is not noted. Please ask.",
                needs=needs,
                inside=inside,
            ),
        )
    return Said(
        texts._("Assistance dogs may not come {into}", into=into),
        f"{needs}.",
        texts._("{needs}. Dogs may not come {into}.", needs=needs, into=into),
    )


def door(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say who does not get through the door of a room, or through that of its house."""
    into = articles.into(facts.room_of(notice, snapshot), texts)
    title = texts._("The door {into} is too narrow", into=into)
    return Said(
        _entrance(notice, snapshot, texts) if notice.entrance else title,
        f"{facts.step_free(notice, snapshot, texts)}.",
        texts.n_(
            "{who} does not get {into} ({barrier}).",
            "{who} do not get {into} ({barrier}).",
            len(notice.people),
            who=facts.coming(notice, snapshot, texts),
            into=into,
            barrier=_narrow(notice, texts),
        ),
    )


def _entrance(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    house = facts.house_of(notice, snapshot)
    if not house:
        return texts._("The entrance door is too narrow")
    return texts._("The entrance door {inside} is too narrow", inside=articles.in_house(house, texts))


def _narrow(notice: Notice, texts: Texts) -> str:
    """Say which door it is, and how wide as far as that is known."""
    width = measured(AccessFeature.DOOR_WIDTH, notice.number, texts) if notice.number else ""
    if not width:
        return texts._("entrance door too narrow") if notice.entrance else texts._("door too narrow")
    if notice.entrance:
        return texts._("entrance door {width} wide", width=width)
    return texts._("door {width} wide", width=width)
