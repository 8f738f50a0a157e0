"""Ten jobs of a newcomer: each is done by what can be seen, and takes few actions."""

import sys
from datetime import date, timedelta

import pytest

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.ui.eventfiles import NewEvent
from tests.journeys.counting import Job, Newcomer

LIST = "Vorname;Nachname;E-Mail\n" + "".join(f"Änne;Nummer{n};a{n}@example.org\n" for n in range(30))
DAY = date(2027, 10, 16)


@pytest.fixture
def person(window, answers):
    return Newcomer(window, answers)


@pytest.fixture
def at_work(person):
    """Somebody with the sample event, in which 128 people are registered."""
    person.window.open_sample()
    return person


@pytest.fixture(scope="module")
def table():
    """Print what each job took, once all are done; pytest shows it with `-s`."""
    jobs = []
    yield jobs
    sys.stdout.write("\n".join(["", *map(str, sorted(jobs, key=lambda job: job.name)), ""]))


@pytest.fixture
def took(person, table):
    """Return what holds that a job took few actions."""

    def counted(name, ceiling):
        job = Job(name, person.actions, ceiling)
        table.append(job)
        assert job.actions <= job.ceiling, str(job)

    return counted


def test_a_list_becomes_printed_badges(person, took, answers, printed, tmp_path):
    person.window.make(NewEvent(tmp_path / "Fest.netzwerk", "Fest", DAY, ""))
    answers.read = tmp_path / "Anmeldungen.csv"
    answers.read.write_text(LIST, "utf-8")
    person.clicks("Teilnehmende")
    person.clicks("Liste einlesen")
    person.clicks("Weiter: Prüfen")
    person.clicks("Einlesen")
    assert len(person.event.registrations) == 30
    person.clicks("Namensschilder")
    person.clicks("Drucken …")
    assert printed.read_bytes().startswith(b"%PDF")
    took("a list becomes printed badges", 8)


def test_a_room_is_added_with_its_accessibility(at_work, took):
    at_work.clicks("Räume")
    at_work.clicks("Raum")
    at_work.types("Waschküche")
    at_work.presses("Return")
    at_work.clicks("Einzelheiten")
    known = {
        "Stufenlos erreichbar": (AccessFeature.STEP_FREE, Answer.NO),
        "Bühne stufenlos": (AccessFeature.STAGE, Answer.YES),
        "Tür breit genug": (AccessFeature.DOOR_WIDTH, Answer.YES),
        "Induktionsschleife": (AccessFeature.HEARING_LOOP, Answer.NO),
        "Gutes Licht, blendfrei": (AccessFeature.GLARE_FREE, Answer.YES),
        "Rollstuhl-WC in der Nähe": (AccessFeature.ACCESSIBLE_TOILET, Answer.YES),
        "Ruhig, wenig Hall": (AccessFeature.LOW_NOISE, Answer.NO),
    }
    for question, (_, answer) in known.items():
        at_work.clicks("ja" if answer is Answer.YES else "nein", of=question)
    event = at_work.event
    [room] = [room for room in event.rooms.values() if room.name == "Waschküche"]
    assert {(fact.feature, fact.answer) for fact in event.access_facts.of("room_id", room.id)} == set(
        known.values()
    )
    took("a room is added with its accessibility", 12)


def test_a_session_is_moved(at_work, took):
    def start():
        return next(s.start for s in at_work.event.sessions.values() if s.number == "WS 2")

    before = start()
    at_work.clicks("Zeitplan")
    at_work.clicks("Hochbeete im Hinterhof")
    at_work.presses("Alt+Down")
    assert start() == before + timedelta(minutes=15)
    took("a session is moved", 4)


def test_a_receipt_is_entered(at_work, took):
    before = at_work.event.receipts
    at_work.clicks("Finanzen")
    at_work.clicks("Beleg")
    at_work.types("Verpfl")
    at_work.presses("Tab")
    at_work.types("12,30")
    at_work.presses("Tab")
    at_work.types("Bäckerei")
    at_work.presses("Return")
    [receipt] = [each for each in at_work.event.receipts.values() if each.id not in before]
    assert (receipt.amount, receipt.payee) == (1230, "Bäckerei")
    took("a receipt is entered", 8)


def test_a_person_is_found(at_work, took):
    at_work.presses("Ctrl+K")
    at_work.types("Marlene Hägele")
    at_work.presses("Return")
    found = at_work.event.registrations[at_work.window.page.place()]
    assert at_work.event.people[found.person_id].name == "Marlene Hägele"
    took("a person is found", 3)


def test_a_new_event_begins_with_a_template(person, took):
    person.clicks("Neue Veranstaltung, Strg+N")
    person.fills("Titel", "Straßenfest")
    person.fills("Datum", "16.10.2027")
    person.picks("Womit beginnen?", "Nachbarschaftsfest")
    person.clicks("Veranstaltung anlegen")
    assert (person.event.event.title, person.event.begin) == ("Straßenfest", DAY)
    assert person.event.tasks
    took("a new event begins with a template", 6)


def test_a_need_of_a_guest_is_noted(at_work, took):
    at_work.presses("Ctrl+K")
    at_work.types("Marlene Hägele")
    at_work.presses("Return")
    at_work.presses("Return")
    at_work.clicks("Gebärdensprachdolmetschen")
    [guest] = [each for each in at_work.event.people.values() if each.family == "Hägele"]
    assert Need.SIGN_LANGUAGE in guest.needs
    took("a need of a guest is noted", 5)


def test_a_task_is_given_to_somebody_with_a_deadline(at_work, took):
    at_work.clicks("Checkliste")
    at_work.clicks("Aufgabe")
    at_work.types("Kuchen bestellen")
    at_work.presses("Return")
    at_work.double_clicks("Kuchen bestellen")
    at_work.picks("Frist", "vor der Veranstaltung")
    at_work.types("10")
    at_work.picks("Person", "Tarik Yıldız")
    [task] = [each for each in at_work.event.tasks.values() if each.title == "Kuchen bestellen"]
    assert task.due_days == -10
    assert at_work.event.people[task.person_id].name == "Tarik Yıldız"
    took("a task is given to somebody with a deadline", 8)


def test_the_budget_becomes_a_workbook(at_work, took, answers):
    at_work.clicks("Finanzen")
    at_work.clicks("Als Excel-Tabelle")
    at_work.clicks("Speichern …")
    assert answers.written.read_bytes().startswith(b"PK")
    took("the budget becomes a workbook", 4)


def test_a_notice_is_solved_from_the_overview(at_work, took):
    notice = "Lösen: Bühne im Großen Saal hat Stufen"
    at_work.clicks(notice)
    at_work.clicks("Auf Saalebene statt Bühne")
    assert not at_work.sees(notice)
    took("a notice is solved from the overview", 3)
