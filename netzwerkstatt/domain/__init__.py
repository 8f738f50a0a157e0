"""What an event is: frozen records and the rules that belong to them. May import `base`.

One word per thing: event, day, topic, partner · building, room · session (a programme item: workshop, talk,
panel, break …) · person (one person, several roles) · contribution (who does what in a session) ·
registration (who comes) · wish, booking (the session somebody wants, has) · initiative · budget line · task.
Money is in cents, lengths are in millimetres, durations in minutes, times are local times of the event.
"""
