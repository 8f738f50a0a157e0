"""Files kept with an event: once, and for as long as anything refers to them."""

from dataclasses import replace

import pytest

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.event import Partner, PartnerId
from netzwerkstatt.storage import attachments, writing
from netzwerkstatt.storage import engine as files
from tests.builders import Do

PARTNER = Partner(PartnerId("p"), "Stiftung Neckarbogen")


def with_logo(store, content):
    def act(db):
        writing.change(db, [(PARTNER, replace(PARTNER, logo=attachments.keep(db, content, "image/png")))])

    store.perform(Do(act))
    return store.snapshot.partners[PARTNER.id].logo


@pytest.fixture
def partnered(store):
    store.perform(Do(lambda db: writing.add(db, [PARTNER])))
    return store


def collect(store):
    with files.write(store._engine) as connection:
        return attachments.collect(connection, "")


def test_bytes_come_back(partnered):
    assert partnered.attachment(with_logo(partnered, b"logo")) == b"logo"


def test_the_same_bytes_are_kept_once(partnered):
    name = with_logo(partnered, b"logo")
    partnered.undo()
    assert with_logo(partnered, b"logo") == name


def test_bytes_stay_while_a_row_or_an_undo_refers_to_them(partnered):
    name = with_logo(partnered, b"logo")
    assert collect(partnered) == 0
    partnered.undo()
    assert collect(partnered) == 0
    partnered.redo()
    assert partnered.attachment(name) == b"logo"


def test_bytes_go_with_the_last_reference(partnered):
    name = with_logo(partnered, b"logo")
    partnered.undo()
    partnered.perform(Do(lambda db: writing.add(db, [Partner(PartnerId("q"), "Quartier")])))
    assert collect(partnered) == 1
    assert partnered.attachment(name) is None


def test_erasing_takes_the_bytes_along(partnered, path):
    name = with_logo(partnered, b"a picture of somebody")
    partnered.erase([PARTNER.id], "Personal data deleted")
    assert partnered.attachment(name) is None
    partnered.close()
    assert b"a picture of somebody" not in path.read_bytes()


def test_a_file_above_the_limit_is_refused(partnered):
    with pytest.raises(Refused, match="attachment-too-large"):
        with_logo(partnered, b"x" * (attachments.LIMIT + 1))
