"""docs/scenario-format.md says what the model holds."""

import inspect

import pytest
from pydantic import BaseModel

from simulator.scenario import cast, model, script
from simulator.scenario.format import described_kinds, keys_markdown

from .conftest import PAGE

KINDS = [
    kind
    for module in (model, script, cast)
    for kind in vars(module).values()
    if inspect.isclass(kind) and issubclass(kind, BaseModel) and kind.__module__ == module.__name__
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_key_has_a_meaning(kind):
    assert [name for name, field in kind.model_fields.items() if not field.description] == []


def test_the_page_ends_with_the_tables_of_the_model_as_it_is():
    assert PAGE.read_text(encoding="utf-8").endswith(keys_markdown())


def test_every_kind_of_piece_has_a_table():
    assert {kind.__name__ for kind in KINDS} - {"Due"} <= described_kinds()
