"""Unions: kinds made of kinds, for what rules ask of often."""

from collections.abc import Mapping

UNIONS: Mapping[str, str] = {
    "human": "name person irony indefinite",
    "agent": "name person group vendor irony indefinite third",
    "filler": "aux adverb modal epistemic",
    "thing": "component load fault-thing outside",
}
