"""Words are parted where pyphen parts them, only sooner."""

import pyphen
import pytest

from netzwerkstatt.documents.syllables import hyphenator

WORDS = {
    "de": "Nachbarschaftshilfe Förderantrag Kollegiale Straßenfest Frühling-Oberhofer Zugänglichkeit Äcker",
    "en": "neighbourhood accessibility volunteer interpreting Wolfeschlegelsteinhausenbergerdorff a",
}
NAMES = {"de": "de_DE", "en": "en_GB"}


@pytest.mark.parametrize("language", WORDS)
def test_words_are_parted_as_pyphen_does(language):
    slow = pyphen.Pyphen(lang=NAMES[language], left=3, right=3)
    for word in WORDS[language].split():
        assert hyphenator(language).inserted(word) == slow.inserted(word)


def test_a_dictionary_is_read_once():
    assert hyphenator("de") is hyphenator("de")
