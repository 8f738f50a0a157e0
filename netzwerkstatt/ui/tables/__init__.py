"""Tables of records: they show, take what changed, and turn an edit into a command."""
