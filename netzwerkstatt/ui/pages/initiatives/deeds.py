"""What an edit on this page becomes: one command, one step in the history."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from netzwerkstatt.app.commands import Add, Change, Command, Delete, Edit, listed
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import Texts, in_every_language
from netzwerkstatt.domain.initiatives import Initiative
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.domain.tasks import Phase, Task, TaskId
from netzwerkstatt.planning.checklist import next_position
from netzwerkstatt.planning.matching import Question, Suggestion
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.initiatives.records import Profile, links_of, new_link

Step = tuple[Record | None, Record | None]


def save(event: Snapshot, pairs: Pairs[Profile]) -> Command:
    """Return the command for edits of initiatives and of what they work on.

    Raises:
        Refused: `initiative-without-name`.
    """
    if not all(now.initiative.name for _, now in pairs):
        raise Refused("initiative-without-name")
    steps = [step for was, now in pairs for step in _steps(event, was, now)]
    about = listed(now.initiative.name for _, now in pairs)
    return Edit(tuple(steps) or tuple((was.initiative, now.initiative) for was, now in pairs), about=about)


def removal(rows: Sequence[Profile]) -> Command:
    """Return the command that deletes initiatives; their people stay."""
    return Delete(tuple(row.initiative for row in rows))


def join(person: Person, initiative: Initiative | None) -> Command:
    """Let a person belong to an initiative, or to none."""
    joined = replace(person, initiative_id=initiative.id if initiative else None)
    return Change(((person, joined),))


def question_task(snapshot: Snapshot, question: Question, texts: Texts) -> Task:
    """Return the task that looks for somebody who offers something; the one that is there, or a new one."""
    names = texts.listed(who.name for who in question.seekers)
    return _task(snapshot, partial(_looking, question), texts, texts._("Sought by {names}.", names=names))


def meeting_task(snapshot: Snapshot, found: Suggestion, texts: Texts) -> Task:
    """Return the task that brings two initiatives together; the one that is there, or a new one."""
    return _task(snapshot, partial(_meeting, found), texts, "")


def add_task(task: Task) -> Command:
    """Add a task to the checklist."""
    return Add((task,))


def _looking(question: Question, texts: Texts) -> str:
    return texts._("Find somebody who offers “{keyword}”", keyword=question.keyword)


def _meeting(found: Suggestion, texts: Texts) -> str:
    return texts._(
        "Bring {seeker} and {offerer} together: {keyword}",
        seeker=found.seeker.name,
        offerer=found.offerer.name,
        keyword=found.sought,
    )


def _task(snapshot: Snapshot, title: Callable[[Texts], str], texts: Texts, note: str) -> Task:
    """Return the task of that title in any language, or a new one."""
    for known in in_every_language(title):
        for task in snapshot.tasks.of("title", known):
            return task
    position = next_position(snapshot, Phase.EXCHANGE)
    return Task(TaskId(new_id()), title(texts), Phase.EXCHANGE, note=note, position=position)


def _steps(event: Snapshot, was: Profile, now: Profile) -> Iterator[Step]:
    if was.fresh or was.initiative != now.initiative:
        yield None if was.fresh else was.initiative, now.initiative
    if not was.fresh and was.topics == now.topics:
        return
    links, wanted = links_of(event, now), {topic.id for topic in now.topics}
    for topic in now.topics:
        if topic.id not in links:
            yield None, new_link(now, topic)
    for topic_id, link in links.items():
        if topic_id not in wanted:
            yield link, None
