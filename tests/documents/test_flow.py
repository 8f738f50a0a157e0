"""Text that flows over pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.documents.flow import Block, Group, Strip, columns, draw, laid_out, prose, text_strips
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.page import Paper
from netzwerkstatt.documents.setting import Setter, Type
from tests.documents.printed import flat, flaws, tags_of, text_of

BODY = Type(Style.REGULAR, 11, "#26242B")
FRAME = (40, 560, 300, 520)


def nothing(*_):
    pass


def strips(*heights):
    return [Strip(height, nothing) for height in heights]


def heights():
    return st.lists(st.floats(5, 60), min_size=1, max_size=12)


def blocks():
    return st.lists(
        st.builds(
            lambda own, keep, whole, before: Block(strips(*own), keep=keep, whole=whole, before=before),
            heights(),
            st.booleans(),
            st.booleans(),
            st.floats(0, 20),
        ),
        max_size=25,
    )


@given(blocks(), st.integers(1, 3))
def test_every_strip_is_placed_once_and_in_order(given_blocks, count):
    _, frames = columns(count, FRAME, 12)
    placed = [strip for piece in laid_out(given_blocks, frames) for strip in piece.strips]
    assert placed == [strip for block in given_blocks for strip in block.strips]


@given(blocks())
def test_no_piece_leaves_its_frame_or_overlaps_another(given_blocks):
    _, frames = columns(2, FRAME, 12)
    ends = {}
    for piece in laid_out(given_blocks, frames):
        frame = piece.frame
        assert piece.top <= ends.get(frame, frame.top) + 0.1
        ends[frame] = piece.top - sum(strip.height for strip in piece.strips)
        assert ends[frame] >= frame.top - frame.height - 0.1


def test_a_heading_stays_with_what_follows():
    filling, heading = Block(strips(*[20] * 25)), Block(strips(15), "H2", keep=True)
    after = Block(strips(20, 20, 20))
    pieces = laid_out([filling, heading, after], columns(1, FRAME, 0)[1])
    assert [piece.frame.page for piece in pieces] == [0, 1, 1]


def test_no_line_stands_alone_at_the_head_of_a_page():
    pieces = laid_out([Block(strips(*[20] * 27))], columns(1, FRAME, 0)[1])
    assert [len(piece.strips) for piece in pieces] == [25, 2]


def test_a_spare_block_is_left_out_where_there_is_no_room():
    filling, spare = Block(strips(*[20] * 25)), Block(strips(50), spare=True)
    late = Block(strips(50), instead=spare)
    placed = {piece.block for piece in laid_out([filling, spare, late], columns(1, FRAME, 0)[1])}
    assert placed == {filling, late}


def a_document(text, language="de"):
    paper = Paper("Text", language)
    setter = Setter(paper.type, language)
    group = Group("Sect")
    width, frames = columns(1, FRAME, 0)
    heading = Block(text_strips(setter, "Kopf", BODY, width), "H1", group, keep=True)
    pieces = laid_out([heading, *prose(setter, text, BODY, width, group)], frames)
    draw(paper, pieces, lambda _: paper.page(380, 600))
    return paper.finish()


def test_blank_lines_part_paragraphs_and_hyphens_make_lists():
    data = a_document("Erster Absatz,\nzweite Zeile.\n\nMitbringen:\n- Säge\n- Schrauben\n\n* **Hunger**")
    assert tags_of(data) == [
        "Document",
        "Sect",
        "H1",
        "P",
        "P",
        "L",
        "LI",
        "LBody",
        "LI",
        "LBody",
        "LI",
        "LBody",
    ]
    assert "Erster Absatz, zweite Zeile." in flat(text_of(data))
    assert "• Hunger" in flat(text_of(data))


def test_a_long_text_reads_out_unbroken_over_pages():
    words = " ".join(f"Nachbarschaftswerkstatt{number}" for number in range(900))
    data = a_document(words)
    assert not flaws(data)
    assert flat(text_of(data)).replace(" ", "") == ("Kopf" + words).replace(" ", "")


@pytest.mark.parametrize("text", ["", "   \n \n", "- ", "\n- \n-"])
def test_a_text_without_words_makes_no_block(text):
    paper = Paper("Text", "de")
    assert all(block.strips for block in prose(Setter(paper.type), text, BODY, 300))


def test_a_paragraph_from_right_to_left_ends_at_the_right_edge():
    paper = Paper("Text", "de")
    setter = Setter(paper.type)
    paper.page(380, 600)
    line = setter.line("مرحبا بالجيران")
    [strip] = text_strips(setter, "مرحبا بالجيران", BODY, 300)
    drawn = []
    paper.text = lambda _, x, *__: drawn.append(x)
    strip.draw(paper, 40, 500)
    assert drawn == [pytest.approx(340 - line.width * BODY.size)]


def test_a_rule_never_stands_alone_at_the_head_of_a_page():
    rule = Strip(8, nothing, artifact=True)
    pieces = laid_out([Block([*strips(*[20] * 26), rule])], columns(1, FRAME, 0)[1])
    assert [len(piece.strips) for piece in pieces] == [24, 3]
