"""Nobody is kept where no list shows them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.domain.people import Role
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Part
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.belonging import attends, contributes, keeping_roles, there_on_the_day
from tests.builders import a_part, a_person, a_registration, a_session, a_snapshot

SESSIONS = [a_session(title) for title in ("Repair-Café", "Hochbeete", "Stadtplan")]
PEOPLE = [a_person(name) for name in ("Anne", "Ben", "Cem")]


def without(event, gone, pairs):
    """Return the event after parts have gone and people have become others."""
    left = {record.id: record for record in event.records() if record not in gone}
    return Snapshot.of((left | {now.id: now for _, now in pairs}).values())


def test_whoever_was_to_moderate_stays_a_moderator():
    session, anne = SESSIONS[0], PEOPLE[0]
    part = a_part(session, anne, part=Part.MODERATOR)
    ((was, now),) = keeping_roles(a_snapshot(session, anne, part), [part])
    assert (was, now.roles) == (anne, Role.MODERATOR)


def test_whoever_comes_as_a_guest_needs_no_role():
    session, anne = SESSIONS[0], PEOPLE[0]
    part = a_part(session, anne)
    assert keeping_roles(a_snapshot(session, anne, part, a_registration(anne)), [part]) == []


def test_badges_are_worn_by_guests_with_a_place_and_by_all_who_contribute():
    guest, waiting, speaker, off = (a_person(name) for name in ("Gül", "Wim", "Sina", "Olaf"))
    helper = a_person("Hilde", roles=Role.HELPER)
    event = a_snapshot(
        *(guest, waiting, speaker, helper, replace(off, roles=Role.TEAM), SESSIONS[0]),
        a_part(SESSIONS[0], speaker),
        a_registration(guest),
        a_registration(waiting, status=RegistrationStatus.WAITING),
        a_registration(off, status=RegistrationStatus.CANCELLED),
    )
    assert {person.given for person in there_on_the_day(event)} == {"Gül", "Sina", "Hilde"}


@given(st.data())
def test_nobody_falls_out_of_every_list(data):
    taken = data.draw(st.sets(st.tuples(st.sampled_from(SESSIONS), st.sampled_from(PEOPLE)), min_size=1))
    parts = [a_part(*pair, part=data.draw(st.sampled_from(Part))) for pair in sorted(taken, key=repr)]
    guests = map(a_registration, data.draw(st.sets(st.sampled_from(PEOPLE))))
    event = a_snapshot(*SESSIONS, *PEOPLE, *parts, *guests)
    gone = data.draw(st.lists(st.sampled_from(parts), unique=True))
    pairs = keeping_roles(event, gone)
    now = without(event, gone, pairs)
    for was in event.people.values():
        person = now.people[was.id]
        listed = contributes(event, was) or attends(event, was)
        assert listed == (contributes(now, person) or attends(now, person))
        changed = person is not was
        assert changed == (
            listed and not contributes(without(event, gone, []), was) and not attends(now, was)
        )
