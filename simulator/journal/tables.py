"""The tables, as SQLAlchemy and the migrations see them.

Times are wall clock milliseconds since the Unix epoch (UTC). Event data is canonical JSON text, so
that what is read is byte for byte what was written.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    },
)

TEXTS = Table(
    "texts",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
)

EXERCISES = Table(
    "exercises",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("code", String(16), nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("created_wall_ms", BigInteger, nullable=False, index=True),
    Column("scenario_sha", ForeignKey("texts.sha256"), nullable=False),
    Column("playbook_sha", ForeignKey("texts.sha256"), nullable=False),
    Column("occasion", String(64), index=True),
    Column("state", String(32), nullable=False, index=True),
    Column("owner", String(64), nullable=False, index=True),
)

EVENTS = Table(
    "events",
    METADATA,
    Column("exercise", ForeignKey("exercises.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("wall_ms", BigInteger, nullable=False),
    Column("by", String(64)),
    Column("command", String(128)),
    Column("type", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("data", Text, nullable=False),
    Index("ix_events_exercise_command_seq", "exercise", "command", "seq", unique=True),
)

PEOPLE = Table(
    "people",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("exercise", ForeignKey("exercises.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("key_hash", String(64), unique=True),
    Column("created_wall_ms", BigInteger, nullable=False),
)

FACILITATORS = Table(
    "facilitators",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded_name", Text, nullable=False, unique=True),
    Column("password_hash", Text, nullable=False),
)

LINKS = Table(
    "links",
    METADATA,
    Column("token_hash", String(64), primary_key=True),
    Column("purpose", String(32), nullable=False),
    Column("expires_wall_ms", BigInteger, nullable=False),
    Column("used_wall_ms", BigInteger),
)

DRAFTS = Table(
    "drafts",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("owner", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("head", Integer, nullable=False),
    Column("published", Integer),
    Column("created_wall_ms", BigInteger, nullable=False),
    Column("updated_wall_ms", BigInteger, nullable=False),
)

DRAFT_VERSIONS = Table(
    "draft_versions",
    METADATA,
    Column("draft", ForeignKey("drafts.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("author", String(64), nullable=False),
    Column("wall_ms", BigInteger, nullable=False),
    Column("note", Text, nullable=False),
    Column("based_on", Integer, nullable=False),
    Column("aside", Boolean, nullable=False),
)

HEARTBEATS = Table(
    "heartbeats",
    METADATA,
    Column("exercise", ForeignKey("exercises.id"), primary_key=True),
    Column("alive_wall_ms", BigInteger, nullable=False),
)

ISSUED_CARDS = Table(
    "issued_cards",
    METADATA,
    Column("exercise", ForeignKey("exercises.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("scorer_version", String(32), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("issued_wall_ms", BigInteger, nullable=False),
)
