"""The money: overview, costs, funding, receipts."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.commands import Add
from netzwerkstatt.domain.budget import Receipt, ReceiptId, Side
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.ui.gallery.stage import Scene, Stage, empty_event, opened_sample
from netzwerkstatt.ui.window import Window


def _view(place: str, stage: Stage) -> Window:
    window = opened_sample(stage)
    workspace = window.workspace
    if workspace is not None:
        costs = sorted(workspace.snapshot.budget.of("side", Side.COST), key=lambda line: line.position)
        receipt = Receipt(
            ReceiptId("r0"), costs[0].id, 0, paid=date(2027, 6, 3), payee="Café Vergissmeinnicht"
        )
        amounts = (45000, 25000, 95000, 140000)
        workspace.execute(
            Add(
                tuple(
                    replace(
                        receipt, id=ReceiptId(f"r{at}"), number=at + 1, line_id=line.id, amount=Cents(amount)
                    )
                    for at, (line, amount) in enumerate(zip(costs, amounts, strict=False))
                )
            )
        )
    window.go("budget", place)
    return window


def _line(stage: Stage) -> QWidget:
    window = _view("costs", stage)
    if window.page is not None:
        window.page.toggle_details()
    return window


def _none(stage: Stage) -> QWidget:
    window = empty_event(stage)
    window.go("budget", "")
    return window


SCENES: Final = (
    Scene("budget", partial(_view, "overview")),
    Scene("budget-costs", partial(_view, "costs")),
    Scene("budget-line", _line),
    Scene("budget-funding", partial(_view, "funding")),
    Scene("budget-receipts", partial(_view, "receipts")),
    Scene("budget-none", _none),
)
