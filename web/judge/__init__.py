"""The optional judge of prose: a language model at an endpoint of the house's own choice, asked for advice.

Off unless somebody names an endpoint. It is asked one yes-or-no question at a time about one text, after
play, and what it says is shown beside the card to facilitators and evaluators: it gives and takes no
points, and the card's bytes are the same whether it is on or off. A yes without the very words that show
it is dropped. Nothing ever waits for it. docs/judge.md says what leaves the house.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from web.judge.advice import Advice, advise, note_look
from web.judge.answer import Says
from web.judge.looks import Looks
from web.judge.shelf import Shelf
from web.judge.worker import Judge, Pace

if TYPE_CHECKING:
    from web.settings import Settings

__all__ = ["Advice", "Judge", "Looks", "Pace", "Says", "Shelf", "advise", "note_look", "open_judge"]


def open_judge(settings: Settings, pace: Pace | None = None) -> Judge | None:
    """The judge that these settings name; None while it is off."""
    if settings.judge is None:
        return None
    folder = settings.data / "judge"
    return Judge(settings.judge, Shelf(folder / "answers"), Looks(folder / "looks.jsonl"), pace or Pace())
