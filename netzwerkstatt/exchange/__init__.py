"""Lists and calendars in and out. May import `domain` and `base`; returns codes and facts, no sentences."""
