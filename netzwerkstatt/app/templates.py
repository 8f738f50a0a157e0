"""What a new event can begin with: topics, the sessions of a typical day, a checklist, a budget.

What they bring lies in `resources/templates`, one file each, every text in German and English; sessions there
have a time of day, which becomes a moment on the day of the event. The long template takes the checklist and
the budget that those pages offer by themselves.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any, Final

from typing_extensions import override

from netzwerkstatt.app.sample.records import Ids, load, said
from netzwerkstatt.app.starter import starter_budget, starter_tasks
from netzwerkstatt.base import resources
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.snapshot import Record

TEMPLATES: Final = {
    "netzwerkstatt": N_("NetzWerkStatt, a whole day"),
    "festival": N_("Neighbourhood festival"),
    "talk": N_("Evening talk"),
}
"""The names of the templates, by what they are called on the command line."""


class _Fresh(Ids):
    """Ids as records have that people make."""

    @override
    def new(self) -> str:
        """Draw an id."""
        return new_id()


def template(name: str, texts: Texts, on: date | None) -> tuple[Record, ...]:
    """Return what a template brings, the day with its hours too; while no day is set, sessions have no time.

    Raises:
        Refused: `template-unknown` with `name` and `possible`.
    """
    if name not in TEMPLATES:
        raise Refused("template-unknown", name=name, possible=", ".join(TEMPLATES))
    data = said(json.loads(resources.text(f"templates/{name}.json")), texts.language)
    data["Session"] = [_timed(session, on, texts.language) for session in data["Session"]]
    opens, closes = time.fromisoformat(data["opens"]), time.fromisoformat(data["closes"])
    days = () if on is None else (Day(DayId(new_id()), on, opens, closes),)
    return (*days, *load(data, _Fresh()), *(_starter(texts) if data.get("starter") else ()))


def _timed(session: Mapping[str, Any], on: date | None, language: str) -> dict[str, Any]:
    """Put a session on the day; without one it is only as long as it is."""
    fields = {**session, "language": language}
    at = time.fromisoformat(fields.pop("start"))
    return fields if on is None else fields | {"start": datetime.combine(on, at).isoformat()}


def _starter(texts: Texts) -> Iterator[Record]:
    yield from starter_tasks(texts)
    yield from starter_budget(texts)
