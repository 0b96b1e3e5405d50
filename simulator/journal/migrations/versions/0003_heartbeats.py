"""When each running exercise was last known to be alive, so that a crash costs no exercise time."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table; an exercise without a row is taken to have lived until its last event."""
    op.create_table(
        "heartbeats",
        sa.Column("exercise", sa.String(64), nullable=False),
        sa.Column("alive_wall_ms", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("exercise", name="pk_heartbeats"),
        sa.ForeignKeyConstraint(["exercise"], ["exercises.id"], name="fk_heartbeats_exercise"),
    )
