"""The rooms people sit in: Flask, Socket.IO, the live runtime and the command line.

Nothing is imported here before it is needed: the command line answers ``--help`` and validates files
without Flask, and `web.server` must change the standard library's sockets before anything holds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from web.settings import Settings


def create_app(settings: Settings) -> Flask:
    """The application, with its database open and its exercises recovered."""
    from web.app import build_app  # noqa: PLC0415 -- see above

    return build_app(settings)
