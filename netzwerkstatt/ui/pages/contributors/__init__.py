"""The page of everybody who brings something along: list, inspector, when they are there, what they do.

Bringing this room in loads the commands; the window does so when an event is open.
"""

from netzwerkstatt.ui.pages.contributors.page import ContributorsPage

__all__ = ["ContributorsPage"]
