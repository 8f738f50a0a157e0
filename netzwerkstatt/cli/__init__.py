"""The program without a window. May import `app` and what lies below, never `storage`."""
