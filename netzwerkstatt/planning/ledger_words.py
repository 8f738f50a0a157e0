"""What the numbers of the funding are called, alike in the window and in the workbook."""

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.planning.ledger import Ledger


def funding_said(found: Ledger, texts: Texts) -> list[str]:
    """Say whose money is planned, how much of it is certain, and whether the plan comes out."""
    return [*_shares_said(found, texts), *_gap_said(found, texts)]


def _shares_said(found: Ledger, texts: Texts) -> list[str]:
    if found.secured_share is None:
        return [texts._("No funding is planned yet.")]
    said = []
    if found.grant_share:
        grants = texts.percent(found.grant_share / 1000)
        said.append(texts._("From the funders entered: {share} of the planned funding.", share=grants))
    sure = texts.percent(found.secured_share / 1000)
    return [*said, texts._("Approved or received: {share} of the planned funding.", share=sure)]


def _gap_said(found: Ledger, texts: Texts) -> list[str]:
    if found.gap < 0:
        return [texts._("In the plan, {amount} are not covered yet.", amount=texts.money(-found.gap))]
    if found.gap > 0:
        over = texts.money(found.gap)
        return [texts._("In the plan, the funding is {amount} more than the costs.", amount=over)]
    return [texts._("In the plan, costs and funding come out even.")] if found.cost.planned else []
