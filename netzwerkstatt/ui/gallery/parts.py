"""The parts that pages are assembled from."""

from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.ui.gallery.stage import Scene, Stage
from netzwerkstatt.ui.parts.bars import PencilBar
from netzwerkstatt.ui.parts.buttons import Button, SegmentedChoice
from netzwerkstatt.ui.parts.fields import SearchField
from netzwerkstatt.ui.parts.initials import InitialsBadge
from netzwerkstatt.ui.parts.layout import column, label, row, surface
from netzwerkstatt.ui.parts.notes import Busy, Chip, TipBand


def _parts(stage: Stage) -> QWidget:
    look, words = stage.look, texts(stage.language)
    busy = Busy(look, words)
    busy.begin(words._("Progress"))
    busy.step(40, 100)
    chips = [Chip(look, tone, tone, "circle-check") for tone in ("plain", "info", "ok", "warn", "err")]
    topics = [Chip(look, pencil, pencil) for pencil in Pencil]
    kinds = [Button(look, kind, "plus", kind) for kind in ("main", "quiet", "link", "small", "status")]
    bars = [PencilBar(look, pencil, done, 7) for done, pencil in enumerate(Pencil)]
    bars[3].show_values(3, 7, mark=5)
    people = [Person(PersonId(given), given, "Özdemir") for given in ("Änne", "Bernd", "Çağla", "Dora")]
    badges = [InitialsBadge(look, person, person.name) for person in people]
    badges.append(InitialsBadge(look, None, words._("nobody")))
    off = Button(look, "–", "plus")
    off.setEnabled(False)
    answers = SegmentedChoice(look, "?", (("yes", "Ja"), ("no", "Nein"), ("unknown", "?")), "no")
    sheet = surface(QWidget(), "page")
    sheet.setLayout(
        column(
            *(label("36", "name"), label("24", "title"), label("20", "panel"), label("17", "group")),
            *(label("14", "small"), label("13", "hint")),
            *(row(*chips, None), row(*topics, None), row(*kinds, off, None), row(answers, None)),
            *(row(*bars), row(*badges, None)),
            *(SearchField(look, words, words._("Search …")), busy),
            *(TipBand(look, words, words._("All data stay on this computer.")), None),
            margins=(24, 24, 24, 24),
            gap=12,
        )
    )
    return sheet


SCENES: Final = (Scene("parts", _parts, whole=False),)
