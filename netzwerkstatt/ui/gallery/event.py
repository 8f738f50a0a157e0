"""The event itself: basics, days, topics, partners, notices."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.weighing import weigh
from netzwerkstatt.domain.notice_setting import Weight
from netzwerkstatt.planning.notices import NoticeKind
from netzwerkstatt.ui.gallery.stage import Scene, Stage, opened_sample


def _view(place: str, stage: Stage) -> QWidget:
    return opened_sample(stage, "event", place)


def _partner(stage: Stage) -> QWidget:
    window = opened_sample(stage, "event", "partners")
    if window.page is not None:
        window.page.toggle_details()
    return window


def _notices(stage: Stage) -> QWidget:
    """Some kinds are graver than they were, and one about access is not shown."""
    window = opened_sample(stage, "event", "notices")
    if window.page is not None:
        desk = window.page.desk
        for kind, weight in (
            (NoticeKind.STAGE, Weight.OFF),
            (NoticeKind.FULL, Weight.RED),
            (NoticeKind.HEARING, Weight.INFO),
        ):
            command = weigh(desk.snapshot, kind, weight, desk.texts)
            if command is not None:
                desk.do(command)
    return window


SCENES: Final = (
    Scene("event", partial(_view, "basics")),
    Scene("event-days", partial(_view, "days")),
    Scene("event-topics", partial(_view, "topics")),
    Scene("event-partner", _partner),
    Scene("event-notices", _notices),
)
