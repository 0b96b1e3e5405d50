"""What an unquoted scalar means, and which ones are refused.

YAML 1.2's core schema knows null, true, false, decimal numbers and text. YAML 1.1, which most
tools and people's habits still follow, makes much else of the same characters: ``no`` is false,
``2:30`` is 150, ``0755`` is 493, ``2026-01-01`` is a date. A scalar is accepted only when both
readings agree; the rest is refused with the way to write what was meant.

Source: YAML 1.2.2, section 10.3; YAML 1.1 type repository (bool, int, float, timestamp, merge, value).
"""

import math
import re
from collections.abc import Callable
from typing import NamedTuple

from simulator.texts import CONTROLS


class Refusal(NamedTuple):
    """Why a scalar is refused: its code in the catalogue, and the words for this one."""

    code: str
    message: str
    mend: str


Scalar = None | bool | int | float | str

SHOWN = 40
"""Characters of a scalar that a message repeats."""

FORBIDDEN = re.compile(f"[{CONTROLS}\u2028\u2029\ufeff]")
"""Characters that no text of a document may have: controls, and line breaks that only YAML 1.1 knows."""

_MEANT = {"true": True, "false": False, "null": None, "~": None, "": None}
_WORDS = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false", "null"})
_LONGEST_WORD = 5
_OPENS_NUMBER = frozenset("+-.0123456789")
_LARGEST = 2**63 - 1

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+(?:[eE][-+][0-9]+)?")
_BASE_SIXTY = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?")
_DATE = re.compile(
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
    r"(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?"
)
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|nan)", re.IGNORECASE)
_OTHER_NUMBER = re.compile(
    r"[-+]?(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+"
    r"|(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?)"
)


def read_plain(text: str) -> Scalar | Refusal:
    """The value of an unquoted scalar, or why it is refused."""
    if text in _MEANT:
        return _MEANT[text]
    if len(text) <= _LONGEST_WORD and text.lower() in _WORDS:
        return _ambiguous_word(text)
    if text in {"<<", "="}:
        return Refusal(
            "D018",
            f"'{text}' has a hidden meaning in YAML 1.1",
            f'Write the keys out; as plain text, put it in quotes: "{text}".',
        )
    return _read_number(text) if text[0] in _OPENS_NUMBER else text


def _read_number(text: str) -> Scalar | Refusal:
    return next((meaning(text) for form, meaning in _FORMS if form.fullmatch(text)), text)


def shown(text: str) -> str:
    """The scalar in quotes, shortened to what a message can bear."""
    return f"'{text[:SHOWN]}...'" if len(text) > SHOWN else f"'{text}'"


def _ambiguous_word(text: str) -> Refusal:
    word = text.lower()
    if word == "null":
        meant, mend = "nothing", "Leave the value empty if nothing is meant."
    else:
        meant = "true" if word in {"yes", "on", "y", "true"} else "false"
        mend = f"Write {meant} if that is meant."
    return Refusal("D013", f"'{text}' is read as {meant} by some and as text by others", f"{mend}\n{_quoted(text)}")


def _integer(text: str) -> int | Refusal:
    return int(text) if len(text) <= SHOWN and abs(int(text)) <= _LARGEST else _out_of_range(text)


def _decimal(text: str) -> float | Refusal:
    return float(text) if math.isfinite(float(text)) else _out_of_range(text)


def _base_sixty(text: str) -> Refusal:
    clock = text.lstrip("+-")[:SHOWN]
    parts = clock.split(":")
    span = "".join(
        f"{int(part)}{unit}" for part, unit in zip(parts, "hms"[-len(parts) :], strict=False) if part.isdigit()
    )
    return Refusal(
        "D014",
        f"{shown(text)} would be read as a number in base sixty",
        f"For a moment of the exercise write T+{clock}, for a duration {span}.\n{_quoted(text)}",
    )


def _date(text: str) -> Refusal:
    return Refusal("D016", f"{shown(text)} would be read as a date", _quoted(text))


def _other_number(text: str) -> Refusal:
    mend = f"Write the number in plain decimals, like 1000 or 0.5.\n{_quoted(text)}"
    return Refusal("D015", f"{shown(text)} is a different number to different readers", mend)


def _out_of_range(text: str) -> Refusal:
    mend = f"Write a number of at most 18 digits.\n{_quoted(text)}"
    return Refusal("D017", f"{shown(text)} is not a number that can be counted with", mend)


def _quoted(text: str) -> str:
    return f'As text, put it in quotes: "{text}".' if len(text) <= SHOWN else "As text, put it in quotes."


_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], Scalar | Refusal]], ...] = (
    (_INTEGER, _integer),
    (_DECIMAL, _decimal),
    (_BASE_SIXTY, _base_sixty),
    (_DATE, _date),
    (_NOT_FINITE, _out_of_range),
    (_OTHER_NUMBER, _other_number),
)
"""The first form that the whole scalar has decides; with none of them it is text."""
