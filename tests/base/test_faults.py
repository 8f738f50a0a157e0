"""A refusal is a code and facts; what it names to a log is the code alone."""

from netzwerkstatt.base.faults import Refused


def test_refusal_names_its_code_and_keeps_its_facts():
    refused = Refused("room-taken", room="Saal", seats=12)
    assert str(refused) == "room-taken"
    assert refused.facts == {"room": "Saal", "seats": 12}
