"""Keeping an event: tables, journal, store, files, backups. May import `domain` and `base`.

Only `app` imports this floor.
"""
