"""How to get there, what is accessible, whom to ask and whom to thank: the back of a programme."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.access_signs import Sign, everywhere
from netzwerkstatt.documents.arrival_words import arriving
from netzwerkstatt.documents.flow import Block, Drawing, Group, Strip, text_strips
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.icons import icon
from netzwerkstatt.documents.images import Picture, picture
from netzwerkstatt.documents.manner import Manner
from netzwerkstatt.documents.page import Paper, stroke
from netzwerkstatt.documents.qr import qr
from netzwerkstatt.documents.setting import Type
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.event import Attachment, Partner, PartnerKind
from netzwerkstatt.domain.sessions import SessionKind
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Building

_QR: Final = 70.0
_LOGO: Final = 30.0
_SCHEME: Final = re.compile(r"https?://", re.IGNORECASE)
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_ORDER: Final = (PartnerKind.ORGANISER, PartnerKind.PATRON, PartnerKind.FUNDER, PartnerKind.PARTNER)


class Logo(NamedTuple):
    """A partner's logo."""

    name: str
    key: Attachment
    picture: Picture


def arrival(manner: Manner, snapshot: Snapshot) -> list[Block]:
    """Return how to get there and what is accessible."""
    found = [_heading(manner, manner.texts._("Getting there"), first=True)]
    buildings = sorted(snapshot.buildings.values(), key=lambda b: (b.position, b.name, b.id))
    for building in buildings:
        found += _building(manner, snapshot, building)
    if not any(building.stop for building in buildings):
        found += [_paragraph(manner, text) for text in (snapshot.event.place, snapshot.event.arrival) if text]
    if len(found) == 1:
        found = []
    signs = everywhere(snapshot, manner.texts)
    if signs:
        barrier = any(sign.barrier for sign in signs)
        said = manner.texts._("Accessibility") if barrier else manner.texts._("Accessible for everybody")
        found.append(_heading(manner, said, first=not found))
        listed = Group("L")
        found += [_sign(manner, sign, listed) for sign in signs]
    return found


def thanks(manner: Manner, snapshot: Snapshot) -> str:
    """Return who stands behind the event, in one paragraph."""
    texts = manner.texts
    partners = _partners(snapshot)
    organisers = [partner.name for partner in partners if partner.kind is PartnerKind.ORGANISER]
    if not organisers and snapshot.event.organiser:
        organisers = [snapshot.event.organiser]
    said = [texts._("Organised by {names}", names=texts.listed(organisers))] if organisers else []
    said += [
        partner.thanks or partner.name for partner in partners if partner.kind is not PartnerKind.ORGANISER
    ]
    return " · ".join(said)


def logos(snapshot: Snapshot, files: Mapping[Attachment, bytes]) -> list[Logo]:
    """Return the logos of the partners whose files are there and can be read."""
    found = []
    for partner in _partners(snapshot):
        data = files.get(partner.logo) if partner.logo else None
        made = picture(data) if data else None
        if made and partner.logo:
            found.append(Logo(partner.name, partner.logo, made))
    return found


def foot(manner: Manner, snapshot: Snapshot, shown: Sequence[Logo]) -> list[Block]:
    """Return what stands at the foot of the last page: whom to ask, a code to scan, thanks, logos."""
    found = _contact(manner, snapshot)
    said = thanks(manner, snapshot)
    if said:
        unit = manner.unit
        rule = Strip(16 * unit, _rule(manner, 8 * unit), artifact=True)
        look = Type(Style.REGULAR, 11 * unit, manner.look.ink2, manner.body.leading)
        found.append(Block([rule, *text_strips(manner.setter, said, look, manner.width)]))
    if shown:
        found.append(
            Block(
                _logo_strips(manner, shown), "Figure", alt=manner.texts.listed([each.name for each in shown])
            )
        )
    return found


def _partners(snapshot: Snapshot) -> list[Partner]:
    return sorted(snapshot.partners.values(), key=lambda p: (_ORDER.index(p.kind), p.position, p.name, p.id))


def _heading(manner: Manner, text: str, *, first: bool = False) -> Block:
    look = replace(manner.heading, size=18 * manner.unit)
    before = 0 if first else 14 * manner.unit
    strips = text_strips(manner.setter, text, look, manner.width)
    return Block(strips, "H2", before=before, keep=True, bookmark=text)


def _paragraph(manner: Manner, text: str, style: Style = Style.REGULAR, *, keep: bool = False) -> Block:
    look = replace(manner.body, style=style, size=11.5 * manner.unit)
    return Block(text_strips(manner.setter, text, look, manner.width), before=1.5 * manner.unit, keep=keep)


def _building(manner: Manner, snapshot: Snapshot, building: Building) -> Iterator[Block]:
    told = list(arriving(snapshot, building, manner.texts))
    name = _paragraph(manner, building.name, Style.BOLD, keep=bool(told))
    name.before = 6 * manner.unit
    yield name
    for text in told:
        yield _paragraph(manner, text)


def _sign(manner: Manner, sign: Sign, listed: Group) -> Block:
    look = replace(manner.body, size=11.5 * manner.unit)
    size, indent = 1.4 * look.size, 2 * look.size
    strips = text_strips(manner.setter, sign.words, look, manner.width, indent)
    first = strips[0]

    def drawn(paper: Paper, x: float, top: float) -> None:
        paper.draw(stroke(manner.look.warn if sign.barrier else manner.look.ink))
        with paper.moved(x, top - look.pitch / 2 - size / 2):
            paper.draw(icon(sign.icon, size))
        first.draw(paper, x, top)

    return Block(
        [Strip(first.height, drawn), *strips[1:]],
        "LBody",
        Group("LI", listed),
        before=4.5 * manner.unit,
        whole=True,
    )


def _other_editions(snapshot: Snapshot, texts: Texts) -> str:
    """Say in which other editions there is a programme; in plain language only if all of it is written so."""
    sessions = [one for one in snapshot.sessions.values() if one.start and one.kind is not SessionKind.BREAK]
    large = any(Need.LARGE_PRINT in session.access for session in sessions)
    plain = bool(sessions) and all(session.plain.strip() for session in sessions)
    if large and plain:
        return texts._("Programme in large print and plain language")
    if large:
        return texts._("Programme in large print")
    return texts._("Programme in plain language") if plain else ""


def _contact(manner: Manner, snapshot: Snapshot) -> list[Block]:
    event, texts, unit = snapshot.event, manner.texts, manner.unit
    code = bool(event.website) and event.website.isascii()
    indent = (_QR + 14) * unit if code else 0
    look = replace(manner.body, size=11 * unit)
    strong = replace(look, style=Style.SEMIBOLD)
    editions = _other_editions(snapshot, texts)
    where = texts._("at check-in or by scanning this code") if code else texts._("at check-in")
    lines = [(editions, strong), (where, look)] if editions else []
    if code and not editions:
        lines.append((_SCHEME.sub("", event.website).rstrip("/"), strong))
    asked = ", ".join(filter(None, (event.contact, event.phone.replace(" ", _NO_BREAK) or event.email)))
    if asked:
        lines.append((texts._("Questions on the day: {who}", who=asked), look))
    strips = [
        strip
        for text, style in lines
        for strip in text_strips(manner.setter, text, style, manner.width, indent)
    ]
    blocks = [
        Block(text_strips(manner.setter, text, style, manner.width, indent), whole=True)
        for text, style in lines
    ]
    height = sum(strip.height for strip in strips)
    if code:
        side = _QR * unit
        lift = max(side - height, 0) / 2
        blocks.insert(0, Block([Strip(lift, _code(event.website, side))], "Figure", alt=event.website))
        blocks.append(Block([Strip(max(side - height - lift, 0), _nothing, artifact=True)]))
    return blocks


def _code(address: str, side: float) -> Drawing:
    code = qr(address)

    def drawn(paper: Paper, x: float, top: float) -> None:
        scale = side / code.modules
        paper.draw(f"q {scale:.4f} 0 0 {scale:.4f} {x:.2f} {top - side:.2f} cm 0 g {code.ops} Q")

    return drawn


def _nothing(paper: Paper, x: float, top: float) -> None:
    """Draw nothing: white."""


def _rule(manner: Manner, down: float) -> Drawing:
    def drawn(paper: Paper, x: float, top: float) -> None:
        paper.rule((x, top - down), (x + manner.width, top - down), manner.look.line, 0.75)

    return drawn


def _logo_strips(manner: Manner, shown: Sequence[Logo]) -> list[Strip]:
    """Set logos in rows, equally high, the wide ones smaller."""
    height, gap = _LOGO * manner.unit, 12 * manner.unit
    rows: list[list[tuple[float, Logo]]] = [[]]
    used = 0.0
    for each in shown:
        width = min(each.picture.shape * height, manner.width / 2)
        if rows[-1] and used + width > manner.width:
            rows.append([])
            used = 0
        rows[-1].append((used, each))
        used += width + gap
    return [_logo_row(manner, row, height) for row in rows]


def _logo_row(manner: Manner, row: Sequence[tuple[float, Logo]], height: float) -> Strip:
    def drawn(paper: Paper, x: float, top: float) -> None:
        for left, each in row:
            width = min(each.picture.shape * height, manner.width / 2)
            high = width / each.picture.shape
            ops = f"q {width:.2f} 0 0 {high:.2f} 0 0 cm {each.picture.ops} Q"
            paper.stamp(
                f"L{each.key[:12]}", ops, x + left, top - 8 * manner.unit - (height + high) / 2, (width, high)
            )

    return Strip(height + 8 * manner.unit, drawn)
