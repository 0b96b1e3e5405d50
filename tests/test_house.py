"""The shape of the house: who may import whom, and what the still centre must not know. DESIGN, "The house"."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("simulator", "scoring", "web", "scenarios")

INWARDS = {"simulator": {"scoring", "web", "tests"}, "scoring": {"web", "tests"}, "web": {"tests"}}
"""What each package may not import, for imports run simulator <- scoring <- web."""

AT_HOME = {
    "yaml": ("simulator/document/",),
    "sqlalchemy": ("simulator/journal/",),
    "alembic": ("simulator/journal/",),
    "openpyxl": ("simulator/exchange/msel/",),
}
"""Libraries that only one folder of the still centre opens; web asks that folder."""

OUTSIDE_WORLD = {
    "asyncio", "ctypes", "engineio", "flask", "gevent", "http", "multiprocessing", "random", "requests", "secrets",
    "select", "signal", "socket", "socketio", "ssl", "subprocess", "threading", "time", "urllib", "uuid", "werkzeug",
}  # fmt: skip
"""What the still centre may not import at all: clocks, chance, networks, threads, the web."""

CLOCKS = {"now", "utcnow", "today"}
"""Calls on datetime and date that read the clock; both are only values in the still centre."""

NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}


def modules(*packages: str) -> list[Path]:
    return sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Each import of a module with its line, wherever it stands, relative ones made whole."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            source = ".".join([*start, *filter(None, [node.module])])
            yield node.lineno, source
            yield from ((node.lineno, f"{source}.{name.name}") for name in node.names)


def at(path: Path, line: int, what: str) -> str:
    return f"{path.relative_to(ROOT)}:{line}: {what}"


@pytest.mark.parametrize("package", INWARDS)
def test_imports_point_inwards(package):
    outwards = [
        at(path, line, name)
        for path in modules(package)
        for line, name in imports(path)
        if name.split(".")[0] in INWARDS[package]
    ]
    assert outwards == []


@pytest.mark.parametrize("library", AT_HOME)
def test_a_library_with_one_home_is_imported_nowhere_else(library):
    strays = [
        at(path, line, name)
        for path in modules(*PACKAGES)
        if not path.relative_to(ROOT).as_posix().startswith(AT_HOME[library])
        for line, name in imports(path)
        if name.split(".")[0] == library
    ]
    assert strays == []


@pytest.mark.parametrize("package", ["simulator", "scoring"])
def test_the_still_centre_imports_no_clock_no_chance_and_no_network(package):
    found = [
        at(path, line, name)
        for path in modules(package)
        for line, name in imports(path)
        if name.split(".")[0] in OUTSIDE_WORLD
    ]
    assert found == []


@pytest.mark.parametrize("package", ["simulator", "scoring"])
def test_the_still_centre_never_asks_what_time_it_is(package):
    found = [
        at(path, node.lineno, f"{ast.unparse(node)} reads the clock")
        for path in modules(package)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS and "date" in ast.unparse(node.value).lower()
    ]
    assert found == []


def test_only_the_server_monkey_patches():
    patching = {
        path.relative_to(ROOT).as_posix()
        for path in modules(*PACKAGES)
        for _, name in imports(path)
        if name.startswith("gevent.monkey")
    }
    assert patching <= {"web/server.py"}


def test_every_module_has_a_name_that_says_something():
    nameless = [
        str(path.relative_to(ROOT))
        for path in (ROOT / folder for folder in PACKAGES)
        for path in path.rglob("*")
        if path.stem.lower() in NAMES_THAT_SAY_NOTHING
    ]
    assert nameless == []


def test_scenarios_are_data_and_hold_no_python():
    assert modules("scenarios") == []


def test_the_root_holds_only_what_the_design_lists():
    listed = {
        "pyproject.toml", "README.md", "Makefile", "LICENSE", "CHANGELOG.md", "docs", "tests", *PACKAGES,
    }  # fmt: skip
    passing = {"var", "build", "dist", "test-results", "__pycache__"}
    assert {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} <= listed | passing
