"""Attendees as a workbook: a list that can be printed, filtered and read in again, and the counts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.people import Diet, Person
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.attendee_table import Entry, Value, columns, entries
from netzwerkstatt.reports.sheet import Book, Column, Kind, Level, Sheet

_NAMES: Final = 2  # the first two columns
_WIDEST: Final = 30  # signs
_PROPORTION: Final = 1.1  # letters to digits, by which columns are measured
_MOMENT: Final = len("16.10.2027 09:30")
_FILTER: Final = 3  # signs that the arrow in a head takes


def attendees(snapshot: Snapshot, people: Iterable[Person], texts: Texts, *, needs: bool = False) -> bytes:
    """Return people, in their order, as an .xlsx file: one row each, then a sheet of counts without names.

    Where all columns together are too wide for a page, only the main ones are printed.

    Columns that nobody fills are left out. Access needs, diets and dates of birth stand beside names only
    with `needs`: they are health data (GDPR Art. 9), and a caterer needs no more than the counts.
    """
    rows = entries(snapshot, people)
    book = Book(texts, snapshot.event.title)
    _list(book, texts, rows, private=needs)
    _counts(book, texts, rows)
    return book.data()


def _list(book: Book, texts: Texts, rows: Sequence[Entry], *, private: bool) -> None:
    shown = columns(texts, rows, private=private)
    values = [[column.read(row) for row in rows] for column in shown]
    heads = [
        Column(column.title, _width(column.title, found), _kind(found))
        for column, found in zip(shown, values, strict=True)
    ]
    sheet = book.sheet(texts._("Attendees"), heads, wide=True)
    sheet.head(filters=len(rows), names=_NAMES)
    for row in zip(*values, strict=True):
        sheet.line(row)
    readable = sheet.readable
    main = sum(column.main for column in shown)
    sheet.end(columns=readable if readable == len(shown) else min(main, readable))


def _kind(values: Iterable[Value]) -> Kind:
    """Return how the cells of a column are written, by the first value there is."""
    first = next((value for value in values if value not in {None, ""}), "")
    if isinstance(first, datetime):
        return Kind.MOMENT
    kinds = {str: Kind.TEXT, int: Kind.NUMBER, date: Kind.DATE}
    return kinds[type(first)]


def _width(title: str, values: Iterable[Value]) -> float:
    """Return the width that shows the title and most values, in signs."""
    longest = max((len(value) if isinstance(value, str) else _MOMENT for value in values if value), default=0)
    return min(max(len(title) + _FILTER, longest / _PROPORTION + 2), _WIDEST)


def _counts(book: Book, texts: Texts, rows: Sequence[Entry]) -> None:
    """Write how many there are of each, without a name; who waits or cancelled eats nothing."""
    coming = [e for e in rows if e.registration and e.registration.status is RegistrationStatus.REGISTERED]
    status, diets = words.status(texts), words.diets(texts)
    named = [e.person.diet for e in coming if e.person.diet is not Diet.ANY]  # the others said nothing
    needs, photos = words.needs(texts), words.photos(texts)
    groups = (
        (texts.p_("column", "Status"), [status[e.registration.status] for e in rows if e.registration]),
        (texts.p_("column", "Category"), [_category(e) or texts._("none given") for e in coming]),
        (texts.p_("column", "Diet"), [diets[diet] for diet in named]),
        (
            texts.p_("column", "Access needs"),
            [said for e in coming for said in words.said(e.person.needs, needs)],
        ),
        (texts.p_("column", "Photos allowed"), [photos[e.person.photos] for e in coming]),
        (texts.p_("column", "Companions"), _companions(texts, coming)),
    )
    columns = [Column(texts._("What"), 44), Column(texts._("How many"), 14, Kind.NUMBER)]
    sheet = book.sheet(texts._("Counts"), columns)
    sheet.say(texts._("Counts without names"), Level.TITLE)
    sheet.say(texts._("Below the status only those who have a place are counted."))
    sheet.say(texts._("For the planning team only: small numbers can point to a person."))
    sheet.row += 1
    sheet.head()
    for title, found in groups:
        if found:
            sheet.line([title, None], Level.HEADING)
            _tally(sheet, Counter(found))
    sheet.end()


def _tally(sheet: Sheet, counted: Counter[str]) -> None:
    for word, count in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        sheet.line([word, count])


def _companions(texts: Texts, coming: Iterable[Entry]) -> list[str]:
    count = sum(e.registration.companions for e in coming if e.registration)
    return [texts._("people who come along")] * count


def _category(entry: Entry) -> str:
    return entry.registration.category if entry.registration else ""
