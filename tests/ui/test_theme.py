import itertools
import json
import re

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QLabel

from netzwerkstatt.base import resources
from netzwerkstatt.base.settings import FONT_PERCENTS
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.gallery.contrast import LARGE, TEXT, contrast
from netzwerkstatt.ui.theme import fonts, icons
from netzwerkstatt.ui.theme.look import Appearance
from netzwerkstatt.ui.theme.sheet import palette, style_sheet
from netzwerkstatt.ui.theme.tokens import FAMILY, Mode, load

SURFACES = ("bg", "surface", "side")
ON_TINT = (("ok", "oktint"), ("warn", "warntint"), ("err", "errtint"), ("primary", "ptint"), ("ink", "ptint"))
PAIRS = [
    *((text, ground) for text in ("ink", "ink2", "primary", "ok", "warn", "err") for ground in SURFACES),
    *ON_TINT,
    ("onprimary", "primary"),
    ("onselection", "selection"),
    ("ontoast", "toast"),
]


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(mode, text, ground):
    theme = load(mode)
    assert contrast(theme[text], theme[ground]) >= TEXT


@pytest.mark.parametrize(("mode", "line"), list(itertools.product(Mode, ("ctl", "focus"))))
def test_controls_and_focus_stand_out_from_every_surface(mode, line):
    theme = load(mode)
    assert all(contrast(theme[line], theme[ground]) >= LARGE for ground in SURFACES)


@pytest.mark.parametrize("mode", Mode)
def test_what_cannot_be_used_is_paler_and_can_still_be_read(mode):
    theme = load(mode)
    assert all(contrast(theme["off"], theme[ground]) >= TEXT for ground in ("surface", "bg", "side"))
    assert contrast(theme["ink"], theme["surface"]) / contrast(theme["off"], theme["surface"]) > 2


@pytest.mark.parametrize(("mode", "pencil"), list(itertools.product(Mode, Pencil)))
def test_pencils_carry_readable_words(mode, pencil):
    theme = load(mode)
    crayon = theme.crayons[pencil]
    assert contrast(crayon.on, crayon.solid) >= 4.45
    assert contrast(crayon.ink, crayon.tint) >= 7
    assert contrast(crayon.edge, crayon.tint) >= LARGE
    assert contrast(crayon.edge, theme["side"]) >= LARGE


@pytest.mark.parametrize("mode", [Mode.CONTRAST_LIGHT, Mode.CONTRAST_DARK])
def test_high_contrast_draws_thick_ink_lines_and_no_tints(mode):
    theme = load(mode)
    assert theme.pen == 2
    assert theme["line"] == theme["ink"]
    assert {theme[tint].name() for tint in ("ptint", "oktint", "warntint", "errtint")} == {theme["bg"].name()}


def test_every_mode_names_the_same_colours():
    modes = json.loads(resources.text("theme/tokens.json"))["ui"]
    assert len({frozenset(colours) for colours in modes.values()}) == 1
    assert set(modes) == set(Mode)


@pytest.mark.parametrize(("mode", "scale"), list(itertools.product(Mode, FONT_PERCENTS)))
def test_no_blank_of_the_style_sheet_is_left_open(mode, scale):
    sheet = style_sheet(load(mode, scale))
    assert "@" not in sheet
    assert all(resources.root() in resources.path(f).parents for f in re.findall(r'url\("([^"]+)"\)', sheet))
    assert not re.search(r": -\d", re.sub(r"margin: [^;]+;", "", sheet))


@pytest.mark.parametrize(
    ("mode", "sign", "token"), [(m, *s) for m in Mode for s in (("tick", "onprimary"), ("down", "ink"))]
)
def test_signs_of_the_style_sheet_have_the_colours_of_their_mode(mode, sign, token):
    assert load(mode)[token].name().upper() in resources.text(f"theme/marks/{sign}-{mode}.svg").upper()


def test_every_colour_group_of_fusion_differs_from_the_paper():
    made = palette(load(Mode.CONTRAST_DARK))
    assert made.color(made.ColorRole.Dark) != made.color(made.ColorRole.Window)


def test_house_face_is_shipped(look):
    assert FAMILY in QFontDatabase.families()
    assert QFontInfo(look.theme.font(15)).family() == FAMILY


def test_names_in_other_scripts_are_shown_in_a_shipped_face(qtbot, look):
    fonts.register_scripts()
    families = set(QFontDatabase.families())
    assert {"Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Tamil", "Noto Sans JP"} <= families
    name = QLabel("نورة الحسن · 田中花子 · தமிழ்")
    qtbot.addWidget(name)
    name.setFont(look.theme.font(15))
    assert not name.grab().isNull()


@pytest.mark.usefixtures("qapp")
def test_icon_takes_the_colour_it_is_asked_for():
    assert b"#a81c2e" in icons.coloured("alert-triangle", QColor("#A81C2E"))
    assert icons.pixmap("alert-triangle", QColor("#A81C2E"), 20).width() == 40


def test_another_appearance_is_put_on_at_once(qtbot, qapp, look):
    with qtbot.waitSignal(look.changed):
        look.choose(appearance=Appearance.DARK)
    assert qapp.palette().window().color() == load(Mode.DARK)["bg"]
    assert load(Mode.DARK)["primary"].name() in qapp.styleSheet()


def test_type_grows_step_by_step_and_stops_at_the_largest(look):
    sizes = []
    for _ in FONT_PERCENTS:
        sizes.append(look.scale)
        look.step_scale(1)
    assert tuple(sizes) == FONT_PERCENTS
    assert look.scale == FONT_PERCENTS[-1]
    look.step_scale(0)
    assert look.scale == 100


def test_clicking_through_the_sizes_comes_round(look):
    for _ in FONT_PERCENTS:
        look.next_scale()
    assert look.scale == 100


def test_measures_grow_with_the_type():
    assert [load(Mode.LIGHT, scale).px(20) for scale in (100, 115, 130, 150)] == [20, 23, 26, 30]
