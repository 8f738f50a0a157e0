"""The history of the open event, at the right of the window."""

from netzwerkstatt.ui.history.past import Past

__all__ = ["Past"]
