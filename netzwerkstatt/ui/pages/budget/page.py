"""The page of the money, in four views."""

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import override

from netzwerkstatt.ui.pages.budget.lines import CostsPage, FundingPage
from netzwerkstatt.ui.pages.budget.overview import BudgetOverview
from netzwerkstatt.ui.pages.budget.receipts import ReceiptsPage
from netzwerkstatt.ui.pages.tabs import TabbedPage, View
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import Part, named


class BudgetPage(TabbedPage):
    """Overview, costs, funding, receipts; and the way to Excel."""

    first = "overview"

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts.p_("section", "Budget")

    @override
    def views(self) -> Sequence[View]:
        """Return the views."""
        texts = self.desk.texts
        return (
            ("overview", texts.p_("view", "Overview"), BudgetOverview),
            ("costs", texts._("Costs"), CostsPage),
            ("funding", texts._("Funding"), FundingPage),
            ("receipts", texts._("Receipts"), ReceiptsPage),
        )

    @override
    def buttons(self) -> Sequence[Part]:
        """Offer the plan as a workbook."""
        excel = named(
            Button(self.desk.look, self.desk.texts._("As an Excel workbook"), "file-spreadsheet"), "excel"
        )
        excel.clicked.connect(self.print)
        return (None, excel)

    @override
    def print(self) -> None:
        """Lead to the workbook, where it can be saved."""
        self.finish()
        self.desk.go("print", "budget")
