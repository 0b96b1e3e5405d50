"""What tests of the grader write: an incident that is true, and messages about it."""

from dataclasses import replace

from scoring.prose import FIELDS, Truth, Writing

TRUTH = Truth.read(
    {
        "service": "Checkout API",
        "symptom": "POST /orders returns 502",
        "error_rate_pct": 41,
        "affected_scope": "41% of checkouts, all regions",
        "affected_pct": 41,
        "started_at": "2026-05-06T11:30:00Z",
        "as_of": "2026-05-06T11:44:00Z",
        "duration_min": 14,
        "severity": "SEV1",
        "cause_known": False,
        "cause": "a config push emptied the upstream list",
        "data_loss": False,
        "people": ["Mara Lindqvist", "Joao Prates"],
    }
)


def writing(kind, text, *, required=True, **changes):
    """A message of a kind; with `required`, all fields of its template are asked for."""
    fields = FIELDS.get(kind) if required is True else required
    return Writing(kind, text, replace(TRUTH, **changes), fields or None)
