"""Every picture of the gallery is looked over: in a sample of ways always, in all of them with --long."""

import pytest

from netzwerkstatt.ui.gallery import parts, start
from netzwerkstatt.ui.gallery.checking import findings
from netzwerkstatt.ui.gallery.scenes import SCENES
from netzwerkstatt.ui.gallery.showing import pictures
from netzwerkstatt.ui.gallery.stage import APPEARANCES, SCALES, SIZES, WAYS
from netzwerkstatt.ui.theme.look import Appearance

SAMPLE = (("de", Appearance.LIGHT, 100), ("de", Appearance.DARK, 150), ("en", Appearance.CONTRAST, 100))
SMALLEST = (1280, 660)


def faults(app, look, scene, ways, sizes):
    return [
        f"{name}: {finding}"
        for name, widget in pictures(app, look, [scene], ways, sizes)
        for finding in findings(widget)
        if finding.fault
    ]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_everything_can_be_read_and_reached(qapp, look, scene):
    assert faults(qapp, look, scene, SAMPLE, SIZES[:1]) == []


@pytest.mark.long
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_everything_can_be_read_and_reached_in_every_way(qapp, look, scene, request):
    """The same in both languages, all appearances and sizes of type, on the smallest screen and on large ones."""
    if not request.config.getoption("--long"):
        pytest.skip("every way is looked over with --long; three always")
    assert faults(qapp, look, scene, WAYS, (SMALLEST, *SIZES)) == []


def test_scenes_have_names_of_their_own():
    assert len({scene.name for scene in SCENES}) == len(SCENES)


def test_a_scene_is_shown_in_every_way_and_whole_ones_in_every_size(qapp, look):
    scenes = (start.SCENES[0], parts.SCENES[0])
    shown = {name for name, widget in pictures(qapp, look, scenes) if not widget.grab().isNull()}
    assert len(WAYS) == len(APPEARANCES) * len(SCALES) * 2
    assert len(shown) == len(WAYS) * (len(SIZES) + 1)
