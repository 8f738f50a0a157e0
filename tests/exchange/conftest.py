"""What the tests of lists and programmes share."""

from collections import defaultdict
from dataclasses import replace

import pytest

from netzwerkstatt.domain.snapshot import SHELVES


@pytest.fixture(scope="session")
def carried_out():
    """Return a function that carries an import plan out on a snapshot, as the one command would."""

    def carry_out(plan, snapshot):
        fresh = defaultdict(dict)
        for record in [*plan.add, *(new for _, new in plan.change)]:
            fresh[SHELVES[type(record)]][record.id] = record
        return replace(
            snapshot, **{name: getattr(snapshot, name).patched((), new) for name, new in fresh.items()}
        )

    return carry_out
