"""Futures: clauses that say what will be, read by subject and predicate.

"Will" with those affected, the service or the incident as its subject is an outcome that somebody promises, in
whatever idiom it is put. With the team as its subject it announces work; with a report, news; with a guard that is
to be built, prevention. Bad news is no promise either.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from scoring.prose.grammar.matches import letters_of
from scoring.prose.grammar.reading import Reading

_STOPS = ".,;:?!()-|\n"
_SUFFERED = "recur.base|recur.past|again|fail|failing|incident|lost|unavailable|affected-past"
"""What people suffer, or that it comes again."""
_HEAD = 3
"""So many first words of a predicate tell what kind of deed it is."""


def outcomes(reading: Reading, about: Callable[[int, int], bool], *, over: bool) -> Iterator[tuple[int, int]]:
    """First and last letter of each clause that promises an outcome; hedges and news are the caller's to weigh.

    `about` tells of two offsets whether a word of the facts stands between them. Once it is over, a date alone
    promises nothing: work that is planned has one too.
    """
    will, wont = letters_of("will"), letters_of("wont")
    if will.isdisjoint(reading.letters) and wont.isdisjoint(reading.letters):
        return
    ends = letters_of("joint|whether") | frozenset(_STOPS)
    edges = [at for at, letter in enumerate(reading.letters) if letter in ends]
    stops = [at for at in edges if reading.letters[at] in _STOPS]
    for at, letter in enumerate(reading.letters):
        if letter not in will and letter not in wont:
            continue
        first, last = _clause(reading.letters, at, edges, stops)
        if reading.letters[at - 1 : at] in letters_of("was|were|been"):
            continue
        supposed = first > 0 and reading.letters[first - 1] in letters_of("whether")
        subject, predicate = reading.letters[first:at], reading.letters[at + 1 : last]
        if supposed or not subject or not predicate or _of_work(subject, predicate):
            continue
        hit = about(reading.starts[first], reading.starts[at])
        if _good(subject, predicate, hit=hit, denied=letter in wont, dated=not over):
            yield first, last


def _clause(letters: str, at: int, edges: list[int], stops: list[int]) -> tuple[int, int]:
    """Where the clause of a letter begins and ends; `edges` and `stops` are the places at which any does."""
    first = _behind(edges, at)
    if first == at and first > 0 and letters[at] in letters_of("will") and letters[first - 1] in letters_of("and"):
        first = _behind(edges, at - 1)
    last = bisect_right(stops, at)
    return first, stops[last] if last < len(stops) else len(letters)


def _behind(edges: list[int], at: int) -> int:
    """What stands behind the last edge before a place."""
    index = bisect_left(edges, at)
    return edges[index - 1] + 1 if index else 0


def _of_work(subject: str, predicate: str) -> bool:
    """Whether it is about people at work, news or a guard, or calls itself unsure."""
    return _any(subject, "we|me|update-noun|tooling|name|person|group|vendor|third|clock") or _any(
        predicate, "supposed|softened|update-noun|tell.base|tell.past"
    )


def _good(subject: str, predicate: str, *, hit: bool, denied: bool, dated: bool) -> bool:
    head = predicate[:_HEAD]
    if _any(subject, "nobody") or subject[-1] in letters_of("nothing"):
        return _any(predicate, _SUFFERED) and not _any(predicate, "restored")
    if denied or _any(head, "not-ever"):
        touched = hit or _any(subject, "you|it|incident|affected|effect")
        return (touched and _any(predicate, "again") and not _any(predicate, "before")) or _spares(predicate)
    bad = _any(predicate, "fail|failing|incident|slow|lost|unavailable")
    if hit and _any(predicate, "again") and not (bad or _any(predicate, "tell.base")):
        return True
    ill = bad or _any(predicate, "affected-past")
    if ill or _any(head, "effort.base|effort.past|burden"):
        return False
    if predicate[:1] in letters_of("be") and predicate[1:2] in letters_of("participle") and not hit:
        return False
    timed = dated and _any(predicate, "by") and _any(predicate, "clock|number|weekday|day-part")
    renewed = predicate[:1] in letters_of("be") and predicate[1:2] in letters_of("participle|effort.past")
    whole = (
        not renewed
        and not _any(predicate, "effort.base|effort.past|tell.base|tell.past")
        and predicate[:1] in letters_of("be|have")
    )
    return timed or (whole and hit) or _mends(subject, predicate, head)


def _spares(predicate: str) -> bool:
    """Whether what will not be is what people suffer, and no deed that somebody leaves undone."""
    if predicate[:1] in letters_of("be") and predicate[1:2] in letters_of("participle|effort.past"):
        return _any(predicate, "again|fail|failing|lost|unavailable|affected-past")
    spared = _any(predicate, "restored|well|heal.base|restore.base|unaffected|burden|before")
    return _any(predicate, _SUFFERED) and not spared


def _mends(subject: str, predicate: str, head: str) -> bool:
    if _any(head, "mended|heal.base|over|well") or _any(predicate, "mended|heal.base|soon"):
        return True
    touched = _any(subject, "service|affected|you|it|incident|everything|they|effect|data")
    return touched and _any(predicate, "well|restored|word|adverb")


def _any(letters: str, kinds: str) -> bool:
    known = letters_of(kinds)
    return any(letter in known for letter in letters)
