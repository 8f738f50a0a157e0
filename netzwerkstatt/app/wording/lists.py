"""Sentences about lists that are read."""

from collections.abc import Mapping
from typing import Final

from netzwerkstatt.base.texts import N_

SENTENCES: Final = {
    "import-unknown": N_("There is no way to read “{kind}”. Possible: {possible}."),
    "file-empty": N_("There is nothing in “{name}”."),
    "file-too-large": N_(
        "“{name}” is too large for a list. Please split it, or remove what does not belong."
    ),
    "file-has-password": N_("“{name}” has a password. Please save it without one first."),
    "file-other-kind": N_("“{name}” is {kind} and not a list. Excel, LibreOffice and CSV files can be read."),
    "signs-removed": N_("Line {line}: signs that nobody sees are removed."),
    "quote-unclosed": N_(
        "Line {line}: a quotation mark is not closed. Please check this row and the next ones."
    ),
    "column-left-out": N_("The column “{column}” is not taken over."),
    "lines-above-header": N_("{count} lines above the headings hold amounts and are not taken over."),
    "value-not-understood": N_("Line {line}: “{value}” in the column “{column}” is not understood."),
    "amount-not-understood": N_("Line {line}: “{amount}” is not an amount, so “{value}” is left out."),
    "email-doubtful": N_("Line {line}: “{value}” may not be an e-mail address. Please check."),
    "email-several": N_("Line {line}: “{value}” holds several addresses; the first one is taken."),
    "name-missing": N_("Line {line}: there is no name with “{value}”. Please add it."),
    "row-without-name": N_("Line {line} has no name and no e-mail address, so it is left out."),
    "row-without-room": N_("Line {line} names no room, so it is left out."),
    "row-without-text": N_("Line {line} has an amount but says not what for, so it is left out."),
    "row-without-amount": N_("Line {line}: there is no amount for “{value}”, so it is left out."),
    "row-is-total": N_("Line {line} is a sum, so it is left out."),
    "row-is-heading": N_("Line {line} is a heading, so it is left out."),
    "row-repeated": N_("Line {line}: “{name}” stands in this list more than once and is taken once."),
    "shared-address": N_("Line {line}: {name} and {other} share an e-mail address. Both are taken."),
    "same-name": N_("Line {line}: there is another {name} with other details. Both are taken."),
    "session-unknown": N_("Line {line}: no session is called “{words}”. The wish is kept in words."),
    "room-several": N_("Line {line}: there are several rooms called “{name}”. Please add the building."),
    "product-differs": N_(
        "Line {line}: price times number of “{text}” is {product}, the list says {stated}."
    ),
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
