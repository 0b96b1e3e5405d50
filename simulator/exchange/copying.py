"""A scenario taken over under another name: its text stays as it was written, comments and all."""

import re

from simulator.document.write import write
from simulator.exchange.naming import scenario_id

_ID = re.compile(r"^id:.*$", re.MULTILINE)
_TITLE = re.compile(r"^title:.*(?:\n[ \t]+\S.*)*$", re.MULTILINE)


def copied(text: str, name: str) -> str:
    """The text with the id and the title of its new name."""
    named = _ID.sub(lambda _: f"id: {scenario_id(name)}", text, count=1)
    return _TITLE.sub(lambda _: write({"title": name}).rstrip("\n"), named, count=1)
