"""What every answer carries and every request must: headers, forgery tokens, limits.

Nothing inline is allowed, neither script nor style, so that text which gets past the templates'
escaping still runs nowhere. A request that acts by its cookies must carry the page's token; one that
shows its own key, and sends no cookies, cannot be forged and needs none.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import g, request, session
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_wtf import CSRFProtect

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from flask import Flask, Response

MOST_BODY_BYTES = 256_000
MOST_SCRIPT_BYTES = 4_500_000
"""A scenario, which may have two million bytes, with room for a form's wrapping."""
TAKE_SCRIPTS = frozenset({"editor", "editor_library", "editor_versions", "editor_plays"})
"""Blueprints to which facilitators may send whole scenarios."""
STYLES = "style-src 'self'"
POLICY = (
    f"default-src 'self'; script-src 'self'; {STYLES}; img-src 'self' data:; connect-src 'self'; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
GUESSES = "20 per minute; 200 per hour"
"""Wrong passwords, links and codes from one address."""

csrf = CSRFProtect()
limiter = Limiter(get_remote_address, storage_uri="memory://")


def guard(app: Flask) -> None:
    """Put the guards in place."""
    app.config.update(
        MAX_CONTENT_LENGTH=MOST_BODY_BYTES,
        MAX_FORM_MEMORY_SIZE=MOST_BODY_BYTES,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=app.config["PUBLIC_URL"].startswith("https:"),
        WTF_CSRF_CHECK_DEFAULT=False,
        WTF_CSRF_TIME_LIMIT=None,  # an exercise may stay open for a day
    )
    csrf.init_app(app)
    limiter.init_app(app)
    app.before_request(_make_room_for_scripts)
    app.before_request(_refuse_forgery)
    app.after_request(_add_headers)


def accepts_origin(public_url: str) -> Callable[[str | None, Mapping[str, str]], bool]:
    """Whether live connections are taken from a page: one of the host that was asked, or of the public address.

    A proxy that speaks HTTPS need not tell so: what protects is that no page of another host gets in.
    """
    public = urlsplit(public_url).netloc

    def accepts(origin: str | None, environ: Mapping[str, str]) -> bool:
        asked = (
            environ.get("HTTP_HOST", ""),
            environ.get("HTTP_X_FORWARDED_HOST", "").partition(",")[0].strip(),
            public,
        )
        host = urlsplit(origin or "").netloc
        return host != "" and host in asked

    return accepts


def limit_guesses(function):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 -- a decorator from an untyped library
    """Count the refused requests of a route, and after `GUESSES` of them answer no more for a while."""
    return limiter.limit(GUESSES, deduct_when=lambda response: response.status_code >= 400)(function)  # noqa: PLR2004


def style_nonce() -> str:
    """A word, good for this answer alone, by which a script of ours may add a style sheet.

    The text editor makes its style sheet in the browser. Without this word the policy refuses it, and goes on refusing
    every other that is not a file.
    """
    if "style_nonce" not in g:
        g.style_nonce = secrets.token_urlsafe(16)
    nonce: str = g.style_nonce
    return nonce


def _make_room_for_scripts() -> None:
    if request.blueprint in TAKE_SCRIPTS and "facilitator" in session:
        request.max_content_length = MOST_SCRIPT_BYTES
        request.max_form_memory_size = MOST_SCRIPT_BYTES


def _refuse_forgery() -> None:
    if request.method in {"GET", "HEAD", "OPTIONS"} or not request.cookies:
        return
    if "Authorization" in request.headers:
        return  # another site can send neither this header nor know the key in it
    csrf.protect()


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if "style_nonce" in g:
        response.headers["Content-Security-Policy"] = POLICY.replace(STYLES, f"{STYLES} 'nonce-{g.style_nonce}'")
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
    return response
