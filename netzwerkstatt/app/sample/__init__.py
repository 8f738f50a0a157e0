"""The sample event: a NetzWerkStatt with invented people, in which nothing can go wrong.

What is told lies in `resources/sample`: `event.json` (records, each text in German and English) and
`guests.csv`. There are 19 sessions, 16 of them planned: the lunch is one, the two short breaks are quarters
of an hour left free, and the closing is the end of the knowledge market. Three clashes wait to be found: a
speaker in a wheelchair on a stage with steps, a speaker in two rooms at once, and 34 wishes for 30 places.
"""

import json
from typing import Final

from netzwerkstatt.app.sample.guests import attendance, read_guests
from netzwerkstatt.app.sample.records import Ids, load, said
from netzwerkstatt.base import resources
from netzwerkstatt.domain.event import Event
from netzwerkstatt.domain.snapshot import Snapshot

LEAST: Final = 30
"""The fewest people of a sample: all contributors, and some guests."""


def is_sample(event: Event) -> bool:
    """Tell whether an event is the sample, or was made from it: its id is the first that is counted."""
    return event.id == Ids().new()


def sample(language: str, people: int = 128) -> Snapshot:
    """Return the sample event in a language (`de` or `en`) with so many people in all, at least `LEAST`.

    The same arguments give the same records, ids included, so that checks, pictures and copies agree.
    Everybody is registered, contributors too; of 128 people 9 are on the waiting list. Above 128 the guests
    repeat their wishes and needs under other names, and sessions fill up to the places of their rooms.
    """
    data = said(json.loads(resources.text("sample/event.json")), language)
    ids = Ids()
    event = Snapshot.of(load(data, ids))
    guests = attendance(event, read_guests(), people, data["words"], ids)
    return Snapshot.of([*event.records(), *guests])
