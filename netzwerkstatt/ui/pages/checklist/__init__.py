"""The page of everything that is to be done: by phase or by date, with who does it and until when.

Bringing this room in loads the commands; the window does so when an event is open.
"""

from netzwerkstatt.ui.pages.checklist.page import ChecklistPage

__all__ = ["ChecklistPage"]
