"""What is left of a document with faults: a model in which stand-ins take the place of what cannot be used.

An author mends a file faster who hears of all its faults at once, those of meaning too. But meaning can only be looked
at in a model, and a file with one missing key gives none. So the sound pieces are read as always, one by one, and the
others get the field's default or the emptiest value of their type. Such a model is for looking at: nothing is played
from it, and what is said of its stand-ins is not told (`simulator.document.reading`).
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, TypeVar, cast, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from simulator.document.document import Value
from simulator.document.faults import Path
from simulator.document.keys import is_model, members, names_of

M = TypeVar("M", bound=BaseModel)
_NOWHERE: Path = ("",)
"""The path of what is not in the document."""


def remains(model: type[M], value: Value, broken: Collection[Path]) -> M:
    """The model of a value whose faults lie at the paths `broken`."""
    around = frozenset(path[:depth] for path in broken for depth in range(len(path) + 1))
    return cast("M", _Remains(around).model(model, value, ()))


class _Remains:
    """Reads what is sound; `around` are all paths in which something faulty stands."""

    def __init__(self, around: frozenset[Path]) -> None:
        self._around = around

    def model(self, model: type[BaseModel], value: Value, path: Path) -> BaseModel:
        """A model of those fields that are sound."""
        written = value if isinstance(value, dict) else {}
        pieces: dict[str, Any] = {}
        for name, field in model.model_fields.items():
            key = next((key for key in names_of(name, field) if key in written), None)
            pieces[name] = self._absent(field) if key is None else self._field(field, written[key], (*path, key))
        if model.model_config.get("extra") == "allow":
            known = {key for name, field in model.model_fields.items() for key in names_of(name, field)}
            pieces |= {key: one for key, one in written.items() if key not in known}
        return model.model_construct(**pieces)

    def _field(self, field: FieldInfo, value: Value, path: Path) -> Any:  # noqa: ANN401  (whatever the field holds)
        wanted = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        return self._piece(wanted, value, path, field)

    def _piece(self, wanted: Any, value: Value, path: Path, field: FieldInfo | None = None) -> Any:  # noqa: ANN401
        if path not in self._around:
            try:
                return _adapter(wanted).validate_python(value)
            except ValidationError:  # its own fault was left out, as the value was refused before
                return self._instead(wanted, field)
        for one in members(wanted):
            arguments = get_args(one)
            if is_model(one) and isinstance(value, dict):
                return self.model(one, value, path)
            if _is(one, Mapping) and isinstance(value, dict):
                return {key: self._piece(arguments[1], entry, (*path, key)) for key, entry in value.items()}
            if _is(one, Sequence) and isinstance(value, list):
                entries = enumerate(value)
                return tuple(self._piece(arguments[0], entry, (*path, number)) for number, entry in entries)
        return self._instead(wanted, field)

    def _instead(self, wanted: Any, field: FieldInfo | None) -> Any:  # noqa: ANN401
        return self._stand_in(wanted) if field is None else self._absent(field)

    def _absent(self, field: FieldInfo) -> Any:  # noqa: ANN401
        if field.is_required():
            return self._stand_in(field.annotation)
        return field.get_default(call_default_factory=True, validated_data={})

    def _stand_in(self, wanted: Any) -> Any:  # noqa: ANN401
        """The emptiest value of a type; None where there is none."""
        possible = list(members(wanted))
        one = getattr(possible[0], "__supertype__", possible[0])
        if NoneType in possible:
            return None
        if is_model(one):
            return self.model(one, {}, _NOWHERE)
        if get_origin(one) is Literal:
            return get_args(one)[0]
        if _is(one, Mapping):
            return {}
        if _is(one, Sequence) and one is not str:
            return ()
        return one() if one in (str, int, float, bool) else None


def _is(wanted: Any, kind: type) -> bool:  # noqa: ANN401
    origin = get_origin(wanted)
    return isinstance(origin, type) and issubclass(origin, kind)


@cache
def _adapter(wanted: Any) -> TypeAdapter[Any]:  # noqa: ANN401
    return TypeAdapter(wanted)
