"""The browser's parts lie in the repository exactly as they were bundled, with their licences."""

import importlib.util
import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "web" / "static" / "vendor"


@pytest.fixture(scope="module")
def vendor():
    spec = importlib.util.spec_from_file_location("vendor", ROOT / ".ci" / "vendor" / "vendor.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_vendored_files_are_what_the_manifest_says(vendor):
    assert vendor.faults() == []


def test_a_changed_a_missing_and_a_stray_file_are_each_named(vendor, tmp_path):
    copy = tmp_path / "vendor"
    shutil.copytree(VENDOR, copy)
    (copy / "uplot.js").write_text("export default class {}", "utf-8")
    (copy / "idiomorph.js").unlink()
    (copy / "jquery.js").touch()
    found = "\n".join(vendor.faults(copy))
    for name in ("uplot.js differs", "idiomorph.js is in the manifest and does not lie", "jquery.js lies in"):
        assert name in found


def test_another_version_asked_for_than_bundled_is_named(vendor, tmp_path):
    spec = tmp_path / "package.json"
    spec.write_text(json.dumps({"dependencies": {"uplot": "9.9.9"}}), "utf-8")
    assert "9.9.9" in vendor.faults(spec=spec)[0]


def test_every_bundled_package_has_its_licence_beside_it():
    licences = (VENDOR / "LICENSES.txt").read_text("utf-8")
    for file in json.loads((VENDOR / "manifest.json").read_text("utf-8"))["files"].values():
        for package in file["packages"]:
            assert f"{package['name']} {package['version']} ({package['license']})" in licences


def test_the_lock_of_the_browser_parts_names_no_address():
    assert "resolved" not in (ROOT / ".ci" / "vendor" / "package-lock.json").read_text("utf-8")
