"""Truth: what was so when a message was sent, and how it is read from a record."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime


class TruthError(ValueError):
    """A record's `ground_truth` cannot be read; the text says which key is wrong, and what it should hold."""


@dataclass(frozen=True, slots=True)
class Truth:
    """What was true in the scenario when a message was sent; None is not given.

    Shares are percent, 0 to 100; times are aware and UTC; durations are minutes.
    """

    service: str | None = None
    symptom: str | None = None
    error_rate_pct: float | None = None
    """At the peak."""
    current_error_rate_pct: float | None = None
    """At sending, where it is another."""
    affected_scope: str | None = None
    affected_pct: float | None = None
    """Of the group that matters."""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    as_of: datetime | None = None
    """When it was sent."""
    duration_min: float | None = None
    """Elapsed at `as_of`, or in total once it is over."""
    severity: str | None = None
    cause_known: bool | None = None
    cause: str | None = None
    eta_known: bool | None = None
    data_loss: bool | None = None
    people: tuple[str, ...] = ()
    """Names of the staff."""
    posts: tuple[str, ...] = ()
    """What their posts and roles are called."""
    ahead_of_utc_min: float | None = None
    """By how much the clocks on the wall are ahead of UTC, minutes, -720 to 840."""

    @property
    def over(self) -> bool:
        """Whether it had ended when the message was sent."""
        return self.ended_at is not None and (self.as_of is None or self.ended_at <= self.as_of)

    @classmethod
    def read(cls, given: Mapping[str, object]) -> "Truth":
        """From a record's `ground_truth`; raises TruthError, and passes over keys that it does not know."""
        return cls(**{one.name: _READ[one.name](one.name, given.get(one.name)) for one in fields(cls)})  # type: ignore[arg-type]


def _words(key: str, value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise TruthError(f"'{key}' is to be text or null, not {value!r}")


def _number(key: str, value: object) -> float | None:
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    raise TruthError(f"'{key}' is to be a number or null, not {value!r}")


def _yes_no(key: str, value: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    raise TruthError(f"'{key}' is to be true, false or null, not {value!r}")


def _time(key: str, value: object) -> datetime | None:
    if value is None:
        return None
    try:
        read = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        read = None
    if read is None:
        raise TruthError(f"'{key}' is to be a time such as 2026-05-06T11:30:00Z or null, not {value!r}")
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)


def _names(key: str, value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
        return tuple(value)
    raise TruthError(f"'{key}' is to be a list of names, not {value!r}")


_TYPED = {
    _number: ("error_rate_pct", "current_error_rate_pct", "affected_pct", "duration_min", "ahead_of_utc_min"),
    _time: ("started_at", "ended_at", "as_of"),
    _yes_no: ("cause_known", "eta_known", "data_loss"),
    _words: ("service", "symptom", "affected_scope", "severity", "cause"),
    _names: ("people", "posts"),
}
_READ = {key: reader for reader, keys in _TYPED.items() for key in keys}
