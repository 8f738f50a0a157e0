"""Pages that are a list with the details of one row beside it: what they share, whatever is listed."""
