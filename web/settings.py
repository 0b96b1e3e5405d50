"""What can be set from outside, read once at the start.

Everything an installation owns lies in one folder (``var/``, or ``--data DIR``): the database, the key
that signs cookies, own scenarios and playbooks.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_PORT = 8000
MOST_PROXIES = 9
_KEY_BYTES = 32
_CHAT = "/chat/completions"


class SettingsError(ValueError):
    """A setting that cannot be used; the text says which, why, and what would do."""


@dataclass(frozen=True, slots=True)
class JudgeSettings:
    """The optional judge of prose: where it is, and who it is. docs/judge.md says what is sent there."""

    url: str
    """The whole address of the chat completions."""
    model: str
    key: str = field(default="", repr=False)

    @property
    def host(self) -> str:
        """To whom texts go."""
        return urlsplit(self.url).netloc


@dataclass(frozen=True, slots=True)
class Settings:
    """How this server runs."""

    data: Path
    """The installation's own folder; made when missing."""
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    database_url: str = ""
    """An SQLAlchemy URL; empty: ``tabletop.sqlite`` in `data`."""
    public_url: str = ""
    """Where people reach the server, for links and QR codes; empty: as the request came."""
    proxies: int = 0
    """How many proxies stand before the server: so many of the addresses that a request tells of are believed."""
    manual_clock: bool = False
    """The wall clock stands and is moved by ``POST /testing/clock``. For tests."""
    judge: JudgeSettings | None = None
    """None: nobody is asked, and no text leaves the house."""

    @property
    def database(self) -> str:
        """The URL of the database that is used."""
        return self.database_url or f"sqlite:///{self.data / 'tabletop.sqlite'}"

    @property
    def scenarios(self) -> Path:
        """Where own scenarios lie; own playbooks in ``playbooks`` below."""
        return own_scenarios(self.data)

    def secret_key(self) -> bytes:
        """The key that signs cookies and links, made at the first start and readable by its owner alone."""
        path = self.data / "secret-key"
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return path.read_bytes()
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(_KEY_BYTES))
        return path.read_bytes()


def read_settings(environ: Mapping[str, str], data: Path | None = None) -> Settings:
    """The settings of an environment; raises `SettingsError`."""
    clock = environ.get("TABLETOP_CLOCK", "real")
    if clock not in {"real", "manual"}:
        raise SettingsError(f"TABLETOP_CLOCK is '{clock}'; it may be 'real' or 'manual'.")
    return Settings(
        data=data_folder(environ, data).absolute(),
        host=environ.get("HOST") or "127.0.0.1",
        port=_read_port(environ.get("PORT") or str(DEFAULT_PORT)),
        database_url=environ.get("TABLETOP_DATABASE_URL", ""),
        public_url=environ.get("TABLETOP_PUBLIC_URL", "").rstrip("/"),
        proxies=_read_proxies(environ.get("TABLETOP_PROXIES", "0")),
        manual_clock=clock == "manual",
        judge=_read_judge(environ),
    )


def data_folder(environ: Mapping[str, str], named: Path | None = None) -> Path:
    """The installation's own folder: as it was named, else the environment's, else ``var``."""
    return named or Path(environ.get("TABLETOP_DATA") or "var")


def own_scenarios(data: Path) -> Path:
    """Where in a data folder own scenarios lie."""
    return data / "scenarios"


def _read_judge(environ: Mapping[str, str]) -> JudgeSettings | None:
    """Off unless an address is given; a short address is completed as such endpoints have it."""
    url = environ.get("TABLETOP_JUDGE_URL", "").strip().rstrip("/")
    if not url:
        return None
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        usable = False
    if not usable or "@" in parts.netloc:
        raise SettingsError(
            "TABLETOP_JUDGE_URL must be an address such as http://localhost:11434/v1, without a name or password in "
            "it; a key belongs in TABLETOP_JUDGE_KEY."
        )
    model = environ.get("TABLETOP_JUDGE_MODEL", "").strip()
    if not model:
        raise SettingsError("TABLETOP_JUDGE_MODEL must name the model that TABLETOP_JUDGE_URL shall ask.")
    key = environ.get("TABLETOP_JUDGE_KEY", "").strip()
    if not (key.isascii() and key.isprintable()):
        raise SettingsError("TABLETOP_JUDGE_KEY must be a key as it was given out: plain characters in one line.")
    if not parts.path.endswith(_CHAT):
        path = parts.path or "/v1"
        url = parts._replace(path=path + _CHAT).geturl()
    return JudgeSettings(url, model, key)


def _read_proxies(text: str) -> int:
    if text.isdecimal() and int(text) <= MOST_PROXIES:
        return int(text)
    raise SettingsError(f"TABLETOP_PROXIES is '{text}'; it must be how many proxies stand before the server, 0 to 9.")


def _read_port(text: str) -> int:
    if text.isdecimal() and int(text) < 65_536:  # noqa: PLR2004 -- the last port there is
        return int(text)
    raise SettingsError(f"PORT is '{text}'; it must be a number from 0 (any free port) to 65535.")
