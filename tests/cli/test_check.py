"""`check`: what in the plan somebody should look at."""

from datetime import date
from pathlib import Path

from netzwerkstatt.app import workspace
from netzwerkstatt.app.commands import Add
from netzwerkstatt.base import paths
from netzwerkstatt.planning.accepting import acceptances
from netzwerkstatt.planning.notices import NoticeKind, find


def test_check_lists_the_notices_of_the_sample_gravest_first(call, sample):
    answer = call("check", sample, lang="de")
    assert answer.code == 0
    assert answer.said.splitlines() == [
        "Das geht so noch nicht",
        (
            "- 10:20 Uhr · Das sorgende Quartier: Die Bühne ist für Marlene Hägele nicht erreichbar. "
            "Marlene Hägele nutzt einen Rollstuhl, die Bühne hat 3 Stufen und keine Rampe."
        ),
        "    · Auf Saalebene statt Bühne",
        "    · Aufgabe „Rampe leihen“ anlegen",
        "- 13:45 Uhr · Energie-Podium: Mira Sönmez ist um 13:45 Uhr in zwei Räumen eingeplant.",
        "    · WS 5 auf 15:00 Uhr verschieben",
        "    · Mira Sönmez bei „Energie-Podium“ streichen",
        "Bitte ansehen",
        "- 11:30 Uhr · Hochbeete im Hinterhof: 34 Wünsche für 30 Plätze.",
        "    · Aufgabe „Zweiten Durchgang für WS 2 klären“ anlegen",
    ]


def test_check_gives_scripts_codes_ids_and_sentences(call, sample):
    found = call("check", sample, "--json").object["notices"]
    assert [(one["code"], one["level"]) for one in found] == [
        ("stage", "red"),
        ("double", "red"),
        ("full", "amber"),
    ]
    assert {"code", "level", "session", "room", "people", "text", "fixes"} <= found[0].keys()
    assert len(found[0]["people"]) == 1
    assert found[1]["text"] == "Mira Sönmez is planned in two rooms at 13:45."
    assert [fix["code"] for fix in found[1]["fixes"]] == ["move-time", "take-out"]


def test_check_of_an_empty_event_says_that_all_is_well(call):
    call("new", "fest", "--title", "Fest")
    answer = call("check", "fest.netzwerk")
    assert (answer.code, answer.said) == (0, "There is nothing in the plan that needs a look.\n")
    assert call("check", "fest.netzwerk", "--json").object == {"notices": []}


def test_check_changes_nothing(call, sample):
    before = sample.read_bytes()
    call("check", sample)
    assert sample.read_bytes() == before


def test_what_is_accepted_stands_apart_with_its_reason(call, sample):
    with workspace.opened(Path(sample), paths.backups()) as event:
        full = next(one for one in find(event.snapshot) if one.kind is NoticeKind.FULL)
        event.execute(Add(tuple(acceptances(full, date(2027, 9, 1), "Wir rücken zusammen"))))
    last = call("check", sample, lang="de").said.rpartition("Angenommen\n")[2]
    assert last == "- 11:30 Uhr · Hochbeete im Hinterhof: 34 Wünsche für 30 Plätze. (Wir rücken zusammen)\n"
    told = call("check", sample, "--json").object["notices"][-1]
    assert (told["code"], told["accepted"], told["reason"]) == ("full", True, "Wir rücken zusammen")
