"""One row of an attendee list as what it says about a person; what it does not say stays open."""

import re
from collections.abc import Callable
from collections.abc import Mapping as Dict
from typing import Any, Final

from netzwerkstatt.domain.people import Diet, PhotoConsent, Role, is_email
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.exchange import values
from netzwerkstatt.exchange.drafts import Draft, Said, kind
from netzwerkstatt.exchange.mapping import ORDER, Column, Mapping, Vocabulary
from netzwerkstatt.exchange.names import Named, read_names
from netzwerkstatt.exchange.phrases import Phrases, need_named
from netzwerkstatt.exchange.plan import Problem
from netzwerkstatt.exchange.signs import one_line
from netzwerkstatt.exchange.tabular import Row, Table
from netzwerkstatt.exchange.values import key

_ADDRESS: Final = re.compile(r"[^\s@<>,;:\"()\[\]]+@[^\s@<>,;:\"()\[\]]+")
_CUT: Final = re.compile(r"@[^\s@<>,;]+[,;](?=[^\s<>,;])(?![^\s<>,;]*@)")
"""An address with a comma within (`anna@example,org`): what follows at once is no other address."""
_LIST: Final = re.compile(r"\s*[;\n|]\s*")
_PLACE: Final = re.compile(r"(?:[A-Z]{1,3}[- ])?(\d{4,5})\s+(\S.*)")
_PLAIN_FIELDS: Final = {
    "title": "title",
    "salutation": "salutation",
    "badge-name": "badge_name",
    "pronouns": "pronouns",
    "organisation": "organisation",
    "phone": "phone",
    "country": "country",
    "website": "website",
}
_DATES: Final = frozenset({"born", "registered", "checked-in"})
_TOGETHER: Final = (
    frozenset({"given", "middle", "family", "name", "family-first"}),
    frozenset({"street", "house", "street-more", "postcode", "town", "place", "country"}),
)
"""Fields that come from the attendee's columns or from the order's, never some from either."""


class Reader:
    """Reads the rows of one table; what it does not understand goes into `problems`."""

    def __init__(self, table: Table, mapping: Mapping, words: Vocabulary, this_year: int) -> None:
        self.problems: list[Problem] = []
        self._words: Dict[str, Any] = words.words
        self._phrases = Phrases(words.words)
        self._mapping = mapping
        self._year = this_year
        mapped = [column for column in mapping.columns if column.field]
        self._columns = [
            (column, kind(column.field), next((group for group in _TOGETHER if column.field in group), None))
            for column in sorted(mapped, key=lambda c: (c.rank, c.index))
        ]
        self._fields = mapping.fields()
        self._plain_fields = [pair for pair in _PLAIN_FIELDS.items() if pair[0] in self._fields]
        self._month_first = {
            c.index: values.month_first(row.cell(c.index) for row in table.rows)
            for c in mapped
            if c.field in _DATES
        }
        steps: tuple[tuple[Callable[[Draft, Said], None], frozenset[str]], ...] = (
            (self._plain, frozenset({*_PLAIN_FIELDS, "biography"})),
            (self._contact, frozenset({"email"})),
            (self._address, _TOGETHER[1]),
            (self._dates, _DATES),
            (self._languages, frozenset({"languages"})),
            (self._needs, frozenset({"needs", "needs-note", "need"})),
            (self._diet, frozenset({"diet", "diet-note"})),
            (self._photos, frozenset({"photos", "no-photos"})),
            (self._role, frozenset({"role", "category"})),
            (self._status, frozenset({"status", "waiting"})),
            (self._companions, frozenset({"companions"})),
            (self._notes, frozenset({"note"})),
            (self._sessions, frozenset({"wish", "booking", "wishes", "bookings"})),
        )
        kinds = set(map(kind, self._fields))
        self._steps = [step for step, fields in steps if fields & kinds]

    def draft(self, row: Row) -> Draft:
        """Return what the row says."""
        said = self._said(row)
        draft = Draft(row.line, self._name(said))
        for step in self._steps:
            step(draft, said)
        for part in ("title", "salutation"):
            if getattr(draft.name, part):
                draft.person.setdefault(part, getattr(draft.name, part))
        return draft

    def _said(self, row: Row) -> Said:
        """Return what the row fills; groups of fields come from the order only where all else is empty."""
        found: dict[str, list[tuple[Column, str]]] = {}
        closed: set[frozenset[str]] = set()
        for column, name, group in self._columns:
            text = row.text(column.index)
            if text and column.option:
                answer = values.yes_no(text)
                text = text if answer is None else column.option if answer else ""
            if not text or (column.rank == ORDER and group in closed):
                continue
            if group is not None and column.rank < ORDER:
                closed.add(group)
            found.setdefault(name, []).append((column, text))
        return Said(row, found)

    def _ask(self, draft: Draft, header: str, value: str) -> None:
        """Note that a value was not understood."""
        facts = {"column": header, "value": one_line(value)[:100]}
        self.problems.append(Problem(draft.line, "value-not-understood", facts))

    def _name(self, said: Said) -> Named:
        parts = {name: said.one(name) for name in _TOGETHER[0]}
        return read_names(
            parts, self._words, titled="title" in self._fields, greeted="salutation" in self._fields
        )

    def _plain(self, draft: Draft, said: Said) -> None:
        for source, target in self._plain_fields:
            if (text := said.one(source)) and not values.blank(text):
                draft.person[target] = text
        if text := said.text("biography"):
            draft.person["biography"] = text

    def _contact(self, draft: Draft, said: Said) -> None:
        """Take the address out of what surrounds it, the first of several; in doubt all stays as written."""
        text = said.one("email")
        written = text.removeprefix("mailto:").removeprefix("MAILTO:")
        found = [address.rstrip(".") for address in _ADDRESS.findall(written)]
        if not found and (values.blank(text) or values.yes_no(text) is False):
            return
        doubtful = not found or not all(map(is_email, found)) or _CUT.search(written) is not None
        draft.person["email"] = text if doubtful else found[0]
        if doubtful or len(found) > 1:
            code = "email-doubtful" if doubtful else "email-several"
            self.problems.append(Problem(draft.line, code, {"value": text[:100]}))

    def _address(self, draft: Draft, said: Said) -> None:
        street = f"{said.one('street')} {said.one('house')}".strip()
        found = {
            "street": ", ".join(filter(None, (street, said.one("street-more")))),
            "postcode": said.one("postcode"),
            "town": said.one("town"),
        }
        if place := said.one("place"):
            parts = _PLACE.fullmatch(place)
            found["postcode"] = found["postcode"] or (parts[1] if parts else "")
            found["town"] = found["town"] or (parts[2] if parts else place)
        draft.person.update({name: text for name, text in found.items() if text and not values.blank(text)})

    def _dates(self, draft: Draft, said: Said) -> None:
        if (column := said.column("born")) and not values.blank(said.cell("born")):
            first = self._month_first[column.index]
            born = values.day(said.cell("born"), newest=self._year, month_first=first)
            if born is None or born.year > self._year:
                self._ask(draft, column.header, said.text("born"))
            else:
                draft.person["born"] = born
        for source, target in (("registered", "registered"), ("checked-in", "checked_in")):
            if column := said.column(source):
                self._moment(draft, said, column, target)

    def _moment(self, draft: Draft, said: Said, column: Column, target: str) -> None:
        cell = said.cell(column.field)
        if values.blank(cell) or values.yes_no(cell) is False:
            return
        found = values.moment(cell, newest=self._year, month_first=self._month_first[column.index])
        if found is None:
            self._ask(draft, column.header, said.text(column.field))
        else:
            draft.registration[target] = found

    def _languages(self, draft: Draft, said: Said) -> None:
        codes: list[str] = []
        for text in said.all("languages"):
            known, unknown = self._phrases.languages(text)
            codes += known
            for piece in unknown:
                self._ask(draft, said.header("languages"), piece)
        if codes:
            draft.person["languages"] = " ".join(dict.fromkeys(codes))

    def _needs(self, draft: Draft, said: Said) -> None:
        notes = said.all("needs-note")
        for text in said.all("needs"):
            notes += self._need_words(draft, text, said.header("needs"))
        for column, text in said.numbered("need"):
            notes += self._need(draft, column, text)
        if notes:
            draft.person["needs_note"] = "\n".join(dict.fromkeys(notes))

    def _need(self, draft: Draft, column: Column, text: str) -> list[str]:
        """Read a column for one need: yes, no, or words that go into the note."""
        if key(text) in values.words()["unknown"]:
            return []
        said = values.yes_no(text)
        if said is None:
            return self._need_words(draft, text, column.header)
        need = need_named(column.field.partition(".")[2])
        if said:
            draft.needs_on |= need
        else:
            draft.needs_off |= need
        return []

    def _need_words(self, draft: Draft, text: str, header: str) -> list[str]:
        """Translate words into needs and return what is left of them."""
        needs, rest = self._phrases.needs(text, header)
        draft.needs_on |= needs
        return [rest] if rest else []

    def _diet(self, draft: Draft, said: Said) -> None:
        notes = [text for text in said.all("diet-note") if not _says_nothing(text)]
        for text in said.all("diet"):
            if values.blank(text):
                continue
            diet, note = self._phrases.diet(text)
            if diet is None:
                self._ask(draft, said.header("diet"), text)
                continue
            if draft.person.get("diet", Diet.ANY) is Diet.ANY:
                draft.person["diet"] = diet
            notes += [note] if note else []
        if notes:
            draft.person["diet_note"] = ", ".join(dict.fromkeys(notes))
            draft.person.setdefault("diet", Diet.OTHER)

    def _photos(self, draft: Draft, said: Said) -> None:
        for name, yes, no in (
            ("photos", PhotoConsent.YES, PhotoConsent.NO),
            ("no-photos", PhotoConsent.NO, None),
        ):
            text = said.text(name)
            if values.blank(text):
                continue
            agreed = values.yes_no(text)
            consent = PhotoConsent.ASK if key(text) in self._words["ask"] else yes if agreed else no
            if consent is not None and (agreed is not None or consent is PhotoConsent.ASK):
                draft.person["photos"] = consent
            elif agreed is None:
                self._ask(draft, said.header(name), text)

    def _role(self, draft: Draft, said: Said) -> None:
        rest: list[str] = []
        roles = Role.NONE
        for text in said.all("role"):
            known, unknown = self._phrases.roles(text)
            roles |= known
            rest += unknown
        if roles:
            draft.person["roles"] = roles
        category = said.one("category") or ", ".join(rest)
        if category:
            draft.registration["category"] = category

    def _status(self, draft: Draft, said: Said) -> None:
        if place := values.integer(said.cell("waiting")):
            draft.registration["waiting"] = place
            draft.registration["status"] = RegistrationStatus.WAITING
        text = said.text("status")
        if values.blank(text):
            return
        folded = key(text)
        status = next((s for s in RegistrationStatus if folded in self._words[s.value]), None)
        if status is None:
            self._ask(draft, said.header("status"), text)
        else:
            draft.registration["status"] = status

    def _companions(self, draft: Draft, said: Said) -> None:
        text = said.one("companions")
        if values.blank(text):
            return
        count, named = self._phrases.companions(text)
        if count is None:
            self._ask(draft, said.header("companions"), text)
            return
        draft.registration["companions"] = count
        if named:
            draft.registration["note"] = f"{said.header('companions')}: {text}"

    def _notes(self, draft: Draft, said: Said) -> None:
        if texts := said.all("note"):
            draft.person["note"] = "\n".join(texts)
            if any(map(self._phrases.names_need, texts)):
                self.problems.append(Problem(draft.line, "note-names-need", {}))

    def _sessions(self, draft: Draft, said: Said) -> None:
        draft.wish_list = said.text("wishes")
        for column, text in said.numbered("wish"):
            if not values.blank(text):
                draft.wishes.setdefault(int(column.field.partition(".")[2]), one_line(text))
        draft.bookings += [one_line(text) for _, text in said.numbered("booking") if not values.blank(text)]
        for text in said.all("bookings"):
            draft.bookings += [piece for piece in _LIST.split(text) if piece]


def _says_nothing(text: str) -> bool:
    return values.blank(text) or values.yes_no(text) is False
