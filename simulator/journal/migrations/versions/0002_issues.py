"""A card may be issued more than once: each issue is kept under the number of the entry that made it.

What had been issued before was the card of the release.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_KEEP = """
INSERT INTO issued_cards (exercise, seq, scorer_version, content, issued_wall_ms)
SELECT card.exercise, release.seq, card.scorer_version, card.content, card.issued_wall_ms
FROM scorecards AS card
JOIN (SELECT exercise, MIN(seq) AS seq FROM events WHERE type = 'card-released' GROUP BY exercise) AS release
ON release.exercise = card.exercise
"""


def upgrade() -> None:
    """Make the new table, bring over what was issued, drop the old one."""
    op.create_table(
        "issued_cards",
        sa.Column("exercise", sa.String(64), nullable=False),
        sa.Column("seq", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("scorer_version", sa.String(32), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("issued_wall_ms", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("exercise", "seq", "scorer_version", name="pk_issued_cards"),
        sa.ForeignKeyConstraint(["exercise"], ["exercises.id"], name="fk_issued_cards_exercise"),
    )
    op.execute(_KEEP)
    op.drop_table("scorecards")
