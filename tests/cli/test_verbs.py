"""The command line: what can be done in the window can be done here, and scripts can trust it."""

from pathlib import Path

import pytest

from netzwerkstatt.app.outputs import PRINTS
from netzwerkstatt.app.templates import TEMPLATES
from netzwerkstatt.cli import program
from netzwerkstatt.cli.main import VERBS


def test_every_verb_at_the_door_is_there_and_the_other_way_round():
    assert {command.name for command in program.app.registered_commands} == set(VERBS)


def test_the_sample_has_what_the_pictures_show(call, sample):
    facts = call("info", sample, "--json").object
    wanted = {"people": 128, "attendees": 128, "initiatives": 23, "sessions": 19, "planned": 16, "rooms": 6}
    assert {name: facts[name] for name in wanted} == wanted
    assert (facts["budget"], facts["spent"]) == (920_000, 511_500)


@pytest.mark.parametrize(("lang", "line"), [("de", "- 19 Programmpunkte"), ("en", "- 19 sessions")])
def test_info_speaks_both_languages(call, sample, lang, line):
    assert line in call("info", sample, lang=lang).said.splitlines()


def test_a_sample_of_another_size_and_language(call):
    call("sample", "small", "--people", 30)
    assert call("info", "small.netzwerk", "--json").object["people"] == 30


def test_too_small_a_sample_is_refused(call, tmp_path):
    answer = call("sample", "fest.netzwerk", "--people", 3)
    assert (answer.code, answer.complained) == (3, "The sample event has at least 30 people.\n")
    assert not (tmp_path / "fest.netzwerk").exists()


def test_a_new_event_has_title_date_and_place(call):
    call("new", "fest", "--title", "Straßenfest", "--date", "16.10.2027", "--place", "Ostendplatz")
    facts = call("info", "fest.netzwerk", "--json").object
    assert (facts["title"], facts["dates"], facts["place"]) == ("Straßenfest", ["2027-10-16"], "Ostendplatz")


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_new_event_begins_with_a_template(call, name):
    call("new", "fest", "--title", "Fest", "--template", name)
    facts = call("info", "fest.netzwerk", "--json").object
    assert facts["sessions"] > 5
    assert facts["tasks"] > 10


def test_a_template_that_is_none_is_refused(call, tmp_path):
    answer = call("new", "fest", "--title", "Fest", "--template", "wedding")
    assert (answer.code, list(tmp_path.iterdir())) == (3, [])
    assert answer.complained == "There is no template “wedding”. Possible: netzwerkstatt, festival, talk.\n"


def test_next_years_event_comes_from_the_last(call, sample):
    call("new", "neu", "--title", "NetzWerkStatt 2028", "--date", "14.10.2028", "--from", sample)
    facts = call("info", "neu.netzwerk", "--json").object
    assert (facts["title"], facts["dates"], facts["rooms"]) == ("NetzWerkStatt 2028", ["2028-10-14"], 6)
    assert (facts["attendees"], facts["spent"], facts["tasks_done"]) == (0, 0, 0)
    assert 0 < facts["planned"] < facts["sessions"]
    assert facts["contributors"] > 0


def test_what_comes_along_can_be_told(call, sample):
    call("new", "neu", "--title", "Neu", "--from", sample, "--take", "rooms", "--take", "topics")
    facts = call("info", "neu.netzwerk", "--json").object
    assert (facts["rooms"], facts["topics"], facts["sessions"], facts["people"]) == (6, 8, 0, 0)


def test_attendees_come_along_with_a_reason_only(call, sample, tmp_path):
    words = ("new", "neu", "--title", "Neu", "--from", sample, "--take", "attendees")
    answer = call(*words)
    assert (answer.code, (tmp_path / "neu.netzwerk").exists()) == (3, False)
    assert "reason" in answer.complained
    call(*words, "--reason", "Invitation", "--until", "31.12.2028")
    assert call("info", "neu.netzwerk", "--json").object["waiting"] > 100


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--take", "cakes"], "“cakes” cannot come along."),
        (["--template", "talk"], "Please choose one of them."),
    ],
)
def test_a_beginning_that_is_none_is_refused_in_words(call, sample, tmp_path, words, said):
    answer = call("new", "neu", "--title", "Neu", "--from", sample, *words)
    assert (answer.code, (tmp_path / "neu.netzwerk").exists()) == (3, False)
    assert said in answer.complained


def test_a_date_that_is_none_is_refused_in_words(call):
    answer = call("new", "fest", "--title", "Fest", "--date", "31.9.2027", lang="de")
    assert answer.code == 3
    assert answer.complained.startswith("Das Datum „31.9.2027“ gibt es nicht.")


def test_a_file_that_is_there_stays_as_it_is(call, sample):
    before = sample.read_bytes()
    assert call("sample", sample).code == 3
    assert call("new", sample, "--title", "Fest").code == 3
    assert sample.read_bytes() == before


def test_a_missing_file_is_one_plain_sentence(call):
    answer = call("info", "weg.netzwerk")
    assert (answer.code, answer.said) == (3, "")
    assert answer.complained == "“weg.netzwerk” is not there. It may have been moved or renamed.\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["info"], "“FILE” is missing or does not fit. “netzwerkstatt info --help” shows what is possible."),
        (["info", "a", "--colour"], "There is no option “--colour” here."),
        (["sample", "a", "--people", "many"], "“--people” is missing or does not fit."),
        (["info", "a", "b"], "This call is not understood."),
    ],
)
def test_a_wrong_call_is_answered_in_words(call, words, sentence):
    answer = call(*words)
    assert answer.code == 2
    assert sentence in answer.complained
    assert len(answer.complained.splitlines()) == 1


def test_undo_redo_and_history_tell_what_was_done(call, sample, tmp_path):
    (tmp_path / "liste.csv").write_text("Vorname;Nachname\nXenia;Quitte\n", encoding="utf-8")
    call("import", sample, "attendees", "liste.csv")
    assert call("undo", sample).said == "Undone: Read list: liste.csv\n"
    assert call("undo", sample).complained == "There is nothing to undo.\n"
    assert call("redo", sample, lang="de").said.startswith("Wiederholt: ")
    steps = call("history", sample, "--json").object["steps"]
    assert [step["kind"] for step in steps] == ["redo", "undo", "edit", "barrier"]
    assert "taken back" in call("history", sample).said


def test_a_dry_run_changes_nothing(call, sample, tmp_path):
    (tmp_path / "liste.csv").write_text("Vorname;Nachname\nXenia;Quitte\n", encoding="utf-8")
    before = sample.read_bytes()
    assert call("import", sample, "attendees", "liste.csv", "--dry-run", "--json").object["new"] == 1
    assert sample.read_bytes() == before


@pytest.mark.parametrize("verb", ["import", "print", "export"])
def test_an_unknown_kind_is_refused_with_what_is_possible(call, sample, verb):
    rest = ["x.csv"] if verb == "import" else ["-o", "x.pdf"]
    answer = call(verb, sample, "cakes", *rest)
    assert answer.code == 3
    assert "cakes" in answer.complained


def test_an_event_is_never_overwritten_by_an_output(call, sample):
    before = sample.read_bytes()
    answer = call("print", sample, "badges", "-o", sample)
    assert answer.code == 3
    assert sample.read_bytes() == before


def test_an_output_into_nowhere_is_refused_and_leaves_nothing(call, sample, tmp_path):
    answer = call("export", sample, "budget", "-o", "nirgends/plan.xlsx")
    assert answer.code == 3
    assert "plan.xlsx" in answer.complained
    assert not (tmp_path / "nirgends").exists()


def test_backup_lists_what_there_is(call, sample):
    assert "fest" not in call("backup", sample).said
    assert len(call("backup", sample).said.splitlines()) == 1


def test_verify_finds_damage(call, sample):
    assert call("verify", sample).code == 0
    content = bytearray(sample.read_bytes())
    content[4096:8192] = b"\xaa" * 4096
    sample.write_bytes(content)
    assert call("verify", sample).code == 3


def test_doctor_is_well_here(call):
    answer = call("doctor", "--json")
    assert answer.code == 0
    assert all(answer.object["checks"].values())


@pytest.mark.parametrize("kind", PRINTS)
def test_every_document_is_printed(call, sample, kind):
    answer = call("print", sample, kind, "-o", "out.pdf", "--json")
    assert answer.code == 0
    assert answer.object["pages"] > 0
    assert Path("out.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("kind", ["rooms", "budget"])
def test_rooms_and_budgets_are_read_from_a_table(call, sample, kind):
    Path("liste.csv").write_text("Raum;Plätze;Bezeichnung;Betrag\nKeller;12;Miete;120,50\n", encoding="utf-8")
    answer = call("import", sample, kind, "liste.csv", "--json")
    assert (answer.code, answer.object["new"]) == (0, 1)


def test_what_is_known_of_rooms_goes_out_and_comes_back(call, sample):
    answer = call("export", sample, "access", "-o", "raeume.json", "--json")
    assert {warning["code"] for warning in answer.object["warnings"]} == {
        "access-left-out",
        "access-notes-left-out",
    }
    found = call("import", sample, "access", "raeume.json", "--json").object
    assert (found["rows"], found["same"], found["problems"]) == (7, 7, [])
    said = call("export", sample, "access", "-o", "raeume.json", lang="de").said
    assert "weil A11yJSON kein Wort dafür hat: Klingel in Reichweite" in said


def test_rooms_of_a_file_fill_an_event(call, sample):
    call("export", sample, "access", "-o", "raeume.json")
    call("new", "neu", "--title", "Neu")
    assert call("import", "neu.netzwerk", "access", "raeume.json", "--json").object["new"] == 7
    assert call("info", "neu.netzwerk", "--json").object["rooms"] == 6
    assert call("undo", "neu.netzwerk").said == "Undone: Read list: raeume.json\n"


def test_tags_of_houses_are_written_as_lines(call, sample):
    assert call("export", sample, "access", "-o", "tags.txt").code == 0
    lines = Path("tags.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# Bürgerhaus Neckarbogen"
    assert "automatic_door=yes" in lines


def test_a_file_without_places_is_refused_in_one_sentence(call, sample):
    Path("liste.csv").write_text("Raum;Plätze\nKeller;12\n", encoding="utf-8")
    answer = call("import", sample, "access", "liste.csv", lang="de")
    assert answer.code == 3
    assert answer.complained == "„liste.csv“ ist keine A11yJSON-Datei, die Häuser oder Räume nennt.\n"


def test_prints_are_pdf_files(call, sample):
    answer = call("print", sample, "badges", "-o", "schilder.docx")
    assert answer.code == 3
    assert "end" in answer.complained
    assert not Path("schilder.docx").exists()


def test_help_speaks_german_throughout(call):
    said = call("import", "--help", lang="de").said
    assert "Eine Liste" in said
    assert not {"Usage:", "Options:", "Arguments:", "[required]", "Show this"} & set(said.split())
    assert "Show this" not in said


def test_help_names_every_verb_in_full(call):
    said = call("--help").said
    assert all(verb in said for verb in VERBS)
    assert "..." not in said.partition("Commands")[2]


def test_version_is_named(call):
    assert call("--version", lang=None).said.strip().count(".") == 2


def test_without_a_screen_the_window_says_so(call, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    answer = call("fest.netzwerk")
    assert answer.code == 3
    assert answer.complained.startswith("There is no screen here")


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize("words", [("info", "fest.netzwerk"), ("doctor",), ("sample", "neu")])
def test_a_language_that_is_not_spoken_is_a_wrong_call(call, words):
    answer = call(*words, lang="fr")
    assert (answer.code, answer.said) == (2, "")
    assert len(answer.complained.splitlines()) == 1
    assert "--lang" in answer.complained
    assert not Path("neu.netzwerk").exists()


def test_too_large_a_sample_is_refused(call):
    answer = call("sample", "gross", "--people", 100_001)
    assert (answer.code, answer.complained) == (3, "The sample event has at most 100,000 people.\n")
    assert not Path("gross.netzwerk").exists()


@pytest.mark.parametrize("suffix", ["xml", "json", "ics"])
def test_an_export_names_the_sessions_that_are_not_in_it(call, sample, suffix):
    answer = call("export", sample, "schedule", "-o", f"programm.{suffix}", "--json", lang="de")
    assert [warning["code"] for warning in answer.object["warnings"]] == ["session-unplanned"] * 3
    said = call("export", sample, "schedule", "-o", f"programm.{suffix}", lang="de").said.splitlines()
    assert len(said) == 4
    assert said[1].endswith("hat noch keine Zeit und wird weggelassen.")
