"""Stretches of local time. An event's times are wall-clock times of its zone, without an offset."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A half-open stretch of local time: the end belongs to the next span."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError("a span must end after it starts")

    @property
    def minutes(self) -> int:
        """Return the length in minutes of wall-clock time."""
        return int((self.end - self.start).total_seconds() // 60)


def span(start: datetime, minutes: int) -> TimeSpan:
    """Return the span that starts then and lasts so many minutes, at least one."""
    return TimeSpan(start, start + timedelta(minutes=max(minutes, 1)))
