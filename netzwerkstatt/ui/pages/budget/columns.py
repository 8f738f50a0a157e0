"""The columns of the lists of money."""

from collections.abc import Callable, Sequence
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.budget import BudgetLineId, GrantState, Side
from netzwerkstatt.domain.event import PartnerId, Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.lists.amounts import read_amount, typed_amount
from netzwerkstatt.ui.pages.budget import deeds
from netzwerkstatt.ui.pages.budget.records import Entry, Scale, Voucher, line_name, lines_in_order, scale_of
from netzwerkstatt.ui.parts.dates import typed_day
from netzwerkstatt.ui.tables.columns import Bar, Check, Choice, Column, Line

Now = Callable[[], Snapshot]
"""Returns the event as it is now."""
GRANT_ICONS: Final = {
    GrantState.OPEN: ("circle-dashed", "ink2"),
    GrantState.ASKED: ("clock", "warn"),
    GrantState.PROMISED: ("clock", "warn"),
    GrantState.APPROVED: ("circle-check", "ok"),
    GrantState.RECEIVED: ("coins", "ok"),
}


def cost_columns(texts: Texts, now: Now) -> tuple[Column[Entry], ...]:
    """Describe the lines of the costs."""
    return (
        *_what(texts),
        _planned(texts),
        _paid(texts, texts.p_("budget", "Actual")),
        _bar(texts, now),
        _receipts(texts),
        _committed(texts),
        Column(
            "eligible",
            texts.p_("budget", "Eligible"),
            lambda e: texts._("yes") if e.line.eligible else texts._("no"),
            edit=Check(lambda e: e.line.eligible, lambda e, to: deeds.change_line(e, eligible=to)),
            width=110,
            rank=6,
        ),
        *_reckoned(texts),
        _note(texts),
    )


def funding_columns(texts: Texts, now: Now) -> tuple[Column[Entry], ...]:
    """Describe the lines of the funding."""
    states = words.grants(texts)
    return (
        *_what(texts),
        Column(
            "source",
            texts.p_("budget", "Funder"),
            lambda e: e.source,
            edit=Choice(lambda: partners(texts, now()), lambda e: e.line.partner_id or "", _with_partner),
            width=170,
            rank=3,
        ),
        _planned(texts),
        _paid(texts, texts.p_("budget", "Received")),
        Column(
            "state",
            texts.p_("budget", "State"),
            lambda e: states[e.line.state],
            sort=lambda e: list(GrantState).index(e.line.state),
            edit=Choice(
                [(code.value, said) for code, said in states.items()],
                lambda e: e.line.state.value,
                lambda e, to: deeds.change_line(e, state=GrantState(to)),
                lambda code: GRANT_ICONS[GrantState(code)],
            ),
            icon=lambda e: GRANT_ICONS[e.line.state],
            width=170,
            whole=True,
        ),
        Column(
            "due",
            texts.p_("budget", "Due on"),
            lambda e: texts.date(e.line.due, "short") if e.line.due else "",
            sort=lambda e: e.line.due.isoformat() if e.line.due else "",
            edit=Line(
                lambda e: texts.date(e.line.due, "short") if e.line.due else "",
                lambda e, to: deeds.change_line(e, due=typed_day(to, texts)),
            ),
            width=120,
            rank=5,
        ),
        _bar(texts, now),
        _note(texts),
    )


def receipt_columns(texts: Texts, now: Now) -> tuple[Column[Voucher], ...]:
    """Describe the receipts."""
    return (
        Column(
            "number",
            texts.p_("receipt", "No."),
            lambda v: str(v.receipt.number),
            sort=lambda v: v.receipt.number,
            edit=Line(
                lambda v: str(v.receipt.number),
                lambda v, to: deeds.change_receipt(v, number=deeds.read_number(to)),
            ),
            width=80,
        ),
        Column(
            "line",
            texts.p_("receipt", "Item"),
            lambda v: v.line or texts._("please choose"),
            edit=Choice(
                lambda: [(line.id, line_name(line)) for line in lines_in_order(now())],
                lambda v: v.receipt.line_id,
                lambda v, to: deeds.change_receipt(v, line_id=BudgetLineId(to)),
            ),
            width=240,
        ),
        Column(
            "amount",
            texts.p_("receipt", "Amount"),
            lambda v: texts.money(v.receipt.amount),
            sort=lambda v: v.receipt.amount,
            edit=Line(
                lambda v: typed_amount(texts, v.receipt.amount),
                lambda v, to: deeds.change_receipt(v, amount=read_amount(to, texts)),
            ),
            width=120,
            right=True,
            whole=True,
            strong=True,
        ),
        Column(
            "payee",
            texts.p_("receipt", "Paid to"),
            lambda v: v.receipt.payee,
            edit=Line(lambda v: v.receipt.payee, lambda v, to: deeds.change_receipt(v, payee=to.strip())),
            width=180,
            fills=True,
        ),
        Column(
            "text",
            texts.p_("receipt", "What for"),
            lambda v: v.receipt.text,
            edit=Line(lambda v: v.receipt.text, lambda v, to: deeds.change_receipt(v, text=to.strip())),
            width=180,
            rank=2,
        ),
        Column(
            "paid",
            texts.p_("receipt", "Paid on"),
            lambda v: texts.date(v.receipt.paid, "short") if v.receipt.paid else "",
            sort=lambda v: v.receipt.paid.isoformat() if v.receipt.paid else "",
            edit=Line(
                lambda v: texts.date(v.receipt.paid, "short") if v.receipt.paid else "",
                lambda v, to: deeds.change_receipt(v, paid=typed_day(to, texts, past=True)),
            ),
            width=120,
        ),
        Column(
            "file",
            texts.p_("receipt", "File"),
            lambda v: texts._("kept") if v.receipt.file else texts._("missing"),
            icon=lambda v: ("paperclip", "ok") if v.receipt.file else ("paperclip", "warn"),
            width=120,
            rank=3,
        ),
        Column(
            "note",
            texts.p_("column", "Note"),
            lambda v: v.receipt.note,
            edit=Line(lambda v: v.receipt.note, lambda v, to: deeds.change_receipt(v, note=to.strip())),
            width=180,
            rank=4,
        ),
    )


def partners(texts: Texts, event: Snapshot) -> Sequence[tuple[str, str]]:
    """Return the partners to choose from, each (id, name), after nobody."""
    known = sorted(event.partners.values(), key=lambda partner: (partner.position, partner.name))
    return [("", texts.p_("funder", "nobody")), *((partner.id, partner.name) for partner in known)]


def _what(texts: Texts) -> tuple[Column[Entry], ...]:
    return (
        Column(
            "heading",
            texts.p_("budget", "Heading"),
            lambda e: e.line.heading,
            sort=lambda e: (e.line.position, e.line.id),
            edit=Line(lambda e: e.line.heading, lambda e, to: deeds.change_line(e, heading=to.strip())),
            width=190,
        ),
        Column(
            "text",
            texts.p_("budget", "Item"),
            lambda e: e.line.text,
            edit=Line(lambda e: e.line.text, lambda e, to: deeds.change_line(e, text=to.strip())),
            width=200,
            fills=True,
            strong=True,
        ),
    )


def _planned(texts: Texts) -> Column[Entry]:
    return Column(
        "planned",
        texts.p_("budget", "Planned"),
        lambda e: texts.money(e.line.planned),
        sort=lambda e: e.line.planned,
        edit=Line(
            lambda e: typed_amount(texts, e.line.planned),
            lambda e, to: deeds.change_line(e, planned=read_amount(to, texts)),
        ),
        width=116,
        right=True,
        whole=True,
    )


def _paid(texts: Texts, title: str) -> Column[Entry]:
    return Column(
        "actual",
        title,
        lambda e: texts.money(e.paid),
        sort=lambda e: e.paid,
        edit=Line(lambda e: typed_amount(texts, e.paid), lambda e, to: deeds.set_paid(e, to, texts)),
        width=116,
        right=True,
        whole=True,
        strong=True,
    )


def _committed(texts: Texts) -> Column[Entry]:
    return Column(
        "committed",
        texts._("Committed"),
        lambda e: texts.money(e.line.committed) if e.line.committed else "",
        sort=lambda e: e.line.committed,
        edit=Line(
            lambda e: typed_amount(texts, e.line.committed),
            lambda e, to: deeds.change_line(e, committed=read_amount(to, texts)),
        ),
        width=116,
        right=True,
        whole=True,
        rank=5,
    )


def _bar(texts: Texts, now: Now) -> Column[Entry]:
    scales: dict[Side, Scale] = {}

    def bar(entry: Entry) -> Bar:
        side = entry.line.side
        if side not in scales or scales[side].event is not now():
            scales[side] = scale_of(now(), side)
        scale = scales[side]
        pencil = scale.pencils.get(entry.line.heading, Pencil.BLUE)
        return Bar(pencil, entry.paid, max(scale.whole, entry.paid), entry.line.planned)

    return Column(
        "bar",
        texts._("Actual and planned"),
        lambda e: texts.percent(e.paid / e.line.planned) if e.line.planned else "",
        sort=lambda e: e.paid / e.line.planned if e.line.planned else 0.0,
        bar=bar,
        width=170,
        rank=2,
    )


def _receipts(texts: Texts) -> Column[Entry]:
    return Column(
        "receipts",
        texts._("Receipts and notices"),
        lambda e: receipts_said(texts, e),
        icon=receipts_icon,
        width=170,
        whole=True,
        rank=1,
    )


def receipts_said(texts: Texts, entry: Entry) -> str:
    """Say what is to be looked at about a line: paid beyond the plan, receipts without a file."""
    if entry.over > 0 and entry.line.planned:
        return texts._("{amount} over the plan", amount=texts.money(entry.over))
    if entry.bare:
        return texts.n_("{count} receipt without a file", "{count} receipts without a file", entry.bare)
    if entry.receipts:
        return texts.n_("{count} receipt", "{count} receipts", entry.receipts)
    return texts._("no receipt yet") if entry.paid else ""


def receipts_icon(entry: Entry) -> tuple[str, str] | None:
    """Return the icon for that."""
    if entry.over > 0 and entry.line.planned:
        return "alert-triangle", "warn"
    if entry.receipts:
        return ("paperclip", "warn") if entry.bare else ("circle-check", "ok")
    return ("receipt", "warn") if entry.paid else None


def _reckoned(texts: Texts) -> tuple[Column[Entry], ...]:
    return (
        Column(
            "quantity",
            texts._("Quantity"),
            lambda e: f"{deeds.typed_quantity(e.line, texts)} {e.line.unit}".strip(),
            sort=lambda e: e.line.quantity or 0,
            edit=Line(
                lambda e: deeds.typed_quantity(e.line, texts), lambda e, to: deeds.set_quantity(e, to, texts)
            ),
            width=120,
            right=True,
            whole=True,
            rank=7,
        ),
        Column(
            "price",
            texts._("Unit price"),
            lambda e: texts.money(e.line.price) if e.line.price is not None else "",
            sort=lambda e: e.line.price or 0,
            edit=Line(
                lambda e: typed_amount(texts, e.line.price), lambda e, to: deeds.set_price(e, to, texts)
            ),
            width=116,
            right=True,
            whole=True,
            rank=8,
        ),
    )


def _note(texts: Texts) -> Column[Entry]:
    return Column(
        "note",
        texts.p_("column", "Note"),
        lambda e: e.line.note,
        edit=Line(lambda e: e.line.note, lambda e, to: deeds.change_line(e, note=to.strip())),
        width=180,
        rank=9,
    )


def _with_partner(entry: Entry, partner: str) -> Entry:
    return deeds.change_line(entry, partner_id=PartnerId(partner) if partner else None)
