"""Broken and malicious files: one plain sentence or a report of rows, and nothing is lost."""

import csv
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from netzwerkstatt.app.workspace import look, verify

ROOT = Path(__file__).parents[2]
LISTS = (
    "csv-injection_payloadbox.txt",
    "csv_injection_teilnehmende.csv",
    "csv_sep_line.csv",
    "csv_title_rows_above_header.csv",
    "csv_unclosed_quote.csv",
    "empty_0_bytes.csv",
    "xlsx_formulas.xlsx",
    "xlsx_high_ratio_60mb.xlsx",
    "xlsx_truncated.xlsx",
)
PROGRAMMES = (
    "json_deep_nesting.json",
    "xml_bad_times_schedule.xml",
    "xml_billion_laughs_schedule.xml",
    "xml_truncated_schedule.xml",
    "xml_wrong_encoding_schedule.xml",
)
SECONDS, BYTES = 10, 500_000_000


def _within_limits(*words):
    """Run a call in a process of its own, which may take ten seconds and half a gigabyte of address space."""

    def bound():
        resource.setrlimit(resource.RLIMIT_DATA, (BYTES, BYTES))

    command = [sys.executable, "-m", "netzwerkstatt", *map(str, words), "--lang", "en"]
    begun = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False, preexec_fn=bound
    )
    assert time.monotonic() - begun < SECONDS
    return done


@pytest.mark.skipif(sys.platform == "win32", reason="limits of memory are set as POSIX does")
@pytest.mark.parametrize(
    ("kind", "name"), [("attendees", name) for name in LISTS] + [("schedule", name) for name in PROGRAMMES]
)
def test_a_hostile_file_ends_in_words(call, shared_data, tmp_path, kind, name):
    call("new", "fest", "--title", "Fest")
    event = tmp_path / "fest.netzwerk"
    before = look(event)

    done = _within_limits("import", event, kind, shared_data / "hostile" / name)

    assert done.returncode in {0, 3}
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == (done.returncode == 3)
    assert verify(event) == []
    if done.returncode == 3:
        assert look(event) == before


def test_naughty_strings_are_names_like_any_other(call, shared_data, tmp_path):
    """Each string either becomes a name or is accounted for; none runs, none breaks the file."""
    strings = json.loads((shared_data / "hostile" / "blns.json").read_text(encoding="utf-8"))
    with (tmp_path / "liste.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Vorname", "Nachname", "E-Mail"])
        writer.writerows([text, f"Nr{number}", ""] for number, text in enumerate(strings))
    call("new", "fest", "--title", "Fest")

    answer = call("import", "fest.netzwerk", "attendees", "liste.csv", "--json").object
    assert answer["rows"] == answer["new"] == len(strings)

    call("export", "fest.netzwerk", "attendees", "-o", "zurueck.xlsx")
    back = call("import", "fest.netzwerk", "attendees", "zurueck.xlsx", "--json").object
    assert (back["rows"], back["same"]) == (len(strings), len(strings))
