"""The append-only record: what happened in each exercise, and who its people are.

`Store` opens transactions, `Journal` appends and reads events, `People` keeps the names that journals
leave out, `Drafts` own scenarios while they are written. `open_store` is the one implementation, over SQLAlchemy;
`export_exercise` and `read_export` carry an exercise out of the store and back as lines of JSON.
"""

from simulator.journal.codec import CodecError, event_from_json, event_to_json
from simulator.journal.drafts import Draft, Drafts, DraftState, UnknownDraft, Version
from simulator.journal.export import Export, ExportError, export_exercise, read_export
from simulator.journal.people import Facilitator, People, Person
from simulator.journal.sql import open_store
from simulator.journal.store import (
    ALONE,
    AlreadyEntered,
    CannotOpenStore,
    ExerciseRecord,
    IssuedScorecard,
    Journal,
    StaleAppend,
    Store,
    Transaction,
    UnknownExercise,
)

__all__ = [
    "ALONE",
    "AlreadyEntered",
    "CannotOpenStore",
    "CodecError",
    "Draft",
    "DraftState",
    "Drafts",
    "ExerciseRecord",
    "Export",
    "ExportError",
    "Facilitator",
    "IssuedScorecard",
    "Journal",
    "People",
    "Person",
    "StaleAppend",
    "Store",
    "Transaction",
    "UnknownDraft",
    "UnknownExercise",
    "Version",
    "event_from_json",
    "event_to_json",
    "export_exercise",
    "open_store",
    "read_export",
]
