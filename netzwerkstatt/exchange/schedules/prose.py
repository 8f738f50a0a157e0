"""Text from elsewhere as plain text: no tags, no control signs, paragraphs apart by blank lines."""

import html
import re
from html.parser import HTMLParser
from typing import Final

import nh3
from typing_extensions import override

from netzwerkstatt.exchange import signs

_SPACE: Final = re.compile(r"[ \t]+")
_GAPS: Final = re.compile(r"\n{3,}")

_BLOCKS: Final = frozenset(
    {"p", "div", "ul", "ol", "dl", "blockquote", "pre", "table", "tr", "hr", "section", "article", "header"}
    | {"footer", "h1", "h2", "h3", "h4", "h5", "h6"}
)
_KEPT: Final = _BLOCKS | {"br", "li", "dt", "dd", "a", "td", "th"}
_INLINE: Final = frozenset(
    {
        "i",
        "b",
        "u",
        "s",
        "em",
        "strong",
        "span",
        "code",
        "tt",
        "small",
        "sub",
        "sup",
        "img",
        "font",
        "del",
        "ins",
    }
    | {"q", "cite", "mark", "kbd", "abbr", "script", "style", "iframe"}
)
_TAG: Final = re.compile(
    rf"</?(?:{'|'.join(sorted(_KEPT | _INLINE))})"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BREAK_TAG: Final = re.compile(r"</?(?:p|br|div|pre|table)[\s/>]", re.IGNORECASE)
_AROUND_BLOCK: Final = re.compile(
    r"\s{0,40}(</?(?:ul|ol|li|h[1-6]|blockquote|dl|dt|dd|hr)(?:\s[^<>]*)?/?>)\s{0,40}", re.IGNORECASE
)
_ENTITY: Final = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_LONGEST: Final = 200_000
"""Signs of one text that are looked at; a session's description has a few thousand."""
_MOST_TAGS: Final = 1_000
"""Cleaning takes the square of how deep tags are nested; a text with more is stripped of them bluntly."""


def line(text: str) -> str:
    """Return the text on one line, for titles and names."""
    return signs.one_line(signs.clean(text)[0])


def plain(text: str) -> str:
    """Return an abstract or description as plain text, whether it came as HTML, Markdown or plain."""
    text, _ = signs.clean(text[:_LONGEST])
    if _TAG.search(text):
        text = _without_tags(text)
    elif _ENTITY.search(text):
        text, _ = signs.clean(html.unescape(text))
    return _tidy(text)


def markup(text: str) -> str:
    """Return plain text so that `plain` understands it as it is: as HTML where it looks like HTML."""
    text = _tidy(signs.clean(text)[0])
    if plain(text) == text:
        return text
    paragraphs = html.escape(text, quote=False).split("\n\n")
    return "".join("<p>" + p.replace("\n", "<br>") + "</p>" for p in paragraphs)


def _tidy(text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return _GAPS.sub("\n\n", lines).strip()


def _without_tags(text: str) -> str:
    if text.count("<") > _MOST_TAGS:
        return signs.clean(html.unescape(_TAG.sub("\n", text)))[0]
    if not _BREAK_TAG.search(text):  # text with a link or a list in it: its line breaks mean something
        text = _AROUND_BLOCK.sub(r"\1", text).replace("\n", "<br>")
    safe = nh3.clean(text, tags=set(_KEPT), attributes={"a": {"href"}}, link_rel=None)
    flow = _Flow()
    flow.feed(safe)
    flow.close()
    return signs.clean("".join(flow.pieces))[0]


class _Flow(HTMLParser):
    """Writes clean HTML as plain text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._pre = 0
        self._link: tuple[str, int] | None = None

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.pieces.append("\n\n" if tag != "tr" else "\n")
            self._pre += tag == "pre"
        elif tag == "br":
            self.pieces.append("\n")
        elif tag == "li":
            self.pieces.append("\n- ")
        elif tag in {"td", "th", "dt", "dd"}:
            self.pieces.append(" " if tag.startswith("t") else "\n")
        elif tag == "a":
            self._link = (dict(attrs).get("href") or "", len(self.pieces))

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            address, begin = self._link
            said = "".join(self.pieces[begin:]).strip()
            elsewhere = address.startswith(("https://", "http://")) and address.rstrip("/") != said.rstrip(
                "/"
            )
            if elsewhere:
                self.pieces.append(f" ({address})" if said else address)
            self._link = None
        elif tag in _BLOCKS:
            self._pre -= tag == "pre"
            if tag not in {"tr", "hr"}:
                self.pieces.append("\n\n")

    @override
    def handle_data(self, data: str) -> None:
        if self._pre:
            self.pieces.append(data)
            return
        data = _SPACE.sub(" ", data.replace("\n", " "))
        at_line_start = not self.pieces or self.pieces[-1].endswith(("\n", " "))
        self.pieces.append(data.lstrip(" ") if at_line_start else data)
