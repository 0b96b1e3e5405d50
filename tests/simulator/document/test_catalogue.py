import ast
import re
from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from simulator.document import DocumentError, read
from simulator.document.catalogue import catalogue_markdown, fault_kind, fault_kinds
from simulator.document.load import decode
from simulator.times import DurationMs

ROOT = Path(__file__).resolve().parents[3]
CODE = re.compile(r"[ADPS][0-9]{3}")


class Seat(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    title: str
    awake: bool = False


class Script(BaseModel):
    """The little script that the examples of the D codes are written for."""

    model_config = ConfigDict(extra="forbid")
    format: Literal[1] = 1
    title: str = Field(min_length=1)
    lasts: DurationMs = 0
    story: str = ""
    seats: tuple[Seat, ...] = ()
    links: dict[str, str] = {}


def read_example(example):
    read(example if isinstance(example, str) else decode(example, "s.yaml"), "s.yaml", Script)


def codes_used():
    for path in (*(ROOT / "simulator").rglob("*.py"), *(ROOT / "scoring").rglob("*.py")):
        if "catalogue" not in path.parts:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                    yield node.value


@pytest.mark.parametrize("code", [code for code in fault_kinds() if code.startswith("D")])
def test_the_example_of_a_code_has_that_fault(code):
    example = fault_kind(code).example
    with pytest.raises(DocumentError) as refused:
        read_example(example)
    found = {fault.code for fault in refused.value.faults}
    assert code in found
    assert code in {"D019", "D020"} or found <= {code, "D021"}


def test_every_code_is_named_by_its_module_and_says_all_it_must():
    for code, kind in fault_kinds().items():
        assert CODE.fullmatch(code)
        assert kind.title
        assert kind.cause.endswith(".")
        assert kind.mend.endswith(".")
    modules = [path.stem for path in (ROOT / "simulator/document/catalogue").glob("[a-z]*.py")]
    assert sorted(module.partition("_")[0].upper() for module in modules) == list(fault_kinds())


def test_every_code_that_is_reported_is_in_the_catalogue_and_every_entry_is_reported():
    assert set(codes_used()) == set(fault_kinds())


def test_the_page_of_faults_is_the_catalogue():
    page = (ROOT / "docs/faults.md").read_text("utf-8")
    assert page == catalogue_markdown(), "write it anew: python -m simulator.document > docs/faults.md"
