"""Text to read: headings, lists, tables and links, in the face of the window or on paper."""

import re
from html import escape
from string import Template
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from netzwerkstatt.app.handbook import LINK
from netzwerkstatt.ui.parts.layout import named
from netzwerkstatt.ui.theme.look import Look
from netzwerkstatt.ui.theme.tokens import FAMILY

_CSS: Final = Template("""
body, p, li, td, th { font-family: '$face'; font-size: $text$unit; color: $ink; line-height: 115%; }
p { margin-top: 0; margin-bottom: ${gap}px; }
.h1 { font-size: $title$unit; font-weight: 700; color: $ink; margin-top: 0; margin-bottom: ${gap}px; }
.h2 { font-size: $head$unit; font-weight: 700; color: $ink; margin-top: ${gap}px; margin-bottom: ${small}px; }
li { margin-bottom: ${small}px; }
a { color: $link; text-decoration: underline; }
code { font-family: '$face'; font-weight: 600; background-color: $ground; }
th { text-align: left; font-weight: 600; color: $ink2; }
td { padding-right: ${gap}px; padding-bottom: ${small}px; }
.key { line-height: 100%; margin: 0; }
""")
_INDENT: Final = 20
_HEADING: Final = re.compile(r"<(/?)h([12])>")


def html(markdown: str) -> str:
    """Turn a text of the help into HTML; headings are paragraphs, for Qt has sizes of its own for them."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  (first needed now)

    made = str(MarkdownIt("js-default", {"html": False}).render(markdown))
    return _HEADING.sub(lambda tag: f'<p class="h{tag[2]}">' if not tag[1] else "</p>", made)


def heading(text: str, level: int = 2) -> str:
    """Return a heading as HTML."""
    return f'<p class="h{level}">{escape(text)}</p>'


class Reading(QTextBrowser):
    """Shows HTML in the colours and the size of the window; links lead to other topics of the help."""

    asked = Signal(str)
    """A link to a topic was followed."""

    def __init__(self, look: Look, name: str, said: str) -> None:
        super().__init__()
        self._look, self._shown = look, ""
        named(self, name, said)
        self.setProperty("kind", "bare")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.anchorClicked.connect(self._follow)
        look.changed.connect(self._dress)

    def show_html(self, text: str) -> None:
        """Show a text from its top."""
        self._shown = text
        self._dress()
        self.verticalScrollBar().setValue(0)

    def _dress(self) -> None:
        theme = self._look.theme
        colours = {name: theme[name].name() for name in ("ink", "ink2")}
        sizes = {"text": 15, "title": 20, "head": 17, "gap": 10, "small": 4}
        self.document().setDefaultStyleSheet(
            _CSS.substitute(
                colours,
                face=FAMILY,
                link=theme["primary"].name(),
                ground=theme["side"].name(),
                unit="px",
                **{name: theme.px(size) for name, size in sizes.items()},
            )
        )
        self.document().setIndentWidth(theme.px(_INDENT))
        at = self.verticalScrollBar().value()
        self.setHtml(self._shown)
        self.verticalScrollBar().setValue(at)

    def _follow(self, link: QUrl) -> None:
        if link.toString().startswith(LINK):
            self.asked.emit(link.toString().removeprefix(LINK))


def paper(text: str) -> QTextDocument:
    """Lay out HTML for paper, black on white, 11 points; printed it gets margins and numbers of pages."""
    sizes = {"text": 11, "title": 17, "head": 13, "gap": 9, "small": 3, "unit": "pt"}
    plain = {"ink": "#000000", "ink2": "#000000", "link": "#000000", "ground": "#ffffff", "face": FAMILY}
    document = QTextDocument()
    document.setDefaultStyleSheet(_CSS.substitute(plain, **sizes))
    document.setHtml(text)
    return document


def print_text(parent: QWidget, title: str, text: str) -> bool:
    """Ask where to print and print HTML there; tell whether that was done."""
    from netzwerkstatt.ui.parts.printing import ask_printer  # noqa: PLC0415  (loads the printing of PDF)

    document = paper(text)
    printer = ask_printer(parent, title, document.pageCount())
    if printer is not None:
        document.print_(printer)
    return printer is not None
