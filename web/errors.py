"""Turning what went wrong into an answer: the only place that knows status codes.

Three families never mix: the author's faults (`DocumentError`), what a person asked for and may not
have (`CommandRefused`, `NotAdmitted`, `UnreadableCommand`, `NoSuchRoom`), and ours, which is logged with
all detail and told with none.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from flask import Flask, jsonify, make_response, render_template, request
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from simulator.document import DocumentError
from simulator.exercise.commands import CommandRefused, Refusal
from web.accounts import NotAdmitted
from web.command_reader import UnreadableCommand
from web.live.rooms import NoSuchRoom

if TYPE_CHECKING:
    from flask import Response

LOG = logging.getLogger(__name__)

REFUSAL_STATUS = {
    Refusal.NOT_ALLOWED: 403,
    Refusal.UNKNOWN: 404,
    Refusal.NEEDS_TEXT: 422,
    Refusal.TOO_LONG: 422,
}
"""Refusals that have a status of their own; all others are 409, "not in the present state"."""
CONFLICT = 409

Answer = tuple[int, str, str]
"""Status, reason, and the answer in plain words."""


def explain(failure: Exception) -> Answer | None:
    """What to tell the person who asked; None when the failure is ours."""
    answer: Answer | None = None
    match failure:
        case CommandRefused():
            answer = REFUSAL_STATUS.get(failure.reason, CONFLICT), failure.reason.value, failure.answer
        case NotAdmitted():
            answer = failure.status, failure.reason, failure.answer
        case UnreadableCommand():
            answer = 400, failure.reason, failure.answer
        case NoSuchRoom():
            answer = 404, "no-such-exercise", str(failure)
        case DocumentError():
            answer = 422, "faults", str(failure)
        case CSRFError():
            answer = 400, "stale-page", _("This page is too old to send from. Reload it, and send again.")
        case HTTPException():
            answer = failure.code or 500, failure.name.lower().replace(" ", "-"), _explain_http(failure)
    return answer


def register_errors(app: Flask) -> None:
    """Have every failure of a request answered here."""
    for kind in (CommandRefused, NotAdmitted, UnreadableCommand, NoSuchRoom, DocumentError, HTTPException):
        app.register_error_handler(kind, _answer_known)
    app.register_error_handler(Exception, _answer_ours)


def wants_json() -> bool:
    """Whether a program asked, or a person's browser."""
    best = request.accept_mimetypes.best_match(["text/html", "application/json"], default="text/html")
    return request.is_json or "Authorization" in request.headers or best == "application/json"


def came_from() -> str:
    """The page on this server that sent this request; empty if it is not known."""
    came = urlsplit(request.referrer or "")
    return came._replace(scheme="", netloc="").geturl() if came.netloc == request.host else ""


def _answer_known(failure: Exception) -> Response:
    answer = explain(failure)
    if answer is None:
        return _answer_ours(failure)
    if isinstance(failure, HTTPException) and failure.response is not None:
        return failure.response  # type: ignore[return-value]  # a redirect, raised
    return _answer(*answer)


def _answer_ours(failure: Exception) -> Response:
    LOG.error("%s %s failed", request.method, request.path, exc_info=failure)
    return _answer(
        500, "failure", _("Something broke on our side, and was logged. Nothing you did before is lost. Try again.")
    )


def _answer(status: int, reason: str, answer: str) -> Response:
    if wants_json():
        return make_response(jsonify(reason=reason, answer=answer), status)
    return make_response(_page(status, reason, answer), status)


def _page(status: int, reason: str, answer: str) -> Any:  # noqa: ANN401 -- HTML, or a response of plain text
    try:
        return render_template("error.html", status=status, reason=reason, answer=answer, back=came_from())
    except Exception:
        LOG.exception("the page for errors cannot be shown")
        return make_response(answer, {"Content-Type": "text/plain; charset=utf-8"})


def _explain_http(failure: HTTPException) -> str:
    explanations = {
        400: _("The server could not understand this request. Reload the page and try again."),
        403: _("This is not for you to see. Sign in, or open the link you were given."),
        404: _("There is nothing at this address. Check it, or start from the first page."),
        405: _("This address does not do that. Start from the first page."),
        413: _("That is too large to send. A text may have 10,000 characters; shorten it."),
        429: _("Too many wrong tries from here. Wait a minute, then try again."),
    }
    return explanations.get(failure.code or 500, failure.description or failure.name)
