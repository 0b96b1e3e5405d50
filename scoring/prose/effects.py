"""Effects: whether what is said to have been caused is the incident at all.

Steps have reasons, levels of severity have reasons, messages are late for reasons; to name these asserts no cause.
"""

from scoring.prose.form import Form
from scoring.prose.grammar.matches import Match, places, reading_of
from scoring.prose.sentences import Sentence
from scoring.prose.text import Text

_OF_CONNECTIVES = frozenset({"cause-of", "because"})
_OURS = Form(
    r"(?:^|[,;:] |\b(?:so|and|then|now|therefore|meanwhile) )(?:we|i|ops|tl|he|she|they|the (?:\w+ )?team|\w+ and \w+)"
    r"(?:'ve|'re|'ll|'m| have| has| had| are| is| am| will| also| now| therefore)*"
    r" (?!would|will|could|might|may|must|have|has|are|is|am|also|now|therefore|down|offline|without|unable|losing"
    r"|lost|failing|suffering|experiencing|seeing|having|hit|in\b|an?\b|not\b"
    r"|never\b|out\b|slow|put|chalk|blame|attribut|trac|pin)[a-z-]+"
)
"""What somebody did, or is doing."""
_ASIDE = Form(
    r"\b(?:waiting times?|hotline|help ?desk|support (?:line|queue|desk)|phone lines?|call cent\w+|traffic is|load is"
    r"|sev-? ?\d|severity|p1|declar\w+|rais\w+|this (?:update|message|mail|note|report)"
    r"|(?:late|short|brief|slow) (?:answer|reply|update|message|mail)|meeting|call is|postponed|moved to)\b"
)
"""What belongs to the incident, and is not it."""
_SURELY_TROUBLE = ("error", "outage", "fail", "timeout", "down", "broken", "dead", "unavailable", "unreachable")
_TROUBLE = "incident|failing|effect"


def elsewhere(text: Text, match: Match, sentence: Sentence, people: tuple[str, ...]) -> bool:
    """Whether what stands ahead of a connective is a deed of ours or something beside the incident."""
    if match.rule.id not in _OF_CONNECTIVES:
        return False
    ahead = text.lower[sentence.start : match.start]
    troubles = [at for at in places(_TROUBLE, reading_of(text, people)) if sentence.start <= at < match.start]
    if _ASIDE.search(ahead):
        return not any(text.lower.startswith(_SURELY_TROUBLE, at) for at in troubles)
    return _OURS.search(ahead) is not None and not [at for at in troubles if not _pronoun(text, at)]


def _pronoun(text: Text, at: int) -> bool:
    return text.lower.startswith(("this", "it", "that", "all", "us", "everything", "things"), at)
