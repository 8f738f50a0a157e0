"""Guests in a table."""

import pytest

from netzwerkstatt.ui.tables.view import RecordView
from tests.ui.tables.guests import Guests


@pytest.fixture
def shown(qtbot, look, words):
    """Show guests in a table and put the focus there."""

    def show(*names):
        guests = Guests(*names)
        view = RecordView(look, words, guests.table, "Gäste")
        qtbot.addWidget(view)
        view.resize(600, 400)
        with qtbot.waitExposed(view):
            view.show()
        view.setFocus()
        view.setCurrentIndex(guests.table.index(0, 0))
        return guests, view

    return show
