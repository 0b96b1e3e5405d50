"""A person's own link, by which they come back to their seat on another device. Shown to them alone."""

from flask import request

from web.asking import key_cookie
from web.identity import Capacity
from web.screens.qr import ShownLink, shown_link
from web.screens.visit import Visit


def own_link(here: Visit) -> ShownLink | None:
    """The link and its QR code; None for facilitators and observers."""
    key = request.cookies.get(key_cookie(here.room), "")
    if not key or here.identity.capacity not in (Capacity.PARTICIPANT, Capacity.EVALUATOR):
        return None
    return shown_link(here.page.url("join.come_back", key=key), small=True)
