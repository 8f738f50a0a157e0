"""Who stands behind the event: organisers, funders, partners, patrons, with their logos."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import Change, Command, Delete, SetLogo
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain import words
from netzwerkstatt.domain.event import Partner, PartnerId, PartnerKind, Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.files import dropped_file, dropped_on
from netzwerkstatt.ui.lists.inspector import RowInspector
from netzwerkstatt.ui.lists.page import ListPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.lists.saving import edited
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Choice, Column, Line

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_LOGO_PX = 120


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner as one row."""

    partner: Partner
    fresh: bool = False

    @property
    def id(self) -> str:
        """Return the id of the partner."""
        return self.partner.id


class PartnersPage(ListPage[PartnerRow]):
    """One row for each partner."""

    section = "partners"
    first = "name"
    pencil = Pencil.VIOLET

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAcceptDrops(True)

    @override
    def title(self) -> str:
        """Return the name of the list."""
        return self.desk.texts._("Partners and funders")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer a new partner."""
        return (self.desk.texts.p_("button", "Partner"), "plus") if self.desk.workspace.writing else None

    @override
    def columns(self) -> Sequence[Column[PartnerRow]]:
        """Return name, kind, thanks, website, logo."""
        texts = self.desk.texts
        kinds = words.partners(texts)
        return (
            Column(
                "name",
                texts.p_("column", "Name"),
                lambda row: row.partner.name,
                edit=Line(lambda row: row.partner.name, lambda row, to: _changed(row, name=to.strip())),
                width=220,
                strong=True,
            ),
            Column(
                "kind",
                texts.p_("column", "Kind"),
                lambda row: kinds[row.partner.kind],
                edit=Choice(
                    [(code.value, said) for code, said in kinds.items()],
                    lambda row: row.partner.kind.value,
                    lambda row, to: _changed(row, kind=PartnerKind(to)),
                ),
                width=170,
            ),
            Column(
                "thanks",
                texts._("Thanks, as printed"),
                lambda row: row.partner.thanks,
                edit=Line(lambda row: row.partner.thanks, lambda row, to: _changed(row, thanks=to.strip())),
                width=240,
                fills=True,
                rank=1,
            ),
            Column(
                "website",
                texts._("Website"),
                lambda row: row.partner.website,
                edit=Line(lambda row: row.partner.website, lambda row, to: _changed(row, website=to.strip())),
                width=200,
                rank=3,
            ),
            Column(
                "logo",
                texts._("Logo"),
                lambda row: texts._("kept") if row.partner.logo else texts._("missing"),
                icon=lambda row: ("photo", "ok") if row.partner.logo else ("photo-off", "ink2"),
                width=130,
                rank=2,
            ),
        )

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of the partners."""
        return event.partners

    @override
    def row_of(self, event: Snapshot, row_id: str) -> PartnerRow | None:
        """Return a partner."""
        partner = event.partners.get(PartnerId(row_id))
        return PartnerRow(partner) if partner else None

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the partners that a change concerns."""
        return changes.rows("partner")

    @override
    def fresh(self) -> PartnerRow:
        """Return a partner to be typed in."""
        partners = self.event_now.partners.values()
        position = max((partner.position for partner in partners), default=-1) + 1
        return PartnerRow(Partner(PartnerId(new_id()), "", PartnerKind.FUNDER, position=position), fresh=True)

    @override
    def save(self, pairs: Pairs[PartnerRow]) -> Command:
        """Return the command for edits of partners.

        Raises:
            Refused: `partner-without-name`.
        """
        if not all(now.partner.name for _, now in pairs):
            raise Refused("partner-without-name")
        return edited(pairs, lambda row: row.partner)

    @override
    def removal(self, rows: Sequence[PartnerRow]) -> Command:
        """Return the command that deletes partners; budget lines stay without them."""
        return Delete(tuple(row.partner for row in rows))

    @override
    def doubled(self, row: PartnerRow) -> PartnerRow:
        """Return a partner like another."""
        return PartnerRow(replace(row.partner, id=PartnerId(new_id())), fresh=True)

    @override
    def name_of(self, row: PartnerRow) -> str:
        """Return the name of a partner."""
        return row.partner.name

    @override
    def counted(self, count: int) -> str:
        """Count partners."""
        return self.desk.texts.n_("{count} partner", "{count} partners", count)

    @override
    def make_inspector(self) -> RowInspector[PartnerRow]:
        """Make the pane for one partner."""
        return PartnerInspector(self.desk, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say what partners are good for."""
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            self.pencil,
            texts._("Funders and partners are thanked in the programme; the budget knows them by name."),
            [(texts._("Add a partner"), "plus", self.main)],
        )

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a logo that is dragged here."""
        if self.desk.workspace.writing and dropped_file(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the logo with the partner it was dropped on."""
        path, row = dropped_file(event), dropped_on(self, event)
        if path is None:
            return
        event.acceptProposedAction()
        if row is not None:
            set_logo(self.desk, row.partner, path)
        else:
            self.desk.say(self.desk.texts._("Please drop the picture onto a partner."), refused=True)


class PartnerInspector(RowInspector[PartnerRow]):
    """The pane for one partner, with the logo."""

    @override
    def title_of(self, row: PartnerRow) -> str:
        """Return the name of the partner."""
        return row.partner.name or self.desk.texts._("New partner")

    @override
    def refresh(self, row: PartnerRow, snapshot: Snapshot) -> None:
        """Show the logo."""
        logo = row.partner.logo
        content = self.desk.workspace.attachment(logo) if logo else None
        picture = QPixmap()
        self._picture.setVisible(content is not None and picture.loadFromData(content))
        side = self.desk.look.theme.px(_LOGO_PX)
        if not picture.isNull():
            self._picture.setPixmap(
                picture.scaled(
                    2 * side,
                    side,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
        self._remove.setVisible(logo is not None)
        self._add.setDisabled(row.fresh)

    @override
    def groups(self) -> Sequence[QWidget]:
        """Return who it is, and the logo."""
        texts, look = self.desk.texts, self.desk.look
        self._picture = named(QLabel(), "logo", texts._("Logo"))
        self._add = named(Button(look, texts._("Choose a picture …"), "photo-plus", "small"), "field-logo")
        self._add.clicked.connect(self._ask)
        self._remove = named(Button(look, texts.p_("file", "Remove"), "x", "small"), "remove-logo")
        self._remove.clicked.connect(self._take_away)
        logo = column(
            holding(column(self._picture)),
            row(self._add, self._remove, None),
            label(texts._("or drop a picture onto the partner in the list"), "hint", wrap=True),
            gap=6,
        )
        return (
            self.group(
                texts.p_("group", "Partner"),
                self.line(
                    texts.p_("column", "Name"),
                    "name",
                    lambda row: row.partner.name,
                    lambda row, to: _changed(row, name=to),
                ),
                self.choice(
                    texts.p_("column", "Kind"),
                    "kind",
                    tuple(words.partners(texts).items()),
                    lambda row: row.partner.kind,
                    lambda row, to: _changed(row, kind=PartnerKind(to)),
                ),
                self.line(
                    texts._("Thanks, as printed"),
                    "thanks",
                    lambda row: row.partner.thanks,
                    lambda row, to: _changed(row, thanks=to),
                ),
                self.line(
                    texts._("Website"),
                    "website",
                    lambda row: row.partner.website,
                    lambda row, to: _changed(row, website=to),
                ),
            ),
            self.group(texts._("Logo"), logo),
            self.group(
                texts.p_("group", "Note"),
                self.text(
                    texts._("For the planning team only"),
                    "note",
                    lambda row: row.partner.note,
                    lambda row, to: _changed(row, note=to),
                ),
            ),
        )

    def _ask(self) -> None:
        texts = self.desk.texts
        kinds = " ".join((texts._("Pictures"), "(*.png *.jpg *.jpeg *.gif *.webp)"))
        path = self.desk.questions.file_to_read(self, texts._("Choose a picture"), kinds)
        if path is not None and self.shown is not None:
            set_logo(self.desk, self.shown.partner, path)

    def _take_away(self) -> None:
        if self.shown is not None:
            without = replace(self.shown.partner, logo=None)
            said = self.desk.texts._("The logo is removed.")
            self.desk.do(Change(((self.shown.partner, without),)), said)


def set_logo(desk: Desk, partner: Partner, path: Path) -> None:
    """Keep a picture as the logo of a partner, and say so."""
    try:
        content = path.read_bytes()
    except OSError:
        desk.refuse(Refused("file-unreachable", name=path.name))
        return
    desk.do(SetLogo(partner, content), desk.texts._("“{name}” has a logo.", name=partner.name))


def _changed(row: PartnerRow, **fields: Any) -> PartnerRow:
    return replace(row, partner=replace(row.partner, **fields))
