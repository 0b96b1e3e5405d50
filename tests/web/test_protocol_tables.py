import ast
import re
from dataclasses import fields
from pathlib import Path

from simulator.exercise.commands import COMMAND_TYPES
from simulator.exercise.events import EVENT_TYPES
from simulator.exercise.view.model import View
from web.protocol_tables import with_tables

PAGE = Path(__file__).parents[2] / "docs" / "protocol.md"


def test_the_protocols_page_has_the_present_commands_events_and_refusals():
    """When it fails: python -m web.protocol_tables docs/protocol.md."""
    page = PAGE.read_text("utf-8")
    assert with_tables(page) == page


def test_every_command_and_event_is_in_the_protocols_page():
    page = PAGE.read_text("utf-8")
    assert [name for name in (*COMMAND_TYPES, *EVENT_TYPES) if f"| `{name}` |" not in page] == []


def test_what_the_page_tells_of_the_view_is_in_the_view():
    rows = section("What you may see and do").splitlines()
    told = {name for row in rows if row.startswith("| `") for name in re.findall(r"`(\w+)`", row.split("|")[1])}
    assert told - {"moves"} <= {field.name for field in fields(View)}
    assert len(told) > 10


def test_the_first_client_sends_commands_that_exist():
    client = ast.parse(re.search(r"```python\n(.*?)```", section("A first client"), re.DOTALL)[1])
    calls = [node for node in ast.walk(client) if isinstance(node, ast.Call)]
    sent = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "act"]
    assert {call.args[0].value for call in sent} == {"acknowledge", "say", "take-seat"}
    for call in sent:
        known = {field.name for field in fields(COMMAND_TYPES[call.args[0].value])}
        assert {keyword.arg for keyword in call.keywords} <= known


def section(title: str) -> str:
    """What stands below a heading of the page."""
    return PAGE.read_text("utf-8").split(f"\n## {title}\n")[1].split("\n## ")[0]
