"""The programme booklet."""

import csv
import io
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from netzwerkstatt.app.sample import sample
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import texts
from netzwerkstatt.documents.arrival_words import arriving
from netzwerkstatt.documents.look import SizeClass
from netzwerkstatt.documents.programme import Edition, ProgrammeOptions, programme
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.event import Attachment, Partner, PartnerId, PartnerKind, Pencil, Topic, TopicId
from netzwerkstatt.domain.sessions import SessionKind, SessionStatus
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId
from tests.builders import a_day, a_part, a_person, a_room, a_session, a_snapshot, an_event
from tests.documents.printed import flat, flaws, letters_outside, pages_of, tags_of, text_of

DE, EN = texts("de"), texts("en")
F = AccessFeature
MORNING = datetime(2027, 10, 16, 10)


def at(hour, minute=0):
    return datetime(2027, 10, 16, hour, minute)


def a_programme(count, **fields):
    """Make an event with so many sessions, three side by side, half an hour each."""
    rooms = [a_room("Saal"), a_room("Werkraum"), replace(a_room("Atelier"), floor="1. OG")]
    people = [a_person(f"Vor{number}", f"Nach{number}") for number in range(count)]
    sessions = [
        a_session(
            f"Thema {number}",
            rooms[number % 3],
            at(9) + timedelta(minutes=30 * (number // 3)),
            minutes=30,
            **fields,
        )
        for number in range(count)
    ]
    parts = [a_part(session, person) for session, person in zip(sessions, people, strict=True)]
    days = {session.start.date() for session in sessions}
    return a_snapshot(
        an_event(), *map(a_day, days or {date(2027, 10, 16)}), *rooms, *people, *sessions, *parts
    )


@pytest.mark.parametrize("count", [1, 5, 200])
def test_programme_of_any_length_is_sound_and_complete(count):
    made = programme(a_programme(count), DE)
    assert not flaws(made.data)
    assert not letters_outside(made.data)
    assert len(pages_of(made.data)) == made.pages
    assert made.pages % 4 == 0
    said = flat(text_of(made.data))
    assert all(f"Thema {number}" in said and f"Vor{number} Nach{number}" in said for number in range(count))
    assert not made.warnings


def test_short_programme_is_one_folded_sheet():
    made = programme(a_programme(5), DE, ProgrammeOptions(booklet=True))
    assert made.pages == 2
    assert all(width > height for width, height in pages_of(made.data))
    assert not flaws(made.data)


def test_booklet_holds_what_the_single_pages_hold():
    event = a_programme(40)
    single, folded = programme(event, DE), programme(event, DE, ProgrammeOptions(booklet=True))
    assert folded.pages * 2 == single.pages
    assert tags_of(folded.data) == tags_of(single.data)
    assert sorted(text_of(folded.data).split()) == sorted(text_of(single.data).split())


def test_cover_names_the_event_its_day_and_place():
    event = replace(
        an_event("NetzWerkStatt 2027"), motto="Nachhaltig im Quartier", organiser="Stadtteilverein"
    )
    day = replace(a_day(), opens=time(9, 30), closes=time(16, 30))
    made = programme(a_snapshot(event, day, a_session("Löten", None, at(11, 30))), DE)
    said = flat(text_of(made.data))
    for words in (
        "NetzWerkStatt 2027",
        "Nachhaltig im Quartier",
        "Samstag, 16. Oktober 2027",
        "9:30 bis 16:30 Uhr",
    ):
        assert words in said


def test_cover_states_no_hours_that_nobody_entered():
    said = flat(text_of(programme(a_snapshot(a_day()), DE).data))
    assert "Samstag, 16. Oktober 2027" in said
    assert "bis" not in said
    session = a_session("Löten", None, at(11, 30), minutes=75)
    said = flat(text_of(programme(a_snapshot(a_day(), session), DE).data))
    assert "11:30 bis 12:45 Uhr" in said
    assert "18:00" not in said


def test_large_print_and_plain_language_are_announced_only_where_the_event_offers_them():
    event = replace(an_event(), website="https://example.org/fest/", contact="Mira Sönmez")
    said = [
        flat(
            text_of(
                programme(a_snapshot(event, a_day(), a_session("Löten", None, at(11), **fields)), DE).data
            )
        )
        for fields in ({}, {"access": Need.LARGE_PRINT}, {"plain": "Wir löten."})
    ]
    assert ["großer Schrift" in each for each in said] == [False, True, False]
    assert ["einfacher Sprache" in each for each in said] == [False, False, True]
    assert ["Einlass" in each for each in said] == [False, True, True]
    assert "example.org/fest" in said[0]
    assert all("Fragen am Tag: Mira Sönmez" in each for each in said)


def test_plain_language_is_announced_only_where_all_is_written_so():
    sessions = [a_session("Löten", None, at(11), plain="Wir löten."), a_session("Nähen", None, at(12))]
    pause = a_session("Mittag", None, at(13), kind=SessionKind.BREAK)
    event = replace(an_event(), website="https://example.org/fest/")
    said = flat(text_of(programme(a_snapshot(event, a_day(), *sessions, pause), DE).data))
    assert "einfacher Sprache" not in said
    all_of_it = [replace(one, plain="Wir nähen.") for one in sessions]
    said = flat(text_of(programme(a_snapshot(event, a_day(), *all_of_it, pause), DE).data))
    assert "einfacher Sprache" in said


def test_nobody_is_promised_access_where_there_are_stairs():
    house = Building(BuildingId("h"), "Haus")
    room = replace(a_room("Atelier"), building_id=house.id)
    step_free = AccessFact(AccessFactId("f"), AccessFeature.STEP_FREE, Answer.YES, room_id=room.id)
    sessions = (a_day(), a_session("Löten", room, at(11)), house, room)
    said = flat(text_of(programme(a_snapshot(*sessions, step_free), DE).data))
    assert "Für alle zugänglich" in said
    stairs = replace(step_free, answer=Answer.NO)
    said = flat(text_of(programme(a_snapshot(*sessions, stairs), DE).data))
    assert "Für alle zugänglich" not in said
    assert "Zugänglichkeit" in said


def test_a_description_stands_in_for_a_missing_abstract():
    long = "Wir bauen ein Hochbeet. " * 40
    sessions = (
        a_session("Löten", None, at(10), description="Wir löten ein Radio."),
        a_session("Nähen", None, at(11), abstract="Wir nähen.", description="Das steht dahinter."),
        a_session("Hochbeete", None, at(12), description=long),
    )
    said = flat(text_of(programme(a_snapshot(a_day(), *sessions), DE).data))
    assert "Wir löten ein Radio." in said
    assert "Das steht dahinter." not in said
    assert 3 < said.count("Wir bauen ein Hochbeet.") < 20


def test_empty_event_has_a_friendly_programme():
    made = programme(a_snapshot(), EN)
    assert "The programme is not set yet." in flat(text_of(made.data))
    assert not flaws(made.data)


def test_sessions_that_start_together_stand_under_a_pencil():
    room = a_room()
    workshops = [a_session(title, room, at(11, 30)) for title in ("Löten", "Hochbeete", "Lastenrad")]
    made = programme(
        a_snapshot(a_day(), room, *workshops, a_session("Pause", None, at(13), kind=SessionKind.BREAK)), DE
    )
    assert "11:30 Workshops" in flat(text_of(made.data))
    assert "Hier gehe ich hin" in flat(text_of(made.data))
    assert tags_of(made.data).count("H4") == 3


def test_cancelled_and_unplanned_sessions_are_not_printed():
    room = a_room()
    gone = a_session("Abgesagt", room, at(10), status=SessionStatus.CANCELLED)
    said = text_of(programme(a_snapshot(a_day(), room, gone, a_session("Idee", room)), DE).data)
    assert "Abgesagt" not in said
    assert "Idee" not in said


def test_upstairs_rooms_say_how_one_gets_there():
    lift, stairs = replace(a_room("Bibliothek"), floor="1. OG"), replace(a_room("Atelier"), floor="1. OG")
    unknown = replace(a_room("Dachboden"), floor="2. OG")
    facts = [
        AccessFact(AccessFactId(new_id()), feature, answer, room_id=room.id)
        for room, feature, answer in (
            (lift, AccessFeature.STEP_FREE, Answer.YES),
            (lift, AccessFeature.LIFT, Answer.YES),
            (stairs, AccessFeature.STEP_FREE, Answer.NO),
            (unknown, AccessFeature.STEP_FREE, Answer.UNKNOWN),
        )
    ]
    sessions = [
        a_session(f"In {room.name}", room, at(10 + n)) for n, room in enumerate((lift, stairs, unknown))
    ]
    said = flat(text_of(programme(a_snapshot(a_day(), lift, stairs, unknown, *facts, *sessions), DE).data))
    assert "Bibliothek, 1. OG Aufzug" in said
    assert "Atelier, 1. OG nur Treppe" in said
    assert "Dachboden, 2. OG stufenlos" not in said
    assert "Mit Aufzug: Bibliothek" in said


def test_arrival_names_building_stop_and_entrance():
    house = Building(
        BuildingId(new_id()),
        "Bürgerhaus",
        "Neckarstraße 999",
        "Haltestelle Neckarbogen",
        "2 Plätze",
        "Seiteneingang",
    )
    said = flat(text_of(programme(a_snapshot(a_day(), house), DE).data))
    for words in (
        "Gut ankommen",
        "Bürgerhaus",
        "Neckarstraße 999",
        "Haltestelle Neckarbogen",
        "2 Plätze",
        "Seiteneingang",
    ):
        assert words in said


HOUSE = Building(BuildingId("h"), "Bürgerhaus")


def of_house(feature, answer=Answer.YES, number=None, note=""):
    return AccessFact(AccessFactId(feature), feature, answer, HOUSE.id, number=number, note=note)


@pytest.mark.parametrize(
    ("house", "fact", "printed"),
    [
        ({"stop": "Neckarbogen"}, of_house(F.STOP_DISTANCE, number=250), "Neckarbogen, 250 m"),
        ({"stop": "Neckarbogen"}, of_house(F.STOP_STEP_FREE), "Neckarbogen, stufenlos"),
        ({"stop": "Neckarbogen, Stufenlos"}, of_house(F.STOP_STEP_FREE), "Neckarbogen, Stufenlos"),
        ({"stop": "Neckarbogen"}, of_house(F.STOP_STEP_FREE, Answer.NO), "Neckarbogen, nicht stufenlos"),
        ({"stop": "Neckarbogen"}, of_house(F.STOP_STEP_FREE, Answer.UNKNOWN), "Neckarbogen"),
        ({}, of_house(F.STOP_DISTANCE, number=250), "Haltestelle, 250 m"),
        ({}, of_house(F.PARKING, number=2, note="im Hof"), "2 Rollstuhl-Parkplätze, im Hof"),
        ({}, of_house(F.PARKING), "Rollstuhl-Parkplätze"),
        ({"parking": "Im Hof"}, of_house(F.PARKING, number=2), "Im Hof"),
        (
            {"entrance": "Hof"},
            of_house(F.BELL, note="links neben der Tür"),
            "Hof, Klingel: links neben der Tür",
        ),
        ({"entrance": "Hof"}, of_house(F.BELL, Answer.NO, note="zu hoch"), "Hof"),
        ({}, of_house(F.PARKING, Answer.NO), ""),
    ],
)
def test_how_to_arrive_says_what_is_known_and_not_written_already(house, fact, printed):
    house = replace(HOUSE, **house)
    (*_, said) = ["", *arriving(a_snapshot(house, fact), house, DE)]
    assert flat(said) == printed
    assert flat(said) in flat(text_of(programme(a_snapshot(a_day(), house, fact), DE).data))


def a_logo():
    made = io.BytesIO()
    Image.new("RGBA", (60, 20), (200, 20, 60, 128)).save(made, "PNG")
    return made.getvalue()


def test_partners_are_thanked_and_their_logos_shown():
    logo, broken = Attachment("a" * 64), Attachment("b" * 64)
    partners = [
        Partner(PartnerId(new_id()), "Stiftung", PartnerKind.FUNDER, "Gefördert von der Stiftung", logo=logo),
        Partner(PartnerId(new_id()), "Bäckerei", thanks="Danke für die Brezeln", logo=broken),
    ]
    made = programme(
        a_snapshot(a_day(), *partners), DE, ProgrammeOptions(logos={logo: a_logo(), broken: b"no picture"})
    )
    said = flat(text_of(made.data))
    assert "Gefördert von der Stiftung" in said
    assert "Danke für die Brezeln" in said
    assert [(w.code, w.subject) for w in made.warnings] == [("logo-unreadable", "Bäckerei")]
    assert "Figure" in tags_of(made.data)
    assert not flaws(made.data)


def test_abstracts_flow_over_pages():
    long = " ".join(f"W{number:04}" for number in range(1500))
    room = a_room()
    made = programme(a_snapshot(a_day(), room, a_session("Lang", room, at(10), abstract=long)), DE)
    assert made.pages > 4
    said = flat(text_of(made.data))
    assert all(f"W{number:04}" in said for number in range(1500))
    assert not letters_outside(made.data)
    without = programme(
        a_snapshot(a_day(), room, a_session("Lang", room, at(10), abstract=long)),
        DE,
        ProgrammeOptions(abstracts=False),
    )
    assert without.pages == 4


def test_large_edition_is_a4_with_type_of_16_points():
    made = programme(a_programme(5), DE, ProgrammeOptions(edition=Edition.LARGE))
    assert round(pages_of(made.data)[0][0]) == 595
    assert min(sizes_of(made.data)) >= 13


def sizes_of(data):
    """Return the sizes of type in a document."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {
            float(operands[0])
            for page in pdf.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "Tm"
        }


def test_plain_edition_says_one_idea_a_line_in_black():
    room = a_room()
    told = a_session("Löten", room, at(10), plain="Wir reparieren Dinge. Jeder kann mitmachen.")
    untold = a_session("Ohne Text", room, at(12))
    made = programme(a_snapshot(a_day(), room, told, untold), DE, ProgrammeOptions(edition=Edition.PLAIN))
    lines = [line.strip() for line in text_of(made.data).split("\n")]
    assert "Wir reparieren Dinge." in lines
    assert "Jeder kann mitmachen." in lines
    assert [(w.code, w.subject) for w in made.warnings] == [("plain-missing", "Ohne Text")]
    assert not flaws(made.data)


def test_days_are_headed_by_their_date():
    room, day_after = a_room(), date(2027, 10, 17)
    sessions = a_session("Erster", room, at(10)), a_session("Zweiter", room, at(10) + timedelta(days=1))
    made = programme(a_snapshot(a_day(), a_day(day_after), room, *sessions), EN)
    said = flat(text_of(made.data))
    assert "Saturday, 16 October 2027 to Sunday, 17 October 2027" in said
    assert said.index("Erster") < said.index("Sunday, 17 October 2027 Morning") < said.index("Zweiter")


def test_hard_names_are_printed_in_full(shared_data):
    with (shared_data / "names" / "names_stress_handcompiled.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    people = [a_person(row["Vorname"], row["Nachname"]) for row in rows]
    room = a_room()
    sessions = [a_session(f"Thema {n}", room, at(9) + timedelta(minutes=n)) for n, _ in enumerate(people)]
    parts = [a_part(session, person) for session, person in zip(sessions, people, strict=True)]
    made = programme(a_snapshot(a_day(), room, *people, *sessions, *parts), DE)
    assert not flaws(made.data)
    assert not letters_outside(made.data)
    assert all(warning.code == "letters-missing" and warning.person for warning in made.warnings)
    said = flat(text_of(made.data)).replace(" ", "")
    assert "Wolfeschlegelsteinhausenbergerdorff" in said


def test_a_title_without_end_is_printed_to_its_end():
    title = " ".join(f"Wort{number}" for number in range(300))
    topic = Topic(
        TopicId(new_id()), "Ein Themenfeld mit einem sehr langen Namen, der nicht endet", pencil=Pencil.RED
    )
    room = a_room("Ein Raum mit einem Namen, der auf keine Tür passt und auf kein Schild")
    session = a_session(title, room, at(10), topic_id=topic.id, number="Nummer 1234567")
    made = programme(a_snapshot(replace(an_event(), title=title[:200]), a_day(), room, topic, session), DE)
    assert "Wort299" in text_of(made.data)
    assert not letters_outside(made.data)


@pytest.mark.parametrize("size", SizeClass)
def test_larger_type_leaves_nothing_out(size):
    made = programme(a_programme(9), DE, ProgrammeOptions(size=size))
    said = flat(text_of(made.data))
    assert all(f"Thema {number}" in said for number in range(9))
    assert not letters_outside(made.data)


def test_only_an_unusual_language_is_named():
    room = a_room()
    sessions = [
        a_session(f"Thema {n}", room, at(10 + n), language=code) for n, code in enumerate(("de", "de", "tr"))
    ]
    said = flat(text_of(programme(a_snapshot(a_day(), room, *sessions), DE).data))
    assert "auf Türkisch" in said
    assert "auf Deutsch" not in said


def test_large_print_leaves_no_page_almost_empty():
    made = programme(sample("de"), DE, ProgrammeOptions(edition=Edition.LARGE))
    with pypdfium2.PdfDocument(made.data) as document:
        lines = [page.get_textpage().get_text_range().count("\n") for page in document]
    assert all(count > 15 for count in lines[1:])


def test_both_rooms_of_a_session_are_named_and_each_lists_it():
    hall, studio = (
        replace(a_room(name), floor="EG", position=n) for n, name in enumerate(["Saal", "Atelier"])
    )
    wide = a_session("Ausklang", hall, at(10), also_room_id=studio.id)
    event = a_snapshot(a_day(), hall, studio, wide)
    said = flat(text_of(programme(event, DE, ProgrammeOptions(rooms=True)).data))
    assert "Saal + Atelier, EG" in said
    assert said.split("Raum für Raum")[-1].count("Ausklang") == 2
