"""The way of a list into the event: choose the file, match its columns, check, done.

Bringing this room in loads the readers of lists; pages do so when somebody wants to import.
"""

from netzwerkstatt.ui.dialogs.import_list.dialog import ImportDialog

__all__ = ["ImportDialog"]
