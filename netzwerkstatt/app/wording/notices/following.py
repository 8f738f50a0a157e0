"""What people need to follow a session, in words: sign language, captions, a loop."""

from netzwerkstatt.app.wording import articles, facts
from netzwerkstatt.app.wording.notices.said import Said
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import Answer
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Notice


def interpreting(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say how many need sign language."""
    count = len(notice.people)
    if notice.session is None:
        said = texts.n_("One guest needs sign language", "{count} guests need sign language", count)
    else:
        said = texts.n_(
            "In {session}, one person needs sign language",
            "In {session}, {count} people need sign language",
            count,
            session=facts.title_of(notice, snapshot, texts),
        )
    return Said(
        texts._("Sign language interpreting is missing"),
        said,
        texts._("{needed}, but nobody is planned.", needed=said),
    )


def hearing(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say how many need a loop, and where."""
    inside = articles.inside(facts.room_of(notice, snapshot), texts)
    needed = texts.n_(
        "One person needs a hearing loop", "{count} people need a hearing loop", len(notice.people)
    )
    if notice.answer is Answer.UNKNOWN:
        return Said(
            texts._("Is there a hearing loop {inside}?", inside=inside),
            needed,
            texts._("{needed}, but nothing is noted {inside}. Please ask.", needed=needed, inside=inside),
        )
    return Said(
        texts._("There is no hearing loop {inside}", inside=inside),
        needed,
        texts._("{needed}, but there is none {inside}.", needed=needed, inside=inside),
    )


def captions(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say how many need captions in a session."""
    needed = texts.n_(
        "In {session}, one person needs captions",
        "In {session}, {count} people need captions",
        len(notice.people),
        session=facts.title_of(notice, snapshot, texts),
    )
    return Said(
        texts._("Captions are missing"),
        needed,
        texts._("{needed}, but none are planned.", needed=needed),
    )


def relief(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say who interprets alone, and for how long."""
    alone = texts._("{name} interprets alone", name=facts.names_of(notice, snapshot, texts))
    session = facts.title_of(notice, snapshot, texts)
    lasts = texts.n_(
        "{session} lasts one minute", "{session} lasts {count} minutes", notice.number or 0, session=session
    )
    return Said(
        alone,
        lasts,
        texts._("{lasts}, and {alone}. Two people can take turns.", lasts=lasts, alone=alone),
    )
