"""Alembic runs this: it takes the connection it is given and starts from the revision the file names."""

from alembic import context

_given = context.config.attributes
context.configure(connection=_given["connection"], render_as_batch=True, transactional_ddl=False)
context.get_context().stamp(_given["script"], _given["revision"])
context.run_migrations()
