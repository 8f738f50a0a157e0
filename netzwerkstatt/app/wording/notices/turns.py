"""What follows what, in words."""

from netzwerkstatt.app.wording import facts
from netzwerkstatt.app.wording.notices.said import Said
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Notice


def change(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say how little time somebody has between two sessions."""
    after, before = facts.sessions_of(notice, snapshot)
    who, minutes = facts.one_or_many(notice, snapshot, texts), notice.number
    said = texts._("Between 2 sessions there is no time for {who}.", who=who)
    if minutes:
        said = texts.n_(
            "Between 2 sessions there is one minute for {who}.",
            "Between 2 sessions there are {count} minutes for {who}.",
            minutes,
            who=who,
        )
    return Said(
        texts._("Little time to change rooms"),
        texts._(
            "{before} until {end}, {after} from {start}",
            before=before.title,
            end=facts.clock(before.end, texts),
            after=after.title,
            start=facts.clock(after.start, texts),
        ),
        said,
    )


def set_up(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say how little time there is to set up."""
    title, minutes = facts.title_of(notice, snapshot, texts), facts.sessions_of(notice, snapshot)[0].set_up
    needs = texts.n_(
        "{session} needs one minute to set up",
        "{session} needs {count} minutes to set up",
        minutes,
        session=title,
    )
    left = notice.number
    said = texts._("{needs}, but no time is left.", needs=needs)
    if left:
        said = texts.n_(
            "{needs}, but only one is left.", "{needs}, but only {count} are left.", left, needs=needs
        )
    return Said(texts._("Little time to set up"), facts.planned(notice, snapshot, texts), said)


def order(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say which session is to follow another one and begins too early."""
    after, before = (texts._("“{name}”", name=one.title) for one in facts.sessions_of(notice, snapshot))
    return Said(
        texts._("{session} begins too early", session=after),
        texts._("First {before}, then {after}", before=before, after=after),
        texts._(
            "{after} is to follow {before}, but begins at {time} already.",
            after=after,
            before=before,
            time=facts.clock(notice.since, texts),
        ),
    )
