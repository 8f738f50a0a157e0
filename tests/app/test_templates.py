"""Templates: whatever a new event begins with fits together, in both languages."""

from datetime import date, time

import pytest

from netzwerkstatt.app.new_event import Asked, make, new_event
from netzwerkstatt.app.templates import TEMPLATES, template
from netzwerkstatt.app.workspace import history, look
from netzwerkstatt.base import resources
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import LANGUAGES, texts
from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.tasks import Phase

DAY = date(2027, 10, 16)
each = pytest.mark.parametrize("name", TEMPLATES)
both = pytest.mark.parametrize("language", LANGUAGES)


def begun(name, language="de", day=DAY) -> Snapshot:
    return Snapshot.of(new_event(texts(language), Asked("Fest", day), name))


@each
@both
def test_a_template_brings_topics_a_day_a_checklist_and_a_budget(name, language):
    event = begun(name, language)
    assert event.topics
    assert event.sessions
    assert event.tasks
    assert event.budget
    assert event.begin == DAY


@each
def test_sessions_lie_within_the_opening_hours(name):
    event = begun(name)
    (day,) = event.days.values()
    for session in event.sessions.values():
        assert session.start.date() == DAY
        assert day.opens <= session.start.time()
        assert session.end.time() <= day.closes


@each
def test_without_a_day_nothing_has_a_time_and_nothing_is_lost(name):
    event = begun(name, day=None)
    assert not event.days
    assert {session.start for session in event.sessions.values()} == {None}
    assert len(event.sessions) == len(begun(name).sessions)


@each
def test_nothing_is_promised_yet(name):
    event = begun(name)
    assert {session.status for session in event.sessions.values()} == {SessionStatus.IDEA}
    assert {line.planned for line in event.budget.values()} == {0}
    assert {task.done for task in event.tasks.values()} == {None}
    assert not event.people


@each
def test_both_languages_say_the_same(name):
    german, english = begun(name, "de"), begun(name, "en")
    for shelf in ("topics", "sessions", "tasks", "budget"):
        assert len(getattr(german, shelf)) == len(getattr(english, shelf))
    titles = [{one.title for one in event.sessions.values()} for event in (german, english)]
    assert titles[0] != titles[1]
    assert {one.language for one in english.sessions.values()} == {"en"}


@each
def test_topics_have_pencils_and_icons_of_their_own(name):
    topics = begun(name).topics.values()
    assert len({topic.pencil for topic in topics}) == len(topics)
    assert [t.icon for t in topics if not resources.path(f"icons/{t.icon}.svg").is_file()] == []


@each
def test_the_checklist_follows_the_event_and_ends_after_it(name):
    tasks = begun(name).tasks.values()
    assert all(task.due is None and task.due_days is not None for task in tasks)
    assert min(task.due_days for task in tasks) < 0 < max(task.due_days for task in tasks)
    assert {Phase.INCLUSION, Phase.EXCHANGE} <= {task.phase for task in tasks}


@each
def test_every_budget_thinks_of_accessibility(name):
    headings = {line.heading for line in begun(name).budget.values()}
    assert "Barrierefreiheit" in headings


def test_two_events_from_one_template_share_no_id():
    first, second = begun("talk"), begun("talk")
    assert not {record.id for record in first.records()} & {record.id for record in second.records()}


def test_an_evening_begins_when_people_come_home_from_work():
    (day,) = begun("talk").days.values()
    assert (day.opens, day.closes) == (time(18, 30), time(21, 30))


def test_a_template_that_is_none_is_refused_with_what_is_possible():
    with pytest.raises(Refused) as refused:
        template("wedding", texts("de"), DAY)
    assert refused.value.code == "template-unknown"
    assert refused.value.facts["possible"] == "netzwerkstatt, festival, talk"


@each
def test_the_file_is_written_whole_with_one_entry(name, tmp_path):
    path = tmp_path / "fest.netzwerk"
    make(path, texts("de"), Asked("Fest", DAY), name)
    assert len(look(path).sessions) == len(begun(name).sessions)
    assert [step.label for step in history(path, 10)] == ["Event created"]
