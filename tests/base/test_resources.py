"""What the program ships is there, whole, and free to be passed on."""

import re
from pathlib import Path

import pytest
from defusedxml import ElementTree

from netzwerkstatt.base import resources

PACKAGING = Path(__file__).parents[2] / "packaging"
FONTS = sorted(resources.path("fonts").glob("*.ttf"))
ICONS = sorted(resources.path("icons").glob("*.svg"))


def test_text_is_read_as_utf8():
    assert "NetzWerkStatt" in resources.text("locale/de/LC_MESSAGES/netzwerkstatt.po")


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold", "ExtraBold"])
@pytest.mark.parametrize("family", ["AtkinsonHyperlegibleNext", "NotoSans"])
def test_text_faces_have_four_weights(family, weight):
    assert resources.path(f"fonts/{family}-{weight}.ttf").is_file()


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_font_is_whole_and_lies_beside_its_licence(font):
    assert font.read_bytes()[:4] == b"\x00\x01\x00\x00"
    licence = font.with_name(f"LICENSE-{font.stem.split('-')[0]}.txt")
    assert "SIL Open Font License, Version 1.1" in licence.read_text(encoding="utf-8")


def test_icons_are_drawings_that_take_the_colour_of_their_text():
    assert len(ICONS) > 300
    for icon in ICONS:
        drawing = icon.read_text(encoding="utf-8")
        assert ElementTree.fromstring(drawing).get("viewBox") == "0 0 24 24", icon.name
        assert "currentColor" in drawing, icon.name


def test_everything_that_others_made_is_named_with_its_licence():
    named = resources.text("licences/THIRD-PARTY.md")
    locked = (PACKAGING / "run.lock").read_text(encoding="utf-8")

    packages = re.findall(r"^([a-z0-9-]+)==", locked, flags=re.MULTILINE)

    assert packages
    assert [package for package in packages if not re.search(rf"(?<![\w-]){package}(?![\w-])", named)] == []


def test_checks_install_the_same_versions_as_the_program():
    run, test = (
        set(
            re.findall(
                r"^[a-z0-9-]+==\S+", (PACKAGING / lock).read_text(encoding="utf-8"), flags=re.MULTILINE
            )
        )
        for lock in ("run.lock", "test.lock")
    )
    assert run < test


def test_locks_name_no_address():
    for lock in ("run.lock", "test.lock"):
        assert "://" not in (PACKAGING / lock).read_text(encoding="utf-8")
