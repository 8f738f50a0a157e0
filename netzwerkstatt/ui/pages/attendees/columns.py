"""The columns of the list."""

from typing import Final

from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.people import PhotoConsent
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.ui.lists.counts import read_count
from netzwerkstatt.ui.lists.people import change_person
from netzwerkstatt.ui.pages.attendees import deeds
from netzwerkstatt.ui.pages.attendees.records import Attendee
from netzwerkstatt.ui.tables.columns import Choice, Column, Line

STATUS_ICONS: Final = {
    RegistrationStatus.REGISTERED: ("circle-check", "ok"),
    RegistrationStatus.WAITING: ("hourglass", "warn"),
    RegistrationStatus.CANCELLED: ("circle-minus", "ink2"),
}
_PHOTO_ICONS: Final = {
    PhotoConsent.YES: ("camera", "ok"),
    PhotoConsent.ASK: ("camera", "warn"),
    PhotoConsent.NO: ("camera-off", "err"),
}


def attendee_columns(texts: Texts) -> tuple[Column[Attendee], ...]:
    """Describe the list."""
    return (*_who(texts), *_registered(texts), *_counted(texts), *_private(texts))


def _who(texts: Texts) -> tuple[Column[Attendee], ...]:
    return (
        Column(
            "family",
            texts.p_("column", "Last name"),
            lambda a: a.person.family,
            sort=lambda a: fold(a.person.sort_name),
            edit=_field("family"),
            width=150,
            strong=True,
        ),
        Column(
            "given",
            texts.p_("column", "First name"),
            lambda a: a.person.given,
            sort=lambda a: fold(a.person.name),
            edit=_field("given"),
            width=130,
            strong=True,
        ),
        Column(
            "organisation",
            texts.p_("column", "Organisation"),
            lambda a: a.person.organisation,
            edit=_field("organisation"),
            width=190,
            fills=True,
        ),
        Column(
            "email",
            texts.p_("column", "Email"),
            lambda a: a.person.email,
            edit=_field("email"),
            width=230,
            rank=3,
        ),
        Column(
            "phone",
            texts.p_("column", "Phone"),
            lambda a: a.person.phone,
            edit=_field("phone"),
            width=140,
            rank=6,
        ),
    )


def _registered(texts: Texts) -> tuple[Column[Attendee], ...]:
    status = words.status(texts)
    order = list(RegistrationStatus)

    return (
        Column(
            "status",
            texts.p_("column", "Status"),
            lambda a: status[a.registration.status],
            sort=lambda a: (order.index(a.registration.status), a.registration.waiting or 0),
            edit=Choice(
                [(code.value, said) for code, said in status.items()],
                lambda a: a.registration.status.value,
                lambda a, to: deeds.change_registration(a, status=RegistrationStatus(to)),
                lambda code: STATUS_ICONS[RegistrationStatus(code)],
            ),
            icon=lambda a: STATUS_ICONS[a.registration.status],
            width=140,
        ),
        Column(
            "category",
            texts.p_("column", "Category"),
            lambda a: a.registration.category,
            edit=Line(
                lambda a: a.registration.category,
                lambda a, to: deeds.change_registration(a, category=to.strip()),
            ),
            width=140,
            rank=4,
        ),
    )


def _counted(texts: Texts) -> tuple[Column[Attendee], ...]:
    return (
        Column(
            "companions",
            texts.p_("column", "Companions"),
            lambda a: texts.number(a.registration.companions) if a.registration.companions else "",
            sort=lambda a: a.registration.companions,
            edit=Line(
                lambda a: str(a.registration.companions or ""),
                lambda a, to: deeds.change_registration(a, companions=read_count(to) or 0),
            ),
            width=135,
            right=True,
            rank=5,
        ),
        Column(
            "wishes", texts.p_("column", "Preferences"), lambda a: " · ".join(a.wishes), width=150, rank=7
        ),
        Column("places", texts.p_("column", "Places in"), lambda a: " · ".join(a.places), width=150, rank=8),
    )


def _private(texts: Texts) -> tuple[Column[Attendee], ...]:
    photos, on_file = words.photos(texts), texts.p_("needs", "on file")
    return (
        Column(
            "needs",
            texts.p_("column", "Needs"),
            lambda a: on_file if a.has_needs else "",
            icon=lambda a: ("lock", "ink2") if a.has_needs else None,
            width=120,
            rank=2,
        ),
        Column(
            "photos",
            texts.p_("column", "Photos"),
            lambda a: photos[a.person.photos],
            edit=Choice(
                [(code.value, said) for code, said in photos.items()],
                lambda a: a.person.photos.value,
                lambda a, to: change_person(a, photos=PhotoConsent(to)),
                lambda code: _PHOTO_ICONS.get(PhotoConsent(code)),
            ),
            icon=lambda a: _PHOTO_ICONS.get(a.person.photos),
            width=150,
            rank=9,
        ),
    )


def _field(name: str) -> Line[Attendee]:
    return Line(lambda a: str(getattr(a.person, name)), lambda a, to: change_person(a, **{name: to.strip()}))
