"""Parts that came with the checklist and that other pages share: bars, initials, deadlines."""

from datetime import date, timedelta

import pytest
from PySide6.QtGui import QColor

from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.ui.parts.bars import PHASE_PENCILS, PencilBar
from netzwerkstatt.ui.parts.chips import deadline_face
from netzwerkstatt.ui.parts.initials import InitialsBadge, initials, pencil_of
from netzwerkstatt.ui.theme.look import Appearance

TODAY = date(2027, 8, 23)


def length(bar, colour):
    """Return how many px along its middle a bar has of a colour."""
    image = bar.grab().toImage()
    y = image.height() // 2
    return sum(image.pixelColor(x, y) == colour for x in range(image.width()))


def test_a_pencil_grows_with_what_is_done(qtbot, look):
    bar = PencilBar(look, Pencil.BLUE)
    qtbot.addWidget(bar)
    bar.resize(200, 21)
    colour = look.theme.crayons[Pencil.BLUE].solid
    lengths = []
    for done in (0, 1, 5, 10, 20):
        bar.show_values(done, 10)
        lengths.append(length(bar, colour))
    assert lengths == sorted(lengths)
    assert lengths[0] == 0
    assert 0 < lengths[1] < lengths[2] < lengths[3] == lengths[4]


def test_a_mark_stands_where_the_plan_is(qtbot, look):
    bar = PencilBar(look, Pencil.BLUE, 2, 10)
    qtbot.addWidget(bar)
    bar.resize(202, 21)
    bar.show_values(2, 10, mark=5)
    image = bar.grab().toImage()
    dark = [x for x in range(202) if image.pixelColor(x, 1).lightness() < 90]
    assert dark
    assert all(abs(x - 101) <= 2 for x in dark)


def test_a_bar_of_nothing_is_empty(qtbot, look):
    bar = PencilBar(look, Pencil.BLUE, 0, 0)
    qtbot.addWidget(bar)
    bar.resize(200, 21)
    assert length(bar, look.theme.crayons[Pencil.BLUE].solid) == 0


def test_every_phase_has_a_pencil_of_its_own():
    assert list(PHASE_PENCILS) == list(Phase)
    assert len(set(PHASE_PENCILS.values())) == len(Phase)


@pytest.mark.parametrize(
    ("given", "family", "letters"),
    [("Änne", "Zöllner", "ÄZ"), ("", "Krüger", "K"), ("bernd", "", "B"), ("", "", "")],
)
def test_initials_are_the_first_letters_of_both_names(given, family, letters):
    assert initials(Person(PersonId("1"), given, family)) == letters


def test_a_badge_says_the_name_and_keeps_its_pencil(qtbot, look):
    person = Person(PersonId("01a2"), "Änne", "Zöllner")
    badge = InitialsBadge(look, person, person.name)
    qtbot.addWidget(badge)
    assert badge.accessibleName() == badge.toolTip() == "Änne Zöllner"
    assert pencil_of(person) is pencil_of(Person(PersonId("01a2"), "Anna", "Zoller"))
    for appearance in Appearance:
        look.choose(appearance=appearance)
        assert badge.grab().toImage().pixelColor(0, 0) != QColor()
    assert badge.sizeHint().width() == badge.sizeHint().height()


@pytest.mark.parametrize(
    ("days", "tone", "said"),
    [
        (-3, "err", "überfällig seit Fr, 20. Aug."),
        (0, "warn", "heute"),
        (4, "warn", "bis Fr, 27. Aug."),
        (11, "plain", "bis Fr, 3. Sept."),
        (133, "plain", "bis Mo, 3. Jan. 2028"),
        (-240, "err", "überfällig seit Sa, 26. Dez. 2026"),
    ],
)
def test_a_deadline_is_said_with_how_near_it_is(words, days, tone, said):
    face = deadline_face(words, TODAY + timedelta(days=days), TODAY)
    assert (face.text, face.tone) == (said, tone)
