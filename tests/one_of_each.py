"""A small event in which each kind of notice is to be found once, as grave as it can be.

Where a kind also has a milder form that asks somebody to find out, that is there once as well. Of a quiet
room there is only one answer for the whole event: `quiet` says which.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.event import Day, DayId, Event, EventId, Topic, TopicId
from netzwerkstatt.domain.people import Person, PersonId, PersonTime, PersonTimeId
from netzwerkstatt.domain.registrations import (
    Booking,
    BookingId,
    Registration,
    RegistrationId,
    Wish,
    WishId,
)
from netzwerkstatt.domain.sessions import (
    Contribution,
    ContributionId,
    Part,
    Session,
    SessionId,
    SessionKind,
    SessionOrder,
    SessionOrderId,
)
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.domain.venue import (
    AccessFact,
    AccessFactId,
    Building,
    BuildingId,
    Equipment,
    Room,
    RoomId,
)
from netzwerkstatt.planning.remedies import applied
from netzwerkstatt.planning.versions import published

LEFT: Final = timedelta(days=5)
"""How long before the first day the notices are to be looked at."""

_HOUSE, _SCHOOL = BuildingId("buergerhaus"), BuildingId("schule")
_REPAIRING = TopicId("reparieren")


def one_of_each(first: date, quiet: Answer = Answer.NO) -> Snapshot:
    """Return the event; it lasts two days and begins on the `first`."""
    planned = Snapshot.of(
        (
            Event(EventId("fest"), "Zwei Tage Nachbarschaft", place="Bürgerhaus und Alte Schule"),
            Day(DayId("samstag"), first, time(10), time(18)),
            Day(DayId("sonntag"), first + timedelta(days=1), time(10), time(16)),
            Topic(_REPAIRING, "Reparieren"),
            *_places(),
            *_facts(quiet),
            *_people(first),
            *_saturday(first),
            *_sunday(first + timedelta(days=1)),
            *_parts(),
            *_guests(),
        )
    )
    return applied(planned, [(None, one) for one in _printed(planned, first)])


def _printed(planned: Snapshot, first: date) -> Iterator[Record]:
    """Yield the programme as it was printed: the maps were still to be drawn in the kitchen."""
    version, sessions = published(planned, datetime.combine(first - timedelta(days=30), time(18)))
    yield version
    for session in sessions:
        drawn = session.session == "karten"
        yield replace(session, room="Küche", rooms="kueche") if drawn else session


def _places() -> Iterator[Record]:
    yield Building(_HOUSE, "Bürgerhaus")
    yield Building(_SCHOOL, "Alte Schule")
    both = Equipment.STAGE | Equipment.PROJECTOR | Equipment.POWER
    yield Room(RoomId("saal"), "Großer Saal", _HOUSE, floor="EG", places=120, equipment=both)
    library = Equipment.PROJECTOR
    yield Room(RoomId("bibliothek"), "Bibliothek", _HOUSE, floor="EG", places=30, equipment=library)
    yield Room(RoomId("werkraum"), "Werkraum", _HOUSE, floor="EG", places=20, equipment=Equipment.POWER)
    yield Room(RoomId("kueche"), "Küche", _HOUSE, floor="EG", places=20, equipment=Equipment.KITCHEN)
    yield Room(RoomId("stuebchen"), "Stübchen", _HOUSE, floor="EG", places=4)
    yield Room(RoomId("atelier"), "Atelier", _HOUSE, floor="1. OG", places=20)
    yield Room(RoomId("aula"), "Aula", _SCHOOL, floor="EG", places=60, equipment=Equipment.STAGE)
    yield Room(RoomId("musik"), "Musikzimmer", _SCHOOL, floor="EG", places=20)


def _facts(quiet: Answer) -> Iterator[AccessFact]:
    """Yield what is known of the houses: neither the way into the music room nor the school's toilet."""
    known = (
        (_HOUSE, AccessFeature.STEP_FREE, Answer.YES, None),
        (_HOUSE, AccessFeature.ACCESSIBLE_TOILET, Answer.NO, None),
        (_HOUSE, AccessFeature.ASSISTANCE_DOGS, Answer.YES, None),
        (_HOUSE, AccessFeature.HEARING_LOOP, Answer.NO, None),
        (_HOUSE, AccessFeature.QUIET_ROOM, Answer.NO, None),
        (_SCHOOL, AccessFeature.QUIET_ROOM, quiet, None),
        ("saal", AccessFeature.HEARING_LOOP, Answer.YES, None),
        ("saal", AccessFeature.STAGE, Answer.NO, 2),
        ("werkraum", AccessFeature.DOOR_WIDTH, Answer.YES, 750),
        ("kueche", AccessFeature.ASSISTANCE_DOGS, Answer.NO, None),
        ("atelier", AccessFeature.STEP_FREE, Answer.NO, None),
        ("aula", AccessFeature.STEP_FREE, Answer.YES, None),
    )
    for place, feature, answer, number in known:
        building = BuildingId(place) if place in {_HOUSE, _SCHOOL} else None
        room = None if building else RoomId(place)
        yield AccessFact(AccessFactId(f"{place}-{feature}"), feature, answer, building, room, number)


def _people(first: date) -> Iterator[Record]:
    wheelchair = {"needs": Need.STEP_FREE, "needs_note": "nutzt einen Rollstuhl"}
    yield Person(PersonId("renate"), "Renate", "Maurer", **wheelchair)
    yield Person(PersonId("elif"), "Elif", "Aydın")
    yield Person(PersonId("paul"), "Paul", "Brenner")
    yield Person(PersonId("greta"), "Greta", "Vogt")
    yield Person(PersonId("samuel"), "Samuel", "Okafor")
    yield Person(PersonId("bruno"), "Bruno", "Falk")
    yield Person(PersonId("jonas"), "Jonas", "Weidner", **wheelchair)
    yield Person(PersonId("walter"), "Walter", "Brandt", needs=Need.HEARING_LOOP)
    yield Person(PersonId("ines"), "Ines", "Kowalski", needs=Need.ASSISTANCE_DOG)
    yield Person(PersonId("leyla"), "Leyla", "Demir", needs=Need.SIGN_LANGUAGE)
    yield Person(PersonId("otto"), "Otto", "Ziegler", needs=Need.CAPTIONS)
    yield Person(PersonId("nadja"), "Nadja", "Petrova", needs=Need.QUIET_BREAK)
    four, six = (datetime.combine(first, time(hour)) for hour in (16, 18))
    yield PersonTime(PersonTimeId("paul"), PersonId("paul"), four, six)


def _saturday(day: date) -> Iterator[Session]:
    kitchen = {"equipment": Equipment.KITCHEN}
    plenary = {"kind": SessionKind.PLENARY, "equipment": Equipment.STAGE}
    yield _session(day, "10:00", "morgen", "Guten Morgen, Nachbarschaft", "saal", **plenary)
    yield _session(day, "11:15", "siebdruck", "Siebdruck für alle", "atelier")
    yield _session(day, "11:15", "zuhoeren", "Gut zuhören", "bibliothek")
    yield _session(day, "11:15", "tee", "Tee und Geschichten", "kueche")
    yield _session(day, "11:15", "chor", "Chor ohne Noten", "musik")
    yield _session(day, "11:15", "fahrrad", "Fahrräder flicken", "werkraum")
    yield _session(day, "11:15", "lampen", "Lampen bauen", "werkraum")
    yield _session(day, "12:30", "mittag", "Mittagspause", "saal", kind=SessionKind.BREAK)
    yield _session(day, "13:00", "brot", "Brot backen", "kueche", minutes=75, **kitchen)
    yield _session(day, "13:30", "mieten", "Mieten verstehen", "saal")
    yield _session(day, "13:30", "regal", "Ein Regal zum Tauschen", "bibliothek")
    yield _session(day, "13:30", "moebel", "Möbel retten", "werkraum", equipment=Equipment.POWER)
    yield _session(day, "13:30", "stimmen", "Stimmen von früher", "aula", equipment=Equipment.STAGE)
    yield _session(day, "13:30", "stricken", "Stricken am Fenster", "stuebchen")
    yield _session(day, "13:30", "fotos", "Fotos erzählen", "atelier", equipment=Equipment.PROJECTOR)
    yield _session(day, "15:00", "trommeln", "Trommeln", "musik")
    yield _session(day, "15:00", "kleider", "Kleider flicken", "bibliothek", topic_id=_REPAIRING)
    yield _session(day, "15:00", "toaster", "Toaster öffnen", "werkraum", topic_id=_REPAIRING)
    signed = {"minutes": 75, "access": Need.SIGN_LANGUAGE}
    yield _session(day, "15:00", "wohnen", "Wohnen im Alter", "saal", **signed)
    yield _session(day, "15:00", "briefe", "Briefe schreiben", "stuebchen")
    yield _session(day, "15:00", "garten-1", "Garten planen, Teil 1", "kueche")
    yield _session(day, "15:45", "garten-2", "Garten planen, Teil 2", "atelier")


def _sunday(day: date) -> Iterator[Session]:
    yield _session(day, "10:00", "karten", "Karten zeichnen", "atelier")
    yield _session(day, "10:00", "lesen", "Lesen zu zweit", "bibliothek")
    yield _session(day, "11:05", "ausstellung", "Kleine Ausstellung", "bibliothek", set_up=20)


def _session(day: date, clock: str, name: str, title: str, room: str, **fields: object) -> Session:
    start = datetime.combine(day, time.fromisoformat(clock))
    return Session(SessionId(name), title, room_id=RoomId(room), start=start, **fields)


def _parts() -> Iterator[Record]:
    """Yield who contributes to what, and what builds on what."""
    parts = (
        *(("morgen", "renate"), ("stimmen", "renate"), ("mieten", "elif"), ("regal", "elif")),
        *(("briefe", "paul"), ("karten", "greta"), ("ausstellung", "greta")),
    )
    for session, person in parts:
        part = ContributionId(f"{session}-{person}")
        yield Contribution(part, SessionId(session), PersonId(person))
    yield Contribution(
        ContributionId("lesen-samuel"), SessionId("lesen"), PersonId("samuel"), confirmed=False
    )
    interprets = Part.INTERPRETER
    yield Contribution(ContributionId("wohnen-bruno"), SessionId("wohnen"), PersonId("bruno"), interprets)
    yield SessionOrder(SessionOrderId("garten"), SessionId("garten-1"), SessionId("garten-2"))


def _guests() -> Iterator[Record]:
    """Yield who comes, who has a place where, and what everybody wishes for."""
    places = {
        "jonas": ("siebdruck", "moebel", "trommeln"),
        "walter": ("zuhoeren", "stimmen"),
        "ines": ("tee", "trommeln"),
        "leyla": ("chor",),
        "otto": ("wohnen",),
        "nadja": (),
    }
    for guest, sessions in places.items():
        person = PersonId(guest)
        yield Registration(RegistrationId(guest), person)
        yield Wish(WishId(guest), person, 1, SessionId("stricken"))
        for session in sessions:
            yield Booking(BookingId(f"{guest}-{session}"), person, SessionId(session))
