"""Publishing the programme: it gets a number and a date, and later changes are told against it."""

from dataclasses import dataclass
from datetime import datetime

from netzwerkstatt.app.commands import Edit
from netzwerkstatt.app.wording import changes as words
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.programme_version import ProgrammeVersion
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.planning.notices import NoticeKind
from netzwerkstatt.planning.versions import (
    Difference,
    by_person,
    changes_since,
    concerned,
    published,
    versions_in_order,
)


@dataclass(frozen=True, slots=True)
class ToldChange:
    """What has changed in one session, in words, with whom it concerns."""

    session: str
    title: str
    differences: tuple[Difference, ...]
    text: str
    people: tuple[str, ...]


def publish(snapshot: Snapshot, when: datetime, note: str = "") -> Edit:
    """Return the command that publishes the programme as it is, at a local time.

    What somebody knew of changes since the last version is of no use any more, and goes.

    Raises:
        Refused: `nothing-to-publish` where nothing is planned yet.
    """
    version, sessions = published(snapshot, when, note.strip())
    if not sessions:
        raise Refused("nothing-to-publish")
    known = snapshot.acceptances.of("kind", NoticeKind.PUBLISHED.value)
    new: tuple[Record, ...] = (version, *sessions)
    pairs = (*((None, one) for one in new), *((one, None) for one in known))
    return Edit(pairs, about=str(version.number))


def version_numbered(snapshot: Snapshot, number: int | None = None) -> ProgrammeVersion:
    """Return a version by its number, or the newest.

    Raises:
        Refused: `version-unknown` with `number`, or `nothing-published`.
    """
    versions = versions_in_order(snapshot)
    if not versions:
        raise Refused("nothing-published")
    if number is None:
        return versions[0]
    found = next((one for one in versions if one.number == number), None)
    if found is None:
        raise Refused("version-unknown", number=number)
    return found


def told(snapshot: Snapshot, version: ProgrammeVersion, texts: Texts) -> list[ToldChange]:
    """Return what has changed since a version, by time."""
    return [
        ToldChange(
            change.session,
            words.session(change),
            change.differences,
            ", ".join(words.said(change, snapshot, texts)),
            tuple(sorted(concerned(snapshot, change))),
        )
        for change in changes_since(snapshot, version)
    ]


def message(snapshot: Snapshot, version: ProgrammeVersion, texts: Texts) -> str:
    """Return what has changed since a version as plain text for a mail: by time, then whom it concerns."""
    found = changes_since(snapshot, version)
    said = {one: f"{words.session(one)}: {', '.join(words.said(one, snapshot, texts))}" for one in found}
    lines = [words.since(version, texts, snapshot), *(f"- {said[one]}" for one in found)]
    groups = by_person(snapshot, found)
    if groups:
        lines += ["", texts._("Concerned:")]
    for people, theirs in groups:
        names = texts.listed(person.name for person in people)
        lines.append(f"- {names}: {'; '.join(said[one] for one in theirs)}")
    return "\n".join(lines)
