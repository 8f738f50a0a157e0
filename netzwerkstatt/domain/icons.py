"""Which icon stands for a session, on paper and in the window; icons are `resources/icons/<name>.svg`."""

from functools import cache
from typing import Final

from netzwerkstatt.base import resources
from netzwerkstatt.domain.event import Topic
from netzwerkstatt.domain.sessions import Session, SessionKind

_KINDS: Final = {
    SessionKind.WORKSHOP: "tools",
    SessionKind.TALK: "presentation",
    SessionKind.PANEL: "messages",
    SessionKind.PLENARY: "users-group",
    SessionKind.FAIR: "building-store",
    SessionKind.EXCHANGE: "affiliate",
    SessionKind.CULTURE: "music",
    SessionKind.BREAK: "coffee",
    SessionKind.OTHER: "calendar-event",
}
_MEAL: Final = 40  # minutes from which a break is a meal


def session_icon(session: Session, topic: Topic | None) -> str:
    """Return the icon of a session's topic, or else of its kind; long breaks are meals."""
    if session.kind is SessionKind.BREAK:
        return "tools-kitchen-2" if session.minutes >= _MEAL else "coffee"
    return topic.icon if topic and is_icon(topic.icon) else _KINDS[session.kind]


@cache
def is_icon(name: str) -> bool:
    """Tell whether there is an icon of a name."""
    return bool(name) and name.replace("-", "").isalnum() and resources.path(f"icons/{name}.svg").is_file()
