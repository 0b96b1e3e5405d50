"""The report of an exploration as one HTML file that needs nothing beside it, its style included."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

if TYPE_CHECKING:
    from web.explorer.account import Account

HERE = Path(__file__).resolve().parent


def page(accounts: list[Account]) -> str:
    """The page of one or several scenarios."""
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("report.html").render(accounts=accounts)
