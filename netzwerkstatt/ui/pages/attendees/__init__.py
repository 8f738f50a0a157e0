"""The page of everybody who is registered: list, inspector, and the ways in and out."""
