"""Sentences about initiatives, as they are typed in."""

from typing import Final

from netzwerkstatt.base.texts import N_

SENTENCES: Final = {
    "initiative-without-name": N_("An initiative needs a name first. Everything else can follow."),
    "topic-unknown": N_("This event has no topic “{value}”. Please use one of its topics."),
}
