"""The page of all sessions: list, inspector, and the people of each."""
