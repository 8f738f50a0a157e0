"""Angaben zum Bedarf bleiben im Haus."""

from pytest_bdd import parsers, scenarios, then

from netzwerkstatt.app.workspace import look
from netzwerkstatt.domain.access import Need

scenarios("privacy.feature")


@then(parsers.re("(?:ist )?der Bedarf von „(?P<name>.+)“(?: ist)? hinterlegt"))
def the_need_is_kept(name, event):
    """Only the event itself can tell; nothing that is put out does."""
    person = next(one for one in look(event).people.values() if one.name == name)
    assert person.needs is not Need.NONE or person.needs_note
