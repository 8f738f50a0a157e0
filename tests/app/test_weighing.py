"""How grave a kind of notice is, is set by one command, taken back like any other, and kept."""

from collections import Counter
from itertools import chain

import pytest

from netzwerkstatt.app.commands import Add
from netzwerkstatt.app.weighing import DEFAULT, GROUPS, as_intended, listed, weigh
from netzwerkstatt.app.wording.notices import weights as words
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.notice_setting import NoticeSetting, NoticeSettingId, Weight
from netzwerkstatt.planning.notices import NoticeKind
from netzwerkstatt.planning.notices.weights import weights

GERMAN = texts("de")
OCCUPIED, TOPIC = NoticeKind.OCCUPIED, NoticeKind.TOPIC


@pytest.fixture
def event(open_event):
    return open_event()


def set_to(event, kind, weight):
    event.execute(weigh(event.snapshot, kind, weight, GERMAN))


def test_a_kind_gets_a_weight_another_one_and_none_again(event):
    set_to(event, OCCUPIED, Weight.AMBER)
    set_to(event, OCCUPIED, Weight.OFF)
    assert weights(event.snapshot) == {OCCUPIED: Weight.OFF}
    assert len(event.snapshot.notice_settings) == 1
    set_to(event, OCCUPIED, None)
    assert not event.snapshot.notice_settings
    event.undo()
    assert weights(event.snapshot) == {OCCUPIED: Weight.OFF}


def test_each_step_names_the_kind(event):
    set_to(event, OCCUPIED, Weight.AMBER)
    set_to(event, OCCUPIED, None)
    steps = [(step.label, step.subject) for step in event.history(2)]
    assert steps == [
        ("Reset weight of notices", "Raum doppelt belegt"),
        ("Set weight of notices", "Raum doppelt belegt"),
    ]


def test_what_holds_already_is_no_step(event):
    assert weigh(event.snapshot, OCCUPIED, None, GERMAN) is None
    set_to(event, OCCUPIED, Weight.RED)
    assert weigh(event.snapshot, OCCUPIED, Weight.RED, GERMAN) is None
    assert as_intended(event.snapshot, GERMAN) is not None


@pytest.mark.parametrize("wanted", [Weight.RED, None])
def test_of_two_settings_for_one_kind_one_is_left(event, wanted):
    """Two copies of an event may have been put together."""
    pair = [
        NoticeSetting(NoticeSettingId(n), "occupied", weight)
        for n, weight in (("1", Weight.OFF), ("2", Weight.INFO))
    ]
    event.execute(Add(tuple(pair)))
    set_to(event, OCCUPIED, wanted)
    left = [(one.id, one.weight) for one in event.snapshot.notice_settings.values()]
    assert left == ([("2", wanted)] if wanted else [])


def test_everything_is_reset_but_what_another_version_of_the_program_knows(event):
    assert as_intended(event.snapshot, GERMAN) is None
    event.execute(Add((NoticeSetting(NoticeSettingId("w"), "weather", Weight.OFF),)))
    set_to(event, OCCUPIED, Weight.OFF)
    set_to(event, TOPIC, Weight.RED)
    event.execute(as_intended(event.snapshot, GERMAN))
    assert [one.kind for one in event.snapshot.notice_settings.values()] == ["weather"]
    assert as_intended(event.snapshot, GERMAN) is None
    event.undo()
    assert weights(event.snapshot) == {OCCUPIED: Weight.OFF, TOPIC: Weight.RED}


def test_every_kind_stands_in_one_group_with_words_of_its_own(event):
    kinds = list(chain.from_iterable(group for _, group in GROUPS))
    assert Counter(kinds) == Counter(NoticeKind)
    for language in ("de", "en"):
        spoken = texts(language)
        assert len({words.name(kind, spoken) for kind in kinds}) == len(kinds)
        assert len({words.speaks(kind, spoken) for kind in kinds}) == len(kinds)
    assert {one.weight for one in listed(event.snapshot, GERMAN)} == {DEFAULT}


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (NoticeKind.DOUBLE, "wie vorgesehen (rot oder gelb)"),
        (NoticeKind.OCCUPIED, "wie vorgesehen (rot)"),
        (NoticeKind.FULL, "wie vorgesehen (gelb)"),
        (NoticeKind.TOPIC, "wie vorgesehen (blau)"),
    ],
)
def test_what_is_intended_is_said_with_its_colour(kind, said):
    assert words.weight(None, kind, GERMAN) == said
