"""A wheel carries all that is needed: built here, unpacked elsewhere, it serves the library, and keeps to its data."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, ProxyHandler, build_opener

import pytest

from simulator.document.load import load

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["packages"]
SHIPPED = {path: str(load(path.read_text("utf-8"), path.name).value["title"]) for path in ROOT.glob("scenarios/*.yaml")}
START = "from web.cli import main; main()"
OWN_TITLE = "A scenario of our own"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree, built without a network and laid out as an installer would."""
    made = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(made)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = made.glob("*.whl")
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Somewhere else, with an empty home and an own scenario in the data folder."""
    place = tmp_path_factory.mktemp("elsewhere")
    for folder in ("home", "cwd", "tmp", "data/scenarios"):
        (place / folder).mkdir(parents=True)
    text = next(iter(SHIPPED)).read_text("utf-8").replace(next(iter(SHIPPED.values())), OWN_TITLE, 1)
    (place / "data" / "scenarios" / "our-own.yaml").write_text(text, "utf-8")
    return place


@pytest.fixture(scope="module")
def environment(unpacked: Path, place: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TABLETOP_", "PYTHON"))}
    paths = {"PYTHONPATH": str(unpacked), "HOME": str(place / "home"), "TMPDIR": str(place / "tmp")}
    return kept | paths | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1"}


@pytest.fixture(scope="module")
def printed(unpacked: Path, place: Path, environment: dict[str, str]) -> Iterator[str]:
    """What a server that runs from the unpacked wheel says when people can come in."""
    command = [sys.executable, "-c", START, "serve", "--port", "0", "--data", str(place / "data")]
    server = subprocess.Popen(command, cwd=place / "cwd", env=environment, text=True, stdout=subprocess.PIPE)
    with server:
        try:
            yield said_until("Tabletop is at", server)
        finally:
            server.terminate()
    assert server.returncode == 0


@pytest.fixture(scope="module")
def library(printed: str) -> str:
    """The library page, as the first facilitator sees it after the one-time link."""
    (welcome,) = re.findall(r"http://\S+/welcome/\S+", printed)
    browser = build_opener(HTTPCookieProcessor(CookieJar()), ProxyHandler({}))
    (token,) = re.findall(r'name="csrf_token" value="([^"]+)"', fetch(browser, welcome))
    form = {"csrf_token": token, "name": "Ada", "password": "a sentence is good"}
    fetch(browser, welcome, form)
    return fetch(browser, welcome.partition("/welcome/")[0] + "/library")


def said_until(mark: str, server: subprocess.Popen[str]) -> str:
    said = ""
    for line in server.stdout or ():
        said += line
        if mark in line:
            return said
    raise AssertionError(f"the server ended before it said {mark!r}; it said: {said}")


def fetch(browser: OpenerDirector, address: str, form: dict[str, str] | None = None) -> str:
    data = None if form is None else urlencode(form).encode()
    with browser.open(address, data) as answer:
        return answer.read().decode()


def files_under(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_the_wheel_holds_every_file_of_its_packages(unpacked):
    listed = subprocess.run(["git", "ls-files", "-z", *PACKAGES], cwd=ROOT, check=True, capture_output=True, text=True)
    there = {name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()}
    assert there <= files_under(unpacked)


def test_an_unpacked_wheel_runs_its_own_code(unpacked, place, environment):
    asked = "import simulator, scoring, web; print(simulator.__file__, scoring.__file__, web.__file__, sep='\\n')"
    ran = subprocess.run(
        [sys.executable, "-c", asked], cwd=place / "cwd", env=environment, check=True, capture_output=True, text=True
    )
    assert all(Path(line).is_relative_to(unpacked) for line in ran.stdout.splitlines())


@pytest.mark.parametrize("title", [*SHIPPED.values(), OWN_TITLE])
def test_its_library_page_lists_shipped_and_own_scenarios(library, title):
    assert title in library


def test_its_data_lies_in_the_folder_that_was_named(library, place):
    assert {"tabletop.sqlite", "secret-key", "scenarios/our-own.yaml"} <= files_under(place / "data")


def test_it_writes_nowhere_else(library, place, unpacked):
    assert [*files_under(place / "cwd"), *files_under(place / "home"), *files_under(place / "tmp")] == []
    assert not [name for name in files_under(unpacked) if name.endswith((".sqlite", ".pyc"))]
