"""Remedies for the session or the people themselves, and which sessions may be changed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from netzwerkstatt.domain.registrations import Booking
from netzwerkstatt.domain.sessions import LEADING, Contribution, Session
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.planning.notices.notice import Notice
from netzwerkstatt.planning.notices.plan import Plan
from netzwerkstatt.planning.remedies.remedy import Remedy, RemedyKind


def sessions(plan: Plan, notice: Notice) -> list[Session]:
    """Return the sessions of a notice, the one it shows at first."""
    ids = (notice.session, *notice.others)
    return [plan.snapshot.sessions[one] for one in ids if one is not None]


def movable(plan: Plan, notice: Notice) -> list[Session]:
    """Return the sessions of a notice that are not fixed."""
    return [session for session in sessions(plan, notice) if not session.fixed]


def without_stage(plan: Plan, notice: Notice) -> Iterator[Remedy]:
    """Put a session on the level of its audience."""
    for session in sessions(plan, notice):
        now = replace(session, equipment=session.equipment & ~Equipment.STAGE)
        yield Remedy(RemedyKind.WITHOUT_STAGE, ((session, now),), session.id, session.room_id)


def of_guests(plan: Plan, notice: Notice) -> bool:
    """Tell whether somebody whom a notice concerns has only a place in one of its sessions, no part.

    How grave the notice is does not tell: that is for the organisers to say.
    """
    people = set(notice.people)
    return any(people - plan.contributing(session) for session in sessions(plan, notice))


def take_out(plan: Plan, notice: Notice) -> Iterator[Remedy]:
    """Take a contributor out of a session, first one that others lead; of guests, give up their places.

    Places that are locked stay.
    """
    found, guests = sessions(plan, notice), of_guests(plan, notice)
    if not guests:
        found.sort(key=lambda session: not _led_by_others(plan, session, notice))
    for session in found:
        records: Iterable[Contribution | Booking] = plan.snapshot.contributions.of("session_id", session.id)
        if guests:
            booked = plan.snapshot.bookings.of("session_id", session.id)
            records = (one for one in booked if not one.locked)
        pairs = tuple((one, None) for one in records if one.person_id in notice.people)
        if pairs:
            yield Remedy(RemedyKind.TAKE_OUT, pairs, session.id, people=notice.people)


def _led_by_others(plan: Plan, session: Session, notice: Notice) -> bool:
    parts = plan.snapshot.contributions.of("session_id", session.id)
    return any(one.part in LEADING and one.person_id not in notice.people for one in parts)
