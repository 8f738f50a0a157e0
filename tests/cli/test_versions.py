"""`publish` and `changes`: the programme goes out, and what is different since."""


def test_publishing_gives_a_number_and_a_day(call, sample):
    answer = call("publish", sample, "--note", "Druckerei", lang="de")
    assert answer.said.startswith("Festgehalten: Fassung 1 vom ")
    assert answer.said.endswith(" (Druckerei).\n")
    assert "Fassung 2" in call("publish", sample, lang="de").said


def test_right_after_it_nothing_has_changed(call, sample):
    call("publish", sample)
    assert call("changes", sample).said.startswith("Nothing has changed since version 1 of ")
    told = call("changes", sample, "--json").object
    assert (told["version"], told["changes"]) == (1, [])


def test_taking_something_back_is_a_change(call, sample, tmp_path):
    lines = tmp_path / "programm.csv"
    lines.write_text("Titel;Beginn;Raum\nAbschiedslied;16.10.2027 16:45;Großer Saal\n", encoding="utf-8")
    call("publish", sample)
    assert call("import", sample, "schedule", lines).code == 0
    [change] = call("changes", sample, "--json").object["changes"]
    assert (change["title"], change["differences"]) == ("Abschiedslied", ["new"])
    assert "- Abschiedslied: new: 16:45, Großer Saal" in call("changes", sample).said
    assert call("changes", sample, "--since", 1).said == call("changes", sample).said


def test_what_was_never_published_cannot_be_compared(call, sample):
    answer = call("changes", sample)
    assert (answer.code, answer.complained) == (3, "No version of the programme has been kept yet.\n")
    call("publish", sample)
    assert call("changes", sample, "--since", 9).complained == "There is no version 9.\n"
