"""Sentences for what lower floors report as codes: what happened, why, what to do."""

from collections.abc import Mapping
from typing import Final

from netzwerkstatt.app.wording import files, initiatives, lists, paper, plans, programmes, rooms
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.printed import PrintWarning
from netzwerkstatt.domain.access import AccessFeature
from netzwerkstatt.domain.access_words import features
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.words import status
from netzwerkstatt.exchange.plan import ImportPlan, Problem, sheet_of
from netzwerkstatt.storage.journal import Step

SENTENCES: Final[Mapping[str, str]] = (
    files.SENTENCES
    | lists.SENTENCES
    | programmes.SENTENCES
    | paper.SENTENCES
    | plans.SENTENCES
    | rooms.SENTENCES
    | initiatives.SENTENCES
)
"""One source text for each code; `{names}` are filled from its facts."""


_AMOUNTS: Final = frozenset({"product", "stated"})  # facts in cents
_STATES: Final = frozenset({"status", "listed", "before"})  # facts that are states of a registration


def refusal(refused: Refused, texts: Texts) -> str:
    """Say why something was not done."""
    facts = refused.facts
    if refused.code == "file-other-kind":
        facts = facts | {"kind": texts._(lists.KINDS[str(facts["kind"])])}
    return texts._(SENTENCES[refused.code], **facts)


def problem(found: Problem, texts: Texts) -> str:
    """Say what is noteworthy about a row of a list."""
    facts = {"line": found.line} | {name: _fact(name, value, texts) for name, value in found.facts.items()}
    said = texts._(SENTENCES[found.code], **facts)
    sheet = sheet_of(found.line)
    return texts._("Sheet “{sheet}”: {said}", sheet=sheet, said=said) if sheet else said


def _fact(name: str, value: str | int, texts: Texts) -> str | int:
    """Return a fact in words: amounts, states of registrations, names of fields and of features."""
    if name in _AMOUNTS:
        return texts.money(int(value))
    if name in _STATES:
        return status(texts)[RegistrationStatus(str(value))]
    if name == "features":
        return ", ".join(features(texts)[AccessFeature(feature)] for feature in str(value).split())
    if name == "fields":
        names = lists.field_names(texts)
        return ", ".join(dict.fromkeys(names[field] for field in str(value).split()))
    return value


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
