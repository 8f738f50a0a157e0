"""The page on which documents are chosen, seen, saved and printed."""

from netzwerkstatt.ui.pages.printing.page import PrintPage

__all__ = ["PrintPage"]
