"""Bringing a database to the present format, by Alembic's scripts, at every start."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

PRESENT = "0004"
"""The number of the last script. A database that has it needs none, and Alembic is not even loaded."""
_SCRIPTS = Path(__file__).parent / "migrations"


def migrate(connection: Connection) -> None:
    """Run the scripts that this database has not seen yet, inside the caller's transaction."""
    if inspect(connection).has_table("alembic_version"):
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        if version == PRESENT:
            return
    _run_scripts(connection)


def _run_scripts(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 -- a third of a second that only a new or old database costs
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
