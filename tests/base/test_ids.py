"""Ids sort by the time they were drawn and are never drawn twice."""

import time
from uuid import RFC_4122, UUID

from netzwerkstatt.base.ids import link_id, new_id


def test_id_is_a_uuid_of_version_7():
    drawn = UUID(new_id())
    assert (drawn.version, drawn.variant) == (7, RFC_4122)


def test_id_holds_the_time_it_was_drawn():
    before = time.time_ns() // 1_000_000
    drawn = UUID(new_id()).int >> 80
    assert before <= drawn <= time.time_ns() // 1_000_000


def test_ids_sort_by_time():
    """Only the order of milliseconds is promised."""
    drawn = [new_id() for _ in range(20_000)]
    moments = [each[:13] for each in drawn]
    assert moments == sorted(moments)


def test_ids_are_unique():
    assert len({new_id() for _ in range(20_000)}) == 20_000


def test_same_link_has_the_same_name_everywhere():
    assert link_id("person", "session") == link_id("person", "session")
    assert link_id("person", "session") != link_id("session", "person")
