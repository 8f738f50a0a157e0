"""Settings come back as they were saved, and never keep the window from opening."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.base import settings
from netzwerkstatt.base.settings import RECENT_KEPT, RecentFile, Settings

PICNIC = RecentFile("/stick/picknick.netzwerk", "Nachbarschaftspicknick", "2027-06-12")
FAIR = RecentFile("/stick/markt.netzwerk", "Markt der Initiativen")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.json"


def test_first_start_takes_the_usual_settings(file):
    assert settings.load(file) == Settings()
    assert not file.exists()


def test_settings_come_back_as_they_were_saved(file):
    chosen = Settings(
        language="de",
        theme="contrast",
        font_percent=150,
        recent=(PICNIC, FAIR),
        geometry="AdnQywADAAA=",
        columns={"rooms": ("name", "seats")},
        headers={"5f1c": "diet"},
        tips=("rooms", "attendees"),
        printing={"badges": {"stock": "L4785"}},
        calm=True,
        dense=True,
        toast_seconds=0,
    )
    settings.save(file, chosen)
    assert settings.load(file) == chosen


def test_saving_leaves_nothing_else_behind(file):
    settings.save(file, Settings(language="de"))
    settings.save(file, Settings(language="en"))
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '"ja"', "\0\0\0", '{"recent": [{"title": "ohne Pfad"}]}', '{"columns": 3}']
)
def test_damaged_file_is_put_aside_and_the_usual_settings_are_taken(file, damage):
    file.write_text(damage, encoding="utf-8")

    assert settings.load(file) == Settings()

    assert not file.exists()
    assert file.with_suffix(".damaged.json").read_text(encoding="utf-8") == damage


def test_bytes_that_are_no_text_are_put_aside_too(file):
    file.write_bytes(b"\xff\xfe\xff")
    assert settings.load(file) == Settings()
    assert file.with_suffix(".damaged.json").exists()


def test_choices_of_another_version_fall_back_one_by_one(file):
    found = {"language": "tlh", "theme": "neon", "font_percent": 7, "geometry": "AdnQ", "sounds": True}
    found |= {"calm": "perhaps", "dense": 2, "toast_seconds": -4}
    file.write_text(json.dumps(found), encoding="utf-8")
    assert settings.load(file) == Settings(geometry="AdnQ")


def test_settings_of_an_older_version_are_taken_and_the_rest_is_usual(file):
    file.write_text(json.dumps({"language": "de", "font_percent": 130}), encoding="utf-8")
    assert settings.load(file) == Settings(language="de", font_percent=130)


def test_opened_file_moves_to_the_top_once():
    seen = Settings(recent=(FAIR, PICNIC))
    renamed = replace(PICNIC, title="Sommerpicknick")
    assert seen.opened(renamed).recent == (renamed, FAIR)


def test_missing_file_is_forgotten():
    assert Settings(recent=(FAIR, PICNIC)).forgotten(FAIR.path).recent == (PICNIC,)


@given(st.lists(st.sampled_from("abcdefghijklmnopqrstuvwxyz")))
def test_recent_files_are_few_unique_and_latest_first(opened):
    seen = Settings()
    for path in opened:
        seen = seen.opened(RecentFile(path, path.upper()))

    latest = list(dict.fromkeys(reversed(opened)))
    assert [known.path for known in seen.recent] == latest[:RECENT_KEPT]
