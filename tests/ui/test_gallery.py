"""Every picture of the gallery is looked over: in a sample of ways always, in all of them with --long."""

import pytest

from netzwerkstatt.ui.gallery import parts, start
from netzwerkstatt.ui.gallery.checking import findings
from netzwerkstatt.ui.gallery.scenes import SCENES
from netzwerkstatt.ui.gallery.showing import pictures
from netzwerkstatt.ui.gallery.stage import APPEARANCES, SCALES, SIZES, WAYS
from netzwerkstatt.ui.theme.look import Appearance

LARGEST = ("de", Appearance.DARK, 150)
OTHERS = (("de", Appearance.LIGHT, 100), ("en", Appearance.CONTRAST, 100))
SMALLEST = (1280, 660)


@pytest.fixture(autouse=True)
def calm(look):
    """Let nothing glide, so that everything is in its place at once."""
    look.choose(calm=True)


@pytest.mark.parametrize(
    ("at", "scene"), tuple(enumerate(SCENES)), ids=lambda part: getattr(part, "name", "")
)
def test_everything_can_be_read_and_reached(qapp, look, at, scene, request):
    """Always in the largest type and the longest language, and by turns in light colours and in contrast.

    With --long in both languages, all appearances and sizes of type, on small screens and on large ones.
    """
    every = request.config.getoption("--long")
    ways = WAYS if every else (LARGEST, OTHERS[at % 2])
    sizes = (SMALLEST, *SIZES) if every else SIZES[:1]
    assert [
        f"{name}: {finding}"
        for name, widget in pictures(qapp, look, [scene], ways, sizes)
        for finding in findings(widget)
        if finding.fault
    ] == []


def test_scenes_have_names_of_their_own():
    assert len({scene.name for scene in SCENES}) == len(SCENES)


def test_a_scene_is_shown_in_every_way_and_whole_ones_in_every_size(qapp, look):
    scenes = (start.SCENES[0], parts.SCENES[0])
    shown = {name for name, widget in pictures(qapp, look, scenes) if not widget.grab().isNull()}
    assert len(WAYS) == len(APPEARANCES) * len(SCALES) * 2
    assert len(shown) == len(WAYS) * (len(SIZES) + 1)
