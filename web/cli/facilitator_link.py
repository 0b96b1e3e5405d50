"""``tabletop facilitator-link``: another link by which a facilitator sets name and password."""

from __future__ import annotations

import os
from pathlib import Path

import click

from web.cli.options import address_of, data_option, settings_of


@click.command("facilitator-link")
@data_option
def command(data: Path | None) -> None:
    """Print a link that makes a facilitator, or gives a known one another password.

    It works once, for a day; links printed before stop working.
    """
    settings = settings_of(data, {}, os.environ)
    from simulator.journal import CannotOpenStore, open_store  # noqa: PLC0415 -- slow to import, and not for --help
    from web.accounts import Accounts  # noqa: PLC0415
    from web.live.clock import RealClock  # noqa: PLC0415
    from web.live.writer import Writer  # noqa: PLC0415

    settings.data.mkdir(parents=True, exist_ok=True)
    try:
        store = open_store(settings.database)
    except CannotOpenStore as failure:
        raise click.UsageError(str(failure)) from failure
    writer = Writer(store)
    token = Accounts(store, writer, RealClock(), settings.secret_key()).make_link()
    writer.close()
    print(f"{address_of(settings, settings.port)}/welcome/{token}")
