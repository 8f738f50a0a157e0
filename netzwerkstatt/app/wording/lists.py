"""Sentences about lists and programmes that are read."""

from typing import Final

from netzwerkstatt.base.texts import N_

SENTENCES: Final = {
    "import-unknown": N_("There is no way to read “{kind}”. Possible: {possible}."),
}
