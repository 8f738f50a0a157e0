"""Sentences about lists that are read."""

from collections.abc import Mapping
from typing import Final

from netzwerkstatt.base.texts import N_, Texts

SENTENCES: Final = {
    "import-unknown": N_("There is no way to read “{kind}”. Possible: {possible}."),
    "file-empty": N_("There is nothing in “{name}”."),
    "file-too-large": N_(
        "“{name}” is too large for a list. Please split it, or remove what does not belong."
    ),
    "file-has-password": N_("“{name}” has a password. Please save it without one first."),
    "file-other-kind": N_("“{name}” is {kind} and not a list. Excel, LibreOffice and CSV files can be read."),
    "file-incomplete": N_("“{name}” is damaged or incomplete. Please ask for it again."),
    "attendees-other-kind": N_(
        "“{name}” is no list of attendees: no column is called “First name”, “Name” or “Email”."
    ),
    "rooms-other-kind": N_("“{name}” is no list of rooms: no column is called “Room”."),
    "budget-other-kind": N_("“{name}” is no budget: no column is called “Amount” or “Planned”."),
    "sheet-left-out": N_("The sheet “{sheet}” is not taken over (rows: {count})."),
    "rows-are-headings": N_("Headings and sums are left out: {count} in all (rows {lines})."),
    "status-kept": N_("Line {line}: {name} is “{listed}” in the list and stays “{status}” here."),
    "status-changed": N_("Line {line}: {name} was “{before}” and becomes “{status}”."),
    "person-changed": N_("Line {line}: {name} has new details in the list: {fields}."),
    "signs-removed": N_("Line {line}: signs that nobody sees are removed."),
    "quote-unclosed": N_(
        "Line {line}: a quotation mark is not closed. Please check this row and the next ones."
    ),
    "column-left-out": N_("The column “{column}” is not taken over."),
    "lines-above-header": N_("Rows above the headings are not taken over (rows: {count})."),
    "value-not-understood": N_("Line {line}: “{value}” in the column “{column}” is not understood."),
    "amount-not-understood": N_("Line {line}: “{amount}” is not an amount, so “{value}” is left out."),
    "note-names-need": N_("Line {line}: the note may name a need. Under “Needs” it would be protected."),
    "email-doubtful": N_("Line {line}: “{value}” may not be an email address. Please check."),
    "email-several": N_("Line {line}: “{value}” holds several addresses; the first one is taken."),
    "name-missing": N_("Line {line}: there is no name with “{value}”. Please add it."),
    "row-without-name": N_("Line {line} has no name and no email address, so it is left out."),
    "address-without-name": N_("Line {line}: there is no name with “{value}”, so it is left out."),
    "row-without-room": N_("Line {line} names no room, so it is left out."),
    "row-without-text": N_("Line {line} has an amount but says not what for, so it is left out."),
    "row-without-amount": N_("Line {line}: there is no amount for “{value}”, so it is left out."),
    "row-is-total": N_("Line {line} looks like a row of totals, so it is left out."),
    "row-is-heading": N_("Line {line} is a heading, so it is left out."),
    "row-repeated": N_("Line {line}: “{name}” stands in this list more than once and is taken once."),
    "shared-address": N_("Line {line}: {name} and {other} share an email address. Both are taken."),
    "same-name": N_("Line {line}: there is another {name} with other details. Both are taken."),
    "session-unknown": N_("Line {line}: no session is called “{words}”. The wish is kept in words."),
    "room-several": N_("Line {line}: there are several rooms called “{name}”. Please add the building."),
    "product-differs": N_(
        "Line {line}: price times number of “{text}” is {product}, the list says {stated}."
    ),
    "access-other-kind": N_("“{name}” is no A11yJSON file that names houses or rooms."),
    "place-without-name": N_("A place without a name is left out."),
    "place-several": N_("There are several places called “{name}” here, so it is left out."),
    "place-repeated": N_("“{name}” stands in this file more than once and is taken once."),
    "place-without-house": N_("“{name}” is left out together with its house."),
    "access-details-left-out": N_("“{name}”: details without a place here are left out: {count} ({keys})."),
    "access-value-not-understood": N_("“{name}”: “{value}” for “{key}” is not understood and left out."),
    "access-left-out": N_("Not in the file, or only in part, as A11yJSON has no word for it: {features}."),
    "access-notes-left-out": N_("Notes on accessibility are not in the file ({count} in all)."),
    "house-without-tags": N_("“{name}”: nothing is known yet that OpenStreetMap has a tag for."),
    "rooms-without-house": N_("Rooms in no house are not in the file ({count} in all)."),
    "cell-shortened": N_("Line {line}: a very long cell is shortened."),
}

KINDS: Final[Mapping[str, str]] = {
    "pdf": N_("a PDF document"),
    "picture": N_("a picture"),
    "program": N_("a program"),
    "letter": N_("a letter"),
    "slides": N_("a slide show"),
    "archive": N_("a packed archive"),
    "event-file": N_("an event"),
    "calendar": N_("a calendar"),
    "contacts": N_("an address book"),
    "page": N_("a web page"),
    "xml": N_("an XML file"),
    "json": N_("a JSON file"),
    "table": N_("a table"),
    "workbook": N_("a workbook"),
    "old-workbook": N_("a workbook"),
    "text": N_("a text"),
    "binary": N_("a file of another program"),
}
"""What a file seems to be, by the fact `kind`."""


def field_names(texts: Texts) -> dict[str, str]:
    """Name what a list may change of a person, by the names of fields, as its columns are called."""
    return {
        "given": texts.p_("column", "First name"),
        "family": texts.p_("column", "Last name"),
        "title": texts.p_("column", "Academic title"),
        "salutation": texts.p_("column", "Form of address"),
        "badge_name": texts.p_("column", "Name on badge"),
        "pronouns": texts.p_("column", "Pronouns"),
        "organisation": texts.p_("column", "Organisation"),
        "roles": texts.p_("column", "Role"),
        "email": texts.p_("column", "Email"),
        "phone": texts.p_("column", "Phone"),
        "street": texts.p_("column", "Street"),
        "postcode": texts.p_("column", "Postcode"),
        "town": texts.p_("column", "Town"),
        "country": texts.p_("column", "Country"),
        "languages": texts.p_("column", "Languages"),
        "needs": texts.p_("column", "Access needs"),
        "needs_note": texts.p_("column", "Note on needs"),
        "diet": texts.p_("column", "Diet"),
        "diet_note": texts.p_("column", "Allergies"),
        "photos": texts.p_("column", "Photos allowed"),
        "born": texts.p_("column", "Date of birth"),
        "biography": texts.p_("column", "Biography"),
        "website": texts.p_("column", "Website"),
        "note": texts.p_("column", "Note"),
        "status": texts.p_("column", "Status"),
        "category": texts.p_("column", "Category"),
        "companions": texts.p_("column", "Companions"),
        "waiting": texts.p_("column", "Waiting list position"),
        "registered": texts.p_("column", "Registered"),
        "checked_in": texts.p_("column", "Checked in"),
        "registration": texts.p_("column", "Registered"),
        "wishes": texts.p_("column", "Preferences"),
        "bookings": texts.p_("column", "Workshops"),
    }
