"""The first page: how far the event is, what comes next, and what to look at."""

from netzwerkstatt.ui.pages.overview.page import OverviewPage

__all__ = ["OverviewPage"]
