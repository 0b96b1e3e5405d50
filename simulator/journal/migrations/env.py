"""Alembic's entry: run the scripts over the connection that `simulator.journal.migrate` hands in."""

from alembic import context

from simulator.journal.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
