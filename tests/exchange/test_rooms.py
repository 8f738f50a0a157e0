"""Room lists in."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.snapshot import Shelf, Snapshot
from netzwerkstatt.domain.venue import AccessFact, Building, BuildingId, Equipment, Room, RoomId, Seating
from netzwerkstatt.exchange import csvfile, rooms, tabular
from netzwerkstatt.exchange.mapping import vocabulary


def table(text):
    return tabular.parse(text.encode(), vocabulary("rooms").known)


def plan(text, snapshot=None):
    return rooms.plan(table(text), None, snapshot or Snapshot(), "raeume.csv")


def added(found, kind):
    return [record for record in found.add if isinstance(record, kind)]


def facts(text):
    return {fact.feature: (fact.answer, fact.number, fact.note) for fact in added(plan(text), AccessFact)}


def counts(found):
    return found.rows, found.new, found.changed, found.same, found.skipped


@pytest.mark.parametrize("name", ["BOT0_Raumliste.csv", "BOT0_Raumliste.xlsx"])
def test_room_list_is_read_whole_and_the_second_time_nothing_is_new(shared_data, carried_out, name):
    found = rooms.read(shared_data / "workshop-wishes" / name)
    first = rooms.plan(found, None, Snapshot(), name)
    names = [room.name for room in added(first, Room)]
    assert counts(first) == (14, 14, 0, 0, 0)
    assert names[:2] == ["008", "101"]
    assert "Aula" in names
    assert counts(rooms.plan(found, None, carried_out(first, Snapshot()), name)) == (14, 0, 0, 14, 0)


def test_room_arrives_with_its_house_its_seats_and_its_equipment():
    text = (
        "Raum;Plätze;Gebäude;Adresse;Stockwerk;Bestuhlung;Ausstattung;Beamer;Leinwand;Bemerkung\n"
        "Saal;120 Personen;Bürgerhaus;Weg 1;EG;Reihen;Flipchart, Klavier und Discokugel;"
        "ja;nein;Schlüssel bei Ute\n"
        "Atelier;20;Bürgerhaus;;2. OG;Stuhlkreis;;?;;\n"
    )
    found = plan(text)
    [house] = added(found, Building)
    hall, studio = added(found, Room)
    assert (house.name, house.address) == ("Bürgerhaus", "Weg 1")
    assert (hall.places, hall.floor, hall.seating, hall.building_id) == (120, "EG", Seating.ROWS, house.id)
    assert hall.equipment == Equipment.FLIPCHART | Equipment.PIANO | Equipment.PROJECTOR
    assert (hall.equipment_note, hall.note) == ("Discokugel", "Schlüssel bei Ute")
    assert (studio.seating, studio.equipment, studio.position) == (Seating.CIRCLE, Equipment.NONE, 2)


def test_measures_arrive_in_millimetres_tenths_of_percent_and_counts():
    header = "Raum;Türbreite (cm);Schwelle (mm);Rampe (%);Rollstuhlplätze;Stufen;Wendefläche"
    assert facts(f"{header}\nSaal;92;15;6 %;4;0;1,5 m\n") == {
        AccessFeature.DOOR_WIDTH: (Answer.YES, 920, ""),
        AccessFeature.ENTRANCE_SILL: (Answer.YES, 15, ""),
        AccessFeature.RAMP: (Answer.YES, 60, ""),
        AccessFeature.WHEELCHAIR_PLACES: (Answer.YES, 4, ""),
        AccessFeature.STEP_FREE: (Answer.YES, 0, ""),
        AccessFeature.TURNING_SPACE: (Answer.YES, 1500, ""),
    }


def test_the_way_to_a_house_is_read_from_its_columns():
    header = "Raum;Eingangstür (cm);Klingel;Entfernung Haltestelle;Haltestelle stufenlos"
    assert facts(f"{header}\nSaal;95;ja, links;250 m;nein\n") == {
        AccessFeature.ENTRANCE_DOOR: (Answer.YES, 950, ""),
        AccessFeature.BELL: (Answer.YES, None, "links"),
        AccessFeature.STOP_DISTANCE: (Answer.YES, 250, ""),
        AccessFeature.STOP_STEP_FREE: (Answer.NO, None, ""),
    }


def test_yes_no_and_unknown_stay_apart():
    header = "Raum;Stufenlos erreichbar;Aufzug;Rollstuhl-WC;Induktionsschleife;Assistenzhund erlaubt"
    assert facts(f"{header}\nSaal;ja;nein;?;;x\n") == {
        AccessFeature.STEP_FREE: (Answer.YES, None, ""),
        AccessFeature.LIFT: (Answer.NO, None, ""),
        AccessFeature.ASSISTANCE_DOGS: (Answer.YES, None, ""),
    }


def test_words_behind_an_answer_become_its_note_and_a_but_makes_it_unknown():
    text = "Raum;Rollstuhl-WC;Aufzug;Stufenlos;Stufen\nSaal;ja, im EG;ja, aber nur mit Schlüssel;nein;3\n"
    assert facts(text) == {
        AccessFeature.ACCESSIBLE_TOILET: (Answer.YES, None, "im EG"),
        AccessFeature.LIFT: (Answer.UNKNOWN, None, "ja, aber nur mit Schlüssel"),
        AccessFeature.STEP_FREE: (Answer.NO, 3, ""),
    }
    assert [problem.code for problem in plan(text).problems] == ["value-not-understood"]


def test_rooms_of_the_same_name_are_told_apart_by_their_house():
    event = Snapshot(
        buildings=Shelf([Building(BuildingId("a"), "Altbau"), Building(BuildingId("n"), "Neubau")]),
        rooms=Shelf([Room(RoomId("1"), "Saal", BuildingId("a")), Room(RoomId("2"), "Saal", BuildingId("n"))]),
    )
    [(before, after)] = plan("Raum;Gebäude;Plätze\nSAAL;Neubau;80\n", event).change
    assert (before.id, after.places) == ("2", 80)
    found = plan("Raum;Plätze\nSaal;80\n", event)
    assert (counts(found), found.problems[0].code) == ((1, 0, 0, 0, 1), "room-several")


def test_rows_without_a_room_are_skipped_and_said():
    found = plan("Raum;Plätze\nSaal;viele\n;12\nRaum;Plätze\nSumme;12\n")
    assert counts(found) == (4, 1, 0, 0, 3)
    assert Counter(p.code for p in found.problems) == Counter(
        ["value-not-understood", "row-without-room", "row-is-heading", "row-is-total"]
    )


NAMES = sorted(name for name in vocabulary("rooms").fields)


@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=8, unique=True),
    st.lists(
        st.lists(
            st.one_of(
                st.sampled_from(["ja", "?", "12", "0,9 m", "6 %", "Saal", "ja, oben"]), st.text(max_size=8)
            ),
            max_size=8,
        ),
        max_size=8,
    ),
)
def test_any_table_gives_a_plan_whose_counts_add_up(fields, rows):
    try:
        found = tabular.parse(csvfile.write([["Raum", *fields], *rows]), vocabulary("rooms").known)
    except Refused:
        return
    mapping = rooms.guess(found)
    for index, field in enumerate(fields, 1):
        mapping = mapping.with_field(index, field)
    result = rooms.plan(found, mapping, Snapshot(), "x")
    assert result.rows == result.new + result.changed + result.same + result.skipped == len(found.rows)
