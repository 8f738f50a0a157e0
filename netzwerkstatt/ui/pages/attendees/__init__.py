"""The page of everybody who is registered: list, inspector, and the ways in and out.

Bringing this room in loads the commands; the window does so when an event is open.
"""

from netzwerkstatt.ui.pages.attendees.page import AttendeesPage

__all__ = ["AttendeesPage"]
