"""A real programme becomes an event, and goes out again as it was."""

from collections import defaultdict
from datetime import datetime, timedelta

import pytest
from defusedxml import ElementTree

SESSIONS = {
    "fosdem_2024.xml": 876,
    "fosdem_2021.xml": 773,
    "froscon_hco_schedule.json": 155,
    "voc_frab-camp2019.json": 79,
    "voc_pretalx-democon.json": 36,
    "gpn11.csv": 29,
    "kielux_2020.ics": 24,
}


@pytest.mark.parametrize("name", SESSIONS)
def test_a_programme_comes_in_whole_and_goes_out_unchanged(call, shared_data, name):
    call("new", "fest", "--title", "Fest")
    first = call("import", "fest.netzwerk", "schedule", shared_data / "schedules" / name, "--json").object
    assert first["new"] == SESSIONS[name]
    assert call("info", "fest.netzwerk", "--json").object["sessions"] == SESSIONS[name]

    call("export", "fest.netzwerk", "schedule", "-o", "out.xml")
    back = call("import", "fest.netzwerk", "schedule", "out.xml", "--json").object
    assert (back["new"], back["changed"]) == (0, 0)
    assert len(call("history", "fest.netzwerk", "--json").object["steps"]) == 2


def test_the_rooms_and_namesakes_of_a_large_programme(call, shared_data):
    call("new", "fest", "--title", "Fest")
    call("import", "fest.netzwerk", "schedule", shared_data / "schedules" / "fosdem_2024.xml")
    facts = call("info", "fest.netzwerk", "--json").object
    assert (facts["rooms"], facts["contributors"], facts["days"]) == (35, 945, 2)


@pytest.mark.parametrize("name", ["voc_invalid-example.json", "voc_schedule-example_deu.xlsx"])
def test_a_programme_that_breaks_its_own_rules_is_read_all_the_same(call, shared_data, name):
    call("new", "fest", "--title", "Fest")
    answer = call("import", "fest.netzwerk", "schedule", shared_data / "schedules" / name, "--json")
    assert answer.code == 0
    assert answer.object["new"] > 0


def test_another_kind_of_file_is_refused_kindly(call, shared_data, tmp_path):
    call("new", "fest", "--title", "Fest")
    before = (tmp_path / "fest.netzwerk").read_bytes()
    name = "europython2014_nonfrab_schedule.xml"
    answer = call("import", "fest.netzwerk", "schedule", shared_data / "schedules" / name)
    assert answer.code == 3
    assert len(answer.complained.splitlines()) == 1
    assert (tmp_path / "fest.netzwerk").read_bytes() == before


@pytest.mark.parametrize("suffix", ["xml", "json", "ics"])
def test_the_sample_s_programme_goes_out_and_comes_back(call, sample, suffix):
    call("export", sample, "schedule", "-o", f"programm.{suffix}", lang="de")
    back = call("import", sample, "schedule", f"programm.{suffix}", "--json").object
    assert (back["new"], back["changed"], back["same"]) == (0, 0, 16)


def test_whoever_and_whatever_is_double_booked_is_what_a_few_lines_count(call, shared_data):
    """FOSDEM 2024 has people in two talks at once and rooms with two talks; both are counted from the XML."""
    file = shared_data / "schedules" / "fosdem_2024.xml"
    call("new", "fest", "--title", "Fest")
    call("import", "fest.netzwerk", "schedule", file)
    told = call("check", "fest.netzwerk", "--json").object["notices"]
    events = list(ElementTree.parse(file).iter("event"))
    assert sum(one["code"] == "occupied" for one in told) == begun_while_others_run(
        (event.findtext("room"), event) for event in events
    )
    assert sum(one["code"] == "double" for one in told) == begun_while_others_run(
        (person.text.strip(), event) for event in events for person in event.iter("person")
    )


def begun_while_others_run(booked):
    """Count how often somebody's or some room's talk begins while another one still runs."""
    spans = defaultdict(set)
    for whose, event in booked:
        start = datetime.fromisoformat(event.findtext("date"))
        hours, minutes = map(int, event.findtext("duration").split(":"))
        spans[whose].add((start, event.get("id"), start + timedelta(hours=hours, minutes=minutes)))
    return sum(
        any(end > start for _, _, end in sorted(theirs)[:at])
        for theirs in spans.values()
        for at, (start, _, _) in enumerate(sorted(theirs))
    )
