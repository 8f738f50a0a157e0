"""The checklist: what is done, what comes next, and where a task stands."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.snapshot import Shelf, Snapshot
from netzwerkstatt.domain.tasks import Phase, Task, TaskId
from netzwerkstatt.planning.checklist import (
    Progress,
    When,
    days_left,
    deadline,
    moved,
    next_position,
    open_tasks,
    overdue,
    progress,
    stretches,
    tasks_of,
    upcoming,
    workload,
)

TODAY = date(2027, 8, 23)  # a Monday
EVENT = date(2027, 10, 16)
ANNE, BEN = (Person(PersonId(name), name, "Abt") for name in ("Anne", "Ben"))
DATES = st.dates(date(2027, 1, 1), date(2028, 12, 31))
TASKS = st.lists(
    st.builds(
        Task,
        id=st.uuids().map(str).map(TaskId),
        title=st.just("Etwas tun"),
        phase=st.sampled_from(Phase),
        due=st.none() | DATES,
        due_days=st.none() | st.integers(-300, 100),
        done=st.none() | DATES,
        person_id=st.sampled_from([None, ANNE.id, BEN.id]),
        position=st.integers(0, 5),
    ),
    max_size=25,
    unique_by=lambda task: task.id,
)
BEGINS = st.none() | st.just(EVENT) | DATES


def an_event(*tasks: Task, begin: date | None = EVENT, days: int = 1) -> Snapshot:
    found = [Day(DayId(str(n)), begin + timedelta(days=n)) for n in range(days)] if begin else []
    return Snapshot(days=Shelf(found), people=Shelf([ANNE, BEN]), tasks=Shelf(tasks))


def a_task(title: str, **fields) -> Task:
    return Task(TaskId(title), title, **fields)


def titles(tasks) -> list[str]:
    return [task.title for task in tasks]


@given(TASKS)
def test_progress_counts_every_task_once(tasks):
    event = an_event(*tasks)
    phases = [progress(event.tasks.of("phase", phase)) for phase in Phase]
    assert sum(each.total for each in phases) == len(tasks)
    assert sum(each.done for each in phases) == sum(task.done is not None for task in tasks)


def test_progress_of_nothing_is_nothing():
    assert progress([]) == Progress(0, 0)


@given(TASKS, BEGINS)
def test_tasks_of_a_phase_keep_their_arrangement_then_their_deadline(tasks, begin):
    event = an_event(*tasks, begin=begin)
    for phase in Phase:
        keys = [(task.position, deadline(event, task) or date.max) for task in tasks_of(event, phase)]
        assert keys == sorted(keys)


def test_a_deadline_before_the_event_moves_with_it():
    task = a_task("Rampe leihen", due_days=-49)
    assert deadline(an_event(task), task) == date(2027, 8, 28)
    assert deadline(an_event(task, begin=EVENT + timedelta(days=7)), task) == date(2027, 9, 4)
    assert deadline(an_event(task, begin=None), task) is None


@given(TASKS, BEGINS, DATES)
def test_what_is_overdue_is_open_and_past_and_all_of_it(tasks, begin, today):
    event = an_event(*tasks, begin=begin)
    late = overdue(event, today)
    for task in tasks:
        day = task.deadline(begin)
        assert (task in late) == (task.done is None and day is not None and day < today)


def test_what_is_due_today_is_not_overdue():
    assert overdue(an_event(a_task("Heute", due=TODAY)), TODAY) == []


@given(TASKS, BEGINS, st.integers(0, 30))
def test_upcoming_begins_with_the_oldest_and_ends_without_a_date(tasks, begin, limit):
    event = an_event(*tasks, begin=begin)
    found = upcoming(event, limit)
    assert found == open_tasks(event)[:limit]
    days = [task.deadline(begin) or date.max for task in found]
    assert days == sorted(days)
    assert all(task.done is None for task in found)


def test_upcoming_names_overdue_tasks_first_and_undated_ones_last():
    tasks = (
        a_task("irgendwann"),
        a_task("bald", due=TODAY + timedelta(days=2)),
        a_task("längst", due=TODAY - timedelta(days=2)),
        a_task("getan", due=TODAY, done=TODAY),
    )
    assert titles(upcoming(an_event(*tasks), 6)) == ["längst", "bald", "irgendwann"]


@given(TASKS)
def test_workload_adds_up_to_all_open_tasks(tasks):
    event = an_event(*tasks)
    load = workload(event)
    assert sum(count for _, count in load.people) + load.nobody == len(open_tasks(event))
    counts = [count for _, count in load.people]
    assert counts == sorted(counts, reverse=True)
    assert 0 not in counts


def test_workload_names_people_by_name_where_they_have_as_much():
    tasks = (a_task("1", person_id=BEN.id), a_task("2", person_id=ANNE.id), a_task("3"))
    load = workload(an_event(*tasks))
    assert [(person.given, count) for person, count in load.people] == [("Anne", 1), ("Ben", 1)]
    assert load.nobody == 1


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (TODAY, 54),
        (EVENT - timedelta(days=1), 1),
        (EVENT, 0),
        (EVENT + timedelta(days=1), 0),
        (EVENT + timedelta(days=2), -1),
    ],
)
def test_days_left_count_down_to_the_first_day_and_up_from_the_last(today, left):
    assert days_left(an_event(days=2), today) == left


def test_days_left_are_unknown_without_a_date():
    assert days_left(an_event(begin=None), TODAY) is None


@given(TASKS, BEGINS, DATES)
def test_stretches_hold_every_task_once_and_run_forward(tasks, begin, today):
    event = an_event(*tasks, begin=begin)
    laid = stretches(event, today, tasks)
    held = [task.id for stretch in laid for task in stretch.tasks]
    assert sorted(held) == sorted(task.id for task in tasks)
    places = [(list(When).index(each.when), each.begin or date.min) for each in laid]
    assert places == sorted(set(places))
    for stretch in laid:
        days = [task.deadline(begin) or date.max for task in stretch.tasks]
        assert days == sorted(days)
        if stretch.begin:
            assert stretch.begin <= min(days)


@pytest.mark.parametrize(
    ("due", "when", "begin"),
    [
        (TODAY - timedelta(days=1), When.OVERDUE, None),
        (TODAY, When.WEEK, TODAY),
        (date(2027, 8, 29), When.WEEK, TODAY),
        (date(2027, 8, 30), When.WEEK, date(2027, 8, 30)),
        (date(2027, 9, 19), When.WEEK, date(2027, 9, 13)),
        (date(2027, 9, 20), When.MONTH, date(2027, 9, 1)),
        (date(2027, 10, 15), When.MONTH, date(2027, 10, 1)),
        (EVENT, When.EVENT, None),
        (EVENT + timedelta(days=1), When.EVENT, None),
        (EVENT + timedelta(days=2), When.AFTER, None),
        (None, When.UNDATED, None),
    ],
)
def test_stretches_are_weeks_first_then_months_then_the_event(due, when, begin):
    task = a_task("Etwas tun", due=due)
    (stretch,) = stretches(an_event(task, days=2), TODAY, [task])
    assert (stretch.when, stretch.begin) == (when, begin)


def test_done_tasks_stand_at_the_end_whenever_they_were_due():
    task = a_task("Etwas tun", due=TODAY - timedelta(days=9), done=TODAY)
    (stretch,) = stretches(an_event(task), TODAY, [task])
    assert stretch.when is When.DONE


@given(TASKS.filter(bool), st.data(), st.sampled_from([-1, 1]))
def test_moving_a_task_changes_places_with_its_neighbour_and_back(tasks, data, step):
    event = an_event(*tasks)
    task = data.draw(st.sampled_from(tasks))
    alike = [each.id for each in tasks_of(event, task.phase) if (each.done is None) is (task.done is None)]
    at = alike.index(task.id)
    pairs = moved(event, task, step)
    if not 0 <= at + step < len(alike):
        assert pairs == ()
        return
    changed = {now.id: now for _, now in pairs}
    after = an_event(*(changed.get(each.id, each) for each in tasks))
    alike[at], alike[at + step] = alike[at + step], alike[at]
    found = [each.id for each in tasks_of(after, task.phase) if (each.done is None) is (task.done is None)]
    assert found == alike
    assert all(before.phase is task.phase for before, _ in pairs)


@given(TASKS, st.sampled_from(Phase))
def test_a_new_task_stands_behind_all_others_of_its_phase(tasks, phase):
    event = an_event(*tasks)
    fresh = a_task("neu", phase=phase, position=next_position(event, phase))
    assert tasks_of(an_event(*tasks, fresh), phase)[-1] == fresh
