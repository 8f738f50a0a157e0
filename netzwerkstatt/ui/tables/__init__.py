"""Tables of records: they show, take what changed, and hand on what an edit makes of a record."""
