"""schedule.xml of frab, pentabarf and pretalx."""

from collections.abc import Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml import ElementTree as Safe

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.exchange.schedules import frab
from netzwerkstatt.exchange.schedules.gathering import Gathering
from netzwerkstatt.exchange.schedules.programme import Programme

_LISTS: Final = {"persons": "person", "links": "link"}


def read(data: bytes) -> Programme:
    """Read a schedule.xml; one that is not written in the encoding it names is read as Western European.

    Raises:
        Refused: `file-incomplete` for broken XML, `programme-unsafe` for XML that declares entities,
            `programme-other-kind` for another sort of XML, `programme-empty`.
    """
    gathering = Gathering()
    root = _parsed(data, gathering)
    conference = root.find("conference")
    days = root.findall("day")
    if root.tag != "schedule" or (conference is None and not any(day.findall("room") for day in days)):
        raise Refused("programme-other-kind", kind="xml")
    schedule = frab.Schedule(
        conference={child.tag: child.text or "" for child in conference or ()},
        days=[
            frab.ProgrammeDay(_attribute(d, "date"), _attribute(d, "start"), list(_rooms(d))) for d in days
        ],
        rooms=(),
        tracks=[track.get("name") or track.text or "" for track in root.iter("track") if _listed(track)],
    )
    return frab.programme(schedule, gathering)


def _parsed(data: bytes, gathering: Gathering) -> Element:
    try:
        try:
            return _tree(data)
        except (ParseError, ValueError, LookupError):
            text = _western(data)
            if text is None:
                raise
            root = _tree(text)
            gathering.problem(0, "programme-encoding-guessed")
            return root
    except DefusedXmlException as fault:
        raise Refused("programme-unsafe") from fault
    except (ParseError, ValueError, LookupError, RecursionError) as fault:
        raise Refused("file-incomplete") from fault


def _tree(source: bytes | str) -> Element:
    root: Element = Safe.fromstring(source)
    return root


def _western(data: bytes) -> str | None:
    """Return the text in the encoding of old Windows programs, if the file is no UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
    return None


def _listed(track: Element) -> bool:
    return bool(track.get("name")) or "online_qa" in track.attrib


def _attribute(element: Element, name: str) -> str:
    return element.get(name) or ""


def _rooms(day: Element) -> Iterator[frab.RoomOfDay]:
    for room in day.findall("room"):
        events = [_event(event) for event in room.findall("event")]
        yield frab.RoomOfDay(_attribute(room, "name"), _attribute(room, "guid"), events)


def _event(event: Element) -> dict[str, Any]:
    fields: dict[str, Any] = {"_xml": True, **event.attrib}
    for child in event:
        if child.tag in _LISTS:
            fields[child.tag] = [_entry(entry) for entry in child.findall(_LISTS[child.tag])]
        else:
            fields[child.tag] = child.text or ""
    return fields


def _entry(entry: Element) -> dict[str, Any]:
    """Return a person or a link: attributes, elements inside, and the text as its name."""
    said = (entry.text or "").strip()
    fields: dict[str, Any] = {"name": said, "title": said, "url": _attribute(entry, "href"), **entry.attrib}
    fields.update((child.tag, child.text or "") for child in entry if child.text)
    return fields
