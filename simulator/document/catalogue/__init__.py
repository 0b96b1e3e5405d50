"""The catalogue of faults: one module for each code, found by looking into this folder.

A module is named after its code and subject (``d011_duplicate_key.py``) and holds ``FAULT``. To add
a code, add a file, then write the page anew: ``python -m simulator.document > docs/faults.md``.
"""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from simulator.document.kind import FaultKind

_FAMILIES = {
    "D": "The document: its YAML and its shape",
    "P": "The playbook: what its values mean",
    "S": "The scenario: what its values mean",
    "A": "Advice: what plays better otherwise",
}
_EXAMPLE_SHOWN = 400
"""Characters of an example on the page; some are large on purpose."""
_OPENING = """\
# Faults of scenarios and playbooks

Every fault is reported with its file, line and column, a code, and the way out; all faults of a file
come at once. This page explains each code. It is generated:
`python -m simulator.document > docs/faults.md`.
"""


def fault_kind(code: str) -> FaultKind:
    """The catalogue's entry; raises KeyError for a code that it does not have."""
    return fault_kinds()[code]


@cache
def fault_kinds() -> Mapping[str, FaultKind]:
    """Every entry by its code, in order; raises ValueError when two modules claim one code."""
    kinds: dict[str, FaultKind] = {}
    for module in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        kind: FaultKind = import_module(f"{__name__}.{module}").FAULT
        if kind.code in kinds:
            message = f"{module} claims {kind.code}, which another module has"
            raise ValueError(message)
        kinds[kind.code] = kind
    return MappingProxyType(kinds)


def catalogue_markdown() -> str:
    """The page ``docs/faults.md``."""
    parts, family = [_OPENING], ""
    for kind in sorted(fault_kinds().values(), key=lambda kind: (list(_FAMILIES).index(kind.code[0]), kind.code)):
        if kind.code[0] != family:
            family = kind.code[0]
            parts.append(f"## {_FAMILIES[family]}\n")
        parts.append(f"### {kind.code}: {kind.title}\n\n{kind.cause}\n\n{_fenced(kind.example)}\n\n{kind.mend}\n")
    return "\n".join(parts)


def _fenced(example: str | bytes) -> str:
    text = example.decode("ascii", "backslashreplace") if isinstance(example, bytes) else example
    shown = "".join(
        char if char.isprintable() or char == "\n" else f"\\x{ord(char):02x}" for char in text[:_EXAMPLE_SHOWN]
    )
    more = f"\n... ({len(text)} characters in all)" if len(text) > _EXAMPLE_SHOWN else ""
    return f"```yaml\n{shown.rstrip()}{more}\n```"
