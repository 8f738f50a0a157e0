"""The list of tasks an event can begin with."""

import pytest

from netzwerkstatt.app.starter import starter_tasks, tips
from netzwerkstatt.base.texts import LANGUAGES, texts
from netzwerkstatt.domain.tasks import Phase


@pytest.mark.parametrize("language", LANGUAGES)
def test_starter_list_brings_tasks_for_every_phase(language):
    tasks = starter_tasks(texts(language))
    assert 38 <= len(tasks) <= 45
    assert {task.phase for task in tasks} == set(Phase)
    assert len({task.id for task in tasks}) == len({task.title for task in tasks}) == len(tasks)


def test_starter_list_is_the_same_in_both_languages_but_for_its_words():
    german, english = (starter_tasks(texts(language)) for language in ("de", "en"))
    assert [(t.phase, t.due_days, t.position) for t in german] == [
        (t.phase, t.due_days, t.position) for t in english
    ]
    assert not {task.title for task in german} & {task.title for task in english}


def test_deadlines_of_the_starter_list_follow_the_event_and_run_forward():
    tasks = starter_tasks(texts("de"))
    assert all(task.due is None and task.due_days is not None for task in tasks)
    for phase in Phase:
        days = [task.due_days for task in tasks if task.phase is phase]
        assert days == sorted(days)
    assert min(task.due_days for task in tasks) >= -365
    assert max(task.due_days for task in tasks) > 0


def test_starter_list_thinks_of_everybody_from_the_start():
    said = " ".join(task.title for task in starter_tasks(texts("de")))
    for word in (
        "stufenlos",
        "Gebärdensprach",
        "Leichter Sprache",
        "Bedarf",
        "Verwendungsnachweis",
        "Belege",
    ):
        assert word in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_tip_for_every_phase(language):
    found = tips(texts(language))
    assert list(found) == list(Phase)
    assert all(len(tip) > 40 for tip in found.values())
