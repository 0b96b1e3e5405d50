from pathlib import Path

from simulator.exercise.commands import COMMAND_TYPES
from simulator.exercise.events import EVENT_TYPES
from web.protocol_tables import with_tables

PAGE = Path(__file__).parents[2] / "docs" / "protocol.md"


def test_the_protocols_page_has_the_present_commands_events_and_refusals():
    """When it fails: python -m web.protocol_tables docs/protocol.md."""
    page = PAGE.read_text("utf-8")
    assert with_tables(page) == page


def test_every_command_and_event_is_in_the_protocols_page():
    page = PAGE.read_text("utf-8")
    assert [name for name in (*COMMAND_TYPES, *EVENT_TYPES) if f"| `{name}` |" not in page] == []
