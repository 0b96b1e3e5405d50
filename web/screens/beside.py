"""What stands beside the text in the editor: the faults of a text and its drawings, as the desk makes them."""

from collections.abc import Iterable
from typing import Any

from flask import request
from markupsafe import Markup

from web.runtime import runtime

Json = dict[str, Any]
PANELS = ("faults", "timeline", "branches", "plays")
LANES = ("channel", "seat")


def read_beside(draft: str, name: str, text: str, panels: Iterable[str] = PANELS) -> Json:
    """``{faults, drawn, playable, offers, html}``: panels of a text, ready to be put into the page."""
    lanes = request.values.get("lanes", "")
    lanes = lanes if lanes in LANES else LANES[0]
    read = runtime().desk.read(text, f"{name}.yaml", draft, lanes, panels)
    # drawn by our own process, from templates and drawings that escape every text
    read["html"] = {panel: Markup(html) for panel, html in read["html"].items()}  # noqa: S704
    return read
