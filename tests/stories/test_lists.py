"""Aus einer Liste werden Namensschilder."""

import csv

from pytest_bdd import scenarios, then

scenarios("lists.feature")


@then("zeigt ein deutsches Excel")
def german_excel_shows(datatable, result):
    """It takes UTF-8 only behind a byte order mark, and parts cells at semicolons."""
    content = result.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    shown = list(csv.DictReader(content.decode("utf-8-sig").splitlines(), delimiter=";"))
    heading, *rows = datatable
    assert [[row[column] for column in heading] for row in shown] == rows
