"""YAML of other tools, read for what it says and not held against our rules: every scalar is a text.

Aliases are refused, for they can stand for more than there is memory; so is what is too large or too deep.
"""

import yaml

from simulator.document.document import Value
from simulator.document.load import SIZE_LIMIT

_DEEPEST = 40


class ForeignRefused(ValueError):  # noqa: N818 -- the file's fault
    """A text that is no YAML, or none that is safe to read."""


def read_foreign(text: str) -> Value:
    """The values of the first document of a text; raises ForeignRefused."""
    if len(text) > SIZE_LIMIT:
        raise ForeignRefused(f"The file has more than {SIZE_LIMIT // 1_000_000} MB. Divide it.")
    try:
        _inspect(text)
        loader = yaml.BaseLoader(text)
        value: Value = loader.get_data() if loader.check_data() else None  # type: ignore[no-untyped-call]
    except yaml.YAMLError as broken:
        mark = getattr(broken, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark is not None else ""
        raise ForeignRefused(f"This is no YAML{where}: {getattr(broken, 'problem', None) or broken}.") from broken
    return value


def _inspect(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise ForeignRefused("The file uses aliases (*name). Write out what they stand for.")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise ForeignRefused("The file is nested too deep to be an exercise.")
