"""Programmes in and out: frab, pentabarf and pretalx, calendars, lists.

`read` takes a file by its content and not by its suffix; `plan` works out what that would do to an event;
`write_frab`, `write_json` and `write_calendar` take the programme out again, and `left_out` names what they
leave out.
"""

from netzwerkstatt.exchange.schedules.importing import plan
from netzwerkstatt.exchange.schedules.left_out import left_out
from netzwerkstatt.exchange.schedules.programme import Programme
from netzwerkstatt.exchange.schedules.reading import parse, read
from netzwerkstatt.exchange.schedules.write_calendar import write_calendar
from netzwerkstatt.exchange.schedules.write_frab import write_frab, write_json

__all__ = ["Programme", "left_out", "parse", "plan", "read", "write_calendar", "write_frab", "write_json"]
