"""A decision to leave something as it is goes with what it is about, and comes back with it."""

from datetime import date, datetime

from netzwerkstatt.app.commands import Add, Delete
from netzwerkstatt.planning.accepting import acceptances
from netzwerkstatt.planning.notices import NoticeKind, find
from tests.builders import a_day, a_room, a_session

TEN = datetime(2027, 10, 16, 10)


def test_a_decision_goes_with_its_session(open_event):
    hall = a_room("Saal")
    one, other = (a_session(title, hall, a_time) for title, a_time in (("Löten", TEN), ("Nähen", TEN)))
    event = open_event(a_day(), hall, one, other)
    [notice] = [found for found in find(event.snapshot) if found.kind is NoticeKind.OCCUPIED]
    event.execute(Add(tuple(acceptances(notice, date(2027, 9, 1), "Trennwand"))))
    event.execute(Delete((one,)))
    assert not event.snapshot.acceptances
    event.undo()
    [kept] = event.snapshot.acceptances.values()
    assert (kept.reason, {kept.session_id, kept.other_id}) == ("Trennwand", {one.id, other.id})
