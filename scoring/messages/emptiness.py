"""Emptiness: how it is told that nothing real stands in a field, with the words that stand there instead."""

from scoring.messages.blanks import filled, placeholder
from simulator.playbook.template import TemplateField

_QUOTED = 60


def emptied(field: TemplateField, text: str, *, pasted: bool = False) -> tuple[str, str, str] | None:
    """(rule, how it is told, the words that show it) of a field in which nothing real stands; None if something does.

    An optional field may be empty, and may not hold a placeholder.
    """
    left = placeholder(text)
    if left is not None:
        return "unfilled", f"{field.label} still holds a placeholder.", left
    if field.required and not filled(field, text):
        quote = text.strip()[:_QUOTED]
        told = f"{field.label} says nothing; {_wanted(field)}" if quote else f"{field.label} is missing."
        return "missing", told, quote
    if pasted:
        return (
            "repeated",
            f"{field.label} holds what other fields hold; wanted: {_hint(field)}.",
            text.strip()[:_QUOTED],
        )
    return None


def _wanted(field: TemplateField) -> str:
    """What to write instead, in the words of the form's own hint."""
    unknown = "; or that it is not known yet, and what is done about it" if field.free else ""
    return f"wanted: {_hint(field)}{unknown}."


def _hint(field: TemplateField) -> str:
    hint = field.hint.rstrip(".")
    return hint if hint[1:2].isupper() else f"{hint[:1].lower()}{hint[1:]}"
