"""What several commands share: the data folder and how settings are made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from web.settings import Settings, SettingsError, data_folder, own_scenarios, read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

data_option = click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of this installation: database, key, own scenarios. [default: var]",
)

folder_option = click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where it is written. [default: scenarios in the data folder, from where the library lists it]",
)

playbook_option = click.option(
    "--playbook", "book", default="incident-response", show_default=True, help="The playbook that it is graded by."
)


def folder_of(folder: Path | None, data: Path | None, environ: Mapping[str, str]) -> Path:
    """Where a scenario is written: the folder that was named, else the own scenarios of the data folder."""
    return folder or own_scenarios(data_folder(environ, data))


def settings_of(data: Path | None, given: Mapping[str, str | None], environ: Mapping[str, str]) -> Settings:
    """The settings of the environment, with what the command line gave above them; a wrong one is a usage error."""
    try:
        return read_settings({**environ, **{name: value for name, value in given.items() if value is not None}}, data)
    except SettingsError as fault:
        raise click.UsageError(str(fault)) from fault


def address_of(settings: Settings, port: int) -> str:
    """Where the server is reached from its own machine, unless a public address was set."""
    host = "localhost" if settings.host in ("0.0.0.0", "::") else settings.host  # noqa: S104 -- asked for by whoever runs it
    return settings.public_url or f"http://{f'[{host}]' if ':' in host else host}:{port}"
