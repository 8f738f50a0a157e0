"""The columns of the directory."""

from collections.abc import Callable

from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.pages.initiatives.records import Profile, by_table, change, one_line, with_topics
from netzwerkstatt.ui.tables.columns import Check, Column, Line


def profile_columns(texts: Texts, now: Callable[[], Snapshot]) -> tuple[Column[Profile], ...]:
    """Describe the list; `now` returns the event as it is, whose topics can be typed."""
    return (_name(texts), *_exchange(texts), _stand(texts), _topics(texts, now), *_reached(texts))


def _name(texts: Texts) -> Column[Profile]:
    return Column(
        "name",
        texts._("Initiative"),
        lambda row: row.initiative.name,
        edit=_field("name"),
        dot=lambda row: row.pencil,
        hint=lambda row: row.initiative.description,
        width=230,
        fills=True,
        strong=True,
    )


def _exchange(texts: Texts) -> tuple[Column[Profile], ...]:
    return (
        Column(
            "district",
            texts.p_("column", "District"),
            lambda row: row.initiative.district,
            edit=_field("district"),
            width=120,
            rank=3,
        ),
        Column(
            "offers",
            texts._("We offer"),
            lambda row: one_line(row.initiative.offers),
            edit=_keywords("offers"),
            icon=lambda row: ("gift", "ok") if row.initiative.offers else None,
            hint=lambda row: one_line(row.initiative.offers),
            sign="gift",
            width=236,
        ),
        Column(
            "seeks",
            texts._("We seek"),
            lambda row: one_line(row.initiative.seeks),
            edit=_keywords("seeks"),
            icon=lambda row: ("search", "primary") if row.initiative.seeks else None,
            hint=lambda row: one_line(row.initiative.seeks),
            sign="search",
            width=212,
        ),
    )


def _stand(texts: Texts) -> Column[Profile]:
    return Column(
        "stand",
        texts.p_("column", "Table"),
        lambda row: row.initiative.stand or texts._("no table"),
        sort=by_table,
        edit=_field("stand"),
        icon=lambda row: None if row.initiative.stand else ("alert-triangle", "warn"),
        width=124,
        rank=1,
    )


def _topics(texts: Texts, now: Callable[[], Snapshot]) -> Column[Profile]:
    def said(row: Profile) -> str:
        return ", ".join(topic.short or topic.name for topic in row.topics)

    return Column(
        "topics",
        texts._("Topics"),
        said,
        sort=lambda row: [(topic.position, fold(topic.name)) for topic in row.topics],
        edit=Line(said, lambda row, to: with_topics(now(), row, to)),
        hint=lambda row: ", ".join(topic.name for topic in row.topics),
        width=150,
        rank=4,
    )


def _reached(texts: Texts) -> tuple[Column[Profile], ...]:
    return (
        Column(
            "contact",
            texts._("Contact"),
            lambda row: row.initiative.contact,
            edit=_field("contact"),
            width=170,
            rank=5,
        ),
        Column(
            "email",
            texts.p_("column", "Email"),
            lambda row: row.initiative.email,
            edit=_field("email"),
            width=230,
            rank=6,
        ),
        Column(
            "phone",
            texts.p_("column", "Phone"),
            lambda row: row.initiative.phone,
            edit=_field("phone"),
            width=140,
            rank=7,
        ),
        Column(
            "website",
            texts.p_("column", "Website"),
            lambda row: row.initiative.website,
            edit=_field("website"),
            width=180,
            rank=8,
        ),
        Column(
            "public",
            texts.p_("column", "Consent"),
            lambda row: texts._("yes") if row.initiative.public else texts._("no"),
            edit=Check(lambda row: row.initiative.public, lambda row, to: change(row, public=to)),
            hint=lambda _: texts._("Contact details are printed only with this consent."),
            width=124,
            rank=2,
        ),
    )


def _field(name: str) -> Line[Profile]:
    return Line(
        lambda row: str(getattr(row.initiative, name)), lambda row, to: change(row, **{name: to.strip()})
    )


def _keywords(name: str) -> Line[Profile]:
    return Line(
        lambda row: one_line(str(getattr(row.initiative, name))),
        lambda row, to: change(row, **{name: one_line(to)}),
    )
