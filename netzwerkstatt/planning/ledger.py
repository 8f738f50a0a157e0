"""Sums of the cost and funding plan in whole cents, for window, workbooks and command line alike."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from netzwerkstatt.domain.budget import BudgetLine, GrantState, Side
from netzwerkstatt.domain.event import Partner, PartnerId, PartnerKind
from netzwerkstatt.domain.money import ZERO, Cents
from netzwerkstatt.domain.snapshot import Snapshot

_CERTAIN: Final = frozenset({GrantState.APPROVED, GrantState.RECEIVED})


@dataclass(frozen=True, slots=True)
class Sums:
    """What is planned, what is ordered but not yet paid, and what is paid (on the funding side: received)."""

    planned: Cents = ZERO
    committed: Cents = ZERO
    actual: Cents = ZERO

    @property
    def variance(self) -> Cents:
        """Return how much more than planned is paid; negative where it is less."""
        return Cents(self.actual - self.planned)

    @property
    def left(self) -> Cents:
        """Return what of the plan is not paid yet; negative where more is paid than planned."""
        return Cents(self.planned - self.actual)

    @property
    def free(self) -> Cents:
        """Return what of the plan is neither paid nor ordered."""
        return Cents(self.planned - self.actual - self.committed)


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines under one heading of a side, in their order, and their sums."""

    name: str
    lines: tuple[BudgetLine, ...]
    sums: Sums


@dataclass(frozen=True, slots=True)
class Funder:
    """Where money comes from: a partner, or else a heading such as own funds.

    `share` is its part of the planned funding in tenths of a percent; the shares of all add up to 1,000.
    """

    name: str
    partner: Partner | None
    lines: tuple[BudgetLine, ...]
    sums: Sums
    share: int

    @property
    def is_grant(self) -> bool:
        """Tell whether the money is that of a partner who is entered as a funder."""
        return self.partner is not None and self.partner.kind is PartnerKind.FUNDER

    @property
    def states(self) -> tuple[GrantState, ...]:
        """Return how sure the money is, each state once; lines without an amount count only among themselves.

        Only funders are asked for money, so of others it says nothing that nobody has asked yet.
        """
        lines = [line for line in self.lines if line.planned] or self.lines
        states = dict.fromkeys(line.state for line in lines)
        return tuple(state for state in states if self.is_grant or state is not GrantState.OPEN)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Both sides of the plan by headings, and the funding by funders."""

    costs: tuple[Heading, ...]
    income: tuple[Heading, ...]
    funders: tuple[Funder, ...]
    cost: Sums
    funding: Sums
    eligible: Sums

    @property
    def gap(self) -> Cents:
        """Return how much funding is planned beyond the planned costs; a plan must come out at zero."""
        return Cents(self.funding.planned - self.cost.planned)

    @property
    def grant_share(self) -> int | None:
        """Return the funders' part of the planned funding in tenths of a percent; None without any."""
        if not any(funder.share for funder in self.funders):
            return None
        return sum(funder.share for funder in self.funders if funder.is_grant)

    @property
    def secured_share(self) -> int | None:
        """Return which part of the planned funding is approved or has come, in tenths of a percent.

        Of a line that is not approved counts what has come, up to its plan. None where nothing is planned.
        """
        lines = [line for heading in self.income for line in heading.lines if line.planned > 0]
        whole = sum(line.planned for line in lines)
        sure = sum(
            line.planned if line.state in _CERTAIN else min(max(line.actual, 0), line.planned)
            for line in lines
        )
        return round(1000 * sure / whole) if whole else None


def ledger(snapshot: Snapshot) -> Ledger:
    """Sum up the budget of an event; headings and funders come in the order of their first line."""
    in_order = sorted(snapshot.budget.values(), key=lambda line: (line.position, line.id))
    lines = [settled(snapshot, line) for line in in_order]
    spent = [line for line in lines if line.side is Side.COST]
    come = [line for line in lines if line.side is Side.FUNDING]
    return Ledger(
        _headings(spent),
        _headings(come),
        _funders(come, snapshot.partners),
        total(spent),
        total(come),
        total(line for line in spent if line.eligible),
    )


def settled(snapshot: Snapshot, line: BudgetLine) -> BudgetLine:
    """Return a line with the sum of its receipts as what is paid; without any it stays as it was typed."""
    receipts = snapshot.receipts.of("line_id", line.id)
    return replace(line, actual=Cents(sum(each.amount for each in receipts))) if receipts else line


def total(lines: Iterable[BudgetLine]) -> Sums:
    """Return the sums of some lines."""
    planned = committed = actual = 0
    for line in lines:
        planned += line.planned
        committed += line.committed
        actual += line.actual
    return Sums(Cents(planned), Cents(committed), Cents(actual))


def split(amount: int, weights: Sequence[int]) -> list[int]:
    """Divide an amount by weights into whole parts that add up to it exactly (largest remainder, Hamilton).

    Of equal remainders the earlier wins. Without any weight all parts are zero.

    Raises:
        ValueError: The amount or a weight is negative.
    """
    if amount < 0 or any(weight < 0 for weight in weights):
        raise ValueError("only what is not negative can be shared out")
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    parts = [amount * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(amount * weights[i] % whole), i))
    for i in by_remainder[: amount - sum(parts)]:
        parts[i] += 1
    return parts


def _headings(lines: Iterable[BudgetLine]) -> tuple[Heading, ...]:
    groups: dict[str, list[BudgetLine]] = {}
    for line in lines:
        groups.setdefault(line.heading, []).append(line)
    return tuple(Heading(name, tuple(found), total(found)) for name, found in groups.items())


def _funders(lines: Iterable[BudgetLine], partners: Mapping[PartnerId, Partner]) -> tuple[Funder, ...]:
    groups: dict[Partner | str, list[BudgetLine]] = {}
    for line in lines:
        source = partners[line.partner_id] if line.partner_id else line.heading or line.text
        groups.setdefault(source, []).append(line)
    sums = [total(found) for found in groups.values()]
    shares = split(1000, [max(sum_.planned, 0) for sum_ in sums])
    return tuple(
        Funder(
            source if isinstance(source, str) else source.name,
            None if isinstance(source, str) else source,
            tuple(found),
            sum_,
            share,
        )
        for (source, found), sum_, share in zip(groups.items(), sums, shares, strict=True)
    )
