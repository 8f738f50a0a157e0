"""Sentences about what is printed."""

from typing import Final

from netzwerkstatt.base.texts import N_

SENTENCES: Final = {
    "stock-unknown": N_(
        "The sheet “{stock}” is not known. “1455-02” is the usual one, for holders of 54 × 90 mm."
    ),
    "label-beyond-sheet": N_("There is no label {first}: this sheet has {labels}."),
    "nobody-to-print": N_("There is nobody to print for yet."),
    "letters-missing": N_("“{subject}”: there is no font for “{letters}”, so this is not printed."),
    "name-small": N_("“{subject}” is very long and printed smaller."),
    "title-small": N_("“{subject}” is very long and printed smaller."),
    "organisation-small": N_("“{subject}” is very long and printed smaller."),
    "organisation-left-out": N_("There is no room for the initiative on “{subject}”."),
    "code-left-out": N_("There is no room for the QR code on “{subject}”."),
    "sessions-left-out": N_("There is no room for the sessions of {subject}."),
    "timetable-listed": N_("“{subject}” has no room in the grid and stands in the list behind it."),
    "plain-missing": N_("“{subject}” has no text in plain language yet."),
    "logo-unreadable": N_("The logo of “{subject}” cannot be read as a picture and is left out."),
}
