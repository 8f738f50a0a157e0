"""From notices to deeds: the remedies that are offered, and the command behind each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from netzwerkstatt.app.commands import Edit
from netzwerkstatt.app.wording import notices as sentences
from netzwerkstatt.app.wording import remedies as words
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import N_, Texts, in_every_language
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.tasks import Phase, Task, TaskId
from netzwerkstatt.domain.venue import BuildingId, RoomId
from netzwerkstatt.planning.accepting import divided, written
from netzwerkstatt.planning.checklist import next_position
from netzwerkstatt.planning.notices import Level, Notice, NoticeKind, find
from netzwerkstatt.planning.remedies import Remedy, RemedyKind, TaskCode, remedies

_PHASES: Final = {
    TaskCode.BORROW_EQUIPMENT: Phase.RESOURCES,
    TaskCode.SECOND_RUN: Phase.PLAN,
    TaskCode.FIND_ROOM: Phase.PLAN,
    TaskCode.ASK_AGAIN: Phase.PLAN,
    TaskCode.TELL_CHANGE: Phase.COOPERATION,
}
"""Where a task belongs; all others are about inclusion."""


@dataclass(frozen=True, slots=True)
class Fix:
    """What can be done about a notice, in words."""

    code: RemedyKind
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """A notice in words, with the ids of what it is about; `about` is its session with its time."""

    code: NoticeKind
    level: Level
    session: SessionId | None
    room: RoomId | None
    building: BuildingId | None
    people: tuple[PersonId, ...]
    others: tuple[SessionId, ...]
    about: str
    text: str
    fixes: tuple[Fix, ...]
    accepted: bool = False
    reason: str = ""


def told(snapshot: Snapshot, texts: Texts, today: date | None = None) -> list[Told]:
    """Return all notices of an event in words, the gravest first, each with what can be done about it.

    Those that are accepted come last.

    Without `today` nothing is said of promises that are due.
    """
    still, accepted = divided(snapshot, find(snapshot, today=today))
    return [
        *(_told(snapshot, notice, texts, offered(snapshot, notice, today)) for notice in still),
        *(
            replace(_told(snapshot, notice, texts, ()), accepted=True, reason=reason(snapshot, notice))
            for notice in accepted
        ),
    ]


def _told(snapshot: Snapshot, notice: Notice, texts: Texts, ways: Iterable[Remedy]) -> Told:
    return Told(
        notice.kind,
        notice.level,
        notice.session,
        notice.room,
        notice.building,
        notice.people,
        notice.others,
        sentences.about(notice, snapshot, texts),
        sentences.sentence(notice, snapshot, texts),
        tuple(Fix(one.kind, words.remedy(one, snapshot, texts)) for one in ways),
    )


def reason(snapshot: Snapshot, notice: Notice) -> str:
    """Return why an accepted notice is to stay; empty where nobody said so."""
    return next((one.reason for one in written(snapshot, notice) if one.reason), "")


def offered(snapshot: Snapshot, notice: Notice, today: date | None = None) -> tuple[Remedy, ...]:
    """Return what can be done about a notice, the best first; a task only if there is none like it yet."""
    found = remedies(snapshot, notice, today)
    return tuple(one for one in found if one.task is None or not _is_there(one, snapshot))


def command(remedy: Remedy, snapshot: Snapshot, texts: Texts) -> Edit:
    """Return the command that carries out a remedy, as one step of the history."""
    said = words.remedy(remedy, snapshot, texts)
    if remedy.kind is not RemedyKind.ADD_TASK:
        return Edit(remedy.pairs, N_("Notice solved"), said)
    phase = _PHASES.get(remedy.task, Phase.INCLUSION) if remedy.task else Phase.PLAN
    task = Task(
        TaskId(new_id()),
        words.task_title(remedy, snapshot, texts),
        phase,
        session_id=remedy.session,
        position=next_position(snapshot, phase),
    )
    return Edit(((None, task),))


def _is_there(remedy: Remedy, snapshot: Snapshot) -> bool:
    """Tell whether a task of that title is there in any language, for the same session or for none."""
    titles = {fold(title) for title in in_every_language(partial(words.task_title, remedy, snapshot))}
    return any(
        fold(task.title) in titles and task.session_id in {None, remedy.session}
        for task in snapshot.tasks.values()
    )
