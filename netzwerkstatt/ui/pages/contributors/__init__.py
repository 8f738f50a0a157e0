"""The page of everybody who brings something along: list, inspector, when they are there, what they do."""
