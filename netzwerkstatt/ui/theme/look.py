"""The appearance a person chose, put on the program and changed while it runs."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from netzwerkstatt.base.settings import FONT_PERCENTS
from netzwerkstatt.ui.theme import fonts, icons
from netzwerkstatt.ui.theme.sheet import palette, style_sheet
from netzwerkstatt.ui.theme.tokens import Mode, Theme, load

_BODY: Final = 15
GLIDE_MS: Final = 150
"""How long something takes to glide into its place."""
_EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)
"""What Qt itself lets glide or fade, where the system wants it."""


class Appearance(StrEnum):
    """What a person may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Look(QObject):
    """Dresses the program in a theme, and says so when the theme changes.

    Parts that paint keep the look and read `theme` while painting; parts that must measure again listen to
    `changed`.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        appearance: Appearance = Appearance.SYSTEM,
        scale: int = 100,
        *,
        calm: bool = False,
        dense: bool = False,
    ) -> None:
        """Take the choices; a calm look lets nothing glide, in a dense one rows stand closer."""
        super().__init__(app)
        self._app = app
        self.calm, self.dense = calm, dense
        self._usual = tuple(effect for effect in _EFFECTS if QApplication.isEffectEnabled(effect))
        self.appearance = appearance
        self.scale = scale if scale in FONT_PERCENTS else FONT_PERCENTS[0]
        app.setStyle("Fusion")
        fonts.register_first()
        self.theme = self._dress()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def choose(
        self,
        *,
        appearance: Appearance | None = None,
        scale: int | None = None,
        calm: bool | None = None,
        dense: bool | None = None,
    ) -> None:
        """Change something about the look, at once."""
        self.appearance = appearance or self.appearance
        self.scale = scale or self.scale
        self.calm = self.calm if calm is None else calm
        self.dense = self.dense if dense is None else dense
        self._renew()

    @property
    def glide_ms(self) -> int:
        """Return how long something takes to glide into its place: no time where nothing shall move."""
        return 0 if self.calm else GLIDE_MS

    def step_scale(self, steps: int) -> None:
        """Make type larger or smaller by so many steps, as far as they go; 0 returns to the first."""
        at = FONT_PERCENTS.index(self.scale) + steps if steps else 0
        self.choose(scale=FONT_PERCENTS[max(0, min(at, len(FONT_PERCENTS) - 1))])

    def next_scale(self) -> None:
        """Go to the next size of type, and from the last to the first."""
        at = FONT_PERCENTS.index(self.scale) + 1
        self.choose(scale=FONT_PERCENTS[at % len(FONT_PERCENTS)])

    def pixmap(self, name: str, colour: str, px: int = 18) -> QPixmap:
        """Draw an icon in a colour of the theme, at the chosen scale and sharp on every screen."""
        return self.drawn(name, self.theme[colour], px)

    def drawn(self, name: str, colour: QColor, px: int = 18) -> QPixmap:
        """Draw an icon in any colour."""
        return icons.pixmap(name, colour, self.theme.px(px), max(2.0, self._app.devicePixelRatio()))

    def icon(self, name: str, colour: str = "ink", px: int = 18) -> QIcon:
        """Return an icon for a button or menu, paler while that cannot be used."""
        made = QIcon(self.pixmap(name, colour, px))
        made.addPixmap(self.pixmap(name, "off", px), QIcon.Mode.Disabled)
        return made

    def _follow(self) -> None:
        if self._mode() is not self.theme.mode:
            self._renew()

    def _renew(self) -> None:
        self.theme = self._dress()
        self.changed.emit()

    def _dress(self) -> Theme:
        for effect in self._usual:
            QApplication.setEffectEnabled(effect, not self.calm)
        theme = load(self._mode(), self.scale, dense=self.dense)
        self._app.setPalette(palette(theme))
        self._app.setFont(theme.font(_BODY))
        self._app.setStyleSheet(style_sheet(theme))
        return theme

    def _mode(self) -> Mode:
        hints = self._app.styleHints()
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
        strong = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        by_choice = {
            Appearance.LIGHT: Mode.LIGHT,
            Appearance.DARK: Mode.DARK,
            Appearance.CONTRAST: Mode.CONTRAST_DARK if dark else Mode.CONTRAST_LIGHT,
            Appearance.SYSTEM: Mode.DARK if dark else Mode.LIGHT,
        }
        wanted = Appearance.CONTRAST if self.appearance is Appearance.SYSTEM and strong else self.appearance
        return by_choice[wanted]
