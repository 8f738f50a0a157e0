"""A real programme becomes an event, and goes out again as it was."""

import pytest

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
