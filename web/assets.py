"""Static files at an address that changes with them, so that a browser asks for each of them once.

Style sheets and scripts name each other by relative paths, some sixty files to a page. The version
stands in the folder, before all of them, so one number covers them all and nothing is bundled.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

FOLDER = Path(__file__).parent / "static"
KEPT_S = 365 * 86_400
_DIGITS = 12


def versioned_path(folder: Path = FOLDER) -> str:
    """The path under which the files are served: ``/static/`` and a hash of their names and contents."""
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(folder)}\0".encode())
        digest.update(path.read_bytes())
    return f"/static/{digest.hexdigest()[:_DIGITS]}"


def keep_for_good(app: Flask) -> None:
    """Have browsers keep what they fetched, and not ask again."""
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = KEPT_S
