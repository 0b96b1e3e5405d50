"""A form that was sent without a script and refused: the answer, with what was typed, to be mended and sent again."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Response
from flask_babel import gettext as _

from web.errors import came_from
from web.screens.page import page_here
from web.screens.screen import show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkzeug.datastructures import MultiDict

    from web.live.room import Room

PROSE = ("text", "reason", "note")
"""What a command's fields are called that hold prose; a template's are all shown."""
_OF_A_TEMPLATE = "fields["


@dataclass(frozen=True, slots=True)
class Typed:
    """A field of the form, as it was sent."""

    name: str
    value: str
    label: str = ""
    """Empty for what nobody typed."""


def holds_prose(form: "MultiDict[str, str]") -> bool:
    """Whether something was typed that would be lost."""
    return any(_is_prose(name) and value.strip() for name, value in form.items(multi=True))


def show_refused(room: "Room", command: str, form: "MultiDict[str, str]", status: int, answer: str) -> Response:
    """The page with the answer and the form."""
    return show(
        "refused.html",
        page_here(room.code, room.names),
        status,
        command=command,
        answer=answer,
        fields=tuple(_fields(room, form)),
        back=came_from(),
    )


def _fields(room: "Room", form: "MultiDict[str, str]") -> "Iterator[Typed]":
    labels = _labels(room, form.get("template", ""))
    for name, value in form.items(multi=True):
        if name != "csrf_token":
            yield Typed(name, value, labels.get(name, _("Text")) if _is_prose(name) else "")


def _is_prose(name: str) -> bool:
    return name in PROSE or name.startswith(_OF_A_TEMPLATE)


def _labels(room: "Room", template: str) -> dict[str, str]:
    labels = {"text": _("Text"), "reason": _("Reason"), "note": _("Note")}
    book = room.exercise.playbook
    fields = book.template(template).fields if template in book.template_ids else ()
    return labels | {f"{_OF_A_TEMPLATE}{field.id}]": field.label for field in fields}
