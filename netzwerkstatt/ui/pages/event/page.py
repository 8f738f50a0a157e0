"""The page of the event itself, in five views."""

from collections.abc import Sequence

from typing_extensions import override

from netzwerkstatt.ui.pages.event.basics import BasicsPage
from netzwerkstatt.ui.pages.event.days import DaysPage
from netzwerkstatt.ui.pages.event.notices import NoticesPage
from netzwerkstatt.ui.pages.event.partners import PartnersPage
from netzwerkstatt.ui.pages.event.topics import TopicsPage
from netzwerkstatt.ui.pages.tabs import TabbedPage, View


class EventPage(TabbedPage):
    """Basics, days, topics, partners, notices."""

    first = "basics"

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Event")

    @override
    def views(self) -> Sequence[View]:
        """Return the views."""
        texts = self.desk.texts
        return (
            ("basics", texts._("Title and place"), BasicsPage),
            ("days", texts._("Days"), DaysPage),
            ("topics", texts._("Topics"), TopicsPage),
            ("partners", texts._("Partners and funders"), PartnersPage),
            ("notices", texts._("Notices"), NoticesPage),
        )
