"""Deeds with a name of their own."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from netzwerkstatt.app.commands import _LABELS, ApplyImport, Edit, KeepFile, SetLogo, remove_attendees
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId, Receipt, ReceiptId
from netzwerkstatt.domain.event import Partner, PartnerId
from netzwerkstatt.domain.people import Role
from netzwerkstatt.domain.registrations import Wish, WishId
from netzwerkstatt.domain.snapshot import SHELVES
from netzwerkstatt.domain.tasks import Task, TaskId
from netzwerkstatt.exchange.plan import ImportPlan
from tests.builders import a_part, a_person, a_picture, a_registration, a_room, a_session


def test_every_kind_of_record_has_words_for_its_steps():
    assert set(_LABELS) == set(SHELVES)


def test_an_edit_adds_changes_and_deletes_in_one_step(open_event):
    room, gone, person = a_room("Saal"), a_room("Keller"), a_person()
    workspace = open_event(room, gone)
    before = workspace.snapshot
    renamed = replace(room, name="Großer Saal")
    workspace.execute(
        Edit(((None, person), (None, a_registration(person)), (room, renamed), (gone, None)), name="Umzug")
    )
    assert workspace.snapshot.attendees() == [person]
    assert workspace.snapshot.rooms_in_order() == [renamed]
    assert (workspace.history()[0].label, workspace.history()[0].subject) == ("Umzug", "Mira Sönmez")
    workspace.undo()
    assert workspace.snapshot == before


def test_an_edit_is_named_after_its_first_pair(open_event):
    room = a_room("Saal")
    workspace = open_event(room)
    for pairs, label in (
        (((room, replace(room, places=3)),), "Change room"),
        (((None, a_room("Foyer")), (room, None)), "Add room"),
    ):
        workspace.execute(Edit(pairs))
        assert workspace.history()[0].label == label
    assert Edit(((room, None),)).label == "Delete room"


def test_a_guest_who_is_taken_off_the_list_is_gone(open_event):
    guest = a_person()
    workspace = open_event(guest, a_registration(guest))
    workspace.execute(remove_attendees(workspace.snapshot, [guest]))
    assert not workspace.snapshot.people


def test_the_tasks_of_a_guest_who_is_gone_are_nobodys(open_event):
    guest = a_person()
    workspace = open_event(guest, a_registration(guest), Task(TaskId("t"), "Kuchen", person_id=guest.id))
    workspace.execute(remove_attendees(workspace.snapshot, [guest]))
    assert not workspace.snapshot.people
    assert workspace.snapshot.tasks["t"].person_id is None


def test_whoever_has_a_part_stays_as_a_person(open_event):
    """A speaker who does not come as a guest still speaks."""
    speaker, helper, session = a_person("Ali"), a_person("Lea", roles=Role.HELPER), a_session()
    workspace = open_event(
        speaker,
        helper,
        session,
        a_part(session, speaker),
        a_registration(speaker),
        a_registration(helper),
        Wish(WishId("w"), speaker.id, 1, session.id),
    )
    before = workspace.snapshot

    workspace.execute(remove_attendees(before, [speaker, helper]))
    assert workspace.snapshot.attendees() == []
    assert len(workspace.snapshot.people) == 2
    assert not workspace.snapshot.wishes

    workspace.undo()
    assert workspace.snapshot == before


def test_an_import_is_one_step(open_event):
    known, new = a_person(email="a@example.org"), a_person("Ali")
    workspace = open_event(known)
    before = workspace.snapshot
    plan = ImportPlan(
        "liste.csv", rows=2, new=1, changed=1, add=(new,), change=((known, replace(known, town="Hier")),)
    )

    workspace.execute(ApplyImport(plan))
    assert {person.town for person in workspace.snapshot.people.values()} == {"Hier", ""}
    assert workspace.history()[0].subject == "liste.csv"

    workspace.undo()
    assert workspace.snapshot == before


def test_a_logo_is_kept_with_the_event(open_event):
    partner = Partner(PartnerId("p"), "Stiftung Neckarbogen")
    workspace = open_event(partner)
    workspace.execute(SetLogo(partner, a_picture()))
    kept = workspace.attachment(workspace.snapshot.partners[partner.id].logo)
    with Image.open(io.BytesIO(kept)) as logo:
        assert (logo.format, logo.size) == ("PNG", (40, 30))
    assert workspace.history()[0].subject == "Stiftung Neckarbogen"


def test_what_is_no_picture_is_no_logo(open_event):
    partner = Partner(PartnerId("p"), "Stiftung Neckarbogen")
    workspace = open_event(partner)
    for content in (b"no picture at all", b"", a_picture()[:60], b"<svg/>"):
        with pytest.raises(Refused, match="picture-unreadable"):
            workspace.execute(SetLogo(partner, content))
    assert workspace.snapshot.partners[partner.id].logo is None


def test_a_file_is_kept_with_a_task_as_it_is(open_event):
    task = Task(TaskId("t"), "Angebot einholen")
    workspace = open_event(task)
    workspace.execute(KeepFile(replace(task, file_name="Angebot.pdf"), task, b"%PDF-1.7 offer"))
    kept = workspace.snapshot.tasks[task.id]
    assert (kept.file_name, workspace.attachment(kept.file)) == ("Angebot.pdf", b"%PDF-1.7 offer")
    assert workspace.history()[0].subject == "Angebot.pdf"


def test_a_new_receipt_can_come_with_its_photo(open_event):
    line = BudgetLine(BudgetLineId("l"))
    workspace = open_event(line)
    before = workspace.snapshot
    receipt = Receipt(ReceiptId("r"), line.id, 1, file_name="Kassenzettel.jpg")
    workspace.execute(KeepFile(receipt, None, a_picture(kind="JPEG")))
    assert workspace.attachment(workspace.snapshot.receipts[receipt.id].file).startswith(b"\xff\xd8")
    workspace.undo()
    assert workspace.snapshot == before


def test_what_is_neither_pdf_nor_photo_is_not_kept(open_event):
    task = Task(TaskId("t"), "Angebot einholen")
    workspace = open_event(task)
    with pytest.raises(Refused, match="file-not-kept"):
        workspace.execute(KeepFile(replace(task, file_name="Angebot.docx"), task, b"PK"))
    assert workspace.snapshot.tasks[task.id] == task
