"""The timetable as a list: the day as it stands, moved by typing, by keys and by a menu.

Bringing this room in loads the commands; the window does so when an event is open.
"""

from netzwerkstatt.ui.pages.timetable.page import TimetablePage

__all__ = ["TimetablePage"]
