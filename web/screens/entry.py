"""How facilitators come in: the link that works once, name and password, and the way out."""

from flask import request, session
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from web.accounts import SHORTEST_PASSWORD, NotAdmitted
from web.asking import current_facilitator, sign_in
from web.runtime import runtime
from web.screens.page import page_here
from web.screens.screen import screen, show
from web.security import limit_guesses

blueprint = screen("entry", __name__)


@blueprint.get("/welcome/<token>", endpoint="welcome")
def show_welcome(token: str) -> Response:
    """The first facilitator, or one who lost their password, chooses a name and a password."""
    if not runtime().accounts.link_works(token):
        raise NotAdmitted(
            "link",
            "This link was used already or is too old. Sign in with the name and password that you chose; or whoever"
            " runs the server prints another with “tabletop facilitator-link”.",
        )
    return _welcome("", "")


@blueprint.post("/welcome/<token>")
@limit_guesses
def spend_link(token: str) -> Response:
    """Spend the link, and go to the library."""
    name = request.form.get("name", "")
    try:
        sign_in(runtime().accounts.welcome(token, name, request.form.get("password", "")))
    except NotAdmitted as refused:
        return _welcome(name, refused.answer, refused.status)
    return redirect(page_here().url("home.show"), 303)


@blueprint.get("/sign-in", endpoint="sign_in")
def show_sign_in() -> Response:
    """Name and password; who is signed in goes on."""
    if current_facilitator() is not None:
        return redirect(page_here().url("home.show"), 303)
    return _sign_in("", "")


@blueprint.post("/sign-in")
@limit_guesses
def sign_in_facilitator() -> Response:
    """Let a facilitator in."""
    name = request.form.get("name", "")
    try:
        sign_in(runtime().accounts.sign_in(name, request.form.get("password", "")))
    except NotAdmitted as refused:
        return _sign_in(name, refused.answer, refused.status)
    return redirect(page_here().url("home.show"), 303)


@blueprint.post("/sign-out", endpoint="sign_out")
def sign_out() -> Response:
    """Forget this browser's facilitator."""
    session.clear()
    return redirect(page_here().url("join.show"), 303)


def _welcome(name: str, refused: str, status: int = 200) -> Response:
    return show("welcome.html", page_here(), status, name=name, refused=refused, shortest=SHORTEST_PASSWORD)


def _sign_in(name: str, refused: str, status: int = 200) -> Response:
    return show("sign_in.html", page_here(), status, name=name, refused=refused)
