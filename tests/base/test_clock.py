"""The moment is told with its zone for the journal, without one for the plan."""

import datetime as dt

from netzwerkstatt.base import clock


def test_now_is_in_utc():
    assert clock.now().tzinfo is dt.UTC


def test_local_now_is_wall_clock_time_to_the_second():
    moment = clock.local_now()
    assert (moment.tzinfo, moment.microsecond) == (None, 0)
    assert abs(moment.astimezone(dt.UTC) - clock.now()) < dt.timedelta(seconds=5)
