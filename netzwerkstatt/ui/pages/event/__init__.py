"""The page of the event itself: what it is called, its days, its topics, and who stands behind it."""
