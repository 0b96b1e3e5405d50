"""From signs to a severity, by walking the playbook's decision tree."""

from collections.abc import Iterable

from simulator.ids import SeverityId
from simulator.playbook.model import Playbook
from simulator.playbook.severity import TreeQuestion


def classify(playbook: Playbook, signs: Iterable[str]) -> SeverityId:
    """The severity at which the tree ends; raises ValueError for a sign that the playbook does not know."""
    deciding = deciding_question(playbook, signs)
    return playbook.decision_tree.otherwise if deciding is None else deciding.then


def deciding_question(playbook: Playbook, signs: Iterable[str]) -> TreeQuestion | None:
    """The first question that the signs answer by a yes; None if they answer none so."""
    seen = frozenset(signs)
    unknown = seen - {sign.id for sign in playbook.decision_tree.signs}
    if unknown:
        raise ValueError(f"no such sign in playbook {playbook.id}: {', '.join(sorted(unknown))}")
    for question in playbook.decision_tree.questions:
        if not seen.isdisjoint(question.any_of):
            return question
    return None
