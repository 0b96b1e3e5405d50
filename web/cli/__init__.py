"""The command line, ``tabletop``: one module for each command.

Each command imports what it needs when it runs, so that ``--help`` is instant and `serve` can change the
standard library's sockets before anything has taken hold of them.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

import click

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # to look for them takes longer than to play a play

EPILOG = """\b
Exit codes:
  0  all is well
  1  the input has faults, or what a scenario expects of itself did not come true
  2  the command line itself is wrong
  3  our own failure
"""
COMMANDS = (
    "serve", "facilitator-link", "new", "import", "export", "validate", "rehearse", "score", "test", "explore",
    "schema", "grade-messages",
)  # fmt: skip
MODULES = {"import": "importing"}
"""Modules that cannot be called as their command is."""
OWN_FAILURE = 3
LONG = {"serve", "explore"}
"""Commands that run for minutes or more."""


class _Commands(click.Group):
    """A group whose commands live in modules of their own, imported when asked for."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"web.cli.{MODULES.get(name, name.replace('-', '_'))}").command
        return command


@click.group(cls=_Commands, epilog=EPILOG)
@click.version_option(package_name="tabletop-exercises", prog_name="tabletop")
def tabletop() -> None:
    """Rehearse an incident before you meet one."""


def main() -> None:
    """Run the command line; a failure of ours says what it was and exits with 3."""
    if not LONG.intersection(sys.argv[1:2]):
        gc.disable()  # over before collecting would pay: it takes a fifth of a rehearsal, a third of a long scoring
    try:
        tabletop.main(standalone_mode=True)
    except Exception as failure:  # noqa: BLE001 -- the last place that can turn it into an exit code
        _report(failure)
        sys.exit(OWN_FAILURE)
    finally:
        gc.freeze()  # the process ends: nothing is looked through once more for what could be freed


def _report(failure: Exception) -> None:
    import traceback  # noqa: PLC0415 -- only now

    traceback.print_exception(failure)
    print(f"tabletop: {type(failure).__name__}: {failure}", file=sys.stderr)
