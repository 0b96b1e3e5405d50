import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from simulator.document import load
from simulator.document.scalars import FORBIDDEN

pytestmark = pytest.mark.usefixtures("either_parser")

TEXTS = st.text(max_size=30).filter(lambda text: not FORBIDDEN.search(text))
SCALARS = st.one_of(TEXTS, st.integers(-(2**63) + 1, 2**63 - 1), st.booleans(), st.none())
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=5), st.dictionaries(TEXTS, inner, max_size=5)),
    max_leaves=25,
)


class Quoted(yaml.SafeDumper):
    """Text in double quotes, so that what it looks like does not matter; a value twice is written twice."""

    def ignore_aliases(self, data):
        return True


Quoted.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def paths(value, path=()):
    yield path
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for item, inner in steps:
        yield from paths(inner, (*path, item))


@given(VALUES, st.booleans(), st.booleans())
def test_what_is_dumped_comes_back_the_same(value, flow, plain_letters):
    text = yaml.dump(value, Dumper=Quoted, default_flow_style=flow, allow_unicode=plain_letters, sort_keys=False)
    assert load(text, "s.yaml").value == value


@given(VALUES)
def test_every_value_has_a_place_and_every_place_a_value(value):
    document = load(yaml.dump(value, Dumper=Quoted), "s.yaml")
    assert set(document.marks) == set(paths(value))
    assert set(document.key_marks) == {path for path in paths(value) if path and isinstance(path[-1], str)}


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_come_back_to_the_last_digit(number):
    assert load(yaml.safe_dump([number]), "s.yaml").value == [number]
