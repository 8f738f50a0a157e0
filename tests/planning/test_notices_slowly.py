"""The rules of notices once more, slowly: minute by minute, and every pair."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations, permutations

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Part, SessionKind, SessionStatus
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.planning import reach
from netzwerkstatt.planning.notices import Level, Notice, NoticeKind, find
from tests.planning.plans import DAYS, an_event_by_chance


def test_all_rules_agree_with_looking_at_every_minute_and_every_pair():
    seen = set()
    for seed in range(1000):
        event = an_event_by_chance(seed)
        today = DAYS[seed % 3] - timedelta(days=seed % 16)
        notices = find(event, today=today)
        assert {replace(one, since=None, until=None, state="") for one in notices} == slowly(event, today), (
            seed
        )
        seen |= {(one.kind, one.level) for one in notices}
    assert len(seen) == 27, "every kind, at each level it can have, was drawn"


def slowly(event, today):
    rules = (
        *(slow_places, slow_access, slow_doubles, slow_guests, slow_occupied),
        *(slow_full, slow_times, slow_equipment, slow_interpreting),
        *(slow_captions, slow_relief, slow_dogs, slow_doors, slow_toilets, slow_quiet),
        *(slow_changes, slow_set_up, slow_order, slow_breaks, slow_topics, slow_published),
    )
    found = {found for rule in rules for found in rule(event)}
    return found | set(slow_unconfirmed(event, today))


def planned(event):
    return [s for s in event.sessions.values() if s.start and s.status is not SessionStatus.CANCELLED]


def minutes(session):
    return {session.start + timedelta(minutes=n) for n in range(session.minutes)}


def later_first(one, other):
    return sorted((one, other), key=lambda s: (s.start, s.id), reverse=True)


def coming(event):
    found = event.registrations.values()
    return {r.person_id for r in found if r.status is RegistrationStatus.REGISTERED}


def cancelled(event):
    found = event.registrations.values()
    return {r.person_id for r in found if r.status is RegistrationStatus.CANCELLED}


def parts(event, session):
    return {c.person_id for c in event.contributions.values() if c.session_id == session.id}


def seats(event, session):
    return {b.person_id for b in event.bookings.values() if b.session_id == session.id}


def there(event, session):
    return parts(event, session) | (seats(event, session) & coming(event))


def needing(event, need, people):
    return tuple(sorted(p for p in people if need in event.people[p].needs))


def answer(event, room, feature):
    fact = event.fact(room, feature)
    return fact.answer if fact else Answer.UNKNOWN


def a_row(kind, level, session, room=None, people=(), **facts):
    return Notice(kind, level, session and session.id, room, people, **facts)


def slow_access(event):
    for session in planned(event):
        people = needing(event, Need.STEP_FREE, there(event, session))
        if session.room_id and people:
            way = reach.way(reach.known(event, event.rooms[session.room_id]))
            if way not in {reach.Way.LEVEL, reach.Way.LIFT}:
                said = Answer.UNKNOWN if way is reach.Way.OPEN else Answer.NO
                level = Level.RED if said is Answer.NO else Level.AMBER
                yield a_row(NoticeKind.ACCESS, level, session, session.room_id, people, answer=said)


def slow_places(event):
    for session in planned(event):
        if session.room_id is None:
            continue
        room = event.rooms[session.room_id]
        people = needing(event, Need.STEP_FREE, parts(event, session))
        stage = event.fact(room, AccessFeature.STAGE) or Equipment.STAGE in room.equipment
        if Equipment.STAGE in session.equipment and people and stage:
            said = answer(event, room, AccessFeature.STAGE)
            if said is not Answer.YES:
                level = Level.RED if said is Answer.NO else Level.AMBER
                yield a_row(NoticeKind.STAGE, level, session, room.id, people, answer=said)
        people = needing(event, Need.HEARING_LOOP, there(event, session))
        built_in = answer(event, room, AccessFeature.HEARING_LOOP)
        if people and Answer.YES not in {built_in, answer(event, room, AccessFeature.PORTABLE_LOOP)}:
            yield a_row(NoticeKind.HEARING, Level.AMBER, session, room.id, people, answer=built_in)


def slow_doubles(event):
    for person in event.people:
        mine = [s for s in planned(event) if person in parts(event, s)]
        for session in mine:
            others = [
                other
                for other in mine
                if other != session
                and later_first(session, other)[0] == session
                and minutes(session) & minutes(other)
            ]
            if others:
                ids = tuple(one.id for one in sorted(others, key=lambda s: (s.start, s.id)))
                yield a_row(NoticeKind.DOUBLE, Level.RED, session, people=(person,), others=ids)


def slow_guests(event):
    for one, other in combinations(planned(event), 2):
        people = there(event, one) & there(event, other)
        people -= parts(event, one) & parts(event, other)
        if people and minutes(one) & minutes(other):
            later, earlier = later_first(one, other)
            yield a_row(
                *(NoticeKind.DOUBLE, Level.AMBER, later),
                people=tuple(sorted(people)),
                others=(earlier.id,),
            )


def in_each_room(event):
    return [(session, room) for session in planned(event) for room in session.rooms]


def slow_occupied(event):
    for session, room in in_each_room(event):
        others = [
            other
            for other in planned(event)
            if other != session
            and room in other.rooms
            and SessionKind.BREAK not in {other.kind, session.kind}
            and later_first(session, other)[0] == session
            and minutes(session) & minutes(other)
        ]
        if others:
            ids = tuple(one.id for one in sorted(others, key=lambda s: (s.start, s.id)))
            yield a_row(NoticeKind.OCCUPIED, Level.RED, session, room, others=ids)


def slow_full(event):
    for session in planned(event):
        held = [event.rooms[room].places for room in session.rooms]
        places = [session.limit] if session.limit is not None else []
        places += [sum(held)] if held and None not in held else []
        booked = len(seats(event, session) - cancelled(event))
        wishes = [w for w in event.wishes.values() if w.session_id == session.id and w.rank in {1, 2, 3}]
        wished = len({w.person_id for w in wishes} - cancelled(event))
        if places and max(booked, wished) > min(places):
            number = booked if booked > min(places) else wished
            most = {"places": min(places), "booked": booked > min(places)}
            yield a_row(NoticeKind.FULL, Level.AMBER, session, session.room_id, number=number, **most)


def slow_times(event):
    open_ = [
        (
            datetime.combine(d.date, d.opens),
            datetime.combine(d.date + timedelta(days=d.closes <= d.opens), d.closes),
        )
        for d in event.days.values()
    ]
    for session in planned(event):
        for person in parts(event, session):
            times = [(t.start, t.end) for t in event.person_times.values() if t.person_id == person]
            if not suits(session, times):
                yield a_row(NoticeKind.TIME, Level.AMBER, session, people=(person,))
        for room in session.rooms:
            times = [(t.start, t.end) for t in event.room_times.values() if t.room_id == room]
            if not suits(session, times):
                yield a_row(NoticeKind.TIME, Level.AMBER, session, room)
        if not suits(session, open_):
            yield a_row(NoticeKind.TIME, Level.AMBER, session)


def suits(session, times):
    return not times or all(any(a <= m < b for a, b in times) for m in minutes(session))


def slow_equipment(event):
    for session in planned(event):
        lacks = [~event.rooms[room].equipment for room in session.rooms] or [0]
        if missing := session.equipment & lacks[0] & lacks[-1]:
            yield a_row(NoticeKind.EQUIPMENT, Level.AMBER, session, session.room_id, equipment=missing)


def slow_interpreting(event):
    interpreted = {c.session_id for c in event.contributions.values() if c.part is Part.INTERPRETER}
    named = set()
    for session in planned(event):
        people = needing(event, Need.SIGN_LANGUAGE, there(event, session))
        if people and session.id not in interpreted:
            named.update(people)
            yield a_row(NoticeKind.INTERPRETING, Level.AMBER, session, people=people)
    guests = set(needing(event, Need.SIGN_LANGUAGE, coming(event))) - named
    if guests and not interpreted & {s.id for s in planned(event)}:
        yield a_row(NoticeKind.INTERPRETING, Level.AMBER, None, people=tuple(sorted(guests)))


def slow_captions(event):
    for session in planned(event):
        people = needing(event, Need.CAPTIONS, there(event, session))
        if people and not session.access & Need.CAPTIONS:
            yield a_row(NoticeKind.CAPTIONS, Level.AMBER, session, people=people)


def slow_relief(event):
    for session in planned(event):
        mine = [c for c in event.contributions.values() if c.session_id == session.id]
        people = {c.person_id for c in mine if c.part is Part.INTERPRETER}
        needed = session.access & Need.SIGN_LANGUAGE or needing(
            event, Need.SIGN_LANGUAGE, there(event, session)
        )
        if session.minutes > 60 and len(people) == 1 and needed:
            yield a_row(NoticeKind.RELIEF, Level.AMBER, session, people=tuple(people), number=session.minutes)


def slow_dogs(event):
    for session in planned(event):
        people = needing(event, Need.ASSISTANCE_DOG, there(event, session))
        if people and session.room_id:
            said = answer(event, event.rooms[session.room_id], AccessFeature.ASSISTANCE_DOGS)
            if said is not Answer.YES:
                level = Level.RED if said is Answer.NO else Level.AMBER
                yield a_row(NoticeKind.DOG, level, session, session.room_id, people, answer=said)


def slow_doors(event):
    for session in planned(event):
        people = needing(event, Need.STEP_FREE, there(event, session))
        if not people or not session.room_id:
            continue
        room = event.rooms[session.room_id]
        entrance, door = (
            event.fact(room, one) for one in (AccessFeature.ENTRANCE_DOOR, AccessFeature.DOOR_WIDTH)
        )
        if not narrow(entrance) and not narrow(door):
            continue
        if narrow(entrance) and narrow(door):
            outside = (entrance.number or 9999) <= (door.number or 9999)
        else:
            outside = narrow(entrance)
        width = (entrance if outside else door).number
        yield a_row(NoticeKind.DOOR, Level.RED, session, room.id, people, number=width, entrance=outside)


def narrow(door):
    if door is None or door.answer is Answer.UNKNOWN:
        return False
    return door.answer is Answer.NO or bool(door.number and door.number < 800)


def slow_toilets(event):
    for building in (None, *event.buildings):
        rooms = [room for room in event.rooms.values() if room.building_id == building]
        used = [s for s in planned(event) if s.room_id in {room.id for room in rooms}]
        people = coming(event) | {person for s in used for person in parts(event, s)}
        people = needing(event, Need.STEP_FREE, people)
        answers = {answer(event, room, AccessFeature.ACCESSIBLE_TOILET) for room in rooms}
        if used and people and Answer.YES not in answers:
            best = Answer.NO if answers == {Answer.NO} else Answer.UNKNOWN
            level = Level.RED if best is Answer.NO else Level.AMBER
            yield a_row(NoticeKind.TOILET, level, None, people=people, answer=best, building=building)


def slow_quiet(event):
    people = coming(event) | {person for s in planned(event) for person in parts(event, s)}
    people = needing(event, Need.QUIET_BREAK, people)
    answers = {answer(event, room, AccessFeature.QUIET_ROOM) for room in event.rooms.values()}
    if people and Answer.YES not in answers:
        best = Answer.NO if answers == {Answer.NO} else Answer.UNKNOWN
        yield a_row(NoticeKind.QUIET, Level.AMBER, None, people=people, answer=best)


def way_between(event, one, other):
    """Return the minutes from room to room."""
    if None in {one.room_id, other.room_id} or one.room_id == other.room_id:
        return 0
    rooms = [event.rooms[session.room_id] for session in (one, other)]
    if len({room.building_id for room in rooms}) == 2:
        return 15
    return 5 if len({room.floor.replace("EG", "") for room in rooms}) == 1 else 10


def slow_changes(event):
    taking_part = {s: there(event, s) for s in planned(event)}
    for before, after in permutations(taking_part, 2):
        left = int((after.start - before.end).total_seconds() // 60)
        late = []
        for person in event.people:
            mine = [s for s in taking_part if person in taking_part[s]]
            between = [s for s in mine if before.end <= s.start and s.end <= after.start]
            if left < 0 or between or before not in mine or after not in mine:
                continue
            times = 2 if event.people[person].needs & Need.STEP_FREE else 1
            if left < times * way_between(event, before, after):
                late.append(person)
        if late:
            yield a_row(
                *(NoticeKind.CHANGE, Level.INFO, after),
                people=tuple(sorted(late)),
                others=(before.id,),
                number=left,
            )


def slow_set_up(event):
    for session, room in in_each_room(event):
        needed = {session.start - timedelta(minutes=n + 1) for n in range(session.set_up)}
        others = [
            other
            for other in planned(event)
            if room in other.rooms
            and other != session
            and other.kind is not SessionKind.BREAK
            and other.end <= session.start
            and minutes(other) & needed
        ]
        if others:
            ids = tuple(one.id for one in sorted(others, key=lambda s: (s.start, s.id)))
            left = min((session.start - other.end) // timedelta(minutes=1) for other in others)
            yield a_row(NoticeKind.SET_UP, Level.AMBER, session, room, others=ids, number=left)


def slow_order(event):
    for before, after in permutations(planned(event), 2):
        asked = [
            o for o in event.session_orders.values() if (o.before_id, o.after_id) == (before.id, after.id)
        ]
        if asked and max(minutes(before)) >= after.start:
            yield a_row(NoticeKind.ORDER, Level.AMBER, after, others=(before.id,))


def slow_breaks(event):
    breaks = [s for s in planned(event) if s.kind is SessionKind.BREAK]
    for session in planned(event):
        others = [one for one in breaks if minutes(one) & minutes(session)]
        if others and session.kind not in {SessionKind.BREAK, SessionKind.FAIR}:
            ids = tuple(one.id for one in sorted(others, key=lambda s: (s.start, s.id)))
            yield a_row(NoticeKind.BREAK, Level.AMBER, session, others=ids)


def slow_topics(event):
    joint = {SessionKind.BREAK, SessionKind.PLENARY}
    chosen = [s for s in planned(event) if s.topic_id and s.kind not in joint]
    for session in chosen:
        others = [
            other
            for other in chosen
            if other != session
            and other.topic_id == session.topic_id
            and later_first(session, other)[0] == session
            and minutes(session) & minutes(other)
        ]
        if others:
            ids = tuple(one.id for one in sorted(others, key=lambda s: (s.start, s.id)))
            yield a_row(NoticeKind.TOPIC, Level.INFO, session, others=ids)


def slow_published(event):
    """Look at what a reader of the second version, the newest that was drawn, would not find any more."""
    if not event.versions:
        return
    printed = {s.session: s for s in event.published_sessions.values() if s.version_id == "v2"}
    for session in event.sessions.values():
        was, there = printed.get(session.id), session in planned(event)
        if not was and not there:
            continue
        leading = (Part.SPEAKER, Part.MODERATOR)
        parts = [c for c in event.contributions.values() if c.session_id == session.id]
        people = {c.person_id for c in parts if c.part in leading}
        rooms = list(dict.fromkeys(one for one in (session.room_id, session.also_room_id) if one))
        room = " + ".join(event.rooms[one].name for one in rooms)
        same = (
            was
            and there
            and (was.title, was.start, was.minutes, was.room, was.rooms.split(), set(was.people.split()))
            == (
                session.title,
                session.start,
                session.minutes,
                room,
                rooms,
                people,
            )
        )
        if not same:
            yield a_row(NoticeKind.PUBLISHED, Level.INFO, session, number=2)


def slow_unconfirmed(event, today):
    near = {today + timedelta(days=n) for n in range(1, 15)}
    for session in planned(event):
        mine = [c for c in event.contributions.values() if c.session_id == session.id]
        people = tuple(sorted({c.person_id for c in mine if not c.confirmed}))
        if session.start.date() in near and (people or session.status is not SessionStatus.CONFIRMED):
            left = (session.start.date() - today).days
            yield a_row(NoticeKind.UNCONFIRMED, Level.AMBER, session, people=people, number=left)
