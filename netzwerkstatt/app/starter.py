"""What the checklist begins with: tasks for a neighbourhood event, and a tip for each phase."""

import csv
from collections.abc import Iterator

from netzwerkstatt.base import resources
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId, Side
from netzwerkstatt.domain.tasks import Phase, Task, TaskId


def starter_tasks(texts: Texts) -> tuple[Task, ...]:
    """Return the tasks an event can begin with, in a language; deadlines follow the date of the event."""
    return tuple(
        Task(
            TaskId(new_id()),
            title=row[texts.language],
            phase=Phase(row["phase"]),
            due_days=int(row["days"]),
            position=at,
        )
        for at, row in enumerate(_rows("checklist/tasks.csv"))
    )


def starter_budget(texts: Texts) -> tuple[BudgetLine, ...]:
    """Return the lines a cost and funding plan can begin with, in a language and without amounts."""
    return tuple(
        BudgetLine(
            BudgetLineId(new_id()),
            Side(row["side"]),
            heading=row[f"heading_{texts.language}"],
            text=row[texts.language],
            position=at,
        )
        for at, row in enumerate(_rows("budget/lines.csv"))
    )


def tips(texts: Texts) -> dict[Phase, str]:
    """Return a tip for each phase."""
    return {Phase(row["phase"]): row[texts.language] for row in _rows("checklist/tips.csv")}


def _rows(name: str) -> Iterator[dict[str, str]]:
    return iter(csv.DictReader(resources.text(name).splitlines()))
