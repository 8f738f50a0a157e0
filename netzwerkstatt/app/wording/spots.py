"""Places for a session in words: what speaks for one, what to look at there, and why there is none."""

from netzwerkstatt.app.wording import articles
from netzwerkstatt.app.wording import notices as sentences
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.break_times import BreakTime
from netzwerkstatt.planning.notices import NoticeKind
from netzwerkstatt.planning.placing import Found, Hindrance, Spot
from netzwerkstatt.planning.remedies import applied


def reasons(spot: Spot, snapshot: Snapshot, texts: Texts) -> str:
    """Say what speaks for a place, or else what would then be to look at."""
    if spot.notices and spot.notices[0].kind is NoticeKind.FULL:
        return _places(spot, texts)
    if spot.notices:
        was = snapshot.sessions[spot.session.id]
        there = applied(snapshot, [(was, spot.session)])
        return sentences.title(spot.notices[0], there, texts)
    return ", ".join(
        filter(
            None,
            (
                _places(spot, texts),
                texts._("without steps") if spot.step_free else "",
                texts._("all contributors free") if spot.contributors else "",
            ),
        )
    )


def suggestion(found: Found, session: Session, snapshot: Snapshot, texts: Texts) -> str:
    """Say where a session fits best and why, or why there is no place for it."""
    if found.hindrance is not None:
        return hindrance(found.hindrance, texts)
    spot = found.spots[0]
    start, why = spot.session.start, reasons(spot, snapshot, texts)
    when = texts._("at {time}", time=texts.clock(start)) if start else ""
    if start and len(snapshot.days) > 1:
        day = texts.date(start.date(), "medium")
        when = texts._("on {day} at {time}", day=day, time=texts.clock(start))
    facts = {"title": session.title, "when": when, "into": articles.into(spot.room.name, texts), "why": why}
    if spot.notices:
        return texts._("“{title}” goes {into} {when}, but: {why}", **facts)
    if why:
        return texts._("“{title}” fits {into} {when}: {why}.", **facts)
    return texts._("“{title}” fits {into} {when}.", **facts)


def meanwhile(found: BreakTime, texts: Texts) -> str:
    """Say what a time for a break keeps people from."""
    if not found.meanwhile:
        return texts._("nothing else is on then")
    return texts.n_("one session is on then", "{count} sessions are on then", found.meanwhile)


def hindrance(found: Hindrance, texts: Texts) -> str:
    """Say why there is no place, and what helps."""
    return {
        Hindrance.NO_ROOM: texts._("There is no room yet. Please add one first."),
        Hindrance.NO_DAY: texts._("The event has no day yet. Please enter its date first."),
        Hindrance.TOO_LONG: texts._("The session lasts longer than the event is open. Please shorten it."),
        Hindrance.BREAKS: texts._("Between the breaks there is never so much time. Please shorten it."),
        Hindrance.NOBODY: texts._("Whoever contributes is never free for so long while the event is open."),
        Hindrance.OCCUPIED: texts._("No room is free for so long while the contributors are."),
        Hindrance.CLOSED: texts._("The event is not open at this time for so long."),
        Hindrance.BREAK_THEN: texts._("There is a break at this time."),
        Hindrance.NOT_ALL_THEN: texts._("Not everybody who contributes is free at this time."),
        Hindrance.NO_ROOM_THEN: texts._("No room is free for so long at this time."),
        Hindrance.NOT_THERE_THEN: texts._("This room is not free for so long at this time."),
        Hindrance.NOT_THERE: texts._("This room is not free for so long while the contributors are."),
    }[found]


def _places(spot: Spot, texts: Texts) -> str:
    if spot.places is None:
        return ""
    places = texts.n_("one place", "{count} places", spot.places)
    if not spot.asked:
        return places
    asked = texts.n_("one preference", "{count} preferences", spot.asked)
    if spot.booked:
        asked = texts.n_("one guest", "{count} guests", spot.asked)
    return texts._("{places} for {asked}", places=places, asked=asked)
