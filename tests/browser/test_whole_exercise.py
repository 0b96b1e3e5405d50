"""The whole exercise in browsers, from the lobby to the scorecard: four seats, a facilitator, a wall."""

import pytest
from playwright.sync_api import expect

from tests.browser.playing import Playing
from web.library import Library
from pathlib import Path

TITLE = "The 2:30 AM 503 spike"
SEATS = {
    "duty-manager": ("Bo", "Engineering manager on duty"),
    "on-call": ("Cy", "Payments engineer on call"),
    "support-lead": ("Di", "Support lead"),
    "second-engineer": ("Hal", "Platform engineer, secondary on call"),
}

def test_x(house):
    ada = house.ada()
    code = ada.opens_room(TITLE)
    people = {seat: house.joins(name, code, title) for seat, (name, title) in SEATS.items()}
    people["facilitator"] = ada
    ada.starts()
    play = Playing(house.server, Library(Path("/nowhere")).get("0230-503-spike"), people, "by-the-book")
    play.begin()
    import time
    t = time.time()
    for m in range(0, 156):
        play.until(f"T+{m}:30")
        print(m, time.time() - t)
