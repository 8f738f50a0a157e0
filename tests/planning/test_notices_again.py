"""After a change only what it concerns is looked at again, and that is as good as looking at everything."""

from datetime import timedelta
from random import Random

from netzwerkstatt.planning.notices import find, find_again
from netzwerkstatt.planning.remedies import applied
from tests.planning.plans import DAYS, an_event_by_chance, changed_by_chance


def test_after_a_change_of_sessions_the_rest_need_not_be_looked_at_again():
    for seed in range(400):
        chance = Random(seed)
        event = an_event_by_chance(seed)
        today = DAYS[seed % 3] - timedelta(days=seed % 16)
        for _ in range(4):
            was = chance.sample(sorted(event.sessions.values(), key=lambda one: one.id), chance.randint(1, 2))
            pairs = [(one, changed_by_chance(chance, one, event)) for one in was]
            now = applied(event, pairs)
            found = find_again(find(event, today=today), event, now, {one.id for one in was}, today)
            assert found == find(now, today=today), seed
            event = now
