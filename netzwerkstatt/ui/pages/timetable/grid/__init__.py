"""The timetable as rooms × time: what is seen of a session, where it lies, and the hands that move it."""
