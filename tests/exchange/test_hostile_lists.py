"""Broken and malicious files: each ends soon, in a plan or in one plain refusal."""

import subprocess
import sys

import pytest

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange import attendees

REFUSED = {
    "blns.json": "file-other-kind",
    "empty_0_bytes.csv": "file-empty",
    "json_deep_nesting.json": "file-other-kind",
    "xlsx_high_ratio_60mb.xlsx": "file-too-large",
    "xlsx_truncated.xlsx": "file-incomplete",
    "xml_bad_times_schedule.xml": "file-other-kind",
    "xml_billion_laughs_schedule.xml": "file-other-kind",
    "xml_truncated_schedule.xml": "file-other-kind",
    "xml_wrong_encoding_schedule.xml": "file-other-kind",
}
READ_ALL = """
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (500_000_000, 500_000_000))
from pathlib import Path
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange import attendees, budget, rooms
for path in sorted(Path(sys.argv[1]).iterdir()):
    for reader in (attendees, rooms, budget):
        start = time.perf_counter()
        try:
            reader.plan(reader.read(path), None, Snapshot(), path.name)
        except Refused:
            pass
        assert time.perf_counter() - start < 10, path.name
"""


@pytest.mark.parametrize(("name", "code"), REFUSED.items())
def test_file_that_is_no_list_is_refused_with_its_name(shared_data, name, code):
    with pytest.raises(Refused) as caught:
        attendees.read(shared_data / "hostile" / name)
    assert (caught.value.code, caught.value.facts["name"]) == (code, name)


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("csv_injection_teilnehmende.csv", 20),
        ("csv_sep_line.csv", 1),
        ("csv_title_rows_above_header.csv", 2),
        ("csv_unclosed_quote.csv", 3),
        ("csv-injection_payloadbox.txt", 0),
        ("xlsx_formulas.xlsx", 0),
    ],
)
def test_broken_list_loses_nobody(shared_data, name, people):
    table = attendees.read(shared_data / "hostile" / name)
    result = attendees.plan(table, None, Snapshot(), name)
    assert sum(isinstance(record, Person) for record in result.add) == result.new == people
    assert result.rows == people + result.skipped


@pytest.mark.skipif(sys.platform == "win32", reason="memory is bounded by the POSIX module resource")
def test_all_hostile_files_end_within_ten_seconds_and_500_megabytes(shared_data):
    command = [sys.executable, "-c", READ_ALL, str(shared_data / "hostile")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
