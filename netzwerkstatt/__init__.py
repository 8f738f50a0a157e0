"""NetzWerkStatt: plan a neighbourhood event on a laptop, offline, with nobody left out.

The floors, from bottom to top (each imports only what lies below it):
`base` · `domain` · `planning` and `storage` · `exchange`, `documents` and `reports` · `app` · `ui` and `cli`.
Commands go down, snapshots come up: `app.workspace` is the only way to change an event or to see one.
"""

__version__ = "0.1.0"
