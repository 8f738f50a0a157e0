"""The program with a window. May import `app` and what lies below, never `storage`."""
