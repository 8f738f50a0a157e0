"""The page of all sessions: list, inspector, and the people of each.

Bringing this room in loads the commands; the window does so when an event is open.
"""

from netzwerkstatt.ui.pages.sessions.page import SessionsPage

__all__ = ["SessionsPage"]
