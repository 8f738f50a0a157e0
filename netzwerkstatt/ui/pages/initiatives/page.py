"""The page of the initiatives, in two views."""

from collections.abc import Sequence

from typing_extensions import override

from netzwerkstatt.ui.pages.initiatives.directory import DirectoryPage
from netzwerkstatt.ui.pages.initiatives.exchange import ExchangePage
from netzwerkstatt.ui.pages.tabs import TabbedPage, View


class InitiativesPage(TabbedPage):
    """Their directory, and what they offer and seek."""

    first = "list"

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Initiatives")

    @override
    def views(self) -> Sequence[View]:
        """Return the views."""
        texts = self.desk.texts
        return (
            ("list", texts._("Directory"), DirectoryPage),
            ("exchange", texts._("Offers and requests"), ExchangePage),
        )
