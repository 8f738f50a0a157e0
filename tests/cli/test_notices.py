"""`notices`: which kinds there are, and how grave each is to be."""

from netzwerkstatt.planning.notices import NoticeKind


def test_notices_lists_every_kind_with_its_weight(call, sample):
    lines = call("notices", sample, lang="de").said.splitlines()
    assert lines[0] == "- Weg in den Raum (access): wie vorgesehen (rot oder gelb)"
    assert "- Zahl der Plätze (full): wie vorgesehen (gelb)" in lines
    assert len(lines) == len(NoticeKind)


def test_notices_sets_a_weight_that_check_follows(call, sample):
    answer = call("notices", sample, "full", "red", lang="de")
    assert (answer.code, answer.said) == (0, "- Zahl der Plätze (full): rot: geht so nicht\n")
    call("notices", sample, "stage", "off")
    found = call("check", sample, "--json").object["notices"]
    assert [(one["code"], one["level"]) for one in found] == [("full", "red"), ("double", "red")]
    call("notices", sample, "stage", "default")
    call("undo", sample)
    listed = call("notices", sample, "--json").object["notices"]
    assert {one["kind"]: one["weight"] for one in listed if one["weight"] != "default"} == {
        "full": "red",
        "stage": "off",
    }


def test_what_holds_already_is_no_step(call, sample):
    before = len(call("history", sample, "--json").object["steps"])
    call("notices", sample, "full", "default")
    assert len(call("history", sample, "--json").object["steps"]) == before


def test_what_is_no_kind_or_no_weight_is_refused_with_what_is_possible(call, sample):
    before = sample.read_bytes()
    answer = call("notices", sample, "cakes", "off")
    assert answer.code == 3
    assert answer.complained.startswith("There is no kind of notice “cakes”. Possible: stage, access,")
    for words in (["full"], ["full", "green"]):
        answer = call("notices", sample, *words)
        assert answer.code == 3
        assert answer.complained == (
            "Please say how grave “full” is to be. Possible: off, info, amber, red, default.\n"
        )
    assert sample.read_bytes() == before
