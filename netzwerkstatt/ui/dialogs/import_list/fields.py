"""The names of what a column can become, in groups as a person looks for them."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.access import Need

_WISHES: Final = 5
_PLACES: Final = 4

_PLAIN: Final = (
    (
        N_("Name"),
        {
            "name": N_("Full name"),
            "family-first": N_("Last name, first name"),
            "given": N_("First name"),
            "middle": N_("Middle name"),
            "family": N_("Last name"),
            "title": N_("Academic title"),
            "salutation": N_("Form of address"),
            "badge-name": N_("Name on badge"),
            "pronouns": N_("Pronouns"),
        },
    ),
    (
        N_("Contact"),
        {
            "email": N_("Email address"),
            "phone": N_("Phone"),
            "organisation": N_("Organisation"),
            "street": N_("Street"),
            "house": N_("House number"),
            "street-more": N_("Address supplement"),
            "postcode": N_("Postcode"),
            "town": N_("Town"),
            "place": N_("Postcode and town"),
            "country": N_("Country"),
            "languages": N_("Languages"),
            "website": N_("Website"),
        },
    ),
    (
        N_("Registration"),
        {
            "role": N_("Role"),
            "category": N_("Category"),
            "status": N_("Status of the registration"),
            "companions": N_("Companions"),
            "registered": N_("Registered on"),
            "checked-in": N_("Checked in on"),
            "waiting": N_("Place on the waiting list"),
            "photos": N_("Photos allowed"),
            "no-photos": N_("No photos"),
            "born": N_("Date of birth"),
            "diet": N_("Diet"),
            "diet-note": N_("Allergies"),
            "biography": N_("Biography"),
            "note": N_("Note"),
        },
    ),
    (
        N_("Workshops"),
        {"wishes": N_("All preferences in one column"), "bookings": N_("Places in workshops")},
    ),
    (N_("Accessibility"), {"needs": N_("Access needs"), "needs-note": N_("Note on needs")}),
)
_NEEDS: Final = {
    Need.STEP_FREE: N_("Step-free access"),
    Need.COMPANION_SEAT: N_("Companion seat"),
    Need.HEARING_LOOP: N_("Hearing loop"),
    Need.SIGN_LANGUAGE: N_("Sign language interpreting"),
    Need.CAPTIONS: N_("Captions"),
    Need.LARGE_PRINT: N_("Large print"),
    Need.PLAIN_LANGUAGE: N_("Easy-to-read language"),
    Need.MEETING_POINT: N_("Meeting point"),
    Need.ASSISTANCE_DOG: N_("Assistance dog"),
    Need.QUIET_BREAK: N_("Quiet room"),
    Need.CHILD_CARE: N_("Child care"),
    Need.PHONE_CONTACT: N_("Contact by phone"),
    Need.NEAR_THE_STAGE: N_("Seat near the stage"),
    Need.ASSISTANCE: N_("Assistance"),
}
_LEFT_OUT: Final = N_("Leave out")


def field_name(field: str, texts: Texts) -> str:
    """Name a field of a mapping, such as `email`, `wish.2` or `need.captions`; empty is "Leave out"."""
    if not field:
        return texts._(_LEFT_OUT)
    kind, _, which = field.partition(".")
    if kind == "wish":
        return texts._("Workshop preference {number}", number=which)
    if kind == "booking":
        return texts._("Place in workshop {number}", number=which)
    if kind == "need":
        return texts._(next(words for need, words in _NEEDS.items() if _code(need) == which))
    return texts._(next(names[field] for _, names in _PLAIN if field in names))


def needs_said(needs: Need, texts: Texts) -> str:
    """Name needs, separated by commas."""
    return ", ".join(texts._(words) for need, words in _NEEDS.items() if need in needs)


def field_choices(texts: Texts, present: Iterable[str]) -> QStandardItemModel:
    """Return all fields under headings, `present` ones among them, for combo boxes to share."""
    model = QStandardItemModel()
    model.appendRow(_item("", texts))
    for heading, names in _PLAIN:
        title = QStandardItem(texts._(heading))
        title.setFlags(Qt.ItemFlag.NoItemFlags)
        face = title.font()
        face.setBold(True)
        title.setFont(face)
        model.appendRow(title)
        for field in _with_numbered(tuple(names), present):
            model.appendRow(_item(field, texts))
    return model


def _with_numbered(names: tuple[str, ...], present: Iterable[str]) -> list[str]:
    """Add to a group what it has by number or by need."""
    if "needs" in names:
        return [*names, *(f"need.{_code(need)}" for need in _NEEDS)]
    if "wishes" not in names:
        return list(names)
    usual = {*(f"wish.{n + 1}" for n in range(_WISHES)), *(f"booking.{n + 1}" for n in range(_PLACES))}
    numbered = usual | {field for field in present if field.startswith(("wish.", "booking."))}
    wishes = sorted((f for f in numbered if f.startswith("wish.")), key=_number)
    places = sorted((f for f in numbered if f.startswith("booking.")), key=_number)
    return [*wishes, "wishes", *places, "bookings"]


def _item(field: str, texts: Texts) -> QStandardItem:
    item = QStandardItem(field_name(field, texts))
    item.setData(field, Qt.ItemDataRole.UserRole)
    return item


def _code(need: Need) -> str:
    return str(need.name).lower().replace("_", "-")


def _number(field: str) -> int:
    return int(field.partition(".")[2])
