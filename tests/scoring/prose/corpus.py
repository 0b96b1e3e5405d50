"""The labelled messages under learn/ and held/: how they are read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from scoring.prose import APPLIES, FIELDS, Truth, Writing

HERE = Path(__file__).parent
GOLD_NAMES = {
    "honest": "dishonest",
    "blameless": "blame",
    "symptom_specific": "vague_symptom",
    "systemic": "not_systemic",
    "template_missing": "missing",
}
"""What a label is called in a record, where that is another name than the deduction's."""
QUOTED = ("unfilled", "blame", "speculation", "promise", "vague_symptom", "not_systemic")
"""Deductions of which a message names the words alone."""
LABELLED = frozenset({*QUOTED, "dishonest", "etiquette", "missing", "actions"})


@dataclass(frozen=True)
class Example:
    """A message with the deductions that a careful reader made."""

    id: str
    file: str
    writing: Writing
    missing: tuple[str, ...]
    spans: dict[str, list[str]]
    """Of each label that deducts, the words."""
    ignored: frozenset[str]
    actions: tuple[dict[str, Any], ...] = ()
    facets: dict[str, list[str]] = field(default_factory=dict)

    def judged(self, label: str) -> bool:
        """Whether a label counts for this message."""
        unscored = self.writing.kind == "chat" and label == "unfilled"
        return label in APPLIES[self.writing.kind] and label not in self.ignored and not unscored


def examples(part: str) -> Iterator[Example]:
    """Every example of a part, `learn` or `held`, in the order of the files.

    A file may name under `judged` the deductions that it was labelled for; no others are counted there.
    """
    for path in sorted((HERE / part).glob("*.yaml")):
        held = yaml.safe_load(path.read_text("utf-8"))
        others = LABELLED - set(held.get("judged", LABELLED))
        for message in held["messages"]:
            yield _example(path.stem, held["truths"], message, others)


def _example(file: str, truths: dict[str, Any], message: dict[str, Any], others: frozenset[str]) -> Example:
    truth = Truth.read({**truths[message["truth"]], **message.get("change", {})})
    required = message.get("required", FIELDS.get(message["kind"]))
    spans = {label: message[label] for label in QUOTED if label in message}
    for label, at in (("dishonest", 0), ("etiquette", 1)):
        if label in message:
            spans[label] = [pair[at] for pair in message[label]]
    return Example(
        message["id"],
        file,
        Writing(message["kind"], message["text"], truth, None if required is None else tuple(required)),
        tuple(message.get("missing", ())),
        spans,
        others | {GOLD_NAMES.get(name, name) for name in message.get("ignore", ())},
        tuple(message.get("actions", ())),
        {
            "etiquette": [pair[0] for pair in message.get("etiquette", ())],
            "dishonest": [pair[1] for pair in message.get("dishonest", ())],
        },
    )
