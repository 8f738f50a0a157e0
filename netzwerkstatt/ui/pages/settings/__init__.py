"""The settings of this computer, and where its data are."""

from netzwerkstatt.ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
