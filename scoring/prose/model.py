"""What the grader of prose is given, and what it gives back."""

from dataclasses import dataclass
from typing import Literal

from scoring.prose.truth import Truth

Label = Literal[
    "unfilled", "dishonest", "blame", "speculation", "promise", "vague_symptom", "not_systemic", "etiquette"
]
"""What a message may lose points for, as grading names it; true always means a deduction."""

Confidence = Literal["certain", "likely", "look"]
"""How sure a note is; `look` is shown to people and deducts nothing."""

KINDS = (
    "declaration",
    "status_update",
    "investigating",
    "identified",
    "resolved",
    "customer_email",
    "exec_reply",
    "five_whys",
    "action_items",
    "postmortem",
    "chat",
)
"""The kinds of message."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A message as it was written, with what was true when it was sent."""

    kind: str
    """One of KINDS."""
    text: str
    truth: Truth
    required: tuple[str, ...] | None
    """The fields that the message must carry, of FIELDS; None where no template applies."""


@dataclass(frozen=True, slots=True)
class Note:
    """A fault found in a message, with the words that show it: `text[start:end] == quote`.

    What is left out can have no words: then the quote is empty and both ends are the message's own.
    """

    label: Label
    facet: str
    """What kind of this fault: of dishonesty scope, duration, severity ..., of etiquette theory, noise ..."""
    quote: str
    start: int
    end: int
    rule: str
    """The rule's stable name."""
    fact: str
    """The fact that is contradicted, in words; empty where there is none."""
    advice: str
    """One sentence: how to say it instead."""
    confidence: Confidence

    @property
    def deducts(self) -> bool:
        """Whether it is sure enough to cost points."""
        return self.confidence != "look"


@dataclass(frozen=True, slots=True)
class ActionItem:
    """An action item of a list, table or sentence, and which of its four parts it has."""

    quote: str
    start: int
    end: int
    specific: bool
    owner: bool
    due: bool
    priority: bool

    @property
    def lacking(self) -> tuple[str, ...]:
        """The parts that it has not, in words."""
        parts = {"clear action": self.specific, "priority": self.priority, "owner": self.owner, "due date": self.due}
        return tuple(name for name, there in parts.items() if not there)


@dataclass(frozen=True, slots=True)
class Graded:
    """What was found in a message."""

    missing: tuple[str, ...] | None
    """The required fields that it says nothing about; None where no template applies."""
    notes: tuple[Note, ...]
    """In the order of the text."""
    actions: tuple[ActionItem, ...] | None
    """None where a message of this kind lists none."""

    def deducts(self, label: Label) -> bool:
        """Whether points are lost under a label."""
        return any(note.label == label and note.deducts for note in self.notes)

    def spans(self, label: Label) -> tuple[str, ...]:
        """The words that lose points under a label."""
        return tuple(note.quote for note in self.notes if note.label == label and note.deducts and note.quote)
