"""Programmes that people keep as lists: CSV, Excel, LibreOffice, and the lists that pretalx exports.

Which column is which is told by its header; the names are data, `resources/columns/schedule.csv`.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from io import StringIO
from typing import Final

from netzwerkstatt.base import resources
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.folding import fold
from netzwerkstatt.exchange import tabular, values
from netzwerkstatt.exchange.plan import sheet_of
from netzwerkstatt.exchange.schedules import frab, moments, prose, words
from netzwerkstatt.exchange.schedules.gathering import Gathering
from netzwerkstatt.exchange.schedules.programme import Programme, ProgrammePerson, ProgrammeSession
from netzwerkstatt.exchange.workbook import Cell

_BESIDE_A_TITLE: Final = frozenset(
    {"start", "end", "date", "duration", "room", "people", "abstract", "description"}
)
"""Without one of these a list with titles is no programme: Dr. and Prof. are titles too."""
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ENDINGS: Final = re.compile(r"[*:/_]\s*(?:innen|in|r|n)\b", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"(.*?)[\s–-]*\d{1,2}")
_RANGE: Final = re.compile(r"\s*(?:–|—|-|\bbis\b|\bto\b)\s*", re.IGNORECASE)
_NEWEST: Final = 2099
"""Programmes lie ahead: 27 is 2027."""
_ENTRIES: Final = re.compile(r"[\n;|]")
_APART: Final = re.compile(" (?:und|and|&) ")
_LONGEST_HEADER: Final = 200
_LONGEST_TIME: Final = 60
_LONGEST_NIGHT: Final = 12 * 60
"""Minutes: an end that lies further behind midnight is a slip of the pen."""
_WITH_NUMBER: Final = re.compile(r"(\d{1,9}):\s*(\S.*)")
_NAME_AND_HOUSE: Final = re.compile(r"([^()]+?)\s*\(([^()]+)\)")
_DAY: Final = 24 * 60
_SUMS: Final = frozenset({"summe", "gesamt", "total"})

Columns = Mapping[str, Sequence[int]]


def read(data: bytes) -> Programme:
    """Read a list with a header.

    Raises:
        Refused: `programme-other-kind`, if no column tells the titles or nothing else is told of them;
            `programme-empty`; besides, what `tabular.parse` raises.
    """
    return _programme(tabular.parse(data, _known))


def read_records(records: Sequence[frab.Fields]) -> Programme:
    """Read a list whose rows have named fields, as pretalx exports it in JSON; refuses as `read` does."""
    header = tuple(dict.fromkeys(name for record in records for name in record))
    rows = tuple(
        tabular.Row(line, tuple(_written(record.get(name)) for name in header))
        for line, record in enumerate(records, start=1)
    )
    return _programme(tabular.Table(header, rows))


def _written(value: object) -> str:
    """Return a field as a cell: several values one to a line, of several languages the first."""
    if isinstance(value, Mapping):
        value = list(value.values())[:1]
    if isinstance(value, list):
        return "\n".join(
            filter(None, (_written(part) for part in value if not isinstance(part, list | Mapping)))
        )
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _programme(table: tabular.Table) -> Programme:
    columns = _columns(table)
    if not _is_programme(columns):
        raise Refused("programme-other-kind", kind="table")
    reader = _Reader(Gathering(), columns, table)
    for row in table.rows:
        reader.take(row)
    if not reader.seen:
        raise Refused("programme-empty")
    return reader.programme()


@cache
def _names() -> Mapping[str, Sequence[str]]:
    rows = csv.DictReader(StringIO(resources.text("columns/schedule.csv")))
    return {row["field"]: [fold(name) for name in row["names"].split("|")] for row in rows}


@cache
def _all_names() -> frozenset[str]:
    return frozenset(name for names in _names().values() for name in names)


def _known(header: str) -> bool:
    return not _all_names().isdisjoint(_spellings(header))


def _spellings(header: str) -> tuple[str, ...]:
    """Return what a header may be listed as: itself, without endings, brackets and the number behind it."""
    whole = fold(header[:_LONGEST_HEADER])
    bare = fold(_ENDINGS.sub("", _BRACKETS.sub("", header[:_LONGEST_HEADER])))
    numbered = _NUMBERED.fullmatch(bare)
    return (whole, bare, numbered[1].strip()) if numbered else (whole, bare)


def _columns(table: tabular.Table) -> Columns:
    """Find the columns of each field; names that fit two fields go to the one that has none better."""
    headers = [_spellings(name) for name in _full_header(table)]
    free = set(range(len(headers)))
    found = dict[str, list[int]]()
    for field, names in _names().items():
        for name in names:
            columns = [n for n in sorted(free) if name in headers[n]]
            if columns:
                found[field] = columns
                free.difference_update(columns)
                break
    return found


def _full_header(table: tabular.Table) -> list[str]:
    """Put the name that stands above a group of numbered columns before each number."""
    above = table.above[-1] if table.above else None
    group = ""
    full = []
    for n, name in enumerate(table.header):
        over = prose.line(above.text(n)) if above is not None else ""
        group = over or (group if name.isdigit() else "")
        full.append(f"{group} {name}" if group and name.isdigit() else name)
    return full


def _is_programme(columns: Columns) -> bool:
    if "attendees" in columns and not {"start", "duration"} & columns.keys():
        return False
    return "title" in columns and bool(_BESIDE_A_TITLE & columns.keys())


class _Reader:
    """Reads row by row; a day that stands only in a block's first row, or names a sheet, goes on below."""

    def __init__(self, gathering: Gathering, columns: Columns, table: tabular.Table) -> None:
        self.seen = False
        self._to = gathering
        self._columns = columns
        self._commas_part = "people_ids" in columns
        self._per_person = len(columns.get("people", ())) > 1
        self._month_first = values.month_first(
            row.cell(n) for row in table.rows for n in columns.get("date", ())
        )
        self._sheet: str | None = None
        self._single_sheet = table.sheet
        self._day: date | None = None
        self._to.problems.extend(table.problems)

    def programme(self) -> Programme:
        """Return what was read."""
        return self._to.programme()

    def take(self, row: tabular.Row) -> None:
        """Add the session of a row, or say why it is left out; blank rows are passed over."""
        self._turn(sheet_of(row.line) or self._single_sheet)
        title = prose.line(self._text(row, "title"))
        if not any(self._text(row, field) for field in self._columns) or fold(title) in _SUMS:
            return
        self.seen = True
        state = self._text(row, "status")
        if not title:
            self._to.skip(row.line, "session-without-title")
        elif words.rejected(state):
            self._to.skip(row.line, "session-rejected", title=title, state=prose.line(state))
        else:
            self._session(row, title, state)

    def _turn(self, sheet: str) -> None:
        """Begin a sheet: its name may be the day of the rows on it."""
        if sheet != self._sheet:
            self._sheet, self._day = sheet, values.day(sheet, newest=_NEWEST)

    def _session(self, row: tabular.Row, title: str, state: str) -> None:
        people = tuple(dict.fromkeys(self._people(row)))
        moderators = tuple(dict.fromkeys(self._moderators(row)))
        start, at, end = self._when(row, title)
        word = prose.line(self._text(row, "type"))
        self._to.add(
            ProgrammeSession(
                line=row.line,
                source=self._to.within(prose.line(self._text(row, "id"))),
                title=title,
                subtitle=prose.line(self._text(row, "subtitle")),
                number=prose.line(self._text(row, "number")),
                room=self._to.room(self._text(row, "room")),
                track=self._to.track(self._text(row, "track")),
                start=start,
                clock=at if start is None else None,
                minutes=self._minutes(row, title, start, end),
                kind=words.kind(word),
                type=word,
                status=words.status(state),
                language=words.language(self._text(row, "language")),
                abstract=prose.plain(self._text(row, "abstract")),
                description=prose.plain(self._text(row, "description")),
                people=people,
                moderators=moderators,
                url=frab.web(self._text(row, "url")),
                limit=self._limit(row),
            )
        )

    def _cell(self, row: tabular.Row, field: str) -> Cell:
        found = (row.cell(n) for n in self._columns.get(field, ()))
        return next((cell for cell in found if cell != ""), "")

    def _text(self, row: tabular.Row, field: str) -> str:
        cell = self._cell(row, field)
        return cell if isinstance(cell, str) else tabular.written(cell)

    def _limit(self, row: tabular.Row) -> int | None:
        found = values.integer(self._cell(row, "limit"))
        return found if found is not None and 0 < found <= 1_000_000 else None  # noqa: PLR2004  (a city)

    def _when(
        self, row: tabular.Row, title: str
    ) -> tuple[datetime | None, time | None, time | datetime | None]:
        """Return when it starts, or at least at what time of day, and when it ends."""
        said = self._cell(row, "start")
        begin, until = _range(said)
        exact = values.moment(begin, newest=_NEWEST) if _has_a_day(begin) else None
        at = exact.time() if exact is not None else values.clock(begin)
        day = exact.date() if exact is not None else self._date(row, title)
        if said != "" and at is None:
            self._to.problem(row.line, "session-time-unreadable", title=title, time=tabular.written(said))
        end = self._cell(row, "end") if until == "" else until
        over: time | datetime | None = values.clock(end)
        if _has_a_day(end):
            over = values.moment(end, newest=_NEWEST)
        start = datetime.combine(day, at) if day is not None and at is not None else None
        return start, at, over

    def _date(self, row: tabular.Row, title: str) -> date | None:
        said = self._cell(row, "date")
        if said == "":
            return self._day
        found = values.day(said, newest=_NEWEST, month_first=self._month_first)
        if found is None and not (isinstance(said, str) and not any(map(str.isdigit, said))):
            self._to.problem(row.line, "session-time-unreadable", title=title, time=tabular.written(said))
        self._day = found
        if found is not None:
            self._to.days.add(found)
        return found

    def _minutes(
        self, row: tabular.Row, title: str, start: datetime | None, end: time | datetime | None
    ) -> int | None:
        said = self._cell(row, "duration")
        if isinstance(said, time | timedelta):
            said = _as_length(said)
        found = moments.minutes(tabular.written(said))
        if found is None and said != "":
            self._to.problem(row.line, "session-length-unreadable", title=title, length=tabular.written(said))
        if found is None and start is not None and end is not None:
            found = self._between(row, title, start, end)
        return found

    def _between(self, row: tabular.Row, title: str, start: datetime, end: time | datetime) -> int | None:
        """Return the minutes until the end; an end before the start is believed where it is that night's."""
        over = end if isinstance(end, datetime) else datetime.combine(start, end)
        lasts = int((over - start).total_seconds() // 60)
        if lasts < 0 and isinstance(end, time) and lasts + _DAY <= _LONGEST_NIGHT:
            lasts += _DAY
        if lasts < 0:
            facts = {"title": title, "begin": f"{start:%H:%M}", "end": f"{end:%H:%M}"}
            self._to.problem(row.line, "session-ends-before", **facts)
        return lasts if 1 <= lasts <= moments.LONGEST else None

    def _people(self, row: tabular.Row) -> Iterator[str]:
        house = self._text(row, "organisation")
        if self._commas_part:
            yield from self._exported(row)
            return
        for column in self._columns.get("people", ()):
            said = row.text(column)
            for part in [prose.line(said)] if self._per_person else _parts(said):
                if part:
                    yield self._person(part, house)

    def _exported(self, row: tabular.Row) -> Iterator[str]:
        """Return whom pretalx lists: names and identifiers in two columns, in the same order."""
        names = _listed(self._text(row, "people"))
        ids = _listed(self._text(row, "people_ids"))
        for n, name in enumerate(names):
            source = self._to.within(ids[n]) if len(ids) == len(names) else ""
            yield self._to.person(source, ProgrammePerson("", name))

    def _person(self, said: str, house: str) -> str:
        """Note somebody written as `Anna Beispiel`, `7:Anna Beispiel`, `Anna Beispiel (Haus)`, `…, Haus`."""
        if numbered := _WITH_NUMBER.fullmatch(said):
            return self._to.person(self._to.within(numbered[1]), ProgrammePerson("", numbered[2]))
        if found := _NAME_AND_HOUSE.fullmatch(said):
            return self._to.named(found[1], found[2])
        name, _, behind = said.partition(",")
        return self._to.named(name, behind or house)

    def _moderators(self, row: tabular.Row) -> Iterator[str]:
        for part in _parts(self._text(row, "moderators")):
            yield self._person(part, "")


def _listed(said: str) -> list[str]:
    parts = said.split("\n" if "\n" in said else ",")
    return [name for part in parts if (name := prose.line(part))]


def _parts(said: str) -> list[str]:
    """Return the people of a cell that may hold several."""
    return [
        name
        for entry in _ENTRIES.split(said)
        for part in _APART.split(prose.line(entry))
        if (name := part.strip())
    ]


def _range(cell: Cell) -> tuple[Cell, Cell]:
    """Cut `10:00–11:30 Uhr` into begin and end."""
    if not isinstance(cell, str) or len(cell) > _LONGEST_TIME or _has_a_day(cell):
        return cell, ""
    begin, *rest = _RANGE.split(cell.strip(), maxsplit=1)
    if not rest or not rest[0]:
        return cell, ""
    hour = begin if ":" in begin or "." in begin else f"{begin} Uhr"
    return hour, rest[0]


def _has_a_day(cell: Cell) -> bool:
    if isinstance(cell, datetime):
        return True
    return (
        isinstance(cell, str)
        and re.match(r"\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{2,4})[\sT,]", cell) is not None
    )


def _as_length(cell: time | timedelta) -> str:
    seconds = cell.total_seconds() if isinstance(cell, timedelta) else cell.hour * 3600 + cell.minute * 60
    return str(int(seconds // 60))
