"""The present moment, in one place, so that tests can name it."""

from datetime import UTC, datetime


def now() -> datetime:
    """Return this moment in UTC."""
    return datetime.now(UTC)


def local_now() -> datetime:
    """Return this moment as the computer's local wall-clock time, without a zone, to the second."""
    return datetime.now().astimezone().replace(tzinfo=None, microsecond=0)
