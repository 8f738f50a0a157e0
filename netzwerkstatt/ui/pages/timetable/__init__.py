"""The timetable as a list: the day as it stands, moved by typing, by keys and by a menu."""
