"""Who or what is in two places at once, in words."""

from typing import Final

from netzwerkstatt.app.wording import articles, facts
from netzwerkstatt.app.wording.notices.said import Said
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Notice

_PAIR: Final = 2


def double(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say who is in several sessions at once."""
    sessions = facts.sessions_of(notice, snapshot)
    apart = {session.room_id for session in sessions} - {None}
    if len(sessions) != _PAIR:
        where = texts.n_("in one session", "in {count} sessions", len(sessions))
    else:
        where = texts._("in two rooms") if len(apart) == _PAIR else texts._("in two sessions")
    count = len(notice.people)
    who = facts.one_or_many(notice, snapshot, texts)
    return Said(
        texts.n_("{who} is planned twice", "{who} are planned twice", count, who=who),
        facts.at_once(notice, snapshot, texts),
        texts.n_(
            "{who} is planned {where} at {time}.",
            "{who} are planned {where} at {time}.",
            count,
            who=who,
            where=where,
            time=facts.clock(notice.since, texts),
        ),
    )


def occupied(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say in which room several sessions take place at once."""
    room, sessions = facts.room_of(notice, snapshot), facts.sessions_of(notice, snapshot)
    inside = articles.inside(room, texts)
    if len(sessions) == _PAIR:
        said = texts._("Two sessions take place {inside} at once.", inside=inside)
    else:
        said = texts.n_(
            "One session takes place {inside}.",
            "{count} sessions take place {inside} at once.",
            len(sessions),
            inside=inside,
        )
    return Said(
        texts._("{room} is occupied twice", room=articles.the(room, texts)),
        facts.at_once(notice, snapshot, texts),
        said,
    )


def into_break(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say into which break a session runs."""
    titles = [texts._("“{name}”", name=one.title) for one in facts.sessions_of(notice, snapshot)]
    return Said(
        texts._("{session} runs into a break", session=titles[0]),
        facts.at_once(notice, snapshot, texts),
        texts._(
            "{sessions} overlap from {time} on.",
            sessions=texts.listed(titles),
            time=facts.clock(notice.since, texts),
        ),
    )


def topic(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say which topic has several sessions at once."""
    sessions = facts.sessions_of(notice, snapshot)
    topics = {snapshot.topics[one.topic_id].name for one in sessions if one.topic_id is not None}
    name = texts._("“{name}”", name=texts.listed(topics))
    return Said(
        texts._("Several sessions on {topic} at once", topic=name),
        facts.at_once(notice, snapshot, texts),
        texts.n_(
            "One session on {topic} takes place.",
            "{count} sessions on {topic} take place at once.",
            len(sessions),
            topic=name,
        ),
    )
