"""The first tables; rewritten freely until 1.0, for new files are made from the tables themselves."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Do nothing: a file of this revision has all its tables."""
