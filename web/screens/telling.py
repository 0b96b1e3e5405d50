"""The scorer's sentences as a page shows them: moments by the story's clock, figures kept with their units.

What the scorer wrote is part of the card's bytes and stays as it is; only the showing differs.
"""

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from simulator.times import DAY_MS, format_moment, parse_moment
from web.screens.wording import instant, story, story_day

if TYPE_CHECKING:
    from simulator.exercise.view.model import ClockView

_MOMENT = re.compile(r"(T[+-]\d+(?::[0-5]\d){0,2})(?: \(\d\d:\d\d UTC\))?")
"""A moment as the scorer writes it: ``T+12:30``, or ``T+12:30 (02:42 UTC)``."""
_FIGURE = re.compile(r"(?<=\d) (?=(?:%|h|min|ms|s|hours?|minutes?|seconds?|days?)(?!\w))")
_NEXT_FIGURE = re.compile(r"(?<=\d\N{NO-BREAK SPACE}h) (?=\d)|(?<=\d\N{NO-BREAK SPACE}min) (?=\d)")
_TIME = Markup('<time datetime="{}" title="{}">{}</time>')


def unbroken(text: str) -> str:
    """The same words, with no line's end between a figure and its unit, nor within ``4 min 19 s``."""
    return _NEXT_FIGURE.sub("\N{NO-BREAK SPACE}", _FIGURE.sub("\N{NO-BREAK SPACE}", text))


def told(text: str, clock: "ClockView") -> Markup:
    """A sentence with its moments by the story's clock; with seconds where two of them would read alike."""
    words = _MOMENT.split(text)
    moments = [parse_moment(written) for written in words[1::2]]
    seconds = _read_alike(clock, moments)
    shown = [escape(unbroken(part)) for part in words]
    shown[1::2] = [_TIME.format(instant(clock, at), format_moment(at), _read(clock, at, seconds)) for at in moments]
    return Markup("").join(shown)


FILTERS: Mapping[str, Callable[..., Any]] = {"told": told, "unbroken": unbroken}


def _read(clock: "ClockView", at_ms: int, seconds: bool) -> str:  # noqa: FBT001 -- of one sentence's moments
    """The time of day; with its date where that is no longer the same night."""
    time = story(clock, at_ms, seconds=seconds)
    return f"{story_day(clock, at_ms)} {time}" if abs(at_ms) >= DAY_MS else time


def _read_alike(clock: "ClockView", moments: list[int]) -> bool:
    ordered = sorted(set(moments))
    return any(story(clock, one) == story(clock, after) for one, after in pairwise(ordered))
