"""One question about a room or its house: answer, measure and note, each saved by itself."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from netzwerkstatt.domain.access import MEASURES, AccessFeature, Answer, Measure
from netzwerkstatt.domain.access_words import features, units
from netzwerkstatt.planning.reach import Level, rated
from netzwerkstatt.planning.reach_words import reason
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.inspector import Change
from netzwerkstatt.ui.pages.rooms import facts
from netzwerkstatt.ui.pages.rooms.columns import ICONS
from netzwerkstatt.ui.pages.rooms.records import Place
from netzwerkstatt.ui.parts.answers import SavedAnswer
from netzwerkstatt.ui.parts.layout import column, label, named, row, surface
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.saved import Save, SavedLine

NOTED: Final = {
    AccessFeature.STAGE: Answer.NO,
    AccessFeature.ESCAPE_ROUTE: Answer.NO,
    AccessFeature.HEARING_LOOP: Answer.YES,
    AccessFeature.PORTABLE_LOOP: Answer.YES,
    AccessFeature.BELL: Answer.YES,
    AccessFeature.STOP_STEP_FREE: Answer.NO,
    AccessFeature.ACCESSIBLE_TOILET: Answer.YES,
    AccessFeature.QUIET_ROOM: Answer.YES,
    AccessFeature.ASSISTANCE_DOGS: Answer.YES,
}
"""What asks for a few words once it is answered so: where it is, how one gets there."""
PRINTED: Final = (
    AccessFeature.BELL,
    AccessFeature.ACCESSIBLE_TOILET,
    AccessFeature.QUIET_ROOM,
    AccessFeature.ASSISTANCE_DOGS,
)
"""What is printed with its note."""

_NUMBER: Final = 76


class Question(QWidget):
    """A row of the pane: icon and words, a number where something is measured, and yes, no or not known."""

    def __init__(
        self,
        desk: Desk,
        saving: Callable[[Change[Place]], Save],
        feature: AccessFeature,
        *,
        house: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._texts, self._feature, self._house = desk.look, desk.texts, feature, house
        surface(self, "bare")
        texts, said = desk.texts, features(desk.texts)[feature]
        name = f"{'house-' if house else ''}{feature}"
        self.setObjectName(f"question-{name}")
        self.answer = named(
            SavedAnswer(desk.look, texts, said, saving(self._answered)), f"field-{name}", said
        )
        self.number = self._make_number(said, saving) if feature in MEASURES else None
        self.note = named(SavedLine(saving(self._noted)), f"field-{name}-note")
        self.note.setAccessibleName(texts._("{what}: note", what=said))
        printed = texts._("where, how – is printed")
        self.note.setPlaceholderText(printed if feature in PRINTED else texts._("in a few words"))
        self.note.setProperty("kind", "measure")
        self.note.hide()
        self._more: QLabel = label("", "hint", wrap=True)
        self._more.hide()
        self._why: QLabel = label("", "hint", wrap=True)
        self._why.hide()
        words = column(label(said, wrap=True), self._more, gap=0)
        line = row(Sign(desk.look, ICONS[feature], "ink2", 20), words, gap=8)
        line.setStretch(1, 1)
        if self.number:
            line.addWidget(self.number)
        line.addWidget(self.answer)
        for part in (self.number, self.answer):
            if part is not None:
                line.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(line, self._why, self.note, margins=(0, 5, 0, 6), gap=4))
        desk.look.changed.connect(self._measure)
        self._measure()

    def read_answer(self, place: Place) -> Answer:
        """Return the answer to be shown."""
        fact = facts.fact_of(place, self._feature, house=self._house)
        return fact.answer if fact else Answer.UNKNOWN

    def read_number(self, place: Place) -> str:
        """Return the number to be shown, as it is typed."""
        fact = facts.fact_of(place, self._feature, house=self._house)
        return facts.typed_measure(self._feature, fact.number, self._texts) if fact else ""

    def read_note(self, place: Place) -> str:
        """Return the note to be shown."""
        fact = facts.fact_of(place, self._feature, house=self._house)
        return fact.note if fact else ""

    def refresh(self, place: Place) -> None:
        """Say where an answer comes from and what would be good; ask for a note where one helps."""
        fact = facts.fact_of(place, self._feature, house=self._house)
        answer = fact.answer if fact else Answer.UNKNOWN
        inherited = fact is not None and fact.building_id is not None and not self._house
        known = inherited and answer is not Answer.UNKNOWN
        why = ""
        if fact and fact.number is not None and MEASURES.get(self._feature) is not Measure.COUNT:
            level = rated(self._feature, fact.number, place.room.places)
            why = reason(self._feature, self._texts) if level in {Level.PARTLY, Level.BAD} else ""
        for words, said in (
            (self._more, self._texts._("holds for the whole house") if known else ""),
            (self._why, why),
        ):
            words.setText(said)
            words.setVisible(bool(said))
        asks = self._feature in NOTED and NOTED[self._feature] is answer
        self.note.setVisible(asks or bool(fact and fact.note))
        if self.number and MEASURES[self._feature] is Measure.STEPS:
            self.number.setVisible(answer is Answer.NO)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line below the row."""
        QPainter(self).fillRect(QRect(0, self.height() - 1, self.width(), 1), self._look.theme["line"])

    def _make_number(self, said: str, saving: Callable[[Change[Place]], Save]) -> SavedLine:
        texts = self._texts
        unit = units(texts)[MEASURES[self._feature]]
        made = named(SavedLine(saving(self._measured)), f"{self.answer.objectName()}-number")
        made.setPlaceholderText(unit)
        made.setAccessibleName(texts._("{what}: measure in {unit}", what=said, unit=unit))
        made.setProperty("kind", "measure")
        why = reason(self._feature, texts)
        made.setToolTip(why)
        made.setAccessibleDescription(why)
        return made

    def _answered(self, place: Place, answer: Answer) -> Place:
        return facts.answered(place, self._feature, answer, self._texts, house=self._house)

    def _measured(self, place: Place, text: str) -> Place:
        return facts.with_measure(place, self._feature, text, house=self._house)

    def _noted(self, place: Place, text: str) -> Place:
        return facts.with_note(place, self._feature, text, house=self._house)

    def _measure(self) -> None:
        if self.number:
            self.number.setFixedWidth(self._look.theme.px(_NUMBER))
