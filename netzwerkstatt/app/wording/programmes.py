"""Sentences about programmes that are read."""

from typing import Final

from netzwerkstatt.base.texts import N_

SENTENCES: Final = {
    "programme-unsafe": N_("“{name}” holds something that no programme needs, and stays unread for safety."),
    "programme-other-kind": N_(
        "“{name}” is not a programme that can be read. Possible: frab, pretalx, iCalendar, or a table with "
        "a column “Title”."
    ),
    "programme-empty": N_("There is no session in “{name}”."),
    "programme-field-missing": N_("“{field}” is missing (times: {count}) and worked out where possible."),
    "programme-id-is-text": N_("Numbers that are written as text: {count}."),
    "programme-field-elsewhere": N_("“{field}” stands in an unusual place and is read all the same."),
    "programme-encoding-guessed": N_(
        "The letters are stored in another way than the file says. Please check the umlauts."
    ),
    "programme-zone-unknown": N_("The time zone “{zone}” is not known; the event's own is used."),
    "programme-zone-doubtful": N_(
        "The times do not fit the time zone “{zone}”. They are taken as they stand."
    ),
    "programme-other-zone": N_(
        "The programme is for {zone}, the event for {own}. The times are taken as they stand."
    ),
    "session-length-guessed": N_("Sessions without a length: {count}. It is guessed; please check."),
    "session-ends-before": N_(
        "Line {line}: “{title}” begins at {begin} and ends at {end}. Its length is guessed; please check."
    ),
    "session-without-title": N_("Line {line} has no title and is left out."),
    "session-rejected": N_("“{title}” is “{state}” and is left out."),
    "session-time-unreadable": N_("“{title}”: “{time}” is not a time that can be read."),
    "session-length-unreadable": N_("“{title}”: the length “{length}” cannot be read."),
    "session-whole-day": N_("“{title}” lasts all day; please give it a time."),
    "session-repeats": N_("“{title}” repeats; only the first date is taken."),
    "session-without-day": N_("“{title}” has a time but no day. Please choose one."),
    "session-unplanned": N_("“{title}” has no time yet and is left out."),
    "session-cancelled": N_("“{title}” is cancelled and is left out."),
}
