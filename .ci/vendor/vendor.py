"""Bundle the browser's parts into web/static/vendor, or check that what lies there is what was bundled.

    python .ci/vendor/vendor.py           install from package-lock.json, bundle, write files, licences and manifest
    python .ci/vendor/vendor.py --lock    choose the locked versions anew from package.json first
    python .ci/vendor/vendor.py --check   compare files with the manifest; needs neither node nor a network

The bundles are committed, so that whoever installs or runs Tabletop needs no node and the pages load with the
network unplugged.
"""

import argparse
import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "web" / "static" / "vendor"
SPEC, LOCK = HERE / "package.json", HERE / "package-lock.json"

ENTRIES = {
    "socket.io.js": 'export { io, Manager, Socket } from "socket.io-client";',
    "idiomorph.js": 'export { Idiomorph } from "idiomorph";',
    "uplot.js": 'export { default } from "uplot";',
    "uplot.css": '@import "uplot/dist/uPlot.min.css";',
    "codemirror.js": """
export { EditorState, Compartment, StateEffect, StateField } from "@codemirror/state";
export { EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, hoverTooltip,
  keymap, lineNumbers } from "@codemirror/view";
export { HighlightStyle, bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit,
  syntaxHighlighting } from "@codemirror/language";
export { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
export { autocompletion, completionKeymap, startCompletion, snippetCompletion } from "@codemirror/autocomplete";
export { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
export { highlightSelectionMatches, openSearchPanel, searchKeymap } from "@codemirror/search";
export { yaml } from "@codemirror/lang-yaml";
export { tags } from "@lezer/highlight";
""",
}
"""Each file made, and all that stands in its source."""


def main() -> int:
    """Do what the command line asks; the exit code is 1 when a check found a fault."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--lock", action="store_true", help="choose the locked versions anew first")
    parser.add_argument("--check", action="store_true", help="change nothing; say what differs from the manifest")
    asked = parser.parse_args()
    if asked.check:
        found = faults()
        print("\n".join(found) or "The vendored files are what the manifest says.")
        return 1 if found else 0
    if asked.lock:
        lock()
    build()
    return 0


def faults(target: Path = TARGET, spec: Path = SPEC) -> list[str]:
    """Say, one line each, where the files, the manifest and the asked versions disagree."""
    manifest = json.loads((target / "manifest.json").read_text("utf-8"))
    files: dict[str, dict[str, object]] = manifest["files"]
    here = {path.name for path in target.iterdir()} - {"manifest.json"}
    found = [f"{name} lies in {target.name}/ and is not in its manifest" for name in sorted(here - files.keys())]
    found += [f"{name} is in the manifest and does not lie in {target.name}/" for name in sorted(files.keys() - here)]
    found += [
        f"{name} differs from what was bundled; run make vendor"
        for name in sorted(here & files.keys())
        if files[name]["sha384"] != digest(target / name)
    ]
    asked = json.loads(spec.read_text("utf-8"))["dependencies"]
    if asked != manifest["asked"]:
        found.append(f"package.json asks for {asked}, bundled was {manifest['asked']}; run make vendor")
    return found


def digest(path: Path) -> str:
    """Give a file's digest as an integrity attribute writes it: sha384-base64."""
    return "sha384-" + base64.b64encode(hashlib.sha384(path.read_bytes()).digest()).decode("ascii")


def lock() -> None:
    """Write package-lock.json: exact versions and digests of all that is installed, and no address."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(SPEC, folder)
        npm(folder, "install", "--package-lock-only")
        shutil.copy(Path(folder) / LOCK.name, LOCK)


def build() -> None:
    """Install what the lock names in a temporary folder, bundle it, and replace what lies in the target."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(SPEC, folder)
        shutil.copy(LOCK, folder)
        npm(folder, "ci")
        shutil.rmtree(TARGET, ignore_errors=True)
        TARGET.mkdir(parents=True)
        parts = {name: bundle(Path(folder), name, source) for name, source in ENTRIES.items()}
        write_licences(Path(folder), sorted({package for packages in parts.values() for package in packages}))
        write_manifest(Path(folder), parts)


def npm(folder: str, command: str, *options: str) -> None:
    """Run npm there; packages' own scripts are never run, and no address is written into a lock."""
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--omit-lockfile-registry-resolved"]
    subprocess.run(["npm", command, *options, *quiet], cwd=folder, check=True)


def bundle(folder: Path, name: str, source: str) -> list[str]:
    """Make one file of one entry; give the packages that went into it, by name."""
    entry = folder / f"entry-{name}"
    entry.write_text(source, "utf-8")
    kind = entry.suffix.removeprefix(".")
    subprocess.run(
        [
            "node_modules/.bin/esbuild",
            entry.name,
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2022",
            "--legal-comments=none",
            f"--banner:{kind}=/* Bundled from what manifest.json names; the licences are in LICENSES.txt. */",
            "--metafile=meta.json",
            "--log-level=warning",
            f"--outfile={TARGET / name}",
        ],
        cwd=folder,
        check=True,
    )
    inputs = json.loads((folder / "meta.json").read_text("utf-8"))["inputs"]
    return sorted({package_of(path) for path in inputs if "node_modules/" in path})


def package_of(path: str) -> str:
    """Give the name of the package that a bundled file came from, its scope included."""
    first, *rest = path.rpartition("node_modules/")[2].split("/")
    return f"{first}/{rest[0]}" if first.startswith("@") else first


def write_licences(folder: Path, packages: list[str]) -> None:
    """Write every bundled package's licence, whole, under its name and version."""
    chapters = []
    for package in packages:
        about = described(folder, package)
        texts = sorted(path for path in (folder / "node_modules" / package).iterdir() if "licen" in path.name.lower())
        text = texts[0].read_text("utf-8").strip()
        chapters.append(f"{package} {about['version']} ({about['license']})\n\n{text}\n")
    (TARGET / "LICENSES.txt").write_text(("\n" + "-" * 80 + "\n\n").join(chapters), "utf-8")


def write_manifest(folder: Path, parts: dict[str, list[str]]) -> None:
    """Write what was asked for, and of each file its digest, size and the packages in it."""
    files = {
        path.name: {
            "sha384": digest(path),
            "bytes": path.stat().st_size,
            "packages": [
                {"name": package, **{key: described(folder, package)[key] for key in ("version", "license")}}
                for package in parts.get(path.name, [])
            ],
        }
        for path in sorted(TARGET.iterdir())
    }
    asked = json.loads(SPEC.read_text("utf-8"))["dependencies"]
    text = json.dumps({"asked": asked, "files": files}, indent=2) + "\n"
    (TARGET / "manifest.json").write_text(text, "utf-8")


def described(folder: Path, package: str) -> dict[str, str]:
    """Give a package's own description of itself."""
    about: dict[str, str] = json.loads((folder / "node_modules" / package / "package.json").read_text("utf-8"))
    return about


if __name__ == "__main__":
    sys.exit(main())
