"""What arrives, what is asked, and what the facilitator does about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InjectDelivered:
    """An inject reached its seats."""

    inject: str
    seats: tuple[str, ...]
    via: str
    text: str
    subject: str = ""
    sender: str = ""
    fired_by_hand: bool = False


@dataclass(frozen=True, slots=True)
class InjectHeld:
    """The facilitator keeps an inject back."""

    inject: str


@dataclass(frozen=True, slots=True)
class InjectReleased:
    """The facilitator lets a held inject go; it falls due at its time, or now if that is past."""

    inject: str


@dataclass(frozen=True, slots=True)
class InjectMoved:
    """The facilitator put an inject to another time."""

    inject: str
    due_ms: int


@dataclass(frozen=True, slots=True)
class InjectSkipped:
    """An inject will not come: the facilitator's choice, or its condition did not hold when it fell due."""

    inject: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImprovisedInjectSent:
    """The facilitator sent an inject of their own, as a persona."""

    via: str
    sender: str
    text: str
    seats: tuple[str, ...]
    subject: str = ""


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """The exercise asked something."""

    question: str
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionSkipped:
    """A question's condition did not hold when it fell due."""

    question: str


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """A question was answered in writing."""

    question: str
    text: str
