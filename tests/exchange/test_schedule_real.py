"""Real programmes that nobody here wrote, and files that mean harm."""

from contextlib import suppress
from datetime import datetime

import pytest

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.exchange import schedules


@pytest.mark.parametrize(
    ("name", "sessions", "rooms", "people", "days"),
    [
        ("fosdem_2024.xml", 876, 35, 945, 2),
        ("fosdem_2021.xml", 773, 108, 684, 2),
        ("froscon_hco_schedule.json", 155, 15, 130, 2),
        ("voc_frab-camp2019.json", 79, 2, 90, 5),
        ("voc_pretalx-democon.json", 36, 2, 27, 3),
        ("voc_invalid-example.json", 1, 1, 1, 1),
        ("gpn11.csv", 29, 2, 31, 4),
        ("kielux_2020.ics", 24, 4, 20, 0),
        ("voc_schedule-example_deu.xlsx", 13, 2, 15, 1),
    ],
)
def test_programme_is_read_whole(shared_data, name, sessions, rooms, people, days):
    found = schedules.read(shared_data / "schedules" / name)

    counted = (len(found.sessions), len(found.rooms), len(found.people), len(found.days), found.skipped)
    assert counted == (sessions, rooms, people, days, 0)


def test_namesakes_of_fosdem_stay_two_people(shared_data):
    found = schedules.read(shared_data / "schedules" / "fosdem_2024.xml")

    assert len({person.name for person in found.people}) == 942


def test_pentabarf_without_dates_gets_its_times_from_day_and_start(shared_data):
    found = schedules.read(shared_data / "schedules" / "fosdem_2021.xml")

    assert found.sessions[0].start == datetime(2021, 2, 6, 9)
    assert sum(not session.people for session in found.sessions) == 102


def test_excel_programme_parts_name_and_organisation(shared_data):
    found = schedules.read(shared_data / "schedules" / "voc_schedule-example_deu.xlsx")

    assert ("Jan Tiessen", "Prognos AG") in {(person.name, person.organisation) for person in found.people}
    assert len(found.sessions[-2].people) == 4


def test_another_program_s_xml_is_refused(shared_data):
    with pytest.raises(Refused) as refused:
        schedules.read(shared_data / "schedules" / "europython2014_nonfrab_schedule.xml")
    assert refused.value.code == "programme-other-kind"


def test_hostile_and_foreign_files_are_read_or_refused(shared_data):
    files = [*(shared_data / "hostile").iterdir(), *(shared_data / "attendees").glob("*.csv")]
    for file in files:
        with suppress(Refused):
            schedules.read(file)


def test_attendee_lists_are_no_programmes(shared_data):
    for file in (shared_data / "attendees").glob("*.csv"):
        with pytest.raises(Refused, match="programme-other-kind"):
            schedules.read(file)
