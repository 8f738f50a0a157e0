"""Ein Finanzplan, der aufgeht."""

import re
from decimal import ROUND_HALF_UP, Decimal

import openpyxl
from pytest_bdd import parsers, scenarios, then, when

scenarios("budget.feature")

WHAT, PRICE, PLANNED = "B", "E", "F"
"""The columns of the plan: what it is, price of one, planned amount."""
CENT = Decimal("0.01")


def euros(amount):
    return f"{amount.quantize(CENT, ROUND_HALF_UP)} €".replace(".", ",")


def line(sheet, what):
    return next(cell.row for cell in sheet[WHAT] if cell.value == what)


def reckon(sheet, place):
    """Reckon a cell as Excel does: sums, products rounded to a cent, and chains of plus and minus."""
    content = sheet[place].value
    if not isinstance(content, str):
        return Decimal(str(content or 0))
    if area := re.fullmatch(r"=SUM\((\w+:\w+)\)", content):
        return sum((reckon(sheet, cell.coordinate) for (cell,) in sheet[area[1]]), Decimal(0))
    if product := re.fullmatch(r"=ROUND\((\w+)\*(\w+),2\)", content):
        return (reckon(sheet, product[1]) * reckon(sheet, product[2])).quantize(CENT, ROUND_HALF_UP)
    assert re.fullmatch(r"=\w+([+-]\w+)*", content), content
    parts = re.findall(r"([+-])(\w+)", content.replace("=", "+"))
    return sum((Decimal(f"{sign}1") * reckon(sheet, at) for sign, at in parts), Decimal(0))


@when(
    parsers.parse("ich in Excel den Einzelpreis von „{what}“ auf {price} € ändere"), target_fixture="changed"
)
def change_price(what, price, result):
    sheet = openpyxl.load_workbook(result).worksheets[0]
    sheet[f"{PRICE}{line(sheet, what)}"] = float(price.replace(",", "."))
    return sheet


@then("zeigt der Finanzplan")
def the_plan_shows(datatable, result):
    """As it was written: programs that only look into the file do not reckon."""
    sheet = openpyxl.load_workbook(result, data_only=True).worksheets[0]
    shown = [
        [what, euros(Decimal(str(sheet[f"{PLANNED}{line(sheet, what)}"].value)))] for what, _ in datatable
    ]
    assert shown == datatable


@then("rechnet der Finanzplan")
def the_plan_reckons(datatable, changed):
    assert [
        [what, euros(reckon(changed, f"{PLANNED}{line(changed, what)}"))] for what, _ in datatable
    ] == datatable
