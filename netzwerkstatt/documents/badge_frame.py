"""Where things stand on a badge.

The draft is 86 × 54 mm (ux/druck-01); on other cards all its measures are in proportion. What would become
unreadable on a small one is left out: the event's title, then the code, then the organisation.
"""

from dataclasses import dataclass, replace
from typing import Final

from netzwerkstatt.documents import qr
from netzwerkstatt.documents.fit import Sizes
from netzwerkstatt.documents.page import MM

_LYING: Final = (86, 54)
_UPRIGHT: Final = (64, 96)

# millimetres of the draft
_MARGIN: Final = 5.0
_TOP: Final = 4.1
_LOGO: Final = 4.7
_GAP: Final = 2.4
_BAND: Final = 10.4
_CODE: Final = 16.8

# points of the draft
_TITLE: Final = 9.6
_READABLE: Final = 6  # points: a title that would be smaller is left out
_NAME_GAIN: Final = 1.25  # of names on a card without title
_MODULE: Final = 0.45  # millimetres: a code of smaller modules is left out
_MODULES: Final = 21  # along the side of a version 1 code, which holds a badge code
_NAMES: Final = 34  # points of height that names need; the organisation gives way to them


@dataclass(frozen=True, slots=True)
class Frame:
    """A card of `width` × `height` points; all places are points from its lower left corner.

    `unit` is what a millimetre of the draft becomes; `factor` what its points are multiplied by: the same
    proportion, and the size class. `title`, `code` and `organisation` say what there is room for.
    """

    width: float
    height: float
    unit: float
    factor: float
    title: bool
    code: bool
    organisation: bool

    @property
    def margin(self) -> float:
        """Return the distance kept from the edges."""
        return _MARGIN * self.unit

    @property
    def band(self) -> float:
        """Return the height of the pencil at the bottom."""
        return _BAND * self.unit

    @property
    def logo(self) -> float:
        """Return the side of the logo."""
        return _LOGO * self.unit

    @property
    def head(self) -> float:
        """Return where logo and title stand."""
        return self.height - (_TOP + _LOGO) * self.unit

    @property
    def names_top(self) -> float:
        """Return where the names begin."""
        return self.head - _GAP * self.unit if self.title else self.height - _TOP * self.unit

    @property
    def leeway(self) -> float:
        """Return how far accents of the names may reach above where these begin."""
        return (_GAP - 1) * self.unit if self.title else 0

    @property
    def side(self) -> float:
        """Return the side of the code, 0 without one."""
        return _CODE * self.unit if self.code else 0

    @property
    def quiet(self) -> float:
        """Return the white around the code."""
        return self.side * qr.QUIET / _MODULES

    @property
    def floor(self) -> float:
        """Return where code and organisation stand."""
        return self.band + _CODE * self.unit * qr.QUIET / _MODULES

    @property
    def code_top(self) -> float:
        """Return above which lines may take the whole width."""
        return self.floor + self.side + self.quiet

    @property
    def wide(self) -> float:
        """Return the width of a line above the code."""
        return self.width - 2 * self.margin

    @property
    def narrow(self) -> float:
        """Return the width of a line beside the code."""
        return self.wide - self.side - self.quiet

    def name_sizes(self, largest: float, comfortable: float, smallest: float) -> Sizes:
        """Return sizes of names: on a small card they gain from the title's place."""
        gain = 1 if self.title else _NAME_GAIN
        return self.sizes(largest * gain, comfortable * gain, smallest)

    def sizes(self, largest: float, comfortable: float, smallest: float) -> Sizes:
        """Return sizes of the draft in points for this card; the smallest stays what it is on any card."""
        wished = largest * self.factor
        return Sizes(wished, comfortable * self.factor, min(smallest, wished))


def frame(width: float, height: float, factor: float, *, code: bool, organisation: bool) -> Frame:
    """Plan a card of so many points for a size class, with a code and an organisation if there is room."""
    draft = _LYING if width >= height else _UPRIGHT
    unit = min(width / draft[0], height / draft[1])
    scale = unit / MM
    title = _TITLE * scale >= _READABLE
    scannable = _CODE * scale / _MODULES >= _MODULE
    plan = Frame(width, height, unit, scale * factor, title, code and scannable, organisation)
    room = plan.names_top - plan.floor
    return plan if room >= _NAMES else replace(plan, organisation=False)
