"""The topics of the event, each with its pencil."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import Command, Delete
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.event import Pencil, Topic, TopicId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.lists.inspector import RowInspector
from netzwerkstatt.ui.lists.page import ListPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.lists.saving import edited
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Choice, Column, Line

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

PENCILS: Final = {
    Pencil.RED: N_("cherry red"),
    Pencil.ORANGE: N_("tangerine"),
    Pencil.YELLOW: N_("sunny yellow"),
    Pencil.GREEN: N_("forest green"),
    Pencil.TURQUOISE: N_("turquoise"),
    Pencil.BLUE: N_("cornflower"),
    Pencil.VIOLET: N_("plum"),
    Pencil.PINK: N_("rose"),
}
"""What the pencils are called."""
ICONS: Final = {
    "": N_("no sign"),
    "speakerphone": N_("megaphone"),
    "tool": N_("tool"),
    "coin-euro": N_("coin"),
    "plant-2": N_("plant"),
    "bike": N_("bicycle"),
    "sun": N_("sun"),
    "heart-handshake": N_("heart"),
    "confetti": N_("confetti"),
    "book": N_("book"),
    "music": N_("music"),
    "home": N_("house"),
}
"""Signs for topics, and what they are called."""


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic as one row, with how many sessions are about it."""

    topic: Topic
    sessions: int = 0
    fresh: bool = False

    @property
    def id(self) -> str:
        """Return the id of the topic."""
        return self.topic.id


class TopicsPage(ListPage[TopicRow]):
    """One row for each topic."""

    section = "topics"
    first = "name"
    pencil = Pencil.BLUE
    doubles = False

    @override
    def title(self) -> str:
        """Return the name of the list."""
        return self.desk.texts._("Topics")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer a new topic."""
        return (self.desk.texts.p_("button", "Topic"), "plus") if self.desk.workspace.writing else None

    @override
    def columns(self) -> Sequence[Column[TopicRow]]:
        """Return name, short name, pencil, sign, and how many sessions there are."""
        texts = self.desk.texts
        pencils = [(code.value, texts._(said)) for code, said in PENCILS.items()]
        icons = [(code, texts._(said)) for code, said in ICONS.items()]
        return (
            Column(
                "name",
                texts._("Topic"),
                lambda row: row.topic.name,
                sort=lambda row: (row.topic.position, row.topic.name),
                edit=Line(lambda row: row.topic.name, lambda row, to: _changed(row, name=to.strip())),
                dot=lambda row: row.topic.pencil,
                width=220,
                fills=True,
                strong=True,
            ),
            Column(
                "short",
                texts._("Short name"),
                lambda row: row.topic.short,
                edit=Line(lambda row: row.topic.short, lambda row, to: _changed(row, short=to.strip())),
                width=160,
            ),
            Column(
                "pencil",
                texts._("Pencil"),
                lambda row: texts._(PENCILS[row.topic.pencil]),
                edit=Choice(
                    pencils,
                    lambda row: row.topic.pencil.value,
                    lambda row, to: _changed(row, pencil=Pencil(to)),
                ),
                width=170,
            ),
            Column(
                "icon",
                texts._("Sign"),
                lambda row: texts._(ICONS.get(row.topic.icon, row.topic.icon)),
                edit=Choice(icons, lambda row: row.topic.icon, lambda row, to: _changed(row, icon=to)),
                icon=lambda row: (row.topic.icon, row.topic.pencil.value) if row.topic.icon else None,
                width=170,
                rank=1,
            ),
            Column(
                "sessions",
                texts._("Sessions"),
                lambda row: texts.number(row.sessions) if row.sessions else "",
                sort=lambda row: row.sessions,
                width=150,
                right=True,
                rank=2,
            ),
        )

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of the topics."""
        return event.topics

    @override
    def row_of(self, event: Snapshot, row_id: str) -> TopicRow | None:
        """Return a topic."""
        topic = event.topics.get(TopicId(row_id))
        return TopicRow(topic, len(event.sessions.of("topic_id", topic.id))) if topic else None

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the topics that a change concerns: all, where sessions changed."""
        return {*before.topics, *now.topics} if changes.rows("session") else changes.rows("topic")

    @override
    def fresh(self) -> TopicRow:
        """Return a topic with the next pencil."""
        topics = self.event_now.topics.values()
        position = max((topic.position for topic in topics), default=-1) + 1
        pencil = tuple(PENCILS)[len(self.event_now.topics) % len(PENCILS)]
        return TopicRow(Topic(TopicId(new_id()), "", pencil=pencil, position=position), fresh=True)

    @override
    def save(self, pairs: Pairs[TopicRow]) -> Command:
        """Return the command for edits of topics.

        Raises:
            Refused: `topic-without-name`.
        """
        if not all(now.topic.name for _, now in pairs):
            raise Refused("topic-without-name")
        return edited(pairs, lambda row: row.topic)

    @override
    def removal(self, rows: Sequence[TopicRow]) -> Command:
        """Return the command that deletes topics; their sessions stay without one."""
        return Delete(tuple(row.topic for row in rows))

    @override
    def name_of(self, row: TopicRow) -> str:
        """Return the name of a topic."""
        return row.topic.name

    @override
    def counted(self, count: int) -> str:
        """Count topics."""
        return self.desk.texts.n_("{count} topic", "{count} topics", count)

    @override
    def make_inspector(self) -> RowInspector[TopicRow]:
        """Make the pane for one topic."""
        return TopicInspector(self.desk, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say what topics are good for."""
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            self.pencil,
            texts._("Topics give sessions a colour and a sign, in the window and on paper."),
            [(texts._("Add a topic"), "plus", self.main)],
        )


class TopicInspector(RowInspector[TopicRow]):
    """The pane for one topic."""

    @override
    def title_of(self, row: TopicRow) -> str:
        """Return the name of the topic."""
        return row.topic.name or self.desk.texts._("New topic")

    @override
    def groups(self) -> Sequence[QWidget]:
        """Return names, pencil and sign."""
        texts = self.desk.texts
        return (
            self.group(
                texts._("Topic"),
                self.line(
                    texts._("Topic"),
                    "name",
                    lambda row: row.topic.name,
                    lambda row, to: _changed(row, name=to),
                ),
                self.line(
                    texts._("Short name"),
                    "short",
                    lambda row: row.topic.short,
                    lambda row, to: _changed(row, short=to),
                ),
                self.choice(
                    texts._("Pencil"),
                    "pencil",
                    _said(texts, PENCILS),
                    lambda row: row.topic.pencil,
                    lambda row, to: _changed(row, pencil=Pencil(to)),
                ),
                self.choice(
                    texts._("Sign"),
                    "icon",
                    _said(texts, ICONS),
                    lambda row: row.topic.icon,
                    lambda row, to: _changed(row, icon=to),
                ),
            ),
        )


def _said(texts: Texts, words: dict[Any, str]) -> list[tuple[Any, str]]:
    return [(code, texts._(said)) for code, said in words.items()]


def _changed(row: TopicRow, **fields: Any) -> TopicRow:
    return replace(row, topic=replace(row.topic, **fields))
