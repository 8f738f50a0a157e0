"""Attendee lists in: what reading one would do to an event, row by row. Out: see `attendee_list`.

Who is who: the same e-mail address and the same folded name are the same person; the same address with
another name are two people, for couples and groups share one; people without an address are the same if
name and organisation are. Nothing else is merged, and an empty cell never erases anything.

Whoever is new has a name, or at least one for the badge: nobody could call them by anything else. A row with
an address alone may still say more about somebody who has it.

Who has cancelled or waits here stays so where a list says no more than that they are registered: it may be
older than what was done in the event.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from netzwerkstatt.base.clock import local_now
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.ids import link_id, new_id
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import (
    Booking,
    BookingId,
    Registration,
    RegistrationId,
    RegistrationStatus,
    Wish,
    WishId,
)
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange import mapping as columns
from netzwerkstatt.exchange import tabular, values
from netzwerkstatt.exchange.attendee_columns import guess
from netzwerkstatt.exchange.attendee_list import write_csv
from netzwerkstatt.exchange.attendee_rows import Reader
from netzwerkstatt.exchange.changes import Changes, different, with_lines
from netzwerkstatt.exchange.drafts import Draft
from netzwerkstatt.exchange.mapping import Mapping
from netzwerkstatt.exchange.names import name_key
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.exchange.session_finder import SessionFinder
from netzwerkstatt.exchange.tabular import Row, Table

_TELLING: Final = ("badge_name", "born", "phone", "street", "postcode", "town")
__all__ = ["guess", "plan", "read", "write_csv"]

_NAMESAKES: Final = 30
_NAMES: Final = frozenset({"given", "middle", "family", "name", "family-first", "badge-name"})
_COUNTED: Final = "0123456789:=.,() "
_CALLED: Final[dict[type, list[str]]] = {Wish: ["wishes"], Booking: ["bookings"]}
_NOTES: Final = frozenset({"note", "needs_note"})


def read(path: Path) -> Table:
    """Read the sheet of a file that looks most like an attendee list; refuses as `tabular.read` does."""
    return tabular.read(path, columns.vocabulary("attendees").known)


def plan(table: Table, mapping: Mapping | None, snapshot: Snapshot, source: str) -> ImportPlan:
    """Return what reading the list would add and change; `source` names the list on new records.

    Deterministic but for the ids of new records. Problems by code: `row-without-name`,
    `address-without-name`, `row-is-total`, `row-is-heading` (skipped) · `value-not-understood`,
    `note-names-need`, `email-doubtful`, `email-several`, `name-missing`, `session-unknown`,
    `column-left-out` · `shared-address`, `same-name`, `row-repeated`, `status-kept`, `status-changed`,
    `person-changed` (for information).
    """
    planner = _Planner(table, mapping or guess(table), snapshot, source)
    for row in table.rows:
        planner.take(row)
    return planner.result()


class _Planner:
    """Takes row after row; knows who is who in the event and in the rows before."""

    def __init__(self, table: Table, mapping: Mapping, snapshot: Snapshot, source: str) -> None:
        self._table, self._mapping, self._snapshot, self._source = table, mapping, snapshot, source
        vocabulary = columns.vocabulary("attendees")
        self._reader = Reader(table, mapping, vocabulary, local_now().year)
        self._changes = Changes(table)
        self._outcomes: list[tuple[PersonId, str]] = []
        self._seen: dict[PersonId, int] = {}
        self._people: dict[PersonId, Person] = dict(snapshot.people.items())
        self._registrations = {one.person_id: one for one in snapshot.registrations.values()}
        self._wishes = {(one.person_id, one.rank): one for one in snapshot.wishes.values()}
        self._by_email: dict[str, list[PersonId]] = defaultdict(list)
        self._by_both: dict[tuple[str, str], PersonId] = {}
        self._indexed: dict[PersonId, Person] = {}
        self._by_name: dict[str, list[PersonId]] = defaultdict(list)
        self._sessions = SessionFinder(snapshot)
        self._unknown: dict[str, list[int]] = {}
        self._total = values.words()["total"] | vocabulary.words["total"]
        self._names = [column.index for column in mapping.columns if column.field in _NAMES]
        for person in sorted(snapshot.people.values(), key=lambda p: p.id):
            self._index(person)

    def take(self, row: Row) -> None:
        """Account for one row."""
        if self._table.header and all(row.text(n) == name for n, name in enumerate(self._table.header)):
            self._changes.skip(row, "row-is-heading")
            return
        noted = len(self._reader.problems)
        draft = self._reader.draft(row)
        if self._leave_out(row, draft):
            del self._reader.problems[noted:]
        else:
            self._outcomes.append(self._settle(draft))

    def result(self) -> ImportPlan:
        """Return the plan."""
        self._changes.problems += self._reader.problems
        changed = self._changed()
        for person, outcome in self._outcomes:
            # rows about one person may contradict each other and leave all as it was
            stays = outcome == "changed" and person in self._snapshot.people and person not in changed
            self._changes.count("same" if stays else outcome)
        for person, names in changed.items():
            name = self._people[person].name or self._people[person].email
            fields = " ".join(dict.fromkeys(field for field in names if field != "status"))
            if fields:  # a status is said by itself
                self._changes.note(self._seen[person], "person-changed", name=name, fields=fields)
        for words, lines in self._unknown.items():
            self._changes.note(lines[0], "session-unknown", words=words, count=len(lines))
        columns.note_left_out(self._table, self._mapping, self._changes.problems)
        return self._changes.plan(self._source)

    def _changed(self) -> dict[PersonId, list[str]]:
        """Return what the list changes of people of the event: names of fields, `wishes`, `bookings`."""
        found: dict[PersonId, list[str]] = defaultdict(list)
        for before, now in self._changes.kept():
            if isinstance(now, Person | Registration | Wish | Booking):
                person = now.id if isinstance(now, Person) else now.person_id
                if person in self._snapshot.people:
                    found[person] += _CALLED.get(type(now)) or different(before, now)
        return found

    def _leave_out(self, row: Row, draft: Draft) -> bool:
        """Leave out a row that is about nobody, and say why; tell whether it is."""
        if self._is_total(row, draft):
            self._changes.skip(row, "row-is-total")
        elif draft.name or "badge_name" in draft.person or self._knows_address(draft):
            return False
        elif draft.email:
            self._changes.skip(row, "address-without-name", value=draft.email)
        else:
            self._changes.skip(row, "row-without-name")
        return True

    def _is_total(self, row: Row, draft: Draft) -> bool:
        """Tell whether the first filled cell says that the row is a sum, and no other names anybody.

        `Summe`, `Anzahl:` or `Gesamt (42)`; beside it stand numbers, `7` or `7 Personen`.
        """
        if "@" in draft.email:
            return False
        first = next((n for n in range(len(row.cells)) if row.cells[n] != ""), 0)
        if values.key(row.text(first).rstrip(_COUNTED)) not in self._total:
            return False
        return not any(_like_a_name(row.text(n)) for n in self._names if n != first)

    def _knows_address(self, draft: Draft) -> bool:
        """Tell whether a row without a name is about somebody who has that address."""
        email = draft.email.casefold()
        return bool(email and ((email, "") in self._by_both or self._only(self._by_email.get(email, ()), "")))

    def _settle(self, draft: Draft) -> tuple[PersonId, str]:
        """Put the row into the event; return whom it is about and which count it belongs to."""
        person = self._match(draft)
        if person is None:
            person = self._added(draft)
            self._complete(person.id, draft)
            return person.id, "new"
        if person.id in self._seen:
            self._changes.note(draft.line, "row-repeated", name=person.name or person.email)
        self._seen.setdefault(person.id, draft.line)
        now = self._changes.update(person, _fields(person, draft))
        if now is not person:
            self._index(now)
        changed = self._complete(person.id, draft)
        return person.id, "changed" if changed or now is not person else "same"

    def _added(self, draft: Draft) -> Person:
        if not draft.name:
            self._changes.note(draft.line, "name-missing", value=draft.person["badge_name"])
        given, family = draft.name.given, draft.name.family
        known = {"needs": draft.needs_on, "source": self._source, **draft.person}
        person = self._changes.add(Person(PersonId(new_id()), given, family, **known))
        self._index(person)
        self._seen[person.id] = draft.line
        return person

    def _complete(self, person: PersonId, draft: Draft) -> bool:
        """Add or change what belongs to a person; tell whether there was anything to do."""
        changed = [self._register(person, draft), self._wish(person, draft), self._book(person, draft)]
        return any(changed)

    def _index(self, person: Person) -> None:
        before = self._indexed.get(person.id)
        self._people[person.id] = self._indexed[person.id] = person
        email, name = person.email.casefold(), name_key(person.given, person.family)
        if email:
            self._by_both.setdefault((email, name), person.id)
        if email and (before is None or person.id not in self._by_email[email]):
            self._by_email[email].append(person.id)
        if name and (before is None or person.id not in self._by_name[name]):
            self._by_name[name].append(person.id)

    def _match(self, draft: Draft) -> Person | None:
        """Return the person that a row is about, if the event or an earlier row has them."""
        name = draft.name.key
        email = draft.email.casefold()
        sharing = self._by_email.get(email, ()) if email else ()
        if sharing and (found := self._by_both.get((email, name)) or self._only(sharing, name)):
            return self._people[found]
        if sharing:
            other = self._people[sharing[0]].name
            self._changes.note(draft.line, "shared-address", name=_called(draft), other=other)
        namesakes = self._by_name.get(name, ()) if name else ()
        for one in namesakes[:_NAMESAKES] if not draft.email else ():
            if _one_person(self._people[one], self._registrations.get(one), draft):
                return self._people[one]
        if namesakes:
            self._changes.note(draft.line, "same-name", name=_called(draft))
        return None

    def _only(self, sharing: Sequence[PersonId], name: str) -> PersonId | None:
        """Return the only one with an address, where the list or the event has no name to tell otherwise."""
        unnamed = not name or not self._people[sharing[0]].name
        return sharing[0] if len(sharing) == 1 and unnamed else None

    def _register(self, person: PersonId, draft: Draft) -> bool:
        there = self._registrations.get(person)
        if there is None:
            fresh = Registration(RegistrationId(new_id()), person, source=self._source, **draft.registration)
            self._registrations[person] = self._changes.add(fresh)
            return True
        fields = self._standing(person, there, draft)
        if "note" in fields:
            fields["note"] = with_lines(there.note, fields["note"])
        self._registrations[person] = self._changes.update(there, fields)
        return self._registrations[person] is not there

    def _standing(self, person: PersonId, there: Registration, draft: Draft) -> dict[str, Any]:
        """Return the fields of a registration; being registered does not undo what was done in the event."""
        fields = dict(draft.registration)
        status = fields.get("status", there.status)
        if status is there.status or self._changes.added(there.id):
            return fields
        who = {"name": self._people[person].name or draft.email}
        if status is RegistrationStatus.REGISTERED:
            del fields["status"]
            self._changes.note(
                draft.line, "status-kept", **who, listed=status.value, status=there.status.value
            )
        else:
            self._changes.note(
                draft.line, "status-changed", **who, before=there.status.value, status=status.value
            )
        return fields

    def _wish(self, person: PersonId, draft: Draft) -> bool:
        if not draft.wishes and not draft.wish_list:
            return False
        changed = False
        for rank, words in (draft.wishes or self._listed(draft.wish_list)).items():
            changed |= self._set_wish(person, rank, self._session(words, draft.line), words)
        return changed

    def _session(self, words: str, line: int) -> SessionId | None:
        found = self._sessions.find(words)
        if found is None:
            self._unknown.setdefault(words, []).append(line)
        return found

    def _set_wish(self, person: PersonId, rank: int, session: SessionId | None, words: str) -> bool:
        there = self._wishes.get((person, rank))
        if there is None:
            fresh = Wish(WishId(new_id()), person, rank, session, words)
            self._wishes[person, rank] = self._changes.add(fresh)
            return True
        if session is not None and session == there.session_id:
            return False
        now = self._changes.update(there, {"session_id": session, "words": words})
        self._wishes[person, rank] = now
        return now is not there

    def _listed(self, text: str) -> dict[int, str]:
        """Return wishes that stand in one cell, by rank; commas part them only where no title has one."""
        pieces = [piece.strip() for piece in text.replace("\n", ";").split(";") if piece.strip()]
        if len(pieces) == 1 and self._sessions.find(pieces[0]) is None:
            pieces = [piece.strip() for piece in pieces[0].split(",") if piece.strip()]
        return dict(enumerate(pieces, 1))

    def _book(self, person: PersonId, draft: Draft) -> bool:
        changed = False
        for words in draft.bookings:
            session = self._session(words, draft.line)
            there = self._snapshot.bookings.of("person_id", person)
            if session is None or any(one.session_id == session for one in there):
                continue
            booking = Booking(BookingId(link_id(person, session)), person, session)
            if not self._changes.added(booking.id):
                self._changes.add(booking)
                changed = True
        return changed


def _fields(person: Person, draft: Draft) -> dict[str, Any]:
    """Return the fields as the list would have them; another spelling of the name or address is no change."""
    fields = dict(draft.person)
    for name in _NOTES & fields.keys():
        fields[name] = with_lines(getattr(person, name), fields[name])
    if person.email.casefold() == draft.email.casefold():
        fields.pop("email", None)
    if not person.name and draft.name:
        fields |= {"given": draft.name.given, "family": draft.name.family}
    if "roles" in fields:
        fields["roles"] |= person.roles
    fields["needs"] = (person.needs | draft.needs_on) & ~draft.needs_off
    return fields


def _like_a_name(text: str) -> bool:
    return any(map(str.isalpha, text)) and not any(map(str.isdigit, text))


def _called(draft: Draft) -> str:
    return f"{draft.name.given} {draft.name.family}".strip() or draft.email


def _one_person(person: Person, registration: Registration | None, draft: Draft) -> bool:
    """Tell whether namesakes without an e-mail address are one person.

    They have the same organisation, and neither birthday, address nor category says otherwise.
    """
    if person.email or fold(person.organisation) != fold(str(draft.person.get("organisation", ""))):
        return False
    there = {name: getattr(person, name) for name in _TELLING}
    there["category"] = registration.category if registration else ""
    said = draft.person | {"category": draft.registration.get("category")}
    return all(
        not there[name] or not said.get(name) or fold(str(there[name])) == fold(str(said[name]))
        for name in there
    )
