"""The program with a window. May import `app` and what lies below, never `storage`."""

import builtins

import PySide6.QtCore  # noqa: F401  (it puts its own hook around every import)

# The hook reads the source of each module that is imported later, looking for a switch that nobody here sets:
# a tenth of a second at the start of the window.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
