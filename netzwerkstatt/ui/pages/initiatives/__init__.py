"""The page of the initiatives: their directory, and who can help whom."""

from netzwerkstatt.ui.pages.initiatives.page import InitiativesPage

__all__ = ["InitiativesPage"]
