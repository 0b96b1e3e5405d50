"""Records of messages, one JSON object a line, and the predictions that are printed for them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scoring.prose import APPLIES, Truth, Writing
from scoring.prose.truth import TruthError

if TYPE_CHECKING:
    from scoring.prose import Graded

PARTS = ("specific", "owner", "due", "priority")


class RecordError(ValueError):
    """A line holds no record; the text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class MessageRecord:
    """A message of a file, with its id."""

    id: str
    writing: Writing


def read_record(line: bytes) -> MessageRecord:
    """The record of a line, its labels unseen; raises RecordError."""
    record = _object(line)
    kind, required, truth = str(record.get("kind")), record.get("required_fields"), record.get("ground_truth")
    if not isinstance(record.get("id"), str):
        raise RecordError("'id' is to be text.")
    if kind not in APPLIES:
        raise RecordError(f"'kind' is to be one of {', '.join(APPLIES)}, not {kind!r}.")
    if not isinstance(record.get("text"), str):
        raise RecordError("'text' is to be text.")
    if required is not None and not (isinstance(required, list) and all(isinstance(one, str) for one in required)):
        raise RecordError("'required_fields' is to be a list of names, or null.")
    if not isinstance(truth, dict):
        raise RecordError("'ground_truth' is to be an object.")
    try:
        known = Truth.read(truth)
    except TruthError as fault:
        raise RecordError(f"'ground_truth': {fault}.") from fault
    return MessageRecord(
        record["id"], Writing(kind, record["text"], known, None if required is None else tuple(required))
    )


def prediction(record: MessageRecord, graded: Graded) -> str:
    """One line of JSON: a verdict for each label that applies, and the words that cost points."""
    labels = APPLIES[record.writing.kind]
    told: dict[str, Any] = {
        "id": record.id,
        "template_missing": None if graded.missing is None else list(graded.missing),
        **{label: graded.deducts(label) for label in labels},
        "actions": None
        if graded.actions is None
        else [{"quote": item.quote, **{part: getattr(item, part) for part in PARTS}} for item in graded.actions],
        "spans": {label: list(graded.spans(label)) for label in labels if graded.deducts(label)},
    }
    return json.dumps(told)


def _object(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.rstrip(b"\r\n").decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise RecordError(f"It is not UTF-8 at byte {fault.start + 1}.") from fault
    except json.JSONDecodeError as fault:
        raise RecordError(f"It is not JSON: {fault.msg} at column {fault.colno}.") from fault
    except RecursionError as fault:
        raise RecordError("It is nested too deeply.") from fault
    except ValueError as fault:
        raise RecordError("A number in it has too many digits.") from fault
    if not isinstance(record, dict):
        raise RecordError("It is not an object.")
    return record
