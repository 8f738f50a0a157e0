"""What is to be done, by phases of the toolkit."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NewType

from netzwerkstatt.domain.budget import BudgetLineId
from netzwerkstatt.domain.event import Attachment
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.sessions import SessionId

TaskId = NewType("TaskId", str)


class Phase(StrEnum):
    """The phases of the toolkit (Werkzeugkoffer), in order."""

    START = "start"
    PLAN = "plan"
    RESPONSIBILITY = "responsibility"
    COOPERATION = "cooperation"
    RESOURCES = "resources"
    INCLUSION = "inclusion"
    OBSTACLES = "obstacles"
    EXCHANGE = "exchange"


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do: due on a fixed day, or so many days after the event begins (minus: before).

    `line_id` is the budget line that pays for it. `file` is kept with the event, called `file_name` where it
    came from.
    """

    id: TaskId
    title: str
    phase: Phase = Phase.PLAN
    due: date | None = None
    due_days: int | None = None
    done: date | None = None
    person_id: PersonId | None = None
    session_id: SessionId | None = None
    line_id: BudgetLineId | None = None
    file: Attachment | None = None
    file_name: str = ""
    note: str = ""
    position: int = 0

    def deadline(self, begin: date | None) -> date | None:
        """Return the day it is due if the event begins then, at most the first or last of the calendar."""
        if self.due is not None or self.due_days is None or begin is None:
            return self.due
        try:
            return begin + timedelta(days=self.due_days)
        except OverflowError:
            return date.min if self.due_days < 0 else date.max
