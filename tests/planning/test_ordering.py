"""Which session is to follow which: what belongs to one, and no going round in a circle."""

from itertools import pairwise, permutations

from hypothesis import given
from hypothesis.strategies import integers, lists, sampled_from, tuples

from netzwerkstatt.domain.sessions import SessionId, SessionOrder, SessionOrderId
from netzwerkstatt.planning.ordering import circle, neighbours
from tests.builders import a_session, a_snapshot

SESSIONS = tuple(map(SessionId, "abcde"))
PAIRS = [(before, after) for before in SESSIONS for after in SESSIONS if before != after]


def orders_of(*pairs):
    return [SessionOrder(SessionOrderId(f"so{n}"), *pair) for n, pair in enumerate(pairs)]


def can_be_kept(pairs):
    """Try every order there is: the slow twin."""
    return any(
        all(row.index(before) < row.index(after) for before, after in pairs) for row in permutations(SESSIONS)
    )


@given(lists(sampled_from(PAIRS), max_size=9), tuples(integers(0, 4), integers(0, 4)))
def test_an_order_is_fine_exactly_where_all_of_them_can_be_kept(pairs, ends):
    kept = []
    for pair in pairs:
        if not circle(orders_of(*kept), *pair):
            kept.append(pair)
        else:
            assert not can_be_kept([*kept, pair])
    before, after = SESSIONS[ends[0]], SESSIONS[ends[1]]
    alone = before == after
    assert bool(circle(orders_of(*kept), before, after)) is (
        alone or not can_be_kept([*kept, (before, after)])
    )


@given(lists(sampled_from(PAIRS), max_size=12), sampled_from(PAIRS))
def test_a_circle_names_who_waits_for_whom(pairs, pair):
    way = circle(orders_of(*pairs), *pair)
    if way:
        assert (way[-1], way[0]) == pair
        assert len(set(way)) == len(way)
        assert set(pairwise(way)) <= set(pairs)


def test_the_shortest_circle_is_named():
    a, b, c, d, _ = SESSIONS
    assert circle(orders_of((a, b), (b, c), (c, d), (a, d)), d, a) == (a, d)
    assert circle([], a, a) == (a,)
    assert circle(orders_of((a, b)), a, b) == ()


def test_a_session_has_those_before_it_and_those_after_it():
    one, two, three = (a_session(title) for title in ("Eins", "Zwei", "Drei"))
    pairs = ((one.id, two.id), (two.id, three.id), (two.id, two.id), (one.id, two.id))
    event = a_snapshot(one, two, three, *orders_of(*pairs))
    found = neighbours(event, two.id)
    assert found == ({one.id}, {three.id})
    assert neighbours(event, one.id) == (set(), {two.id})
