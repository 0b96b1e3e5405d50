"""The Common Exercise Format of the MISP project: an exercise in JSON, read as far as it maps.

Source: MISP/cexf, "format description" and its sample: ``exercise``, ``inject_flow`` (sequence, trigger, timing,
requirements), ``inject_payloads`` and ``injects`` with their evaluation. Injects there follow each other when they
are solved; here they follow when the one before has arrived, a while later.
"""

import binascii
import json
from base64 import b64decode
from collections.abc import Iterator, Mapping

from simulator.document import Value
from simulator.exchange.clocks import Cell
from simulator.exchange.foreign import Foreign, ForeignFormat, as_sheet, told

_KEYS = ("exercise", "inject_flow", "injects")
_MAPPED = {
    "exercise": ("name", "description", "expanded", "uuid", "version"),
    "inject_flow": ("description", "inject_uuid", "sequence", "timing", "requirements"),
    "injects": (
        "name",
        "description",
        "action",
        "uuid",
        "inject_evaluation",
        "target_tool",
        "action_payload_resource_uuid",
    ),
}
_STARTS = ("startex", "start", "exercise-start")
_LATER_MIN = 5
"""Minutes after the inject before, where only the order is told."""

Table = Mapping[str, Value]


def read_cexf(text: str) -> Foreign:
    """The exercise; raises ForeignFormat where the text is no CEXF."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError) as broken:
        raise ForeignFormat(f"This is no JSON: {broken}.") from broken
    if not is_cexf(read):
        raise ForeignFormat(
            "This is no exercise in the Common Exercise Format: it needs exercise, inject_flow and injects."
        )
    exercise = _table(read["exercise"])
    return Foreign(
        str(exercise.get("name") or "Exercise"), (as_sheet("injects", list(_entries(read))),), tuple(_unmapped(read))
    )


def is_cexf(value: object) -> bool:
    """Whether values have the keys of the format."""
    return isinstance(value, dict) and all(key in value for key in _KEYS) and isinstance(value["injects"], list)


def _entries(read: Table) -> Iterator[dict[str, Cell]]:
    injects = {str(one.get("uuid")): one for one in _tables(read["injects"])}
    payloads = {str(one.get("uuid")): one for one in _tables(read.get("inject_payloads"))}
    flow = _tables(read["inject_flow"])
    spare = [{"inject_uuid": name} for name in injects if name not in {str(one.get("inject_uuid")) for one in flow}]
    numbers = {str(one.get("inject_uuid")): str(number) for number, one in enumerate((*flow, *spare), start=1)}
    before = {
        str(after): str(one.get("inject_uuid"))
        for one in flow
        for after in _texts(_table(one.get("sequence")).get("followed_by"))
    }
    for number, step in enumerate((*flow, *spare), start=1):
        name = str(step.get("inject_uuid"))
        inject = injects.get(name, {})
        yield {
            "Inject #": str(number),
            "Title": _text(inject.get("name")) or _text(step.get("description")),
            **_due(step, number, numbers, before),
            "Description": _content(inject, payloads)
            or _text(inject.get("description"))
            or _text(step.get("description")),
            "Delivery method": _text(inject.get("action")).replace("_", " ") or None,
            "Expected action": "\n".join(_results(inject)) or None,
            "Flow": _text(step.get("description")) or None,
            "Target tool": _text(inject.get("target_tool")) or None,
        }


def _due(step: Table, number: int, numbers: Mapping[str, str], before: Mapping[str, str]) -> dict[str, Cell]:
    """At the start, at its own time, or a while after the inject that it follows."""
    at = _table(step.get("timing")).get("triggered_at")
    if at not in (None, ""):
        return {"Time": at if isinstance(at, str | int | float) else str(at)}
    name = str(step.get("inject_uuid"))
    follows = before.get(name) or _text(_table(step.get("requirements")).get("inject_uuid"))
    if follows in numbers and follows != name:
        return {"Trigger": f"{_LATER_MIN} min after inject {numbers[follows]}"}
    starts = {text.lower() for text in _texts(_table(step.get("sequence")).get("trigger"))} & set(_STARTS)
    return {"Time": "T+0"} if starts or number == 1 else {}


def _content(inject: Table, payloads: Mapping[str, Table]) -> str:
    """The text that the inject carries, where it is one."""
    parameters = _table(payloads.get(_text(inject.get("action_payload_resource_uuid")), {}).get("parameters"))
    content = _text(parameters.get("content"))
    if parameters.get("content-type") != "base64":
        return content
    try:
        return b64decode(content, validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""


def _results(inject: Table) -> Iterator[str]:
    for one in _tables(inject.get("inject_evaluation")):
        points = one.get("score_range")
        most = f" ({points[-1]} points)" if isinstance(points, list) and points else ""
        yield f"{_text(one.get('result'))}{most}"


def _unmapped(read: Table) -> Iterator[str]:
    for key, value in read.items():
        if key not in (*_MAPPED, "inject_payloads"):
            yield told(key, value)
    yield from (
        told(f"exercise.{key}", value)
        for key, value in _table(read["exercise"]).items()
        if key not in _MAPPED["exercise"]
    )
    for key in ("inject_flow", "injects"):
        for number, entry in enumerate(_tables(read[key]), start=1):
            yield from (
                told(f"{key}[{number}].{name}", value)
                for name, value in entry.items()
                if name not in _MAPPED[key] and value not in (None, [], {})
            )
    for number, one in enumerate(_tables(read["injects"]), start=1):
        yield from (
            told(f"injects[{number}].inject_evaluation[{place}].parameters", evaluation["parameters"])
            for place, evaluation in enumerate(_tables(one.get("inject_evaluation")), start=1)
            if evaluation.get("parameters")
        )
    yield from (
        told(f"inject_payloads[{number}] {_text(one.get('name'))}", one.get("parameters"))
        for number, one in enumerate(_tables(read.get("inject_payloads")), start=1)
        if "content" not in _table(one.get("parameters"))
    )


def _table(value: Value) -> Table:
    return value if isinstance(value, dict) else {}


def _tables(value: Value) -> list[Table]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(value: Value) -> str:
    return value.strip() if isinstance(value, str) else ""


def _texts(value: Value) -> list[str]:
    return (
        [value]
        if isinstance(value, str)
        else [one for one in value if isinstance(one, str)]
        if isinstance(value, list)
        else []
    )
