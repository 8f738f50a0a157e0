"""The page of rooms: what guests need, what each room offers, and everything about one room."""

from netzwerkstatt.ui.pages.rooms.page import RoomsPage

__all__ = ["RoomsPage"]
