"""The attendee list as a file that spreadsheets open and that reads back without a change."""

from collections.abc import Iterable
from datetime import datetime

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange import csvfile
from netzwerkstatt.planning.attendee_table import Value, columns, entries


def write_csv(snapshot: Snapshot, people: Iterable[Person], texts: Texts, *, private: bool = False) -> bytes:
    """Return people as a CSV file in their order (see `csvfile.write`); empty columns are left out.

    Needs, diet and dates of birth are written only with `private`: they are nobody's business but the
    organisers' (GDPR Art. 9).
    """
    rows = entries(snapshot, people)
    shown = columns(texts, rows, private=private)
    lines = [[_written(column.read(row)) for column in shown] for row in rows]
    return csvfile.write([[column.title for column in shown], *lines])


def _written(value: Value) -> str:
    """Write a value as German spreadsheets understand it."""
    if value is None or isinstance(value, str | int):
        return "" if value is None else str(value)
    return f"{value:%d.%m.%Y %H:%M:%S}" if isinstance(value, datetime) else f"{value:%d.%m.%Y}"
