"""The page of the initiatives: their directory, and who can help whom."""
