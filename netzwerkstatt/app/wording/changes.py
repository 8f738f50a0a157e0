"""What has changed since the programme went out, in words."""

from collections.abc import Collection
from datetime import date, datetime

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.programme_version import ProgrammeVersion, PublishedSession
from netzwerkstatt.domain.snapshot import Snapshot, by_name
from netzwerkstatt.planning.versions import Difference, ProgrammeChange, people_of


def numbered(found: ProgrammeVersion, texts: Texts, snapshot: Snapshot) -> str:
    """Name a version with its day: `Fassung 2 vom 12.09.2027`; English begins it small, as in a sentence.

    In two copies of an event that were put together, versions of one day may have the same number. Where
    there is another such one in the `snapshot`, the time of day is added: `…, 19:30 Uhr`.
    """
    number, day = texts.number(found.number), found.published.date()
    date = texts.date(day, "short")
    alike = snapshot.versions.of("number", found.number)
    if any(one.id != found.id and one.published.date() == day for one in alike):
        time = texts.clock(found.published)
        return texts._("version {number} of {date}, {time}", number=number, date=date, time=time)
    return texts._("version {number} of {date}", number=number, date=date)


def version(found: ProgrammeVersion, texts: Texts, snapshot: Snapshot) -> str:
    """Name a version with what it went out for: `Fassung 2 vom 12.09.2027 (Druckerei)`."""
    said = numbered(found, texts, snapshot)
    return f"{said} ({found.note})" if found.note else said


def since(found: ProgrammeVersion, texts: Texts, snapshot: Snapshot) -> str:
    """Say since when something has changed."""
    return texts._("Changed since {version}:", version=version(found, texts, snapshot))


def session(change: ProgrammeChange) -> str:
    """Name the session that has changed, as it is called now."""
    return " ".join(filter(None, (change.newest.number, change.newest.title)))


def said(change: ProgrammeChange, snapshot: Snapshot, texts: Texts) -> list[str]:
    """Say what has changed, one thing each, as parts of a sentence."""
    was, now = change
    if was is None:
        return [texts._("new: {place}", place=place(now, snapshot, texts))] if now else []
    if now is None:
        return [texts._("no longer takes place (was: {place})", place=place(was, snapshot, texts))]
    found: list[str] = []
    for difference in change.differences:
        found += _difference(difference, was, now, snapshot, texts)
    return found


def place(found: PublishedSession, snapshot: Snapshot, texts: Texts) -> str:
    """Say when and where a session is, or was."""
    return ", ".join(filter(None, (_when(found.start, snapshot, texts), found.room)))


def _difference(
    difference: Difference, was: PublishedSession, now: PublishedSession, snapshot: Snapshot, texts: Texts
) -> list[str]:
    match difference:
        case Difference.TIME:
            days = {one.start.date() for one in (was, now)}
            before, after = (_when(one.start, snapshot, texts, days) for one in (was, now))
            return [texts._("begins {now} instead of {before}", now=after, before=before)]
        case Difference.LENGTH:
            return [
                texts.n_(
                    "lasts one minute instead of {before}",
                    "lasts {count} minutes instead of {before}",
                    now.minutes,
                    before=texts.number(was.minutes),
                )
            ]
        case Difference.ROOM:
            return [_room(was, now, texts)]
        case Difference.PEOPLE:
            return _people(was, now, snapshot, texts)
        case Difference.TITLE:
            return _title(was, now, texts)
    return []


def _when(moment: datetime, snapshot: Snapshot, texts: Texts, named: Collection[date] = ()) -> str:
    """Write when something begins, with the day where the event has several or several are named."""
    days = {day.date for day in snapshot.days.values()} | {moment.date(), *named}
    time = texts.clock(moment)
    return f"{texts.date(moment.date(), 'medium')}, {time}" if len(days) > 1 else time


def _room(was: PublishedSession, now: PublishedSession, texts: Texts) -> str:
    if was.room == now.room:
        return texts._("room: another one that is also called {now}", now=now.room)
    if not was.room:
        return texts._("room: {now}", now=now.room)
    if not now.room:
        return texts._("without a room for now, instead of {before}", before=was.room)
    return texts._("room: {now} instead of {before}", now=now.room, before=was.room)


def _people(was: PublishedSession, now: PublishedSession, snapshot: Snapshot, texts: Texts) -> list[str]:
    before, after = people_of(was), people_of(now)
    come, gone = after - before, (before - after) & snapshot.people.keys()
    lost = len(before - after) - len(gone)
    found = []
    if come:
        people = sorted((snapshot.people[one] for one in come), key=by_name)
        found.append(texts._("now with {names}", names=texts.listed(one.name for one in people)))
    left = [one.name for one in sorted((snapshot.people[one] for one in gone), key=by_name)]
    if lost:
        left.append(texts.n_("one person no longer listed", "{count} people no longer listed", lost))
    if left:
        found.append(texts._("without {names}", names=texts.listed(left)))
    return found


def _title(was: PublishedSession, now: PublishedSession, texts: Texts) -> list[str]:
    found = []
    if was.title != now.title:
        found.append(texts._("was called “{before}”", before=was.title))
    if was.number != now.number:
        none = texts._("no number")
        found.append(texts._("{now} instead of {before}", now=now.number or none, before=was.number or none))
    return found
