"""Small events drawn by chance, in which much clashes, and what they are made of."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.event import Day, DayId, Topic, TopicId
from netzwerkstatt.domain.people import Person, PersonId, PersonTime, PersonTimeId
from netzwerkstatt.domain.programme_version import (
    ProgrammeVersion,
    ProgrammeVersionId,
    PublishedSession,
    PublishedSessionId,
)
from netzwerkstatt.domain.registrations import (
    Booking,
    BookingId,
    Registration,
    RegistrationId,
    RegistrationStatus,
    Wish,
    WishId,
)
from netzwerkstatt.domain.sessions import (
    LEADING,
    Contribution,
    ContributionId,
    Part,
    Session,
    SessionId,
    SessionKind,
    SessionOrder,
    SessionOrderId,
    SessionStatus,
)
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import (
    AccessFact,
    AccessFactId,
    Building,
    BuildingId,
    Equipment,
    Room,
    RoomId,
    RoomTime,
    RoomTimeId,
)
from netzwerkstatt.planning.notices import find
from netzwerkstatt.planning.remedies import Remedy, RemedyKind, applied
from netzwerkstatt.planning.versions import Difference, change_of, elsewhere, latest
from tests.builders import a_snapshot

DAYS = (date(2027, 10, 16), date(2027, 3, 28), date(2027, 10, 31))
"""An ordinary day, and the two on which clocks in Europe are changed at two or three at night."""
FEATURES = (
    AccessFeature.STEP_FREE,
    AccessFeature.STAGE,
    AccessFeature.HEARING_LOOP,
    AccessFeature.PORTABLE_LOOP,
    AccessFeature.LIFT,
    AccessFeature.ASSISTANCE_DOGS,
    AccessFeature.DOOR_WIDTH,
    AccessFeature.ACCESSIBLE_TOILET,
    AccessFeature.QUIET_ROOM,
)
NEEDS = (
    Need.STEP_FREE,
    Need.HEARING_LOOP,
    Need.SIGN_LANGUAGE,
    Need.LARGE_PRINT,
    Need.CAPTIONS,
    Need.ASSISTANCE_DOG,
    Need.QUIET_BREAK,
)


def a_fact(room, feature, answer=Answer.NO, number=None):
    """Say something about a room."""
    return AccessFact(AccessFactId(new_id()), feature, answer, room_id=room.id, number=number)


def a_booking(person, session):
    """Give somebody a place."""
    return Booking(BookingId(new_id()), person.id, session.id)


def kinds(*records, today=None):
    """Return what is found in an event, and how grave it is."""
    return [(one.kind, one.level) for one in find(a_snapshot(*records), today=today)]


def an_event_by_chance(seed: int) -> Snapshot:
    """Return an event; the same seed gives the same one."""
    chance = Random(seed)
    day = chance.choice(DAYS)
    first = datetime.combine(day, time(0, 30))
    rooms = [_room(chance, n) for n in range(4)]
    people = [_person(chance, n) for n in range(7)]
    sessions = [_session(chance, n, first) for n in range(9)]
    parts = _parts(chance)
    event = a_snapshot(
        *([Day(DayId("d1"), day, time(1), time(5))] if chance.random() < 0.7 else []),
        *([Day(DayId("d2"), day + timedelta(days=1), time(22), time(2))] if chance.random() < 0.3 else []),
        Building(BuildingId("b"), "Haus"),
        *(Topic(TopicId(f"t{n}"), f"Thema {n}") for n in range(2)),
        *rooms,
        *people,
        *sessions,
        *_facts(chance),
        *_times(chance, first),
        *parts,
        *_attendance(chance),
        *_orders(chance),
        *_entrances(chance),
    )
    return applied(event, [(None, one) for one in _published(chance, sessions, parts, first)])


def only_renamed(event: Snapshot, remedy: Remedy) -> bool:
    """Tell whether a session goes back as it was published, into rooms that are called otherwise now."""
    if remedy.kind is not RemedyKind.AS_PUBLISHED:
        return False
    [(_, now)] = remedy.pairs
    change = change_of(event, now, latest(event))
    return change is not None and change.differences == (Difference.ROOM,) and not elsewhere(*change)


def changed_by_chance(chance: Random, session: Session, event: Snapshot) -> Session:
    """Return a session of an event as somebody might change it."""
    return chance.choice(
        [
            replace(
                session, start=session.start and session.start + timedelta(minutes=chance.randint(-90, 90))
            ),
            session.moved_to(chance.choice([None, *event.rooms])),
            replace(session, also_room_id=chance.choice([None, *event.rooms])),
            replace(session, minutes=chance.randint(1, 120), set_up=chance.choice([0, 10, 30])),
            replace(session, start=None),
            replace(session, status=chance.choice(list(SessionStatus))),
            replace(session, kind=chance.choice(list(SessionKind)), topic_id=None),
            replace(session, access=Need(chance.choice([0, 8, 16])), equipment=Equipment.STAGE),
        ]
    )


def _room(chance: Random, n: int) -> Room:
    """Return a room; the last two have one name."""
    return Room(
        RoomId(f"r{n}"),
        f"Raum {min(n, 2)}",
        building_id=BuildingId("b") if chance.random() < 0.5 else None,
        floor=chance.choice(["", "EG", "1. OG", "2. OG"]),
        places=chance.choice([None, 1, 2, 3, 30]),
        equipment=_some(chance, [Equipment.STAGE, Equipment.PROJECTOR], 0.6),
        position=n,
    )


def _person(chance: Random, n: int) -> Person:
    return Person(PersonId(f"p{n}"), f"Mensch {n}", needs=_some(chance, NEEDS, 0.25))


def _session(chance: Random, n: int, first: datetime) -> Session:
    kinds = [SessionKind.WORKSHOP] * 4 + [SessionKind.BREAK, SessionKind.PLENARY, SessionKind.FAIR]
    states = [SessionStatus.CONFIRMED] * 5 + [SessionStatus.CANCELLED, SessionStatus.ASKED]
    room = RoomId(f"r{chance.randrange(4)}") if chance.random() < 0.85 else None
    return Session(
        SessionId(f"s{n}"),
        f"Treffen {n}",
        kind=chance.choice(kinds),
        topic_id=TopicId(f"t{chance.randrange(2)}") if chance.random() < 0.5 else None,
        room_id=room,
        also_room_id=RoomId(f"r{chance.randrange(4)}") if room and chance.random() < 0.15 else None,
        start=first + timedelta(minutes=15 * chance.randrange(20)) if chance.random() < 0.9 else None,
        minutes=chance.choice([15, 25, 45, 60, 90]),
        set_up=chance.choice([0, 0, 0, 10, 30]),
        access=_some(chance, [Need.SIGN_LANGUAGE, Need.CAPTIONS], 0.2),
        status=chance.choice(states),
        limit=chance.choice([None, None, None, 2]),
        equipment=_some(chance, [Equipment.STAGE, Equipment.PROJECTOR], 0.25),
        fixed=chance.random() < 0.2,
    )


def _facts(chance: Random) -> list[AccessFact]:
    answers = [Answer.YES, Answer.YES, Answer.NO, Answer.UNKNOWN]
    found = []
    for feature in FEATURES:
        for place in ("b", "r0", "r1", "r2", "r3"):
            if chance.random() < 0.5:
                owner = {"building_id": BuildingId(place)} if place == "b" else {"room_id": RoomId(place)}
                fact = AccessFactId(f"{place} {feature}")
                wide = chance.choice([None, 790, 900]) if feature is AccessFeature.DOOR_WIDTH else None
                found.append(AccessFact(fact, feature, chance.choice(answers), number=wide, **owner))
    return found


def _entrances(chance: Random) -> list[AccessFact]:
    """Return what is known of the door of the house, in the house or in a room of it."""
    owners = ({"building_id": BuildingId("b")}, {"room_id": RoomId("r0")})
    return [
        AccessFact(
            AccessFactId(f"entrance {n}"),
            AccessFeature.ENTRANCE_DOOR,
            chance.choice(list(Answer)),
            number=chance.choice([None, 700, 790, 900]),
            **owner,
        )
        for n, owner in enumerate(owners)
        if chance.random() < 0.4
    ]


def _times(chance: Random, first: datetime) -> list[PersonTime | RoomTime]:
    found: list[PersonTime | RoomTime] = []
    for n in range(6):
        start = first + timedelta(minutes=30 * chance.randrange(6))
        end = start + timedelta(minutes=chance.choice([60, 120, 240]))
        found.append(
            PersonTime(PersonTimeId(f"pt{n}"), PersonId(f"p{chance.randrange(3)}"), start, end)
            if n % 2
            else RoomTime(RoomTimeId(f"rt{n}"), RoomId(f"r{chance.randrange(2)}"), start, end)
        )
    return found


def _parts(chance: Random) -> list[Contribution]:
    pairs = {(chance.randrange(9), chance.randrange(7)) for _ in range(chance.randrange(14))}
    return [
        Contribution(
            ContributionId(f"c{s}{p}"),
            SessionId(f"s{s}"),
            PersonId(f"p{p}"),
            chance.choice(list(Part)),
            confirmed=chance.random() < 0.8,
        )
        for s, p in sorted(pairs)
    ]


def _attendance(chance: Random) -> list[Registration | Booking | Wish]:
    states = [RegistrationStatus.REGISTERED] * 4 + [RegistrationStatus.WAITING, RegistrationStatus.CANCELLED]
    found: list[Registration | Booking | Wish] = [
        Registration(RegistrationId(f"g{p}"), PersonId(f"p{p}"), chance.choice(states))
        for p in range(7)
        if chance.random() < 0.9
    ]
    for p in range(7):
        person = PersonId(f"p{p}")
        found += [
            Booking(BookingId(f"o{s}{p}"), person, SessionId(f"s{s}"), chance.random() < 0.2)
            for s in chance.sample(range(9), chance.randrange(4))
        ]
        found += [
            Wish(WishId(f"w{s}{p}"), person, rank, SessionId(f"s{s}"))
            for rank, s in enumerate(chance.sample(range(9), chance.randrange(5)), start=1)
        ]
    return found


def _orders(chance: Random) -> list[SessionOrder]:
    """Return some orders; they may contradict each other, and one may hold twice."""
    found = []
    for n in range(chance.randrange(4)):
        before, after = (SessionId(f"s{chance.randrange(9)}") for _ in range(2))
        found.append(SessionOrder(SessionOrderId(f"so{n}"), before, after))
    return found


def _published(
    chance: Random, sessions: list[Session], parts: list[Contribution], first: datetime
) -> list[ProgrammeVersion | PublishedSession]:
    """Return nothing, or two versions, the newer one of which is not quite what is planned now."""
    if chance.random() < 0.7:
        return []
    versions = [ProgrammeVersion(ProgrammeVersionId(f"v{n}"), n, first) for n in (1, 2)]
    found: list[ProgrammeVersion | PublishedSession] = [*versions]
    for session in (one for one in sessions if chance.random() < 0.8):
        leading = {one.person_id for one in parts if one.session_id == session.id and one.part in LEADING}
        start = session.start or first
        rooms = chance.choice([session.rooms] * 9 + [(RoomId("r1"),)])
        names = " + ".join(f"Raum {min(int(room[1:]), 2)}" for room in rooms)
        now = PublishedSession(
            PublishedSessionId(f"v{session.id}"),
            versions[1].id,
            session.id,
            chance.choice([session.title] * 9 + ["Früher anders"]),
            chance.choice([start] * 9 + [start + timedelta(minutes=15)]),
            chance.choice([session.minutes] * 9 + [30]),
            room=chance.choice([names] * 9 + ["Früher anders"]) if names else "",
            people=" ".join(sorted(leading)[: chance.choice([9] * 9 + [1])]),
            rooms=" ".join(rooms),
        )
        found += [
            now,
            replace(now, id=PublishedSessionId(f"a{session.id}"), version_id=versions[0].id, minutes=1),
        ]
    return found


def _some(chance: Random, flags, share: float):
    chosen = type(flags[0])(0)
    for flag in flags:
        if chance.random() < share:
            chosen |= flag
    return chosen
