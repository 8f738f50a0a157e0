"""The money: planned, paid, proven by receipts, typed and dropped."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from netzwerkstatt.app.commands import Add, Change
from netzwerkstatt.app.starter import starter_budget
from netzwerkstatt.base.texts import LANGUAGES, texts
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId, GrantState, Receipt, ReceiptId, Side
from netzwerkstatt.domain.event import Partner, PartnerId, PartnerKind
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.ui.pages.budget.deeds import set_quantity
from netzwerkstatt.ui.pages.budget.records import Entry
from tests.builders import a_picture
from tests.ui.lists import choose, drop, middle_of, open_details, take

Key = Qt.Key
RENT = BudgetLine(BudgetLineId("rent"), heading="Raum", text="Miete", planned=Cents(90000), position=0)
FOOD = BudgetLine(BudgetLineId("food"), heading="Essen", text="Suppe", planned=Cents(30000), position=1)
CITY = Partner(PartnerId("city"), "Stadt", PartnerKind.FUNDER)
GRANT = BudgetLine(
    BudgetLineId("grant"), Side.FUNDING, "Förderung", "Stadt", planned=Cents(84000), partner_id=CITY.id
)
OWN = BudgetLine(BudgetLineId("own"), Side.FUNDING, "Eigenmittel", planned=Cents(36000), position=1)


@pytest.fixture
def empty(window, an_event):
    """The page of an event without any money."""
    assert window.make(an_event)
    window.go("budget")
    return window.page


@pytest.fixture
def page(empty):
    """The page of an event with two costs and two sources."""
    empty.desk.do(Add((CITY, RENT, FOOD, GRANT, OWN)))
    return empty


def view(page, code):
    page.go_to(code)
    QApplication.processEvents()
    return page.shown


def cells(listed, *columns):
    at = {column.id: place for place, column in enumerate(listed.table.columns)}
    return [
        tuple(listed.table.cell(row, at[name]).replace("\xa0", " ") for name in columns)
        for row in range(listed.table.rowCount())
    ]


def type_in(listed, row_id, column, text):
    assert listed.view.edit_cell(row_id, column)
    editor = listed.view.viewport().findChildren(QWidget, "cell-editor")[-1]
    editor.setText(text)
    QTest.keyClick(editor, Key.Key_Return)


def line(page, line_id):
    return page.desk.snapshot.budget[BudgetLineId(line_id)]


def said(page):
    return page.window().frame.toast.text


def texts_of(part):
    return [label.text().replace("\xa0", " ") for label in part.findChildren(QLabel)]


# the plan


@pytest.mark.parametrize(("typed", "cents"), [("1234,5", 123450), ("1.234,50 €", 123450), ("", 0)])
def test_amounts_are_typed_as_germans_write_them(page, typed, cents):
    costs = view(page, "costs")
    type_in(costs, "rent", "planned", typed)
    assert line(page, "rent").planned == cents


def test_what_is_no_amount_stays_in_its_cell_and_is_explained(page):
    costs = view(page, "costs")
    type_in(costs, "rent", "planned", "viel")
    assert line(page, "rent").planned == 90000
    assert said(page).startswith("„viel“ ist kein Betrag.")


def test_the_plan_follows_quantity_and_price(page):
    costs = view(page, "costs")
    type_in(costs, "rent", "quantity", "2,5")
    type_in(costs, "rent", "price", "99,99")
    assert (line(page, "rent").quantity, line(page, "rent").planned) == (2500, 24998)


def test_sums_follow_at_once(page):
    costs = view(page, "costs")
    type_in(costs, "food", "actual", "100")
    assert (
        costs.findChild(QLabel, "sums").text().replace("\xa0", " ") == "Geplant: 1.200 € · Ausgegeben: 100 €"
    )


def test_a_new_item_stands_below_the_last_and_has_no_heading_until_one_is_typed(page):
    costs = view(page, "costs")
    page.main()
    editor = costs.view.viewport().findChild(object, "cell-editor")
    editor.setText("Brot")
    QTest.keyClick(editor, Key.Key_Return)
    assert cells(costs, "heading", "text")[-1] == ("", "Brot")
    assert not line(page, costs.table.id_at(2)).eligible


def test_an_item_is_doubled_without_what_was_paid(page):
    costs = view(page, "costs")
    type_in(costs, "food", "actual", "100")
    costs.go_to("food")
    QTest.keyClick(costs.view, Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert cells(costs, "text", "planned", "actual")[-1] == ("Suppe", "300 €", "0 €")


def test_a_whole_heading_can_be_set_to_eligible_or_a_state_for_all(page):
    funding = view(page, "funding")
    funding.view.selectAll()
    funding.selection.wanted.emit("state", "approved")
    assert {each.state for each in page.desk.snapshot.budget.of("side", Side.FUNDING)} == {
        GrantState.APPROVED
    }
    page.window().undo()
    assert line(page, "grant").state is GrantState.OPEN


# the overview


def test_the_overview_shows_sums_headings_and_sources(page):
    overview = view(page, "overview")
    assert cells(overview, "heading", "planned") == [("Raum", "900 €"), ("Essen", "300 €")]
    said_there = texts_of(overview)
    assert {"1.200 €", "840 €", "360 €", "noch nicht beantragt"} <= set(said_there)
    assert overview.findChild(QLabel, "how-sure").text().replace("\xa0", " ") == (
        "Von den eingetragenen Förderern: 70 % der geplanten Finanzierung.\n"
        "Bewilligt oder eingegangen: 0 % der geplanten Finanzierung.\n"
        "Im Plan gehen Kosten und Finanzierung auf."
    )


def test_what_is_not_spent_yet_is_not_said_to_be_there(page):
    """No cent has come: the plan is not money."""
    page.desk.do(Add((Receipt(ReceiptId("r"), RENT.id, 1, Cents(20000)),)))
    card = view(page, "overview").findChild(QWidget, "left")
    assert card.accessibleName().replace("\xa0", " ") == (
        "Noch nicht ausgegeben: 1.000 € Bisher eingegangen: 0 €"
    )
    assert card.findChild(QLabel, "number").property("role") == "number"
    page.desk.do(Add((Receipt(ReceiptId("r2"), RENT.id, 2, Cents(120000)),)))
    assert card.accessibleName().replace("\xa0", " ") == "Noch nicht ausgegeben: 0 € 200 € über dem Soll"
    assert card.findChild(QLabel, "number").property("role") == "numberwarn"


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("code", ["overview", "costs", "funding", "receipts"])
def test_amounts_and_states_are_never_cut(page, look, code, scale):
    look.choose(scale=scale)
    large = (replace(RENT, planned=Cents(123456789)), replace(GRANT, planned=Cents(987654321)))
    page.desk.do(Change(tuple(zip((RENT, GRANT), large, strict=True))))
    page.desk.do(Add((Receipt(ReceiptId("r"), FOOD.id, 1, Cents(123456789)),)))
    shown = view(page, code)
    uncut = ("planned", "actual", "committed", "amount", "state", "receipts", "notices")
    checked = 0
    for at, column in enumerate(shown.table.columns):
        if column.id not in uncut or shown.view.isColumnHidden(at):
            continue
        metrics = QFontMetrics(look.theme.font(15, 700, tabular=column.right))
        room = shown.view.columnWidth(at) - 20 - (look.theme.px(18) + 7 if column.icon else 0)
        for row in range(shown.table.rowCount()):
            assert metrics.horizontalAdvance(shown.table.cell(row, at)) <= room, column.id
            checked += 1
    assert checked


def test_a_heading_that_costs_more_than_planned_says_so_in_words(page):
    page.desk.do(Add((Receipt(ReceiptId("r"), FOOD.id, 1, Cents(38500)),)))
    overview = view(page, "overview")
    assert cells(overview, "heading", "notices")[1] == ("Essen", "85 € über dem Soll")


def test_a_heading_leads_to_its_lines(page):
    overview = view(page, "overview")
    overview.view.opened.emit(overview.table.id_at(1))
    assert (page.choice.code, page.shown.place()) == ("costs", "food")


def test_an_empty_plan_can_begin_with_the_template(empty):
    empty.shown.findChild(object, "empty-0").click()
    assert len(empty.desk.snapshot.budget) == len(starter_budget(texts("de")))
    empty.window().undo()
    assert not empty.desk.snapshot.budget


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_has_both_sides_in_every_language(language):
    lines = starter_budget(texts(language))
    assert {each.side for each in lines} == set(Side)
    assert all(each.heading and each.text for each in lines)


# receipts


def test_with_receipts_their_sum_is_what_is_paid(page):
    page.desk.do(Add(tuple(Receipt(ReceiptId(f"r{n}"), RENT.id, n, Cents(100 * n)) for n in (1, 2))))
    costs = view(page, "costs")
    assert cells(costs, "text", "actual")[0] == ("Miete", "3 €")
    type_in(costs, "rent", "actual", "5")
    assert said(page).startswith("Für „Raum · Miete“ gibt es Belege")


def test_a_receipt_is_typed_for_the_line_it_was_asked_for(page):
    page.desk.go("budget", "receipts +food")
    receipts = page.shown
    editor = receipts.view.viewport().findChild(object, "cell-editor")
    editor.setText("12,30")
    QTest.keyClick(editor, Key.Key_Return)
    (receipt,) = page.desk.snapshot.receipts.values()
    assert (receipt.line_id, receipt.number, receipt.amount) == ("food", 1, 1230)


@pytest.mark.parametrize("way", ["enter", "tab", "list"])
def test_of_a_new_receipt_the_item_is_chosen_first_and_the_amount_is_typed_then(page, way):
    page.go_to("receipts +")
    receipts = page.shown
    assert cells(receipts, "line", "amount") == [("bitte wählen", "0 €")]
    editor = receipts.view.viewport().findChild(QComboBox, "cell-editor")
    assert (editor.currentIndex(), editor.placeholderText()) == (-1, "bitte wählen")
    if way == "list":
        take(editor, FOOD.id)
    else:
        editor.setCurrentIndex(editor.findData(FOOD.id))
        QTest.keyClick(editor, Key.Key_Return if way == "enter" else Key.Key_Tab)
    QApplication.processEvents()
    page.window().activateWindow()  # without a screen, a list that closes leaves no window active
    QApplication.processEvents()
    for sign in "12,30":
        QTest.keyClicks(QApplication.focusWidget(), sign)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    (receipt,) = page.desk.snapshot.receipts.values()
    assert (receipt.line_id, receipt.amount) == ("food", 1230)


def test_a_receipt_without_an_item_is_not_kept_and_asks_for_one(page):
    page.go_to("receipts +")
    receipts = page.shown
    receipts.view.edit_cell(receipts.table.id_at(0), "amount")
    QApplication.processEvents()
    amount = receipts.view.indexWidget(receipts.view.currentIndex())
    QTest.keyClicks(amount, "12,30")
    QTest.keyClick(amount, Key.Key_Return)
    assert not page.desk.snapshot.receipts
    assert said(page) == "Ein Beleg gehört zu einem Posten des Plans. Bitte zuerst den Posten wählen."
    QApplication.processEvents()
    again = receipts.view.indexWidget(receipts.view.currentIndex())
    assert again.text() == "12,30"


def test_pasted_receipts_belong_to_the_item_of_the_current_one(page):
    page.desk.do(Add((Receipt(ReceiptId("r"), FOOD.id, 1, Cents(100)),)))
    receipts = view(page, "receipts")
    receipts.go_to("r")
    QGuiApplication.clipboard().setText("Betrag\tBezahlt an\n5\tBäcker\n7\tMarkt")
    receipts.view.paste()
    found = sorted(page.desk.snapshot.receipts.values(), key=lambda one: one.number)
    assert [(one.line_id, one.amount, one.payee) for one in found[1:]] == [
        ("food", 500, "Bäcker"),
        ("food", 700, "Markt"),
    ]


def test_a_receipt_without_a_plan_is_explained(empty):
    empty.go_to("receipts +")
    assert said(empty).startswith("Ein Beleg gehört zu einem Posten")


def test_a_photo_dropped_on_an_item_becomes_its_receipt(page, tmp_path):
    costs = view(page, "costs")
    photo = tmp_path / "Kassenzettel.jpg"
    photo.write_bytes(a_picture(kind="JPEG"))
    drop(costs, photo, middle_of(costs, FOOD))
    (receipt,) = page.desk.snapshot.receipts.values()
    assert (receipt.line_id, receipt.file_name) == ("food", "Kassenzettel.jpg")
    assert page.desk.workspace.attachment(receipt.file).startswith(b"\xff\xd8")
    assert page.choice.code == "receipts"


def test_a_photo_is_dropped_onto_a_receipt_or_its_details(page, tmp_path):
    one, other = (Receipt(ReceiptId(name), FOOD.id, number) for number, name in enumerate("ab", start=1))
    page.desk.do(Add((one, other)))
    receipts = view(page, "receipts")
    photo = tmp_path / "Kassenzettel.jpg"
    photo.write_bytes(a_picture(kind="JPEG"))

    def kept():
        return [receipt.file_name for receipt in page.desk.snapshot.receipts.values()]

    drop(receipts, photo, receipts.view.geometry().bottomLeft())
    assert (kept(), said(page)) == (["", ""], "Bitte die Datei auf einen Beleg ziehen.")
    drop(receipts, photo, middle_of(receipts, other))
    assert kept() == ["", "Kassenzettel.jpg"]
    pane = open_details(receipts, one)
    drop(receipts, photo, pane.mapTo(receipts, pane.rect().center()))
    assert kept() == ["Kassenzettel.jpg", "Kassenzettel.jpg"]


def test_deleting_an_item_takes_its_receipts_along_and_undo_brings_both_back(page):
    page.desk.do(Add((Receipt(ReceiptId("r"), FOOD.id, 1, Cents(100)),)))
    before = page.desk.snapshot
    costs = view(page, "costs")
    costs.go_to("food")
    QTest.keyClick(costs.view, Key.Key_Delete)
    assert not page.desk.snapshot.receipts
    page.window().undo()
    assert page.desk.snapshot == before


# all of it


def test_the_view_and_the_row_survive_another_language(window, page):
    page.go_to("costs food")
    window.speak("en")
    assert (window.page.choice.code, window.page.shown.place()) == ("costs", "food")
    assert window.page.shown.table.columns[0].title == "Heading"


@pytest.mark.parametrize("code", ["overview", "costs", "funding", "receipts"])
def test_every_control_is_named_and_large_enough(page, code, unnamed, too_small):
    shown = view(page, code)
    shown.toggle_details()
    QApplication.processEvents()
    assert unnamed(page) == []
    assert too_small(page) == []


def test_each_of_several_new_receipts_has_a_number_of_its_own(page):
    receipts = [Receipt(ReceiptId(f"r{number}"), RENT.id, number=number) for number in (1, 2)]
    page.desk.do(Add(tuple(receipts)))
    shown = view(page, "receipts")
    choose(shown, *receipts)
    shown.double()
    numbers = [receipt.number for receipt in page.desk.snapshot.receipts.values()]
    assert sorted(numbers) == [1, 2, 3, 4]


@pytest.mark.parametrize(("language", "typed"), [("de", "1,125"), ("en", "1.125"), ("en", "1,125.0")])
def test_a_quantity_is_read_as_that_language_writes_it(language, typed):
    entry = Entry(RENT, Cents(0))
    quantity = set_quantity(entry, typed, texts(language)).line.quantity
    assert quantity == (1_125_000 if typed == "1,125.0" else 1_125)
