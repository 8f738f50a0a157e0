"""The checklist: by phase, by date, details, several tasks, nothing yet, nothing found."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.commands import Change
from netzwerkstatt.base import clock
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.ui.gallery.stage import SIZES, Scene, Stage, empty_event, opened_sample
from netzwerkstatt.ui.pages.checklist.page import ChecklistPage
from netzwerkstatt.ui.window import Window

_LEFT: Final = timedelta(days=54)


def _page(stage: Stage) -> Window:
    """Open the sample as it stands 54 days before the event."""
    window = opened_sample(stage, "checklist")
    window.resize(*SIZES[0])
    window.show()
    page = _page_of(window)
    snapshot = page.desk.snapshot
    begin = clock.local_now().date() + _LEFT
    day = snapshot.days_in_order()[0]
    page.desk.do(Change(((day, replace(day, date=begin)),)))
    earlier = day.date - begin
    done = [task for task in snapshot.tasks.values() if task.done]
    page.desk.do(Change(tuple((task, replace(task, done=_before(task.done, earlier))) for task in done)))
    tasks = snapshot.tasks.of("phase", Phase.PLAN)
    asked = max((task for task in tasks if task.note), key=lambda task: len(task.note))
    line = next(iter(snapshot.budget))
    page.desk.do(Change(((asked, replace(asked, line_id=line)),)))
    page.go_to(Phase.PLAN)
    page.go_to(asked.id)
    page.view.show_card(Phase.PLAN)
    return window


def _by_date(stage: Stage) -> QWidget:
    window = _page(stage)
    _page_of(window).bar.order.choose("date")
    return window


def _task(stage: Stage) -> QWidget:
    window = _page(stage)
    _page_of(window).toggle_details()
    return window


def _chosen(stage: Stage) -> QWidget:
    window = _page(stage)
    page = _page_of(window)
    page.view.choose(page.view.task_ids()[4:8])
    return window


def _overdue(stage: Stage) -> QWidget:
    window = _page(stage)
    _page_of(window).bar.filter.choose("overdue")
    return window


def _lost(stage: Stage) -> QWidget:
    window = _page(stage)
    _page_of(window).sought.emit("Zirkuszelt")
    return window


def _empty(stage: Stage) -> QWidget:
    window = empty_event(stage)
    window.go("checklist", "")
    return window


def _before(day: date | None, earlier: timedelta) -> date | None:
    return day - earlier if day else None


def _page_of(window: Window) -> ChecklistPage:
    if not isinstance(window.page, ChecklistPage):
        raise TypeError("the checklist is not shown")
    return window.page


SCENES: Final = (
    Scene("checklist", _page),
    Scene("checklist-dates", _by_date),
    Scene("checklist-task", _task),
    Scene("checklist-chosen", _chosen),
    Scene("checklist-overdue", _overdue),
    Scene("checklist-lost", _lost),
    Scene("checklist-empty", _empty),
)
