"""What the tests of the rooms do and look at."""

from netzwerkstatt.domain.access import AccessFeature
from tests.ui.lists import column_of, in_file

F = AccessFeature


def facts_of(page, owner):
    shelf = in_file(page).access_facts.values()
    return {f.feature: (f.answer, f.number) for f in shelf if owner.id in {f.room_id, f.building_id}}


def reads(page, room, column):
    return page.table.cell(page.table.row_of(room.id), column_of(page, column))


def press(inspector, feature, answer):
    inspector.findChild(object, f"field-{feature}").findChild(object, f"answer-{answer}").click()
