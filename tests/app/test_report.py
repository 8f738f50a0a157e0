"""A report on a problem helps to find the cause and tells nothing about anybody."""

import logging

from netzwerkstatt.app.report import report
from netzwerkstatt.app.sample import sample
from netzwerkstatt.base import log, paths
from netzwerkstatt.base.texts import texts


def test_report_says_versions_window_and_numbers():
    event = sample("de")
    said = report(texts("de"), {"theme": "dark"}, event, ["ValueError", "ui/frame.py:7"])
    assert "Python: 3." in said
    assert "theme: dark" in said
    assert f"people: {len(event.people)}" in said
    assert "ui/frame.py:7" in said


def test_report_holds_the_last_lines_of_the_log():
    handler = log.start(paths.state())
    try:
        for number in range(60):
            logging.getLogger("netzwerkstatt.test").info(f"line {number}.")  # noqa: G004  (the words count)
    finally:
        log.stop(handler)
    said = report(texts("en"), {}, None)
    assert "line 59." in said
    assert "line 5." not in said


def test_report_names_nobody_and_nothing_of_the_event():
    event = sample("de")
    said = report(texts("de"), {}, event)
    words = {person.family for person in event.people.values()} | {event.event.title, event.event.place}
    words |= {room.name for room in event.rooms.values()} | {task.title for task in event.tasks.values()}
    assert [word for word in words if word and word in said] == []
    assert str(paths.state()) not in said


def test_report_needs_no_event_and_no_log():
    assert "Programm" in report(texts("de"), {}, None)
