"""Unfilled: what the template put there and nobody replaced, and labels with nothing behind them."""

import re
from collections.abc import Iterator

from scoring.messages.blanks import placeholders
from scoring.prose.expression import Hit
from scoring.prose.form import Form
from scoring.prose.model import Note, Writing
from scoring.prose.text import Text
from scoring.prose.vocabulary.labels import known

_ADVICE = "Fill it in, or say in a sentence that it is not known yet and when it will be."
_SLOT = Form(
    r"^[ \t]*(?:[-*+\u2022>][ \t]*)*[*_]*(?P<label>[A-Za-z][\w /'&-]{0,40}?)[*_]*"
    r"[ \t]*:[*_]*(?P<rest>[ \t]*[-\u2013\u2014.?]*[ \t]*)$",
    re.MULTILINE,
)


def find(text: Text, _writing: Writing) -> Iterator[Note]:
    """Every placeholder, and every label of a template that is left empty."""
    held = []
    for found in placeholders(text.raw):
        if not text.quoted(found.start()) or text.raw[found.start()] in "[<{":
            held.append(found.start())
            yield text.note(
                "unfilled", found.start(), found.end(), rule="placeholder", advice=_ADVICE, confidence="certain"
            )
    for slot in _SLOT.finditer(text.raw):
        if known(slot["label"].lower()) and _empty(text.raw, slot):
            yield text.note("unfilled", *slot.span(), rule="empty-slot", advice=_ADVICE)


def _empty(raw: str, slot: Hit) -> bool:
    """Whether nothing follows that the label could head: the next line is a label of its own, or there is none."""
    if slot["rest"].strip():
        return True
    following = raw[slot.end() :].lstrip("\r\n")
    if not following.strip():
        return True
    line = following.split("\n", 1)[0]
    label, colon, _ = line.strip(" \t*_-\u2022").partition(":")
    return bool(colon) and known(label.strip(" *_").lower())
