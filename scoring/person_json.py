"""A person's card as JSON; docs/scoring.md documents it. It is kept apart from the team's card, and never in it."""

import json
from typing import TypeAlias

from scoring.deeds import Deed
from scoring.person import Arrival, Owed, PersonCard, Spell

FORMAT = 1

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def person_json(card: PersonCard) -> str:
    """One object with sorted keys, two spaces deep, a line break at its end."""
    return json.dumps(person_value(card), sort_keys=True, indent=2, ensure_ascii=False) + "\n"


def person_value(card: PersonCard) -> dict[str, Json]:
    """The same as plain values."""
    return {
        "format": FORMAT,
        "person": card.person,
        "seats": [_spell(one) for one in card.seats],
        "roles": [_spell(one) for one in card.roles],
        "paged_ms": card.paged_ms,
        "arrived_ms": card.arrived_ms,
        "saw": [_arrival(one) for one in card.arrivals],
        "owed": [_owed(one) for one in card.owed],
        "did": [_deed(one) for one in card.deeds],
        "said": [_deed(one) for one in card.said],
    }


def _spell(one: Spell) -> dict[str, Json]:
    return {"id": one.id, "title": one.title, "from_ms": one.from_ms, "to_ms": one.to_ms}


def _arrival(one: Arrival) -> dict[str, Json]:
    answered = None if one.answered is None else _deed(one.answered)
    return {"seq": one.seq, "at_ms": one.at_ms, "label": one.label, "asks": one.asks, "answered": answered}


def _deed(one: Deed) -> dict[str, Json]:
    return {"seq": one.seq, "at_ms": one.at_ms, "kind": one.kind, "text": one.text}


def _owed(one: Owed) -> dict[str, Json]:
    finding = one.finding
    remarks: list[Json] = [
        {"text": remark.text, "quote": remark.quote, "seq": remark.seq, "fact": remark.fact} for remark in one.remarks
    ]
    return {
        "criterion": finding.criterion,
        "title": finding.title,
        "role": one.as_role,
        "verdict": (finding.override or finding).verdict.value,
        "expected": finding.expected,
        "actual": finding.actual,
        "evidence": list(finding.evidence),
        "at_ms": finding.at_ms,
        "due_ms": finding.due_ms,
        "remarks": remarks,
    }
