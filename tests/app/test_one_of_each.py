"""One notice of each kind, read as a person reads it, and what each way to solve it comes to."""

from collections import Counter
from contextlib import closing
from datetime import date

import pytest

from netzwerkstatt.app import noticing
from netzwerkstatt.app.wording import notices
from netzwerkstatt.app.wording import remedies as deeds
from netzwerkstatt.app.workspace import Workspace, create
from netzwerkstatt.base import clock
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.access import Answer
from netzwerkstatt.planning.notices import Level, NoticeKind, find
from tests.one_of_each import LEFT, one_of_each
from tests.planning.plans import DAYS, an_event_by_chance
from tests.said_of_each import CASES

FIRST = date(2027, 10, 16)
TODAY = FIRST - LEFT
LEVELS = list(Level)
GERMAN, ENGLISH = texts("de"), texts("en")
INNER = str.maketrans("„“", "\N{SINGLE LOW-9 QUOTATION MARK}‘")


@pytest.fixture(scope="module", params=[Answer.NO, Answer.UNKNOWN])
def quiet(request):
    return request.param


@pytest.fixture(scope="module")
def event(quiet):
    return one_of_each(FIRST, quiet)


@pytest.fixture
def cases(quiet):
    """Return the cases in their order; of the two about quiet rooms the one that applies."""
    return [case for case in CASES if case.kind is not NoticeKind.QUIET or case.answer is quiet]


@pytest.fixture
def workspace(event, tmp_path):
    path = tmp_path / "fest.netzwerk"
    create(path, event.records(), "New event")
    with closing(Workspace(path, tmp_path / "backups")) as opened:
        yield opened


def matters(event):
    return {matter for notice in find(event, today=TODAY) for matter in notice.matters()}


def ways(event, *, tasks):
    """Yield each notice with each thing that can be done about it: only tasks, or only what solves it."""
    for notice in find(event, today=TODAY):
        for remedy in noticing.offered(event, notice, TODAY):
            if (remedy.task is not None) is tasks:
                yield notice, remedy


def test_each_kind_is_there_once_at_its_gravest_and_once_more_where_it_can_be_a_question(event, cases):
    found = Counter((one.kind, one.level, one.answer) for one in find(event, today=TODAY))
    assert found == Counter((case.kind, case.level, case.answer) for case in cases)
    assert {case.kind for case in cases} == set(NoticeKind)


def test_no_kind_is_ever_graver_or_in_doubt_in_another_way():
    gravest = {(case.kind, case.answer): LEVELS.index(case.level) for case in CASES}
    for seed in range(60):
        for one in find(an_event_by_chance(seed), today=DAYS[seed % 3] - LEFT):
            assert LEVELS.index(one.level) >= gravest[one.kind, one.answer], one


def test_each_sentence_says_what_and_why(event, cases):
    found = find(event, today=TODAY)
    assert [notices.sentence(one, event, GERMAN) for one in found] == [case.german for case in cases]
    assert [notices.sentence(one, event, ENGLISH) for one in found] == [case.english for case in cases]


def test_each_button_says_what_it_does(event, cases):
    for notice, case in zip(find(event, today=TODAY), cases, strict=True):
        task = [f"Aufgabe „{case.task.translate(INNER)}“ anlegen"] if case.task else []
        offered = noticing.offered(event, notice, TODAY)
        assert [deeds.remedy(one, event, GERMAN) for one in offered] == [*case.fixes, *task]


def test_whatever_changes_the_plan_solves_its_notice_and_brings_none(workspace):
    before = workspace.snapshot
    known = matters(before)
    for notice, remedy in ways(before, tasks=False):
        steps = len(workspace.history())
        workspace.execute(noticing.command(remedy, before, GERMAN))
        assert len(workspace.history()) == steps + 1
        left = matters(workspace.snapshot)
        assert not left & set(notice.matters())
        new = left - known
        assert {one.kind for one in new} <= {NoticeKind.PUBLISHED}, (
            "of what is moved, the guests have to know"
        )
        assert left - new < known
        workspace.undo()
        assert workspace.snapshot == before


def test_a_task_stands_on_the_checklist_and_is_offered_once_while_its_notice_stays(workspace):
    before = workspace.snapshot
    for notice, remedy in ways(before, tasks=True):
        workspace.execute(noticing.command(remedy, before, GERMAN))
        now = workspace.snapshot
        ((task, session),) = ((one.title, one.session_id) for one in now.tasks.values())
        assert (task, session) == (deeds.task_title(remedy, before, GERMAN), notice.session)
        assert find(now, today=TODAY) == find(before, today=TODAY)
        others = [one for one in noticing.offered(before, notice, TODAY) if one != remedy]
        assert list(noticing.offered(now, notice, TODAY)) == others
        workspace.undo()
        assert workspace.snapshot == before


def test_check_says_the_same_of_the_file(call, quiet, cases, tmp_path):
    path = tmp_path / "fest.netzwerk"
    create(path, one_of_each(clock.local_now().date() + LEFT, quiet).records(), "New event")
    for language, sentences in (
        ("de", [case.german for case in cases]),
        ("en", [case.english for case in cases]),
    ):
        told = call("check", path, "--json", lang=language).object["notices"]
        assert [(one["code"], one["level"]) for one in told] == [(case.kind, case.level) for case in cases]
        assert [one["text"] for one in told] == sentences
