"""Offers and seeks: the initiatives as cards, and beside them who can help whom."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.base.folding import fold, holds
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.initiatives import Initiative
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.matching import Matches, Question, Suggestion, keywords, matches
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.initiatives.cards import PLAIN, InitiativeCards
from netzwerkstatt.ui.pages.initiatives.records import Profile, profile_of
from netzwerkstatt.ui.pages.initiatives.suggestions import QuestionBand, SuggestionCard, TaskButton
from netzwerkstatt.ui.pages.page import NEW, Page
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import announce, column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.sheet import Elided

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_CARDS, _SUGGESTIONS = 560, 760  # px at 100 %: how wide either side is at most
_HEAD: Final = 32  # px at 100 %: a small button has room beside a heading
_MOST: Final = 40
"""So many suggestions, and so many questions, are shown until more are wanted."""
_SHOWN: Final = ("initiative", "initiative_topic", "topic")


class ExchangePage(Page):
    """Choosing a card shows only what is suggested to that initiative; Enter leads to it in the directory."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look, texts = desk.look, desk.texts
        self._text, self._chosen, self._all = "", "", False
        self._profiles: dict[str, Profile] = {}
        self._found = Matches()
        self._laid: object = None
        self.cards = InitiativeCards(look, texts)
        self._count = named(label("", "group"), "count")
        self._heading = label(texts._("Who can help whom?"), "group")
        self._suggested = named(Elided(look, "", ink="ink2", px=14), "suggested")
        self.every = named(Button(look, texts._("Show all"), "filter-off", "small"), "show-all")
        self._beside = QVBoxLayout()
        self._beside.setContentsMargins(0, 0, 8, 0)
        self._beside.setSpacing(10)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._content())
        self._stack.addWidget(self._nothing())
        self.setLayout(column(self._stack, gap=0))
        self.cards.chosen.connect(self._choose)
        self.cards.opened.connect(self._open)
        self.every.clicked.connect(self._show_every)
        look.changed.connect(self._measure)
        self._measure()
        self._take_all(desk.snapshot)

    # how it is put together

    def _content(self) -> QWidget:
        look, texts = self.desk.look, self.desk.texts
        legend = row(
            *(Sign(look, "gift", "ok", 16), label(texts._("we offer"), "ok"), 8),
            *(Sign(look, "search", "primary", 16), label(texts._("we seek"), "info")),
            margins=(0, 0, 12, 0),
            gap=5,
        )
        above = row(self._heading, self._suggested, self.every, margins=(0, 0, 8, 0), gap=10)
        above.setStretch(1, 1)
        self._heads = holding(row(self._count, None, legend, gap=8)), holding(above)
        left = column(self._heads[0], self.cards, gap=6)
        left.setStretch(1, 1)
        inside = surface(QWidget(), "bare")
        inside.setObjectName("inside")
        inside.setLayout(column(self._beside, None, gap=0))
        scroll = self._scroll = named(QScrollArea(), "suggestions", texts._("Who can help whom?"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        right = column(self._heads[1], scroll, gap=6)
        right.setStretch(1, 1)
        self._left, self._right = holding(left), holding(right)
        whole = row(self._left, self._right, margins=(20, 4, 12, 8), gap=16)
        whole.setStretch(0, 3)
        whole.setStretch(1, 4)
        whole.addStretch(0)
        return holding(whole)

    def _nothing(self) -> EmptyState:
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            Pencil.BLUE,
            texts._("Who offers what, who seeks what? From two initiatives on, suggestions appear here."),
            [(texts._("Add an initiative"), "plus", self.main)],
        )

    def _measure(self) -> None:
        px = self.desk.look.theme.px
        self._left.setMaximumWidth(px(_CARDS))
        self._right.setMaximumWidth(px(_SUGGESTIONS))
        for head in self._heads:
            head.setFixedHeight(px(_HEAD) + 2)

    # what the header asks

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Initiatives")

    @override
    def context(self) -> str:
        """Count initiatives, offers and searches."""
        texts, initiatives = self.desk.texts, (profile.initiative for profile in self._profiles.values())
        there = [(it.offers, it.seeks) for it in initiatives]
        if not there:
            return ""
        offers, seeks = (sum(len(keywords(text)) for text in found) for found in zip(*there, strict=True))
        return " · ".join(
            (
                texts.n_("{count} initiative", "{count} initiatives", len(there)),
                texts.n_("{count} offer", "{count} offers", offers),
                texts.n_("{count} request", "{count} requests", seeks),
            )
        )

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer a new initiative, unless the event is open for reading only."""
        return (self.desk.texts._("Initiative"), "plus") if self.desk.workspace.writing else None

    @override
    def main(self) -> None:
        """Begin an initiative in the directory."""
        self.desk.go("initiatives", f"list {NEW}")

    @override
    def search_words(self) -> str:
        """Offer a search once there is something."""
        return self.desk.texts._("Search …") if self._profiles else ""

    @override
    def search(self, text: str) -> None:
        """Show only the cards and suggestions in which a text is found."""
        self._text = text
        self._show()

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed."""
        if any(changes.rows(name) for name in _SHOWN):
            self._take_all(snapshot)
            self.headed.emit()
        elif changes.rows("task"):
            self._show_tasks(snapshot)

    @override
    def place(self) -> str:
        """Return the id of the chosen initiative."""
        return self._chosen

    @override
    def go_to(self, place: str) -> None:
        """Choose an initiative, or begin a new one."""
        if place == NEW:
            self.main()
            return
        if place in self._profiles and not self.cards.choose(place):
            self.sought.emit("")
            self.cards.choose(place)
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def focus_first(self) -> None:
        """Put the focus onto the cards, or onto what can be done while there are none."""
        first: object = self.cards if self._profiles else self._stack.findChild(QWidget, "empty-0")
        if isinstance(first, QWidget):
            first.setFocus(Qt.FocusReason.TabFocusReason)

    # what is shown

    def _take_all(self, snapshot: Snapshot) -> None:
        found = (profile_of(snapshot, it) for it in snapshot.initiatives)
        there = sorted((it for it in found if it), key=lambda it: (fold(it.initiative.name), it.id))
        self._profiles = {profile.id: profile for profile in there}
        self._found = matches(snapshot)
        self._stack.setCurrentIndex(0 if there else 1)
        self._show()

    def _show(self) -> None:
        """Show the cards, and what is suggested to those that are found or to the chosen one."""
        texts = self.desk.texts
        shown = [one for one in self._profiles.values() if holds(_searched(one.initiative), self._text)]
        self.cards.show_profiles(shown)
        self._chosen = self.cards.chosen_id
        self._count.setText(texts.n_("{count} initiative", "{count} initiatives", len(shown)))
        suggestions = [it for it in self._found.suggestions if self._wanted(it.seeker, it.offerer, it.sought)]
        questions = [it for it in self._found.questions if self._wanted(*it.seekers, it.keyword)]
        self._say_count(len(suggestions))
        pencils = {key: profile.pencil for key, profile in self._profiles.items()}
        laid = (suggestions, questions, pencils, self._all)
        if laid != self._laid:
            self._laid = laid
            self._lay(suggestions, questions)
        self._show_tasks(self.desk.snapshot)

    def _say_count(self, count: int) -> None:
        """Say how many suggestions there are, aloud where they are those for the chosen one."""
        texts, chosen = self.desk.texts, self._profiles.get(self._chosen)
        said = texts.n_("{count} suggestion", "{count} suggestions", count)
        if chosen is not None:
            said = texts._("{suggestions} for {name}", suggestions=said, name=chosen.initiative.name)
            if said != self._suggested.text():
                announce(self, said)
        self._suggested.say(said)
        self.every.setVisible(chosen is not None)

    def _lay(self, suggestions: list[Suggestion], questions: list[Question]) -> None:
        while (item := self._beside.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        most = None if self._all else _MOST
        for found in suggestions[:most]:
            pencils = (self._pencil(found.seeker), self._pencil(found.offerer))
            self._beside.addWidget(SuggestionCard(self.desk, found, pencils))
        if not suggestions:
            self._beside.addWidget(named(label(self._none_said(), "small", wrap=True), "none-suggested"))
        if questions:
            self._beside.addWidget(self._question_head(len(questions)))
        for question in questions[:most]:
            self._beside.addWidget(QuestionBand(self.desk, question))
        if most is not None and max(len(suggestions), len(questions)) > most:
            more = named(
                Button(self.desk.look, self.desk.texts._("Show the others too"), "", "small"), "more"
            )
            more.clicked.connect(self._show_more)
            self._beside.addWidget(holding(row(more, None)))

    def _question_head(self, count: int) -> QWidget:
        texts = self.desk.texts
        counted = texts.n_("{count} request", "{count} requests", count)
        said = texts._("These questions suit the peer advice.")
        head = row(label(texts._("Nobody offers it yet"), "group"), label(counted, "small"), None, gap=10)
        return holding(column(8, head, label(said, "small", wrap=True), gap=2))

    def _none_said(self) -> str:
        texts = self.desk.texts
        if len(self._profiles) <= 1:
            return texts._("From two initiatives on, suggestions appear here.")
        if self._chosen or self._text.strip():
            return texts._("There is no suggestion for this yet.")
        return texts._(
            "Nobody offers yet what another one seeks. Single words help, such as: rooms, cargo bike, press."
        )

    def task_buttons(self) -> list[TaskButton]:
        """Return the buttons that are shown, from top to bottom."""
        return [card.task for card in self._shown()]

    def _shown(self) -> list[SuggestionCard | QuestionBand]:
        parts = (item.widget() for at in range(self._beside.count()) if (item := self._beside.itemAt(at)))
        return [part for part in parts if isinstance(part, SuggestionCard | QuestionBand)]

    def _show_tasks(self, snapshot: Snapshot) -> None:
        for button in self.task_buttons():
            button.show_state(snapshot)

    def _wanted(self, *found: Initiative | str) -> bool:
        """Tell whether something is about the chosen initiative and about what is searched."""
        who = [it for it in found if isinstance(it, Initiative)]
        if self._chosen and all(it.id != self._chosen for it in who):
            return False
        words = [it for it in found if isinstance(it, str)]
        return holds(" ".join((*words, *(f"{it.name} {it.district}" for it in who))), self._text)

    def _pencil(self, initiative: Initiative) -> Pencil:
        return self._profiles[initiative.id].pencil or PLAIN

    # what happens

    def _choose(self, profile_id: str) -> None:
        if profile_id != self._chosen:
            self._chosen = profile_id
            self._show()

    def _open(self, profile_id: str) -> None:
        self.desk.go("initiatives", f"list {profile_id}")

    def _show_every(self) -> None:
        self.cards.clearSelection()
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_more(self) -> None:
        """Show the others too, and go on with the first of them."""
        self._all = True
        self._show()
        shown = self._shown()
        others: list[SuggestionCard | QuestionBand] = [
            *[card for card in shown if isinstance(card, SuggestionCard)][_MOST:],
            *[card for card in shown if isinstance(card, QuestionBand)][_MOST:],
        ]
        others[0].task.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, others[0], partial(self._scroll_to, others[0]))  # Qt shows new widgets soon

    def _scroll_to(self, card: QWidget) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._scroll.ensureWidgetVisible(card)


def _searched(it: Initiative) -> str:
    return f"{it.name} {it.district} {it.offers} {it.seeks} {it.stand}"
