"""The cover of a programme: who, what, when, where, and the street of pencils."""

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.fit import Sizes
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.items import DayPlan, opening
from netzwerkstatt.documents.manner import Manner
from netzwerkstatt.documents.page import Paper
from netzwerkstatt.documents.pencil import logo
from netzwerkstatt.documents.setting import Type, centred, put_fitted, put_lines
from netzwerkstatt.documents.street import street, street_height
from netzwerkstatt.documents.textruns import Line
from netzwerkstatt.domain.snapshot import Snapshot

_LOGO = 33.0


def cover(paper: Paper, manner: Manner, snapshot: Snapshot, plans: list[DayPlan]) -> bool:
    """Draw the cover, and return whether the title had to be set smaller than is good to read."""
    event, unit = snapshot.event, manner.unit
    paper.page(*manner.page)
    paper.bookmark(event.title)
    top = manner.page[1] - manner.margin
    top = _organiser(paper, manner, event.organiser, top) - 42 * unit
    ground = _street(paper, manner)
    words = [_lines(manner, text, look, manner.width) for text, look in _below(manner, snapshot, plans)]
    needed = sum(look.pitch * len(lines) for lines, look in words) + 40 * unit
    sizes = Sizes(47 * unit, 40 * unit, 16 * unit)
    fitter = manner.setter.fitter(Style.EXTRABOLD, hyphens=False)
    fitted = fitter.fit(event.title, manner.width, max(top - ground - needed, 30 * unit), sizes, 1.06)
    with paper.tag("H1"):
        put_fitted(
            paper,
            fitted,
            manner.margin,
            top,
            Type(Style.EXTRABOLD, fitted.size, manner.look.ink),
            manner.width,
        )
    top -= fitted.height + 14 * unit
    for lines, look in words:
        if not lines:
            top -= 14 * unit
            continue
        with paper.tag("P"):
            top = put_lines(paper, lines, manner.margin, top, look, manner.width)
    return fitted.small


def when(texts: Texts, plans: list[DayPlan]) -> str:
    """Say on which day or days it is."""
    if not plans:
        return ""
    first, last = plans[0].date, plans[-1].date
    if first == last:
        return texts.date(first, "full")
    return texts._("{first} to {last}", first=texts.date(first, "full"), last=texts.date(last, "full"))


def hours(texts: Texts, snapshot: Snapshot, plans: list[DayPlan]) -> str:
    """Say from when to when a single day is open; empty for several days."""
    span = opening(snapshot, plans[0]) if len(plans) == 1 else None
    if span is None:
        return ""
    return texts._("{start} to {end}", start=texts.time(span.start), end=texts.clock(span.end))


def _below(manner: Manner, snapshot: Snapshot, plans: list[DayPlan]) -> list[tuple[str, Type]]:
    event, texts, ink, unit = snapshot.event, manner.texts, manner.look.ink, manner.unit
    motto = Type(Style.SEMIBOLD, 21 * unit, ink, 1.2)
    strong, plain = Type(Style.BOLD, 15 * unit, ink), Type(Style.REGULAR, 14.5 * unit, ink)
    told = (
        (when(texts, plans), strong),
        (hours(texts, snapshot, plans), plain),
        (event.place, plain),
    )
    return [(event.motto, motto), ("", plain), *((text, look) for text, look in told if text)]


def _lines(manner: Manner, text: str, look: Type, width: float) -> tuple[list[Line], Type]:
    return (manner.setter.lines(text, look.style, width / look.size, hyphens=False) if text else []), look


def _organiser(paper: Paper, manner: Manner, organiser: str, top: float) -> float:
    size = 0 if manner.plain else _LOGO * manner.unit
    if size:
        _logo(paper, manner, top)
    height = _LOGO * manner.unit
    if organiser:
        left = manner.margin + size * 1.28
        fitter = manner.setter.fitter(Style.SEMIBOLD, hyphens=False)
        room = manner.page[0] - manner.margin - left
        fitted = fitter.fit(
            organiser, room, height, Sizes(16 * manner.unit, 13 * manner.unit, 9 * manner.unit)
        )
        look = Type(Style.SEMIBOLD, fitted.size, manner.look.ink)
        with paper.tag("P"):
            put_fitted(paper, fitted, left, centred(fitted, top - height / 2), look, room)
    return top - height


def _logo(paper: Paper, manner: Manner, top: float) -> None:
    size = _LOGO * manner.unit
    with paper.artifact(), paper.moved(manner.margin, top - size):
        paper.draw(logo(size, manner.look))


def _street(paper: Paper, manner: Manner) -> float:
    """Draw the street at the foot, and return how high it reaches."""
    foot = 20 * manner.unit
    if manner.plain:
        return foot
    with paper.artifact(), paper.moved(manner.margin, foot):
        paper.draw(street(manner.width, manner.look))
    return foot + street_height(manner.width) + 12 * manner.unit
