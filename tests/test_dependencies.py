"""Every direct dependency is locked and has its reason in docs/dependencies.md."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUNTIME = [Requirement(line) for line in PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["build"]]
DEVELOPMENT = [Requirement(line) for line in PROJECT["dependency-groups"]["development"] if isinstance(line, str)]
REASONS = (ROOT / "docs" / "dependencies.md").read_text("utf-8")


def locked(kind: str) -> dict[str, set[str]]:
    """What a lock names: versions by package, several where platforms differ."""
    versions: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^ ]+)", lock_text(kind), re.MULTILINE):
        versions.setdefault(canonicalize_name(name), set()).add(version)
    return versions


def lock_text(kind: str) -> str:
    return (ROOT / ".ci" / "locks" / f"{kind}.lock").read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "requirement"),
    [("runtime", each) for each in RUNTIME] + [("development", each) for each in RUNTIME + DEVELOPMENT],
    ids=str,
)
def test_a_direct_dependency_is_locked_at_a_version_that_it_allows(kind, requirement):
    versions = locked(kind)[canonicalize_name(requirement.name)]
    assert versions
    assert all(requirement.specifier.contains(version) for version in versions)


def test_the_development_lock_holds_all_of_the_runtime_lock():
    assert locked("runtime").items() <= locked("development").items()


@pytest.mark.parametrize("kind", ["runtime", "development"])
def test_a_lock_has_a_digest_for_every_package_and_no_address(kind):
    entries = re.split(r"^(?=\S)", lock_text(kind), flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in lock_text(kind)


@pytest.mark.parametrize("requirement", RUNTIME + DEVELOPMENT, ids=str)
def test_a_direct_dependency_has_its_reason_in_the_docs(requirement):
    assert reason_of(requirement.name)


def test_a_part_of_the_browser_has_its_reason_in_the_docs():
    spec = json.loads((ROOT / ".ci" / "vendor" / "package.json").read_text("utf-8"))
    for name, version in (spec["dependencies"] | spec["devDependencies"]).items():
        assert version in reason_of(name), f"docs/dependencies.md tells another version of {name}"


def test_the_docs_give_no_reason_for_what_is_not_used():
    spec = json.loads((ROOT / ".ci" / "vendor" / "package.json").read_text("utf-8"))
    used = {each.name for each in RUNTIME + DEVELOPMENT} | spec["dependencies"].keys() | spec["devDependencies"].keys()
    told = {canonicalize_name(name) for name in re.findall(r"^\| `([^`]+)`", REASONS, re.MULTILINE)}
    assert told - {canonicalize_name(name) for name in used} == set()


def reason_of(name: str) -> str:
    """The rest of the row of a table that begins with this name; empty where there is none."""
    for row in REASONS.splitlines():
        if (found := re.match(r"\| `([^`]+)`(.*)", row)) and canonicalize_name(found[1]) == canonicalize_name(name):
            return found[2].strip(" |")
    return ""
