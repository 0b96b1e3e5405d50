"""Which keys and fields a model has at a place of the document: what a misspelt key is compared with."""

from collections.abc import Iterator, Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AliasChoices, BaseModel
from pydantic.fields import FieldInfo

from simulator.document.document import Document, Value, get, has
from simulator.document.faults import Path


def known_keys(document: Document, model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The keys that the mapping at `path` may have; empty where no model stands behind it.

    Where several models are possible, those that share most keys with the mapping are taken.
    """
    wanted, here = _wanted(document, model, path), document.get(path)
    choices = [_keys_of(one) for outer in wanted for one in members(outer) if is_model(one) and _fits(one, here)]
    shared = [sum(has(here, key) for key in keys) for keys in choices]
    most = max(shared, default=0)
    best = (keys for keys, share in zip(choices, shared, strict=True) if share == most)
    return tuple(dict.fromkeys(key for keys in best for key in keys))


def field_at(document: Document, model: type[BaseModel], path: Path) -> FieldInfo | None:
    """The field that the value at `path` belongs to, or the list around it; None where no model has one."""
    if path and isinstance(path[-1], int):
        return field_at(document, model, path[:-1])
    here = document.get(path[:-1])
    models = [one for outer in _wanted(document, model, path[:-1]) for one in members(outer) if is_model(one)]
    fields = (pair for one in models if _fits(one, here) for pair in one.model_fields.items())
    return next((field for name, field in fields if path and path[-1] in names_of(name, field)), None)


def members(wanted: Any) -> Iterator[Any]:  # noqa: ANN401
    """A type without its annotations and names, and each member where it is a union."""
    if hasattr(wanted, "__value__"):
        yield from members(wanted.__value__)
    elif get_origin(wanted) is Annotated:
        yield from members(get_args(wanted)[0])
    elif get_origin(wanted) in {Union, UnionType}:
        for one in get_args(wanted):
            yield from members(one)
    else:
        yield wanted


def is_model(wanted: Any) -> bool:  # noqa: ANN401
    """Whether a type is one of pydantic's."""
    return isinstance(wanted, type) and issubclass(wanted, BaseModel)


def names_of(name: str, field: FieldInfo) -> tuple[str, ...]:
    """The keys under which a field may stand in a document."""
    alias = field.validation_alias
    if isinstance(alias, AliasChoices):
        return tuple(choice for choice in alias.choices if isinstance(choice, str)) or (name,)
    return (alias if isinstance(alias, str) else name,)


def _wanted(document: Document, model: type[BaseModel], path: Path) -> list[Any]:
    """The types that may stand at a path."""
    wanted: list[Any] = [model]
    for depth, item in enumerate(path):
        here = document.get(path[:depth])
        wanted = list({id(inner): inner for one in wanted for inner in _step(one, here, item)}.values())
    return wanted


def _step(wanted: Any, here: Value, item: str | int) -> Iterator[Any]:  # noqa: ANN401  (a type as it is annotated: anything)
    """The types that may stand one step further in from a value."""
    for one in members(wanted):
        origin, arguments = get_origin(one), get_args(one)
        if is_model(one):
            if not one.__pydantic_fields_complete__:
                one.model_rebuild(raise_errors=False)  # it was defined before a name that it mentions
            fields = one.model_fields.items() if _fits(one, here) else ()
            yield from (field.annotation for name, field in fields if item in names_of(name, field))
        elif not (isinstance(origin, type) and arguments):
            continue
        elif issubclass(origin, Mapping):
            yield arguments[-1]
        elif issubclass(origin, Sequence) and isinstance(item, int):
            yield from (argument for argument in arguments if argument is not ...)


def _fits(model: type[BaseModel], here: Value) -> bool:
    """Whether a mapping may be this model, going by the fields that can only have certain values."""
    for name, field in model.model_fields.items():
        if get_origin(field.annotation) is Literal:
            given = [get(here, key) for key in names_of(name, field) if has(here, key)]
            if any(one not in get_args(field.annotation) for one in given):
                return False
    return True


def _keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(names_of(name, field)[0] for name, field in model.model_fields.items())
