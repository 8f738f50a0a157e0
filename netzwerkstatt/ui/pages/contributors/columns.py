"""The columns of the list."""

from typing import Final

from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.ui.lists.amounts import read_amount, typed_amount
from netzwerkstatt.ui.lists.people import change_person
from netzwerkstatt.ui.pages.contributors.availability import said_times
from netzwerkstatt.ui.pages.contributors.records import Contributor
from netzwerkstatt.ui.tables.columns import Column, Line

_ALWAYS: Final = "0"  # sorts before any day


def contributor_columns(texts: Texts) -> tuple[Column[Contributor], ...]:
    """Describe the list."""
    return (*_who(texts), *_what(texts), *_contact(texts), _needs(texts))


def _who(texts: Texts) -> tuple[Column[Contributor], ...]:
    return (
        Column(
            "family",
            texts.p_("column", "Last name"),
            lambda row: row.person.family,
            sort=lambda row: fold(row.person.sort_name),
            edit=_field("family"),
            width=140,
            strong=True,
        ),
        Column(
            "given",
            texts.p_("column", "First name"),
            lambda row: row.person.given,
            sort=lambda row: fold(row.person.name),
            edit=_field("given"),
            width=120,
            strong=True,
        ),
    )


def _what(texts: Texts) -> tuple[Column[Contributor], ...]:
    roles = words.roles(texts)
    return (
        Column(
            "roles",
            texts.p_("column", "Role"),
            lambda row: ", ".join(words.said(row.roles, roles)),
            width=150,
            rank=1,
        ),
        Column(
            "sessions",
            texts._("Sessions"),
            lambda row: " · ".join(row.sessions),
            hint=lambda row: " · ".join(row.sessions),
            width=190,
            fills=True,
        ),
        Column(
            "times",
            texts.p_("column", "Is there"),
            lambda row: said_times(row.times, row.days, texts),
            sort=lambda row: row.times[0].start.isoformat() if row.times else _ALWAYS,
            icon=lambda row: ("clock", "ink2") if row.times else None,
            width=190,
            rank=2,
        ),
        Column(
            "fee",
            texts.p_("column", "Fee"),
            lambda row: texts.money(row.person.fee) if row.person.fee else "",
            sort=lambda row: row.person.fee or 0,
            edit=Line(
                lambda row: typed_amount(texts, row.person.fee),
                lambda row, to: change_person(row, fee=read_amount(to, texts) or None),
            ),
            width=90,
            right=True,
            rank=4,
        ),
    )


def _contact(texts: Texts) -> tuple[Column[Contributor], ...]:
    return (
        Column(
            "email",
            texts.p_("column", "Email"),
            lambda row: row.person.email,
            edit=_field("email"),
            width=230,
            rank=6,
        ),
        Column(
            "phone",
            texts.p_("column", "Phone"),
            lambda row: row.person.phone,
            edit=_field("phone"),
            width=140,
            rank=7,
        ),
        Column(
            "organisation",
            texts.p_("column", "Organisation"),
            lambda row: row.person.organisation,
            edit=_field("organisation"),
            width=180,
            rank=5,
        ),
    )


def _needs(texts: Texts) -> Column[Contributor]:
    on_file = texts.p_("needs", "on file")
    return Column(
        "needs",
        texts.p_("column", "Needs"),
        lambda row: on_file if row.has_needs else "",
        icon=lambda row: ("lock", "ink2") if row.has_needs else None,
        width=120,
        rank=3,
    )


def _field(name: str) -> Line[Contributor]:
    return Line(
        lambda row: str(getattr(row.person, name)), lambda row, to: change_person(row, **{name: to.strip()})
    )
