"""Rooms and houses as they stand in a sentence."""

import pytest

from netzwerkstatt.app.wording import articles
from netzwerkstatt.base.texts import texts

GERMAN = texts("de")


@pytest.mark.parametrize(
    ("name", "inside", "into", "the"),
    [
        ("Großer Saal", "im Großen Saal", "in den Großen Saal", "der Große Saal"),
        ("Bibliothek", "in der Bibliothek", "in die Bibliothek", "die Bibliothek"),
        ("Gartenzimmer", "im Gartenzimmer", "ins Gartenzimmer", "das Gartenzimmer"),
        ("Kleine Halle", "in der Kleinen Halle", "in die Kleine Halle", "die Kleine Halle"),
        ("Blaues Zimmer 3", "im Blauen Zimmer 3", "ins Blaue Zimmer 3", "das Blaue Zimmer 3"),
        ("Stuttgarter Saal", "im Stuttgarter Saal", "in den Stuttgarter Saal", "der Stuttgarter Saal"),
        ("Neckar", "im Raum „Neckar“", "in den Raum „Neckar“", "der Raum „Neckar“"),
        ("", "im Raum „“", "in den Raum „“", "der Raum „“"),
    ],
)
def test_german_rooms_have_their_article(name, inside, into, the):
    assert articles.inside(name, GERMAN) == inside
    assert articles.into(name, GERMAN) == into
    assert articles.the(name, GERMAN) == the


def test_houses_are_no_rooms():
    assert articles.in_house("Alte Schule", GERMAN) == "in der Alten Schule"
    assert articles.in_house("Neckarblick", GERMAN) == "in „Neckarblick“"
    assert articles.in_house("Village Hall", texts("en")) == "in the Village Hall"
    assert articles.in_house("Bürgerhaus", texts("en")) == "in “Bürgerhaus”"


def test_english_rooms_have_an_article_where_their_noun_is_known():
    english = texts("en")
    assert articles.inside("Great Hall", english) == "in the Great Hall"
    assert articles.into("Großer Saal", english) == "into “Großer Saal”"
    assert articles.the("Room 3", english) == "“Room 3”"
