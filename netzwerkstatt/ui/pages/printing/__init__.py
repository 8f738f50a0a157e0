"""The page on which documents are chosen, seen, saved and printed."""
