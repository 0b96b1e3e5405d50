"""The fault that one of pydantic's errors becomes: its code, its words, its mend."""

import re
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from simulator.document.catalogue import fault_kinds
from simulator.document.document import Document
from simulator.document.faults import Fault, Path
from simulator.document.keys import field_at, known_keys
from simulator.document.locate import Located
from simulator.document.wording import (
    bound,
    form,
    kind_of,
    kind_wanted,
    listed,
    mend_for_kinds,
    shortened,
    subject,
)

_TAG_MISSING, _TAG_WRONG = "union_tag_not_found", "union_tag_invalid"
_CHOICES = {"literal_error", "enum"}
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'")
_KEYS_SHOWN = 40


def shape_fault(document: Document, model: type[BaseModel], located: Located) -> Fault:
    """The fault for what is wrong at one place of a document that should be a `model`."""
    details, path = located.errors[0], located.path
    kind: str = details["type"]
    if len(located.errors) > 1:
        return _of_union(document, located)
    if kind == "missing":
        return _missing(document, model, path)
    if kind == "extra_forbidden":
        return _unknown(document, model, path)
    if kind in {_TAG_MISSING, _TAG_WRONG}:
        return _of_tag(document, model, details, path)
    if kind == "string_pattern_mismatch":
        return _of_form(document, model, located)
    code, message, mend = _refused(document, details, located)
    return document.fault(code, path, message, mend, key=located.of_key)


def _missing(document: Document, model: type[BaseModel], path: Path) -> Fault:
    message = f"'{path[-1]}' is missing in {document.words(path[:-1])}"
    field = field_at(document, model, path)
    holds = f" What belongs there: {field.description}" if field is not None and field.description else ""
    return document.fault("D021", path, message, f"Add '{path[-1]}:' with its value.{holds}")


def _of_form(document: Document, model: type[BaseModel], located: Located) -> Fault:
    details, path = located.errors[0], located.path
    message = f"{subject(document, path, of_key=located.of_key)} is not written as it should be here"
    given = details["input"]
    told = f"{message}: '{shortened(given, 60)}'" if isinstance(given, str) else message
    mend = form(str(details["ctx"]["pattern"]), field_at(document, model, path))
    return document.fault("D025", path, told, mend, key=located.of_key)


def _unknown(document: Document, model: type[BaseModel], path: Path) -> Fault:
    key, keys = str(path[-1]), known_keys(document, model, path[:-1])
    mend = f"{_did_you_mean(key, keys)}Keys here: {', '.join(keys[:_KEYS_SHOWN])}." if keys else None
    message = f"{document.words(path[:-1])} has no key '{shortened(key)}'"
    return document.fault("D022", path, message, mend, key=True)


def _of_tag(document: Document, model: type[BaseModel], details: ErrorDetails, path: Path) -> Fault:
    context = details.get("ctx", {})
    tag_key = str(context.get("discriminator", "")).strip("'")
    here = document.get(path)
    if not tag_key.endswith("()") and not (isinstance(here, dict) and tag_key in here):
        if not isinstance(here, dict):
            return document.fault(
                "D023", path, _kind_message(document, path, "a mapping"), mend_for_kinds(["a mapping"])
            )
        return _missing(document, model, (*path, tag_key))
    path = path if tag_key.endswith("()") else (*path, tag_key)
    choices = _QUOTED.findall(str(context.get("expected_tags", "")))
    message, mend = _choice(subject(document, path), document.get(path), choices)
    return document.fault("D024", path, message, mend)


def _of_union(document: Document, located: Located) -> Fault:
    path, of_key = located.path, located.of_key
    kinds = [kind_wanted(error["type"]) for error in located.errors]
    if all(kinds):
        wanted = list(dict.fromkeys(kind for kind in kinds if kind))
        return document.fault(
            "D023",
            path,
            _kind_message(document, path, listed(wanted), of_key=of_key),
            mend_for_kinds(wanted),
            key=of_key,
        )
    told = [_refused(document, error, located) for error, kind in zip(located.errors, kinds, strict=True) if not kind]
    if len(told) == 1:
        code, message, mend = told[0]
        return document.fault(code, path, message, mend, key=of_key)
    message = f"{subject(document, path, of_key=of_key)} cannot be {kind_of(located.errors[0]['input'])}"
    mends = dict.fromkeys(mend or f"Here {message}." for _, message, mend in told)
    return document.fault("D026", path, message, "\n".join(mends), key=of_key)


def _refused(document: Document, details: ErrorDetails, located: Located) -> tuple[str, str, str | None]:
    """Code, message and mend of an error that lies in the value (or key) itself."""
    kind, context = details["type"], details.get("ctx", {})
    of_what = subject(document, located.path, of_key=located.of_key)
    if kind in fault_kinds():
        return kind, shortened(details["msg"]), _own_mend(context)
    if wanted := kind_wanted(kind):
        return "D023", _kind_message(document, located.path, wanted, of_key=located.of_key), mend_for_kinds([wanted])
    if kind in _CHOICES:
        return "D024", *_choice(
            of_what, details["input"], _QUOTED.findall(str(context["expected"])), str(context["expected"])
        )
    if (out_of := bound(kind, context, details["input"])) is not None:
        message, way_out = out_of
        return "D025", shortened(f"{of_what} {message}"), way_out
    if "error" in context:
        message, mend = _divided(str(context["error"]))
        return "D026", shortened(f"{of_what}: {message}"), mend
    return "D026", shortened(f"{of_what}: {details['msg'].replace('Input should', 'it should')}"), None


def _kind_message(document: Document, path: Path, wanted: str, *, of_key: bool = False) -> str:
    found = "text" if of_key else kind_of(document.get(path))
    return f"{subject(document, path, of_key=of_key)} should be {wanted}, and is {found}"


def _choice(of_what: str, value: object, choices: list[str], expected: str = "") -> tuple[str, str | None]:
    if not choices:
        return f"{of_what} cannot be {kind_of(value)}", f"Possible here: {expected}." if expected else None
    guess = _did_you_mean(value, tuple(choices)) if isinstance(value, str) else ""
    return f"{of_what} cannot be {kind_of(value)}", f"{guess}Possible here: {', '.join(choices)}."


def _did_you_mean(written: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(written[:60], known, n=1) or get_close_matches(written[:60].replace("_", "-"), known, n=1)
    return f"Did you mean '{close[0]}'? " if close else ""


def _own_mend(context: dict[str, Any]) -> str | None:
    mend = context.get("mend")
    return mend if isinstance(mend, str) else None


def _divided(text: str) -> tuple[str, str | None]:
    """What a validator says, divided into what is wrong and the way out."""
    message, part, mend = text.partition("\n") if "\n" in text else text.rpartition("; ")
    if not part:
        return text, None
    mend = mend.strip()
    return message, f"{mend[:1].upper()}{mend[1:]}".rstrip(".") + "."
