"""Dialogs: only for several steps, or for what leaves the file."""
