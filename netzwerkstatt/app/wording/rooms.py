"""Sentences about rooms, as they are typed in."""

from typing import Final

from netzwerkstatt.base.texts import N_

SENTENCES: Final = {
    "room-without-name": N_("A room needs a name first. Everything else can follow."),
    "length-not-understood": N_(
        "“{value}” is not a length. Please write it in cm, such as 92, or as 0,92 m."
    ),
    "slope-not-understood": N_("“{value}” is not a slope. Please write it in percent, such as 6."),
    "distance-not-understood": N_("“{value}” is not a distance. Please write it in metres, such as 12."),
    "number-not-understood": N_("“{value}” is not a number. Please write it in figures, such as 3."),
    "measure-says-no": N_("The measure says no: {measure}. Please change the measure first."),
}
