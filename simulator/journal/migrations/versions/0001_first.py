"""The first format: exercises, events, texts, people, facilitators, links, scorecards.

Spelt out, not taken from `simulator.journal.tables`: the tables go on changing, this step never does.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "texts",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_texts"),
    )
    op.create_table(
        "exercises",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("created_wall_ms", sa.BigInteger, nullable=False),
        sa.Column("scenario_sha", sa.String(64), nullable=False),
        sa.Column("playbook_sha", sa.String(64), nullable=False),
        sa.Column("occasion", sa.String(64)),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_exercises"),
        sa.UniqueConstraint("code", name="uq_exercises_code"),
        sa.ForeignKeyConstraint(["scenario_sha"], ["texts.sha256"], name="fk_exercises_scenario_sha"),
        sa.ForeignKeyConstraint(["playbook_sha"], ["texts.sha256"], name="fk_exercises_playbook_sha"),
    )
    for column in ("created_wall_ms", "occasion", "state", "owner"):
        op.create_index(f"ix_exercises_{column}", "exercises", [column])
    op.create_table(
        "events",
        sa.Column("exercise", sa.String(64), nullable=False),
        sa.Column("seq", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at_ms", sa.BigInteger, nullable=False),
        sa.Column("wall_ms", sa.BigInteger, nullable=False),
        sa.Column("by", sa.String(64)),
        sa.Column("command", sa.String(128)),
        sa.Column("type", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("exercise", "seq", name="pk_events"),
        sa.ForeignKeyConstraint(["exercise"], ["exercises.id"], name="fk_events_exercise"),
    )
    op.create_index("ix_events_exercise_command_seq", "events", ["exercise", "command", "seq"], unique=True)
    op.create_table(
        "people",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("exercise", sa.String(64), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("key_hash", sa.String(64)),
        sa.Column("created_wall_ms", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("key_hash", name="uq_people_key_hash"),
        sa.ForeignKeyConstraint(["exercise"], ["exercises.id"], name="fk_people_exercise"),
    )
    op.create_index("ix_people_exercise", "people", ["exercise"])
    op.create_table(
        "facilitators",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded_name", sa.Text, nullable=False),
        sa.Column("password_hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_facilitators"),
        sa.UniqueConstraint("folded_name", name="uq_facilitators_folded_name"),
    )
    op.create_table(
        "links",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("purpose", sa.String(32), nullable=False),
        sa.Column("expires_wall_ms", sa.BigInteger, nullable=False),
        sa.Column("used_wall_ms", sa.BigInteger),
        sa.PrimaryKeyConstraint("token_hash", name="pk_links"),
    )
    op.create_table(
        "scorecards",
        sa.Column("exercise", sa.String(64), nullable=False),
        sa.Column("scorer_version", sa.String(32), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("issued_wall_ms", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("exercise", "scorer_version", name="pk_scorecards"),
        sa.ForeignKeyConstraint(["exercise"], ["exercises.id"], name="fk_scorecards_exercise"),
    )
