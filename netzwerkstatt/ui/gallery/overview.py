"""The first page."""

from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.ui.gallery.stage import Scene, Stage, empty_event, opened_sample
from netzwerkstatt.ui.pages.overview.page import OverviewPage
from netzwerkstatt.ui.solving import accept, give_reason


def _overview(stage: Stage) -> QWidget:
    return opened_sample(stage, "overview")


def _none(stage: Stage) -> QWidget:
    window = empty_event(stage)
    window.go("overview", "")
    return window


def _accepted(stage: Stage) -> QWidget:
    """Two notices are to stay as they are, one of them for a reason."""
    window = opened_sample(stage, "overview")
    page = window.page
    if isinstance(page, OverviewPage):
        first, _, last = page.desk.noticed.notices
        for notice in (first, last):
            accept(page.desk, notice)
        give_reason(page.desk, last, page.desk.texts._("Some always stay away"))
        page.notices.accepted.unfold()
    return window


SCENES: Final = (
    Scene("overview", _overview),
    Scene("overview-none", _none),
    Scene("overview-accepted", _accepted),
)
