"""What every template needs besides its view: the room's code, names, links, the viewer's theme and token.

A partial is rendered in two ways: within a request, as part of a page, and outside of any request, for
everyone who sees the same. So a `Page` makes its links without a request, and carries no token when it
is rendered for several people: the scripts that receive such a partial take the token from their own page.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import current_app, get_flashed_messages, request
from flask_wtf.csrf import generate_csrf

from simulator.exercise.view import Audience, View
from web.accounts import new_command_id
from web.asking import current_facilitator
from web.runtime import runtime
from web.screens import wording

THEMES = frozenset({"dark", "light"})


@dataclass(frozen=True, slots=True)
class Page:
    """The surroundings of a view, for templates."""

    code: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    readonly: bool = False
    """Somebody looks at another's screen: nothing on it acts."""
    facilitator: str = ""
    """The name of the facilitator who looks; empty for all others."""
    csrf: str | None = None
    key: str = ""
    """The token of the link by which somebody looks who is not signed in."""
    theme: str = "auto"
    language: str = "en"
    endpoint: str = ""
    notices: tuple[str, ...] = ()
    server_ms: int | None = None
    """The server's wall clock as the page was made, by which the browser sets its own."""
    clock_by_hand: bool = False
    pushed: bool = False
    """A partial for a page that is there: what its scripts fill by themselves may be left out."""

    def name(self, person: str | None) -> str:
        """What somebody is called."""
        if person is None:
            return wording.nobody()
        return self.names.get(person) or wording.somebody()

    def is_connected(self, person: str) -> bool:
        """Whether a browser of theirs, or another client, listens to this room now."""
        return any(listener.identity.id == person for listener in runtime().listeners.of(self.code))

    def act(self) -> str:
        """An id for a form, another each time: what is sent twice under one id is done once."""
        return str(new_command_id())

    def url(self, endpoint: str, **values: Any) -> str:  # noqa: ANN401 -- as url_for
        """The path of a route; works where there is no request. Who came by a link keeps its token."""
        if self.key and "code" in values:
            values.setdefault("key", self.key)
        return str(current_app.url_map.bind("").build(endpoint, values))

    def static(self, path: str) -> str:
        """The path of a static file."""
        return self.url("static", filename=path)


def page_here(
    code: str = "",
    names: Mapping[str, str] | None = None,
    *,
    readonly: bool = False,
    facilitator_here: bool = True,
) -> Page:
    """The page of the request that is being answered."""
    facilitator = current_facilitator() if facilitator_here else None
    theme = request.cookies.get("theme", "")
    return Page(
        code=code,
        names=names or {},
        readonly=readonly,
        facilitator=facilitator.name if facilitator else "",
        csrf=generate_csrf(),
        key=request.args.get("key", ""),
        theme=theme if theme in THEMES else "auto",
        endpoint=request.endpoint or "",
        notices=tuple(str(text) for text in get_flashed_messages()),
        server_ms=runtime().clock.now_ms(),
        clock_by_hand=not runtime().clock.runs,
    )


def page_pushed(view: View, code: str, names: Mapping[str, str]) -> Page:
    """The page around a partial that goes to everyone who sees this view."""
    facilitates = view.viewer.audience is Audience.FACILITATOR
    return Page(
        code,
        names,
        readonly=is_watching(view),
        facilitator=wording.somebody() if facilitates else "",
        key=_link_key(view, code),
        pushed=True,
    )


def _link_key(view: View, code: str) -> str:
    """The token that observers came by, so that the links which they are sent keep it."""
    if view.viewer.audience is not Audience.OBSERVER:
        return ""
    return runtime().accounts.token(Audience.OBSERVER.value, runtime().rooms.open(code))


def is_watching(view: View) -> bool:
    """Whether a facilitator looks at the screen of a seat."""
    return view.viewer.audience is Audience.FACILITATOR and bool(view.viewer.seats)
