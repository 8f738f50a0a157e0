"""Abstracts arrive as HTML, Markdown or plain text, and are kept as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.exchange.schedules import prose


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("<p>Eins.</p>\n<p>Zwei &amp; drei.</p>", "Eins.\n\nZwei & drei."),
        ("<p>Wir:</p><ul><li>löten</li>\n<li>nähen</li></ul>", "Wir:\n\n- löten\n- nähen"),
        ('Mehr <a href="https://a.example/">hier</a>.', "Mehr hier (https://a.example/)."),
        ('<a href="https://a.example/">https://a.example</a>', "https://a.example"),
        ('<a href="javascript:x()">hier</a>', "hier"),
        ("<p>a</p><script>alert(1)</script><style>b</style>", "a"),
        ("Eins.<br />Zwei.", "Eins.\nZwei."),
        ("Zeile eins\nZeile <i>zwei</i>", "Zeile eins\nZeile zwei"),
        ("a < b und c > d", "a < b und c > d"),
        ("* Punkt\n* **fett**", "* Punkt\n* **fett**"),
        ("Kaffee &amp; Kuchen", "Kaffee & Kuchen"),
        ("<p>Null\x00\x07 und\u202e gedreht</p>", "Null und gedreht"),
        ("a\r\n\r\n\r\n\r\nb  ", "a\n\nb"),
        ("u\u0308ber", "über"),
    ],
)
def test_plain_text_keeps_what_was_said(written, kept):
    assert prose.plain(written) == kept


def test_plain_text_of_nests_without_end_is_made_in_time():
    assert prose.plain("<ul><li>" * 20_000 + "a") == "a"


@given(
    st.text(alphabet=st.sampled_from("ab <>/p&;=\n\t-äü\u0308\x00\u202e\"'") | st.characters(), max_size=60)
)
def test_markup_is_understood_as_the_text_it_was(text):
    kept = prose.plain(prose.markup(text))

    assert prose.plain(prose.markup(kept)) == kept


@given(st.text(max_size=60))
def test_line_is_one_line_and_stays_so(text):
    once = prose.line(text)

    assert len(once.splitlines()) <= 1
    assert prose.line(once) == once
