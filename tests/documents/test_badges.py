"""Name badges."""

import io
import re
from datetime import datetime

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import texts
from netzwerkstatt.documents.badges import BadgeOptions, badges
from netzwerkstatt.documents.look import SizeClass
from netzwerkstatt.documents.page import MM
from netzwerkstatt.documents.printed import PrintWarning
from netzwerkstatt.documents.stock import Fold, find, stocks
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.event import Event, EventId
from netzwerkstatt.domain.people import Person, PersonId, Role, badge_code
from netzwerkstatt.domain.registrations import Booking, BookingId
from netzwerkstatt.domain.sessions import (
    Contribution,
    ContributionId,
    Part,
    Session,
    SessionId,
    SessionStatus,
)
from netzwerkstatt.domain.snapshot import Shelf, Snapshot

HANNELORE = Person(PersonId("h"), "Hannelore", "Stoll", organisation="Café Vergissmeinnicht")
NGOZI = Person(
    PersonId("n"), "Ngozi", "Adeyemi", pronouns="sie/ihr", organisation="Nachbarschaftshilfe Gablenberg"
)
BERND = Person(PersonId("b"), "Bernd", "Österle", pronouns="er/ihm", organisation="Team", roles=Role.TEAM)
EVERYBODY = (HANNELORE, NGOZI, BERND)


def an_event(*people: Person, booked=(), parts=()) -> Snapshot:
    sessions = [
        Session(SessionId(f"s{n}"), "Löten", number=f"WS {n}", start=datetime(2027, 10, 16, 8 + n))
        for n in range(1, 10)
    ]
    gone = Session(SessionId("s0"), "Fällt aus", number="WS 0", status=SessionStatus.CANCELLED)
    return Snapshot(
        events=Shelf([Event(EventId("e"), "NetzWerkStatt 2027")]),
        people=Shelf(people),
        sessions=Shelf([*sessions, gone]),
        bookings=Shelf([Booking(BookingId(f"{p}{s}"), PersonId(p), SessionId(s)) for p, s in booked]),
        contributions=Shelf(
            [Contribution(ContributionId(f"{p}{s}"), SessionId(s), PersonId(p), part) for p, s, part in parts]
        ),
    )


def printed(*people: Person, event: Snapshot | None = None, **options):
    return badges(event or an_event(*people), people, texts("de"), BadgeOptions(**options))


def boxes(data: bytes, page: int = 0) -> list[tuple[float, float]]:
    """Return where badges begin on a page, in mm from its lower left corner."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        content = pdf.pages[page].Contents.read_bytes().decode("ascii")
    found, depth = [], 0
    for line in content.splitlines():
        moved = re.fullmatch(r"q -?1 0 0 -?1 (\S+) (\S+) cm", line)
        if moved and depth == 0:
            found.append((float(moved[1]) / MM, float(moved[2]) / MM))
        depth += bool(moved) - (line == "Q")
    return found


def codes(data: bytes) -> list[list[str]]:
    with pypdfium2.PdfDocument(data) as document:
        return [
            [found.text for found in zxingcpp.read_barcodes(page.render(scale=200 / 72).to_pil())]
            for page in document
        ]


def test_a_badge_says_name_pronouns_organisation_role_and_sessions(page_text):
    event = an_event(NGOZI, booked=[("n", "s6"), ("n", "s4"), ("n", "s0")])
    said = page_text(printed(NGOZI, event=event).data)
    for words in ("NetzWerkStatt 2027", "Ngozi", "Adeyemi", "sie/ihr", "Gablenberg", "Gast", "WS 4 · WS 6"):
        assert words in said
    assert "WS 0" not in said


def test_a_badge_is_read_out_in_order(structure):
    event = an_event(NGOZI, booked=[("n", "s6")])
    tree = structure(printed(NGOZI, event=event).data)
    assert tree == ["Document", ["Sect", ["H1"], ["P"], ["P"], ["P"], ["P"], ["Figure"]]]


def test_every_code_leads_to_its_person_and_holds_no_name():
    people = [Person(PersonId(f"p{number}"), f"Anna{number}", "Beispiel") for number in range(25)]
    result = printed(*people)
    assert result.pages == 3
    found = [code for page in codes(result.data) for code in page]
    assert sorted(found) == sorted(badge_code("e", person.id) for person in people)


@pytest.mark.parametrize("size", SizeClass)
def test_codes_are_read_at_every_size_of_type(size):
    (found,) = codes(printed(*EVERYBODY, size=size).data)
    assert sorted(found) == sorted(badge_code("e", person.id) for person in EVERYBODY)


@pytest.mark.parametrize("stock", stocks(), ids=lambda stock: stock.name)
def test_badges_lie_where_the_stock_has_its_cards(stock):
    people = [Person(PersonId(f"p{number}"), "Anna", "Beispiel") for number in range(stock.each)]
    result = printed(*people, stock=stock.name)
    assert result.pages == 1
    height = stock.sheet[1]
    wished = [(x, height - y - stock.height) for x, y in map(stock.place, range(stock.each))]
    for found, place in zip(boxes(result.data), wished, strict=True):
        assert found == pytest.approx(place, abs=0.1)


@pytest.mark.parametrize("stock", stocks(), ids=lambda stock: stock.name)
def test_nothing_is_drawn_beside_its_card(stock):
    long = Person(
        PersonId("l"),
        "Karl-Theodor Maria Nikolaus",
        "Buhl-Freiherr von Guttenberg",
        organisation="Verein " * 12,
    )
    data = printed(long, stock=stock.name).data
    with pypdfium2.PdfDocument(data) as document:
        image = document[0].render(scale=2).to_pil().convert("L")
    left, top = (side * MM * 2 for side in stock.place(0))
    box = image.point(lambda value: 255 * (value < 200)).getbbox()
    assert box[0] >= left - 3
    assert box[1] >= top - 3
    assert box[2] <= left + stock.width * MM * 2 + 3
    assert box[3] <= top + stock.height * MM * 2 + 3


def test_printing_begins_at_the_label_chosen():
    house = find("1455-02")
    result = printed(*EVERYBODY, first=9)
    assert result.pages == 2
    assert [len(boxes(result.data, page)) for page in (0, 1)] == [2, 1]
    assert boxes(result.data)[0] == pytest.approx((15, 297 - house.place(8)[1] - 54), abs=0.1)


def test_an_offset_moves_right_and_down():
    plain, moved = (
        boxes(printed(HANNELORE, **choice).data)[0] for choice in ({}, {"offset_x": 1.5, "offset_y": 2})
    )
    assert moved == pytest.approx((plain[0] + 1.5, plain[1] - 2), abs=0.02)


@pytest.mark.parametrize("first", [0, 11])
def test_a_label_beyond_the_sheet_is_refused(first):
    with pytest.raises(Refused) as refused:
        printed(HANNELORE, first=first)
    assert refused.value.code == "label-beyond-sheet"


def test_nobody_is_not_printed():
    with pytest.raises(Refused) as refused:
        printed()
    assert refused.value.code == "nobody-to-print"


@pytest.mark.parametrize(
    ("choice", "gone"),
    [
        ({"organisation": False}, "Gablenberg"),
        ({"pronouns": False}, "sie/ihr"),
        ({"sessions": False}, "WS 6"),
    ],
)
def test_what_is_not_wanted_is_left_out(choice, gone, page_text):
    event = an_event(NGOZI, booked=[("n", "s6")])
    assert gone in page_text(printed(NGOZI, event=event).data)
    assert gone not in page_text(printed(NGOZI, event=event, **choice).data)


def test_the_code_can_be_left_out():
    assert codes(printed(HANNELORE, code=False).data) == [[]]


def test_needs_are_never_printed(page_text):
    person = Person(
        PersonId("x"), "Anna", "B", needs=next(iter(Need)), needs_note="geheim", note="auch geheim"
    )
    assert "geheim" not in page_text(printed(person).data)


@pytest.mark.parametrize(
    ("role", "word"),
    [
        (Role.NONE, "Gast"),
        (Role.TEAM, "Team"),
        (Role.SPEAKER, "Referent*in"),
        (Role.MODERATOR, "Moderation"),
        (Role.HELPER, "Helfer*in"),
        (Role.INTERPRETER, "Dolmetschen"),
        (Role.PRESS, "Presse"),
        (Role.TEAM | Role.PRESS, "Team"),
    ],
)
def test_the_role_is_a_word(role, word, page_text):
    assert word in page_text(printed(Person(PersonId("x"), "Anna", "B", roles=role)).data)


def test_who_speaks_is_a_speaker_without_being_told(page_text):
    event = an_event(HANNELORE, parts=[("h", "s1", Part.SPEAKER)])
    said = page_text(printed(HANNELORE, event=event).data)
    assert "Referent*in" in said
    assert "WS 1" in said


def test_the_name_somebody_wants_replaces_the_others(page_text):
    said = page_text(printed(Person(PersonId("x"), "Johannes", "Meier", badge_name="Jo")).data)
    assert "Jo\n" in said
    assert "Meier" not in said


@pytest.mark.parametrize("person", [Person(PersonId("x"), "Sukarno"), Person(PersonId("x"), "", "Sukarno")])
def test_a_single_name_is_set_large(person):
    def height(data: bytes) -> int:
        with pypdfium2.PdfDocument(data) as document:
            page = document[0].get_textpage()
            return page.get_charbox(page.get_text_range().index("Suk"))[3] - page.get_charbox(0)[1]

    assert height(printed(person).data) == pytest.approx(
        height(printed(Person(PersonId("y"), "Sukarno")).data)
    )


def test_a_huge_name_is_printed_whole_and_listed(page_text):
    huge = Person(PersonId("x"), "A" * 600)
    result = printed(huge)
    assert result.warnings == (PrintWarning("name-small", "A" * 600, huge.id),)
    assert page_text(result.data).count("A") >= 600


def test_an_ordinary_name_is_not_listed():
    assert printed(*EVERYBODY).warnings == ()


def test_a_long_organisation_is_listed():
    result = printed(Person(PersonId("x"), "Anna", "B", organisation="Bundesarbeitsgemeinschaft " * 12))
    assert [warning.code for warning in result.warnings] == ["organisation-small"]


def test_letters_without_face_are_listed():
    result = printed(Person(PersonId("x"), "Anna \U00012000", "B"))
    assert result.warnings == (
        PrintWarning("letters-missing", "Anna \U00012000 B", PersonId("x"), "\U00012000"),
    )


def test_more_sessions_than_fit_are_counted(page_text):
    person = Person(PersonId("x"), "Anna", "B", roles=Role.INTERPRETER)
    event = an_event(person, booked=[("x", f"s{number}") for number in range(1, 10)])
    result = printed(person, event=event)
    assert [warning.code for warning in result.warnings] == ["sessions-left-out"]
    assert re.search(r"WS 1 .*\+\d", page_text(result.data))


def test_a_small_label_leaves_the_code_out_and_says_so():
    result = printed(HANNELORE, stock="L4784")
    assert [(warning.code, warning.subject) for warning in result.warnings] == [
        ("code-left-out", "Avery Zweckform L4784")
    ]
    assert codes(result.data) == [[]]


@pytest.mark.parametrize("stock", [stock.name for stock in stocks() if stock.fold is not Fold.NONE])
def test_a_folded_card_shows_the_name_on_both_sides_and_reads_it_once(stock, page_text, structure):
    data = printed(HANNELORE, stock=stock).data
    assert page_text(data).count("Stoll") == 2
    assert structure(data) == ["Document", ["Sect", ["H1"], ["P"], ["P"], ["Figure"]]]


def test_badges_may_be_english(page_text):
    data = badges(an_event(HANNELORE), [HANNELORE], texts("en"), BadgeOptions()).data
    assert "Guest" in page_text(data)


def test_progress_is_told_badge_by_badge():
    heard = []
    badges(an_event(*EVERYBODY), EVERYBODY, texts("de"), BadgeOptions(), lambda *step: heard.append(step))
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_the_same_badges_are_the_same_file():
    assert printed(*EVERYBODY).data == printed(*EVERYBODY).data
