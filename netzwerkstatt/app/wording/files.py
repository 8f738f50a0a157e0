"""Sentences about event files, steps and what is written."""

from typing import Final

from netzwerkstatt.base.texts import N_

SENTENCES: Final = {
    "file-missing": N_("“{name}” is not there. It may have been moved or renamed."),
    "file-exists": N_("“{name}” is there already and stays as it is. Please choose another name."),
    "file-not-an-event": N_("“{name}” is not an event of this program. Event files end in “.netzwerk”."),
    "file-unreadable": N_(
        "“{name}” cannot be read. The stick may be missing, or reading may not be allowed."
    ),
    "file-damaged": N_("“{name}” is damaged. The backups hold earlier versions; nothing was changed."),
    "file-busy": N_(
        "Another program is using “{name}” just now. Nothing was changed. Please try again in a moment."
    ),
    "disk-full": N_(
        "The disk with “{name}” is full. Nothing was changed. Please make room there, then try again."
    ),
    "file-read-only": N_(
        "“{name}” may be read but not changed. Nothing was changed. Please make a copy in another folder."
    ),
    "file-unreachable": N_(
        "“{name}” cannot be reached just now. Nothing was changed. The stick or the network may be missing, "
        "or the disk may be full."
    ),
    "backups-not-erased": N_(
        "It is deleted from the event, but not from the backups. Please delete them in this folder: {folder}."
    ),
    "file-newer": N_("“{name}” was made by a newer version of this program. Please install that version."),
    "file-locked": N_(
        "{user} on {host} has had this file open since {since}. Please wait, or work on a copy."
    ),
    "folder-read-only": N_("“{name}” cannot be written there. Please choose another folder."),
    "file-not-written": N_(
        "“{name}” could not be written. Is the folder there, may files be saved in it, "
        "and is there room on the disk?"
    ),
    "target-is-event": N_(
        "“{name}” is an event file and stays as it is. Please give the new file another name."
    ),
    "migration-failed": N_("This file could not be brought up to date. It is as it was."),
    "read-only": N_("“{name}” is open for reading only."),
    "nothing-to-undo": N_("There is nothing to undo."),
    "nothing-to-redo": N_("There is nothing to redo."),
    "changed-since": N_("This step can no longer be undone: what it concerned has changed since."),
    "record-gone": N_("What you wanted to change is no longer there."),
    "reference-missing": N_("What this refers to is no longer there."),
    "attachment-too-large": N_("This file has {megabytes} MB. Files up to 20 MB can be kept with the event."),
    "picture-unreadable": N_("This is not a picture that can be kept. Please choose a PNG or JPEG file."),
    "file-not-kept": N_("“{name}” is neither a PDF nor a photo. Please save it as a PDF and add that."),
    "event-without-title": N_("An event needs a title, and so it keeps the one it has."),
    "topic-without-name": N_("A topic needs a name first. Everything else can follow."),
    "partner-without-name": N_("A partner needs a name first. Everything else can follow."),
    "day-is-there": N_("{day} is a day of the event already."),
    "day-without-date": N_("A day needs a date, and so it keeps the one it has."),
    "deadline-not-understood": N_(
        "“{value}” is not a number of days or weeks. Please write it in at most three digits, such as 14."
    ),
    "print-not-pdf": N_("Prints are PDF files. Please choose a name that ends in .pdf instead of “{name}”."),
    "print-unknown": N_("There is no document “{kind}”. Possible: {possible}."),
    "export-unknown": N_("There is no “{kind}” as a file ending in “{suffix}”. Possible: {possible}."),
    "people-too-few": N_("The sample event has at least {least} people."),
    "people-too-many": N_("The sample event has at most {most} people."),
    "count-not-understood": N_(
        "“{value}” is not a number of people. Please write it as a number, such as 2."
    ),
    "number-not-understood": N_("“{value}” is not a number. Please write it in digits, such as 12."),
    "line-has-receipts": N_("“{name}” has receipts, and their sum counts. Please change the receipts."),
    "receipt-without-line": N_("A receipt belongs to an item of the plan. Please choose one first."),
    "money-not-understood": N_(
        "“{value}” is not an amount of money. Please write it as a number, such as 120 or 12.50."
    ),
    "language-unknown": N_(
        "There is no language called “{value}”. Please write it in full, such as Turkish."
    ),
    "template-unknown": N_("There is no template “{name}”. Possible: {possible}."),
    "notice-kind-unknown": N_("There is no kind of notice “{name}”. Possible: {possible}."),
    "weight-unknown": N_("Please say how grave “{name}” is to be. Possible: {possible}."),
    "part-unknown": N_("“{name}” cannot come along. Possible: {possible}."),
    "beginning-twice": N_(
        "An event begins with a template or with an earlier event. Please choose one of them."
    ),
    "end-is-past": N_("{day} is past already. Please enter a day that is still to come."),
    "reason-missing": N_(
        "Attendees come along only with a reason and a day until which their data may be kept."
    ),
    "date-nearly": N_("The date “{date}” does not exist. Perhaps {meant}?"),
    "date-unknown": N_("The date “{date}” does not exist. Please check day and month."),
    "date-not-understood": N_("“{date}” is not a date that can be read. Please write it as {example}."),
}
