"""Sentences about when, where and by whom something happens, as it is typed or moved."""

from typing import Final

from netzwerkstatt.base.texts import N_

SENTENCES: Final = {
    "when-not-understood": N_("“{value}” is not a time that can be read. Please write it as {example}."),
    "event-without-day": N_(
        "The event has no date yet. It can be entered in the menu under “Title, date and place”."
    ),
    "minutes-not-understood": N_(
        "“{value}” is not a length of up to a day. Please write it in minutes, such as 75, or as 1:15."
    ),
    "ends-before-it-begins": N_("{end} is not later than {start}. Please check both times."),
    "session-leaves-day": N_("“{title}” would end up on another day, so everything stays where it is."),
    "session-not-planned": N_("“{title}” has no time yet. Please enter one first, such as 13:30."),
    "session-not-found": N_(
        "No session here is called “{name}”. Please choose one from the list, or type its number."
    ),
    "sessions-alike": N_("Several sessions are called “{name}”. Please choose one from the list."),
    "order-in-circle": N_("That would go round in a circle: {sessions}."),
    "order-with-itself": N_("“{title}” cannot take place after itself."),
    "rest-is-fixed": N_("From “{title}” on everything is fixed and stays where it is."),
    "nothing-to-publish": N_(
        "Nothing is planned yet. As soon as a session has a time, a version can be kept."
    ),
    "nothing-published": N_("No version of the programme has been kept yet."),
    "name-unknown": N_("Nobody and nothing here is called “{name}”. Please write the whole name."),
    "name-twice": N_("Several here are called “{name}”, so it is not clear who or what is meant."),
    "flag-unknown": N_("“{name}” is not among what can be asked for: {possible}."),
    "version-unknown": N_("There is no version {number}."),
    "room-row-ends": N_("There is no further room on this side."),
    "last-role": N_("{name} needs a role to stand in this list. Please choose another one first."),
}
