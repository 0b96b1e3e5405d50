"""One fault for a value that no member of a union takes, instead of one for each member.

Where a value may be one of several things, pydantic reports why it is none of them, member by
member. The author meant one. It is taken to be the member that the value fits in kind and that
finds least to say; where every member refuses the value itself, they are told together.
"""

from collections.abc import Iterable, Sequence

from simulator.document.faults import Path
from simulator.document.locate import Located


def settle(located: Sequence[Located]) -> list[Located]:
    """The errors that are left when each union is settled for one of its members."""
    unions = {path for one in located for path, _ in one.labels}
    settled = list(located)
    for union in sorted(unions, key=len):
        settled = _settle_one(union, settled)
    return settled


def _settle_one(union: Path, located: list[Located]) -> list[Located]:
    members: dict[str, list[Located]] = {}
    for one in located:
        if (label := _label(union, one)) is not None:
            members.setdefault(label, []).append(one)
    if len(members) < 2:  # noqa: PLR2004  (a union of one, or a tagged one: the member is known)
        return located
    fitting = [errors for errors in members.values() if all(one.path != union for one in errors)]
    kept = min(fitting, key=len) if fitting else [_together(union, members.values())]
    first = min(position for position, one in enumerate(located) if _label(union, one) is not None)
    others = [one for one in located if _label(union, one) is None]
    return [*others[:first], *kept, *others[first:]]


def _label(union: Path, one: Located) -> str | None:
    return next((label for path, label in one.labels if path == union), None)


def _together(union: Path, members: Iterable[Sequence[Located]]) -> Located:
    at_union = [one for errors in members for one in errors if one.path == union]
    of_key = any(one.of_key for one in at_union)
    return Located(union, at_union[0].labels, tuple(error for one in at_union for error in one.errors), of_key)
