"""The first page: how far the event is, what comes next, and what to look at."""
