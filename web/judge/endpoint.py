"""One call to an OpenAI-compatible endpoint: a conversation goes out, one text comes back, or the reason why not.

Sockets are gevent's, whether the process was patched or not, so that whoever waits here keeps nobody
else waiting. Redirections are not followed: the key goes to the address that was set and to no other.
"""

from __future__ import annotations

import http.client
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import gevent
import gevent.socket
import gevent.ssl

if TYPE_CHECKING:
    from web.settings import JudgeSettings

MOST_BYTES = 256_000
"""An answer of a few words is never longer; what is, is not read to its end."""
LONGEST_ANSWER_TOKENS = 300
OK, CALM_DOWN, SERVER_FAULT = 200, 429, 500
WORTH_ANOTHER_TRY = frozenset({408, 409, 425, CALM_DOWN})


class NoAnswer(Exception):  # noqa: N818 -- what became of a call; nobody's fault here
    """The endpoint did not answer; the text says how it failed, and never what was asked."""

    def __init__(self, reason: str, *, again: bool, rest_s: float = 0.0) -> None:
        super().__init__(reason)
        self.again = again
        """Whether it may answer another time."""
        self.rest_s = rest_s
        """How long it asks to be left alone."""


class Endpoint:
    """Where the judge is."""

    def __init__(self, settings: JudgeSettings, within_s: float) -> None:
        self._settings = settings
        self._within_s = within_s

    def ask(self, conversation: list[dict[str, str]]) -> str:
        """What the model says to a conversation; raises `NoAnswer`, at the latest when its time is over."""
        late = NoAnswer(f"no answer within {self._within_s:g} s", again=True)
        with gevent.Timeout(self._within_s, late):
            try:
                return self._exchange(self._body(conversation))
            except (OSError, http.client.HTTPException) as failure:
                raise NoAnswer(f"no connection ({type(failure).__name__})", again=True) from failure

    def _body(self, conversation: list[dict[str, str]]) -> bytes:
        return json.dumps(
            {
                "model": self._settings.model,
                "messages": conversation,
                "temperature": 0,
                "max_tokens": LONGEST_ANSWER_TOKENS,
                "stream": False,
            }
        ).encode()

    def _exchange(self, body: bytes) -> str:
        parts = urlsplit(self._settings.url)
        kind = _SecureConnection if parts.scheme == "https" else _PlainConnection
        connection = kind(str(parts.hostname), parts.port, timeout=self._within_s)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        try:
            connection.request("POST", path, body, self._headers())
            response = connection.getresponse()
            return _read(response, response.read(MOST_BYTES))
        finally:
            connection.close()

    def _headers(self) -> dict[str, str]:
        known = {"Content-Type": "application/json", "Accept": "application/json"}
        return known | ({"Authorization": f"Bearer {self._settings.key}"} if self._settings.key else {})


def _read(response: http.client.HTTPResponse, body: bytes) -> str:
    if response.status != OK:
        again = response.status in WORTH_ANOTHER_TRY or response.status >= SERVER_FAULT
        raise NoAnswer(f"HTTP {response.status}", again=again, rest_s=_rest_s(response.getheader("Retry-After")))
    try:
        content: Any = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as fault:
        raise NoAnswer("an answer that is not of the chat completions interface", again=True) from fault
    if not isinstance(content, str):
        raise NoAnswer("an answer without text", again=True)
    return content


def _rest_s(header: str | None) -> float:
    """Seconds alone; a date would need a clock that both sides agree on."""
    text = (header or "").strip()
    return float(text) if text.isascii() and text.isdecimal() else 0.0


class _PlainConnection(http.client.HTTPConnection):
    def connect(self) -> None:
        """Open a socket that waits without keeping others waiting."""
        self.sock = gevent.socket.create_connection((self.host, self.port), self.timeout)


class _SecureConnection(_PlainConnection):
    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        """The same, with the certificate checked against the machine's authorities."""
        super().connect()
        context = gevent.ssl.SSLContext(gevent.ssl.PROTOCOL_TLS_CLIENT)
        context.load_default_certs()
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
