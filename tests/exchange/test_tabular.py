"""Any list as a table: encodings, delimiters, headers, sheets."""

import io
import zipfile

import pytest
import xlsxwriter
import xlwt
from hypothesis import example, given
from hypothesis import strategies as st

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.exchange import tabular
from netzwerkstatt.exchange.mapping import vocabulary
from netzwerkstatt.exchange.plan import Line

KNOWN = vocabulary("attendees").known


def read(text, encoding="utf-8"):
    return tabular.parse(text.encode(encoding), KNOWN)


def cells(table):
    return [row.cells for row in table.rows]


def workbook(**sheets):
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for line, row in enumerate(rows):
                sheet.write_row(line, 0, row)
    return target.getvalue()


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "cp1252", "mac_roman", "cp850", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_umlauts_survive_every_encoding(encoding):
    table = read("Vorname;Nachname;Ort\r\nJürgen;Äußerer;Köln\r\nZoë;Öß;Tübingen\r\n", encoding)
    assert cells(table) == [("Jürgen", "Äußerer", "Köln"), ("Zoë", "Öß", "Tübingen")]


def test_cyrillic_in_an_old_encoding_is_read():
    text = "Name;Ort\r\n" + "Владимир Набоков;Санкт-Петербург\r\nЛидия Шишкина;Львів\r\n" * 5
    assert cells(read(text, "cp1251"))[0] == ("Владимир Набоков", "Санкт-Петербург")


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_delimiter_is_found(sign):
    table = read(f"Vorname{sign}Nachname\nAnna{sign}Berg\n")
    assert table.header == ("Vorname", "Nachname")
    assert cells(table) == [("Anna", "Berg")]


def test_line_that_names_the_delimiter_is_obeyed():
    assert cells(read("sep=|\r\nVorname|Nachname\r\nAnna; B|Berg\r\n")) == [("Anna; B", "Berg")]


def test_rows_keep_their_line_in_the_file():
    table = read('Titel der Liste;;\n\nVorname;Nachname;Bemerkung\nAnna;Berg;"zwei\nZeilen"\n\nBen;Cem;\n')
    assert table.header_line == 3
    assert [row.line for row in table.rows] == [4, 7]
    assert [row.text(0) for row in table.above] == ["Titel der Liste"]
    assert table.rows[0].text(2) == "zwei\nZeilen"


def test_quotation_mark_that_is_never_closed_loses_no_row():
    table = read('Name;Ort\nA;"nie geschlossen\nB;Köln\nC;Bonn\n')
    assert cells(table) == [("A", "nie geschlossen"), ("B", "Köln"), ("C", "Bonn")]
    assert [(problem.line, problem.code) for problem in table.problems] == [(2, "quote-unclosed")]


def test_quotation_mark_that_swallows_rows_up_to_the_next_one_loses_no_row():
    table = read('Vorname;Nachname;Ort\nA;"offen;Ulm\nB;x;Köln\nC;y;Bonn\nD;"z; zz";Trier\n')
    assert [row.text(0) for row in table.rows] == ["A", "B", "C", "D"]
    assert table.rows[3].text(1) == "z; zz"


def test_second_header_row_of_a_survey_is_joined():
    text = (
        "Respondent ID,Email Address,First Name,Essen,,,Kommentar\n"
        ",,,vegan,vegetarisch,alles,Open-Ended Response\n"
        "17,a@example.org,Anna,,vegetarisch,,nichts\n"
    )
    table = read(text)
    assert table.header[3:] == ("Essen – vegan", "Essen – vegetarisch", "Essen – alles", "Kommentar")
    assert len(table.rows) == 1


def test_list_without_header_keeps_its_first_row():
    table = read("Anna Berg;anna@example.org\nBen Cem;ben@example.org\n")
    assert table.header == ()
    assert len(table.rows) == 2


def test_hidden_signs_are_removed_and_said():
    table = read("Name;Ort\nTest\u202emaN;Ulm\nZero\u200bWidth;Bonn\nA\u0000B;Trier\n")
    assert [row.text(0) for row in table.rows] == ["TestmaN", "ZeroWidth", "AB"]
    assert [(problem.line, problem.code) for problem in table.problems] == [
        (n, "signs-removed") for n in (2, 3, 4)
    ]


def test_joiners_that_writing_needs_stay():
    table = read("Name;Ort\nگل\u200cبرگ;Ulm\n👩\u200d🦽;Bonn\n")
    assert [row.text(0) for row in table.rows] == ["گل\u200cبرگ", "👩\u200d🦽"]
    assert table.problems == ()


def test_workbook_keeps_leading_zeros_and_writes_whole_numbers_plainly():
    table = tabular.parse(workbook(Liste=[["Name", "PLZ", "Raum"], ["Anna", "01067", 12.0]]), KNOWN)
    assert [table.rows[0].text(n) for n in range(3)] == ["Anna", "01067", "12"]
    assert table.rows[0].line == 2


def test_workbook_gives_the_sheet_with_people():
    data = workbook(
        Hinweise=[["Stand", "März"], ["a", "b"]], Antworten=[["Vorname", "Nachname"], ["Anna", "Berg"]]
    )
    assert tabular.parse(data, KNOWN).sheet == "Antworten"


def test_old_workbook_is_read():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Liste")
    for line, row in enumerate([["Name", "Ort"], ["Jürgen", "Köln"]]):
        for column, text in enumerate(row):
            sheet.write(line, column, text)
    target = io.BytesIO()
    book.save(target)
    assert cells(tabular.parse(target.getvalue(), KNOWN)) == [("Jürgen", "Köln")]


def refusal(data):
    with pytest.raises(Refused) as caught:
        tabular.parse(data, KNOWN)
    return caught.value.code, caught.value.facts.get("kind")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n...", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"MZ\x90\x00", "program"),
        (b'{"a": 1}', "json"),
        (b"[" * 100_000, "json"),
        (b'<?xml version="1.0"?><schedule/>', "xml"),
        (b"<!DOCTYPE html><html></html>", "page"),
        (b"BEGIN:VCALENDAR\r\n", "calendar"),
        (b"SQLite format 3\x00", "event-file"),
        (bytes(range(1, 9)) * 100, "binary"),
    ],
)
def test_file_of_another_kind_is_named(data, kind):
    assert refusal(data) == ("file-other-kind", kind)


def test_letter_in_a_zip_is_named():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refusal(target.getvalue()) == ("file-other-kind", "letter")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\r\n\r\n", b";;;\r\n;;;\r\n"])
def test_file_without_a_word_is_empty(data):
    assert refusal(data) == ("file-empty", None)


def test_sheet_that_spans_too_many_places_is_refused_before_it_is_read():
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Name")
        sheet.write(1_000_000, 16_000, "x")
    assert refusal(target.getvalue()) == ("file-too-large", None)


def test_sheet_that_repeats_a_cell_a_milliard_times_is_refused_before_it_is_read():
    cell = (
        '<table:table-cell table:number-columns-repeated="16000" office:value-type="string">'
        "<text:p>x</text:p></table:table-cell>"
    )
    row = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    content = f"<a><table:table>{row}</table:table></a>"
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    assert refusal(target.getvalue()) == ("file-too-large", None)


def test_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(Refused) as caught:
        tabular.read(tmp_path / "liste.csv")
    assert (caught.value.code, caught.value.facts) == ("file-missing", {"name": "liste.csv"})


@given(st.binary(max_size=400))
@example(b"PK\x03\x04" + b"xl/" * 20)
@example(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
@example(b'"\r"\r"')
@example(b"\xff\xfe\x00")
def test_any_bytes_are_a_table_or_refused(data):
    try:
        table = tabular.parse(data, KNOWN)
    except Refused:
        return
    assert table.rows or table.above or any(table.header)


@given(
    st.lists(
        st.lists(st.sampled_from(["a", "b;c", 'd"e', "f\ng", "", "Ä"]), min_size=2, max_size=2),
        min_size=1,
        max_size=8,
    )
)
def test_rows_written_by_others_are_read_cell_by_cell(rows):
    import csv  # noqa: PLC0415  (the twin that wrote the file)

    target = io.StringIO()
    csv.writer(target, delimiter=";").writerows([["Vorname", "Nachname"], *rows])
    table = read(target.getvalue())
    assert [[row.text(0), row.text(1)] for row in table.rows] == [row for row in rows if any(row)]


def test_sheets_with_the_same_headings_are_one_list_and_lines_name_their_sheet():
    head = ["Vorname", "Nachname"]
    table = tabular.parse(
        workbook(
            Samstag=[head, ["Anna", "Berg"], ["Ben", "Cem"]],
            Sonntag=[["Liste"], head, ["Da\u202eria", "Dom"]],
        ),
        KNOWN,
    )
    assert [(row.text(0), row.line, row.line.sheet) for row in table.rows] == [
        ("Anna", 2, "Samstag"),
        ("Ben", 3, "Samstag"),
        ("Daria", 3, "Sonntag"),
    ]
    [problem] = table.problems
    assert (problem.code, problem.line, problem.line.sheet) == ("signs-removed", 3, "Sonntag")


def test_sheet_with_other_headings_is_left_out_and_named_with_its_rows():
    table = tabular.parse(
        workbook(
            Liste=[["Vorname", "Nachname"], ["Anna", "Berg"]],
            Hinweise=[["Stand", "März"], ["a", "b"], ["c", "d"]],
            Leer=[],
        ),
        KNOWN,
    )
    assert [(p.line, p.code, p.facts) for p in table.problems] == [
        (0, "sheet-left-out", {"sheet": "Hinweise", "count": 3})
    ]
    assert [row.line for row in table.rows] == [2]
    assert not isinstance(table.rows[0].line, Line)


def test_rows_of_data_above_the_headings_are_counted_and_titles_are_not():
    text = "Teilnahmen;;;\nStand;1.9.2027;;\nAnna;Berg;a@example.org;Ulm\nBen;Cem;;Ulm\n\n"
    table = read(text + "Vorname;Nachname;E-Mail;Ort\nDaria;Dom;;Bonn\n")
    assert [(p.line, p.code, p.facts) for p in table.problems] == [(0, "lines-above-header", {"count": 2})]
    assert read("Unsere Liste;\nVorname;Nachname\nAnna;Berg\n").problems == ()
