"""The page of rooms: what guests need, what each room offers, and everything about one room."""
