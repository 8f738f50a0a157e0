"""Thinking about an event: pure functions of a snapshot. May import `domain` and `base`."""
