"""Sentences for what lower floors report as codes: what happened, why, what to do."""

from collections.abc import Mapping
from typing import Final

from netzwerkstatt.app.wording import files, lists, paper, programmes
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.printed import PrintWarning
from netzwerkstatt.exchange.plan import ImportPlan, Problem
from netzwerkstatt.storage.journal import Step

SENTENCES: Final[Mapping[str, str]] = (
    files.SENTENCES | lists.SENTENCES | programmes.SENTENCES | paper.SENTENCES
)
"""One source text for each code; `{names}` are filled from its facts."""


_AMOUNTS: Final = frozenset({"product", "stated"})  # facts in cents


def refusal(refused: Refused, texts: Texts) -> str:
    """Say why something was not done."""
    facts = refused.facts
    if refused.code == "file-other-kind":
        facts = facts | {"kind": texts._(lists.KINDS[str(facts["kind"])])}
    return texts._(SENTENCES[refused.code], **facts)


def problem(found: Problem, texts: Texts) -> str:
    """Say what is noteworthy about a row of a list."""
    facts = {"line": found.line} | {
        name: texts.money(int(value)) if name in _AMOUNTS else value for name, value in found.facts.items()
    }
    return texts._(SENTENCES[found.code], **facts)


def plan_summary(plan: ImportPlan, texts: Texts) -> str:
    """Say how many rows were read and what becomes of them."""
    parts = [
        texts.n_("one row read", "{count} rows read", plan.rows),
        texts.n_("one new", "{count} new", plan.new),
        texts.n_("one changed", "{count} changed", plan.changed),
        texts.n_("one the same", "{count} the same", plan.same),
    ]
    if plan.skipped:
        parts.append(texts.n_("one left out", "{count} left out", plan.skipped))
    return f"{plan.source}: {', '.join(parts)}."


def step(done: Step, texts: Texts) -> str:
    """Say what a step did, and to what or whom."""
    label = texts._(done.label) if done.label else texts._("Deleted for good")
    return f"{label}: {done.subject}" if done.subject else label


def warning(found: PrintWarning, texts: Texts) -> str:
    """Say what is not as one would wish on paper."""
    return texts._(SENTENCES[found.code], subject=found.subject, letters=found.letters)
