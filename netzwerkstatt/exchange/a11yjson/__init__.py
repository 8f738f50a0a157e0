"""A11yJSON in and out: what is known of houses and rooms, as Sozialhelden's open format has it.

The keys and their meaning are those of the interfaces in src/*.ts of the repository sozialhelden/a11yjson,
read on 23 November 2026: places are GeoJSON features (RFC 7946) with `properties` after PlaceProperties.
Their `accessibility` follows Accessibility, Entrance, Door, Stairs, Restroom, Parking, WheelchairPlaces,
Desk, Pathways and AnimalPolicy. Texts are objects by language (LocalizedString), lengths are
`{"value": 90, "unit": "cm"}` or `"90cm"` (Quantity), slopes percent. Rooms stand in the list `rooms` of their
house's `accessibility`; each mixes Room and Accessibility, as the documentation allows. What is unknown is
left out, never false.
"""

from netzwerkstatt.exchange.a11yjson.importing import plan
from netzwerkstatt.exchange.a11yjson.reading import read
from netzwerkstatt.exchange.a11yjson.writing import left_out, write

__all__ = ["left_out", "plan", "read", "write"]
