"""What everybody must find in a house or at the event, in words."""

from netzwerkstatt.app.wording import facts
from netzwerkstatt.app.wording.notices.said import Said
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import Answer
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Notice


def toilet(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say which house has no accessible toilet, or perhaps none, and who needs one."""
    inside = facts.in_house(notice.building, snapshot, texts)
    needs = facts.step_free(notice, snapshot, texts)
    if notice.answer is Answer.UNKNOWN:
        return Said(
            texts._("Is there an accessible toilet {inside}?", inside=inside),
            f"{needs}.",
            texts._(
                "{needs}. Whether there is an accessible toilet {inside} is not noted. Please ask.",
                needs=needs,
                inside=inside,
            ),
        )
    return Said(
        texts._("There is no accessible toilet {inside}", inside=inside),
        f"{needs}.",
        texts._("{needs}, but there is no accessible toilet {inside}.", needs=needs, inside=inside),
    )


def quiet(notice: Notice, _: Snapshot, texts: Texts) -> Said:
    """Say how many need a quiet room that is not there, or not noted."""
    needed = texts.n_("One person needs a quiet room", "{count} people need a quiet room", len(notice.people))
    if notice.answer is Answer.UNKNOWN:
        return Said(
            texts._("Is there a quiet room?"),
            needed,
            texts._("{needed}, but none is noted. Please ask.", needed=needed),
        )
    return Said(
        texts._("There is no quiet room"), needed, texts._("{needed}, but there is none.", needed=needed)
    )
