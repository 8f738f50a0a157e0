"""Notices and remedies in words, and the commands behind the buttons."""

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from netzwerkstatt.app import noticing
from netzwerkstatt.app.sample import sample
from netzwerkstatt.app.wording import notices
from netzwerkstatt.app.wording import remedies as deeds
from netzwerkstatt.app.workspace import Workspace, create
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import LANGUAGES, texts
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.people import PersonTime, PersonTimeId
from netzwerkstatt.domain.registrations import Booking, BookingId
from netzwerkstatt.domain.sessions import Part, SessionKind, SessionOrder, SessionOrderId, SessionStatus
from netzwerkstatt.domain.tasks import Task, TaskId
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId, Equipment
from netzwerkstatt.planning.notices import Level, NoticeKind, find
from netzwerkstatt.planning.remedies import RemedyKind, applied
from tests.builders import a_day, a_part, a_person, a_registration, a_room, a_session, a_snapshot, a_topic
from tests.planning.plans import an_event_by_chance

GERMAN = texts("de")
TEN = datetime(2027, 10, 16, 10)
TODAY = date(2027, 10, 11)


@pytest.fixture(scope="module")
def event():
    return sample("de")


def said(event, texts=GERMAN, today=None):
    """Return badge, title, detail and sentence of each notice."""
    return [
        (
            notices.badge(one, texts),
            notices.title(one, event, texts),
            notices.detail(one, event, texts),
            notices.sentence(one, event, texts),
        )
        for one in find(event, today=today)
    ]


def test_the_notices_of_the_sample_read_as_in_the_pictures(event):
    assert said(event) == [
        (
            "Bühne",
            "Bühne im Großen Saal hat Stufen",
            "Marlene Hägele nutzt einen Rollstuhl.",
            (
                "Die Bühne ist für Marlene Hägele nicht erreichbar. "
                "Marlene Hägele nutzt einen Rollstuhl, die Bühne hat 3 Stufen und keine Rampe."
            ),
        ),
        (
            "doppelt",
            "Mira Sönmez ist doppelt eingeplant",
            "13:45 Uhr: Energie-Podium und Bibliothek der Dinge",
            "Mira Sönmez ist um 13:45 Uhr in zwei Räumen eingeplant.",
        ),
        (
            "voll",
            "„Hochbeete im Hinterhof“ ist überbucht",
            "34 Wünsche für 30 Plätze",
            "34 Wünsche für 30 Plätze.",
        ),
    ]


def test_the_buttons_of_the_sample_say_what_they_do(event):
    offered = [
        [deeds.remedy(one, event, GERMAN) for one in noticing.offered(event, notice)]
        for notice in find(event)
    ]
    assert offered == [
        ["Auf Saalebene statt Bühne", "Aufgabe „Rampe leihen“ anlegen"],
        ["WS 5 auf 15:00 Uhr verschieben", "Mira Sönmez bei „Energie-Podium“ streichen"],
        ["Aufgabe „Zweiten Durchgang für WS 2 klären“ anlegen"],
    ]


def barred(*guests, answer=Answer.NO):
    room = a_room("Atelier")
    session = a_session(room=room, start=TEN)
    fact = AccessFact(AccessFactId(new_id()), AccessFeature.STEP_FREE, answer, room_id=room.id)
    places = [Booking(BookingId(new_id()), guest.id, session.id) for guest in guests]
    return a_snapshot(room, session, fact, *guests, *map(a_registration, guests), *places)


def said_of_ways(event):
    """Return what is said of ways in alone."""
    return [one for one in said(event) if one[0] == "Zugang"]


def test_a_wheelchair_is_named_only_where_a_note_says_so():
    noted = a_person(needs=Need.STEP_FREE, needs_note="Nutzt einen Rollstuhl, 68 cm breit")
    other = a_person("Tarik", "Yıldız", needs=Need.STEP_FREE, needs_note="braucht keinen Rollstuhl")
    ((_, title, detail, sentence),) = said_of_ways(barred(noted))
    assert title == "Das Atelier ist nicht stufenlos erreichbar"
    assert detail == "Mira Sönmez nutzt einen Rollstuhl."
    assert sentence == "1 angemeldete Person mit Rollstuhl kommt nicht ins Atelier (nur Treppe)."
    ((_, _, detail, _),) = said_of_ways(barred(other))
    assert detail == "Tarik Yıldız braucht einen stufenlosen Zugang."
    ((_, _, detail, sentence),) = said_of_ways(barred(noted, other))
    assert detail == "2 Personen brauchen einen stufenlosen Zugang."
    assert sentence == "2 angemeldete Personen kommen nicht ins Atelier (nur Treppe)."


def test_a_step_at_the_door_is_no_stairs():
    room, guest = a_room("Werkraum"), a_person(needs=Need.STEP_FREE)
    fact = AccessFact(AccessFactId(new_id()), AccessFeature.STEP_FREE, Answer.NO, room_id=room.id, number=1)
    session = a_session(room=room, start=TEN)
    event = a_snapshot(room, guest, fact, session, a_part(session, guest))
    ((_, _, _, sentence),) = said_of_ways(event)
    assert sentence == "Mira Sönmez kommt nicht in den Werkraum (1 Stufe)."


def test_quotes_within_quotes_are_single():
    room, guests = a_room("Stube", 1), [a_person(f"Gast {n}", "") for n in range(2)]
    session = a_session("Löten", room, TEN)
    places = [Booking(BookingId(new_id()), guest.id, session.id) for guest in guests]
    event = a_snapshot(room, session, *guests, *places)
    (notice,) = find(event)
    (task,) = noticing.offered(event, notice)
    low = "\N{SINGLE LOW-9 QUOTATION MARK}"
    said = deeds.remedy(task, event, GERMAN)
    assert said == f"Aufgabe „Zweiten Durchgang für {low}Löten‘ klären“ anlegen"


def test_what_is_not_known_is_a_question():
    event = barred(a_person(needs=Need.STEP_FREE), answer=Answer.UNKNOWN)
    ((_, title, _, sentence),) = said_of_ways(event)
    assert title == "Ist das Atelier stufenlos erreichbar?"
    assert sentence.endswith("ist nicht eingetragen. Bitte nachfragen.")


def test_rooms_equipment_and_times_are_told_as_in_the_catalogue():
    room, luca = a_room("Werkraum"), a_person("Luca", "Ferraro")
    one = a_session("Eins", room=room, start=TEN, equipment=Equipment.PROJECTOR)
    other = a_session("Zwei", room=room, start=TEN)
    later = PersonTime(PersonTimeId(new_id()), luca.id, TEN + timedelta(hours=4), TEN + timedelta(hours=9))
    event = a_snapshot(room, luca, one, other, a_part(other, luca), later)
    assert {(badge, sentence) for badge, _, _, sentence in said(event)} == {
        ("belegt", "Im Werkraum laufen zwei Programmpunkte gleichzeitig."),
        ("Zeit", "Luca Ferraro kann erst ab 14:00 Uhr."),
        ("Technik", "Gebraucht wird ein Beamer, im Werkraum ist keiner eingetragen."),
    }


def test_what_two_rooms_lack_is_missing_in_both():
    hall, studio = a_room("Großer Saal"), a_room("Atelier")
    wide = a_session("Eins", hall, TEN, equipment=Equipment.PIANO, also_room_id=studio.id)
    event = a_snapshot(hall, studio, wide)
    assert said(event) == [
        (
            "Technik",
            "Im Großen Saal und im Atelier fehlt: Klavier",
            "„Eins“, 10:00 Uhr",
            "Gebraucht wird ein Klavier, im Großen Saal und im Atelier ist keines eingetragen.",
        )
    ]
    ((_, title, _, sentence),) = said(event, texts("en"))
    assert "in “Großer Saal” and in “Atelier”" in title
    assert "in “Großer Saal” and in “Atelier”" in sentence
    moved = a_snapshot(hall, studio, replace(wide, room_id=studio.id, also_room_id=None))
    (notice,) = find(moved)
    assert notices.title(notice, event, GERMAN) == "Im Atelier fehlt: Klavier"


def test_interpreting_and_loops_are_told_as_in_the_catalogue():
    needs = Need.SIGN_LANGUAGE | Need.HEARING_LOOP
    guests = [a_person(f"Gast {n}", "", needs=needs) for n in range(2)]
    assert said(a_snapshot(*guests, *map(a_registration, guests))) == [
        (
            "Dolmetschen",
            "Gebärdensprachdolmetschen fehlt",
            "2 Gäste brauchen Gebärdensprache",
            "2 Gäste brauchen Gebärdensprache, niemand ist eingeplant.",
        )
    ]
    loops = [one for one in said(barred(*guests)) if one[0] == "Hören"]
    assert [title for _, title, _, _ in loops] == ["Gibt es im Atelier eine Höranlage?"]


def test_what_follows_what_is_told_as_in_the_catalogue():
    saal, stube = a_room("Saal"), replace(a_room("Stube"), floor="1. OG")
    tarik = a_person("Tarik", "Yıldız")
    first = a_session("Eins", saal, TEN)
    second = a_session("Zwei", stube, TEN + timedelta(minutes=65))
    third = a_session("Drei", stube, TEN + timedelta(minutes=135), set_up=20)
    parts = [a_part(first, tarik), a_part(second, tarik)]
    order = SessionOrder(SessionOrderId(new_id()), third.id, first.id)
    lunch = a_session("Mittag", start=TEN + timedelta(minutes=55), kind=SessionKind.BREAK, minutes=10)
    event = a_snapshot(saal, stube, tarik, first, second, third, *parts, order, lunch)
    assert [(badge, title, sentence) for badge, title, _, sentence in said(event)] == [
        ("Pause", "„Eins“ läuft in eine Pause", "„Eins“ und „Mittag“ überschneiden sich ab 10:55 Uhr."),
        (
            *("Reihenfolge", "„Eins“ beginnt zu früh"),
            "„Eins“ soll auf „Drei“ folgen, beginnt aber schon um 10:00 Uhr.",
        ),
        ("Aufbau", "Wenig Zeit zum Aufbau", "„Drei“ braucht 20 Minuten zum Aufbau, es bleiben 10."),
        ("Wechsel", "Wenig Zeit für den Wechsel", "Zwischen 2 Punkten bleiben Tarik Yıldız 5 Minuten."),
    ]
    assert said(event)[-1][2] == "Eins bis 11:00 Uhr, Zwei ab 11:05 Uhr"


def test_no_time_and_many_people_are_told_in_words():
    saal, stube = a_room("Saal"), a_room("Stube")
    first = a_session("Eins", saal, TEN)
    second = a_session("Zwei", stube, TEN + timedelta(hours=1))
    guests = [a_person(f"Gast {n}", "") for n in range(2)]
    parts = [a_part(session, guest) for session in (first, second) for guest in guests]
    ((_, _, _, sentence),) = said(a_snapshot(saal, stube, first, second, *guests, *parts))
    assert sentence == "Zwischen 2 Punkten bleibt 2 Personen keine Zeit."


def test_a_topic_that_runs_twice_at_once_is_named():
    topic = a_topic("Reparieren")
    sessions = [a_session(f"Teil {n}", start=TEN, topic_id=topic.id) for n in (1, 2)]
    ((badge, title, detail, sentence),) = said(a_snapshot(topic, *sessions))
    assert badge == "Themenfeld"
    assert title == "Mehrere Programmpunkte zu „Reparieren“ zugleich"
    assert detail in {"10:00 Uhr: Teil 1 und Teil 2", "10:00 Uhr: Teil 2 und Teil 1"}
    assert sentence == "2 Programmpunkte zu „Reparieren“ laufen gleichzeitig."


def test_captions_and_relief_are_told_per_session():
    jakub = a_person("Jakub", "Wójcik")
    mira = a_person(needs=Need.CAPTIONS)
    talk = a_session("Wärme teilen", start=TEN, minutes=75, access=Need.SIGN_LANGUAGE)
    parts = [a_part(talk, jakub, part=Part.INTERPRETER), a_part(talk, mira)]
    assert {
        (badge, title, sentence) for badge, title, _, sentence in said(a_snapshot(jakub, mira, talk, *parts))
    } == {
        (
            *("Schrift", "Schriftdolmetschen fehlt"),
            "In „Wärme teilen“ braucht 1 Person Schriftdolmetschen, es ist nicht eingeplant.",
        ),
        (
            *("Ablösung", "Jakub Wójcik dolmetscht allein"),
            "„Wärme teilen“ dauert 75 Minuten, Jakub Wójcik dolmetscht allein. Zu zweit geht es im Wechsel.",
        ),
    }


@pytest.mark.parametrize(
    ("language", "house", "width", "title", "sentence"),
    [
        (
            *("de", "Alte Schule", 600),
            "Die Haustür in der Alten Schule ist zu schmal",
            "Mira Sönmez kommt nicht in den Werkraum (Haustür 60 cm breit).",
        ),
        (
            *("de", "", None),
            "Die Haustür ist zu schmal",
            "Mira Sönmez kommt nicht in den Werkraum (Haustür zu schmal).",
        ),
        (
            *("en", "Town Hall", 600),
            "The entrance door in the Town Hall is too narrow",
            "Mira Sönmez does not get into “Werkraum” (entrance door 60 cm wide).",
        ),
        (
            *("en", "", None),
            "The entrance door is too narrow",
            "Mira Sönmez does not get into “Werkraum” (entrance door too narrow).",
        ),
    ],
)
def test_of_two_doors_it_is_said_which_is_too_narrow(language, house, width, title, sentence):
    houses = [Building(BuildingId("b"), house)] if house else []
    room = replace(a_room("Werkraum"), building_id=houses[0].id if houses else None)
    mira, session = a_person(needs=Need.STEP_FREE), a_session(room=room, start=TEN)
    ways = (AccessFeature.STEP_FREE, AccessFeature.ACCESSIBLE_TOILET)
    answer = Answer.NO if width is None else Answer.YES
    facts = [
        *(AccessFact(AccessFactId(one), one, Answer.YES, room_id=room.id) for one in ways),
        AccessFact(AccessFactId("e"), AccessFeature.ENTRANCE_DOOR, answer, room_id=room.id, number=width),
    ]
    event = a_snapshot(*houses, room, mira, session, a_part(session, mira), *facts)
    [(_, found, _, told)] = said(event, texts(language))
    assert (found, told) == (title, sentence)


def test_dogs_doors_toilets_and_quiet_rooms_are_told_with_their_place():
    needs = Need.STEP_FREE | Need.ASSISTANCE_DOG | Need.QUIET_BREAK
    room, mira = a_room("Werkraum"), a_person(needs=needs)
    session = a_session(room=room, start=TEN)
    answers = {
        AccessFeature.STEP_FREE: (Answer.YES, None),
        AccessFeature.DOOR_WIDTH: (Answer.YES, 750),
        AccessFeature.ASSISTANCE_DOGS: (Answer.NO, None),
        AccessFeature.ACCESSIBLE_TOILET: (Answer.NO, None),
    }
    known = [
        AccessFact(AccessFactId(new_id()), feature, answer, room_id=room.id, number=number)
        for feature, (answer, number) in answers.items()
    ]
    event = a_snapshot(room, mira, session, a_part(session, mira), *known)
    assert {(badge, title, sentence) for badge, title, _, sentence in said(event)} == {
        (
            *("Hund", "Assistenzhunde dürfen nicht in den Werkraum"),
            "Mira Sönmez kommt mit Assistenzhund. Hunde dürfen nicht in den Werkraum.",
        ),
        (
            *("Tür", "Die Tür in den Werkraum ist zu schmal"),
            "Mira Sönmez kommt nicht in den Werkraum (Tür 75 cm breit).",
        ),
        (
            *("WC", "Im Haus gibt es kein Rollstuhl-WC"),
            "Mira Sönmez braucht einen stufenlosen Zugang, im Haus gibt es kein Rollstuhl-WC.",
        ),
        (
            *("Ruhe", "Gibt es einen Ruheraum?"),
            "1 Person braucht einen Ruheraum, es ist keiner eingetragen. Bitte nachfragen.",
        ),
    }


def test_what_is_not_known_of_a_house_or_a_dog_is_a_question_and_a_task():
    house = Building(BuildingId(new_id()), "Bürgerhaus")
    room = replace(a_room("Werkraum"), building_id=house.id)
    mira, session = a_person(needs=Need.STEP_FREE | Need.ASSISTANCE_DOG), a_session(room=room, start=TEN)
    way = AccessFact(AccessFactId(new_id()), AccessFeature.STEP_FREE, Answer.YES, room_id=room.id)
    event = a_snapshot(house, room, mira, session, a_part(session, mira), way)
    assert [title for _, title, _, _ in said(event)] == [
        "Gibt es im Bürgerhaus ein Rollstuhl-WC?",
        "Sind Assistenzhunde im Werkraum willkommen?",
    ]
    asked = [noticing.offered(event, one)[-1] for one in find(event)]
    assert [deeds.remedy(one, event, GERMAN) for one in asked] == [
        "Aufgabe „Klären, ob es im Bürgerhaus ein Rollstuhl-WC gibt“ anlegen",
        "Aufgabe „Klären, ob Assistenzhunde in den Werkraum dürfen“ anlegen",
    ]


def test_what_is_not_confirmed_is_told_with_the_days_that_are_left():
    mira, luca = a_person(), a_person("Luca", "Ferraro")
    sure, open_ = a_session("Eins", start=TEN), a_session("Zwei", start=TEN, status=SessionStatus.ASKED)
    parts = [a_part(sure, mira, confirmed=False), a_part(open_, luca, confirmed=False)]
    event = a_snapshot(mira, luca, sure, open_, *parts)
    assert {(badge, title, sentence) for badge, title, _, sentence in said(event, today=TODAY)} == {
        ("Zusage", "1 Zusage fehlt", "Mira Sönmez hat noch nicht zugesagt. Es bleiben 5 Tage."),
        (
            *("Zusage", "2 Zusagen fehlen"),
            "„Zwei“ ist noch nicht zugesagt. Luca Ferraro hat noch nicht zugesagt. Es bleiben 5 Tage.",
        ),
    }
    told = noticing.told(event, GERMAN, TODAY)
    assert {fix.text for one in told for fix in one.fixes} == {
        "Aufgabe „Zusage von Mira Sönmez einholen“ anlegen",
        "Aufgabe „Zusage von Luca Ferraro einholen“ anlegen",
    }
    assert noticing.told(event, GERMAN) == []


def test_a_day_that_is_none_of_the_event_is_named():
    event = a_snapshot(a_day(date(2027, 10, 15)), a_session("Eins", start=TEN))
    ((_, _, _, sentence),) = said(event)
    assert sentence == "Sa, 16. Okt. ist kein Tag der Veranstaltung."


@pytest.mark.parametrize("language", ["de", "en"])
def test_everything_is_worded_whatever_is_found(language):
    words = texts(language)
    seen = set()
    for seed in range(60):
        event = an_event_by_chance(seed)
        for notice in find(event, today=TODAY):
            lines = [notices.title(notice, event, words), notices.detail(notice, event, words)]
            lines += [notices.sentence(notice, event, words), notices.badge(notice, words)]
            lines += [notices.heading(notice.level, words)]
            lines += [deeds.remedy(one, event, words) for one in noticing.offered(event, notice, TODAY)]
            for line in lines:
                assert line.strip() == line != ""
                assert not {"{", "}", "!"} & set(line)
            assert lines[2][-1] == "."
            seen.add(notice.kind)
    assert seen == set(NoticeKind)
    assert all(notices.heading(level, words) for level in Level)


def test_a_remedy_is_one_command_and_one_step_in_words(event):
    double = find(event)[1]
    move = noticing.offered(event, double)[0]
    command = noticing.command(move, event, GERMAN)
    assert command.pairs == move.pairs
    assert (command.label, command.subject) == ("Notice solved", "WS 5 auf 15:00 Uhr verschieben")
    assert double not in find(applied(event, command.pairs))


def test_a_task_has_its_title_phase_and_session_and_is_offered_once(event):
    stage = find(event)[0]
    task = noticing.offered(event, stage)[-1]
    assert task.kind is RemedyKind.ADD_TASK
    command = noticing.command(task, event, GERMAN)
    ((before, record),) = command.pairs
    assert (before, record.title, record.phase, record.session_id) == (
        *(None, "Rampe leihen", "inclusion"),
        stage.session,
    )
    assert (command.label, command.subject) == ("Add task", "Rampe leihen")
    after = applied(event, command.pairs)
    assert [one.kind for one in noticing.offered(after, stage)] == [RemedyKind.WITHOUT_STAGE]


def test_a_task_of_the_same_words_counts_whoever_typed_it():
    guest = a_person(needs=Need.SIGN_LANGUAGE)
    event = a_snapshot(guest, a_registration(guest))
    typed = Task(TaskId(new_id()), "gebärdensprachdolmetschen  anfragen")
    (notice,) = find(event)
    assert len(noticing.offered(event, notice)) == 1
    assert noticing.offered(applied(event, ((None, typed),)), notice) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_task_is_known_again_whatever_language_it_was_added_in(event, language):
    tasks = [(found, one) for found in find(event) for one in noticing.offered(event, found) if one.task]
    assert tasks
    for notice, task in tasks:
        command = noticing.command(task, event, texts(language))
        assert task not in noticing.offered(applied(event, command.pairs), notice)


def test_solving_is_one_step_that_can_be_taken_back(tmp_path, event):
    path = tmp_path / "fest.netzwerk"
    create(path, event.records(), "New event")
    with closing(Workspace(path, tmp_path / "backups")) as workspace:
        before = workspace.snapshot
        for notice in find(before):
            for remedy in noticing.offered(before, notice):
                workspace.execute(noticing.command(remedy, before, GERMAN))
                assert (notice in find(workspace.snapshot)) == (remedy.kind is RemedyKind.ADD_TASK)
                workspace.undo()
                assert workspace.snapshot == before
