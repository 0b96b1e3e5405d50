"""``tabletop serve``: the server, with a link for the first facilitator."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from web.cli.options import address_of, data_option, settings_of

if TYPE_CHECKING:
    from web.runtime import Runtime


@click.command("serve")
@click.option("--host", help="Address to listen on; HOST. 0.0.0.0 opens it to the network. [default: 127.0.0.1]")
@click.option("--port", help="Port to listen on, 0 for any free one; PORT. [default: 8000]")
@data_option
def command(host: str | None, port: str | None, data: Path | None) -> None:
    """Serve exercises until stopped.

    TABLETOP_DATABASE_URL names another database than the file in the data folder,
    TABLETOP_PUBLIC_URL the address that links and QR codes shall show,
    TABLETOP_PROXIES how many proxies stand before it,
    TABLETOP_JUDGE_URL and TABLETOP_JUDGE_MODEL a judge of prose (docs/judge.md).
    """
    settings = settings_of(data, {"HOST": host, "PORT": port}, os.environ)
    from web.server import CannotListen, serve  # noqa: I001, PLC0415 -- changes the standard library, so not before
    from simulator.journal import CannotOpenStore  # noqa: PLC0415 -- only after it

    def announce(runtime: Runtime, bound_port: int) -> None:
        address = address_of(settings, bound_port)
        if runtime.accounts.needs_first_facilitator():
            print(f"First facilitator, once:  {address}/welcome/{runtime.accounts.make_link()}")
        if settings.judge:
            print(f"The judge is on:          after play, what people wrote is sent to {settings.judge.host}")
        print(f"Tabletop is at            {address}", flush=True)

    try:
        serve(settings, announce)
    except CannotListen as failure:
        raise click.UsageError(f"{failure}. Choose another port: PORT=8001 tabletop serve") from failure
    except CannotOpenStore as failure:
        raise click.UsageError(str(failure)) from failure
