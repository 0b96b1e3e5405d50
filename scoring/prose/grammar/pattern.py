r"""Patterns: what a rule looks for, written in kinds of words.

``<agent>``     a word of this kind; ``<a|b>`` of either; ``<!a|b>`` a word of neither (nor the end of a sentence);
                a name in it that no lexicon has as a kind is the word itself, or a sign
``forgot/lost`` one of these very words
``_``           any word, but no punctuation; ``__`` anything but the end of a sentence
``,``           punctuation
``( a | b )?``  choices and repetition, as in regular expressions
``[ ... ]``     the part that is quoted; without it, all of it
``(?! ... )``   what must not follow; ``^`` and ``$`` are the edges of a sentence
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, product

from scoring.prose.grammar.alphabet import FIRST, PUNCTUATION, Alphabet

_ATOM = re.compile(
    r"(?P<body><[^>]+>|\(\?!|\(|\)|\[|\]|\||\^|\$|[a-z0-9'][a-z0-9'/.]*|__|_|[^\s])(?P<times>[?*+]\??|\{\d+,?\d*\}\??)?"
)
_Atom = tuple[str, str, list[list[str]]]
"""An atom's body, its repetition, and words in a row, which have neither."""
_Run = tuple[int, int]
_NO_RUN: list[list[str]] = []
_EDGES = {"[", "]", "^", "$"}
_NEEDED = 4
"""Of the letters that a pattern needs, so many sets are looked for."""
_TELLING = 300
"""A further set with more letters than these tells little."""
_WORD = re.compile(r"[a-z0-9']")
_ANY_WORD = "[^\n" + re.escape(PUNCTUATION) + "]"
_ANY = "[^\n]"
_END = "\n"
_PLAIN = {"(": "(?:", ")": ")", "|": "|", "[": "(?P<quote>", "]": ")", "(?!": "(?!", "_": _ANY_WORD, "__": _ANY}


def literals(source: str) -> Iterator[str]:
    """The very words that a pattern names."""
    for body, _, run in _atoms(source):
        if run:
            yield from chain.from_iterable(run)
        elif body[0] == "<":
            yield from (name for name in _names(body) if _WORD.match(name))
        elif _WORD.match(body):
            yield from body.split("/")


def expression(source: str, alphabet: Alphabet) -> str:
    """The regular expression over letters that a source stands for."""
    atoms = _atoms(source)
    parts = [_run(run, alphabet) if run else _translated(body, alphabet) + times for body, times, run in atoms]
    if _begins_alike(atoms):  # there `re` looks for the first letter itself
        return "".join(parts)
    first, nullable, _ = _first(iter(atoms), alphabet)
    ahead = "(?=" + _one_of(set(first)) + ")" if first and not nullable else ""
    return ahead + "".join(parts)


def _begins_alike(atoms: Sequence[_Atom]) -> bool:
    """Whether a pattern begins with a kind of words that has to stand there."""
    body, times, _ = atoms[0]
    return body[:1] == "<" and not body.startswith("<!") and not _optional(times)


def needed(source: str, alphabet: Alphabet) -> tuple[frozenset[str], ...]:
    """Sets of letters of which each has to occur where a source's pattern shall match, the rarest few, rarest first."""
    found, _ = _needed(iter(_atoms(source)), alphabet)
    rarest = sorted(dict.fromkeys(found), key=lambda letters: _weight(letters, alphabet))[:_NEEDED]
    return (*rarest[:1], *(letters for letters in rarest[1:] if len(letters) <= _TELLING))


def wide(sets: tuple[frozenset[str], ...], alphabet: Alphabet) -> bool:
    """Whether a common word is enough for a pattern to be searched."""
    return bool(sets) and _weight(sets[0], alphabet) >= _COMMON_WEIGHS


def choices(source: str) -> Iterator[str]:
    """The patterns that one is made of which opens with a choice between rows of words; else the pattern itself."""
    opened = _CHOICE.match(source)
    if opened is None:
        yield source
        return
    for one in opened["choice"].split(" | "):
        yield f"{opened['ahead']}{one.strip()}{source[opened.end() :]}"


_CHOICE = re.compile(r"(?P<ahead>(?:\^ )?(?:\[ )?)\( (?P<choice>[^()\[\]]+? \| [^()\[\]]+?) \)(?![?*+{])")


def _needed(atoms: Iterator[_Atom], alphabet: Alphabet) -> tuple[list[frozenset[str]], str]:
    """Sets of letters of which each has to occur, up to the closing parenthesis, and how often that is repeated."""
    choices: list[list[frozenset[str]]] = [[]]
    closing = ""
    for body, times, run in atoms:
        if run:
            choices[-1] += _standing_for(run, alphabet)
        elif body == ")":
            closing = times
            break
        elif body == "|":
            choices.append([])
        elif body in {"(", "(?!"}:
            inner, repeated = _needed(atoms, alphabet)
            choices[-1] += inner if body == "(" and not _optional(repeated) else []
        elif body.startswith("<") and not body.startswith("<!") and not _optional(times):
            choices[-1].append(_set(body, alphabet))
    if len(choices) == 1:
        return choices[0], closing
    rarest = [min(choice, key=lambda letters: _weight(letters, alphabet)) for choice in choices if choice]
    return ([frozenset().union(*rarest)] if len(rarest) == len(choices) else []), closing


_COMMON_WEIGHS = 100
"""A common word lets so many sentences through as this many rare ones."""


@lru_cache(maxsize=1 << 12)
def _weight(letters: frozenset[str], alphabet: Alphabet) -> int:
    """How many sentences hold one of some letters, roughly."""
    return len(letters) + (_COMMON_WEIGHS - 1) * len(letters & alphabet.common)


def _standing_for(run: list[list[str]], alphabet: Alphabet) -> list[frozenset[str]]:
    """Of each word of a row the letters that it may stand as, alone or in a phrase."""
    standing = [{alphabet.words[word] for word in words} for words in run]
    for start, end, letter in _spanning(run, alphabet):
        for at in range(start, end):
            standing[at].add(letter)
    return list(map(frozenset, standing))


def _spanning(run: list[list[str]], alphabet: Alphabet) -> Iterator[tuple[int, int, str]]:
    """First word, end and letter of each phrase that words in a row may be part of."""
    longest, letters = alphabet.longest, alphabet.letters
    for start in range(len(run) - 1):
        most = max((longest.get(pair, 1) for pair in product(run[start], run[start + 1])), default=1)
        for end in range(start + 2, min(start + most, len(run)) + 1):
            yield from ((start, end, letters[one]) for one in product(*run[start:end]) if one in letters)


def _first(atoms: Iterator[_Atom], alphabet: Alphabet) -> tuple[frozenset[str], bool, str]:
    """The letters that a match can begin with (none if any), whether it can be empty, and the closing repetition.

    Looked for ahead of the pattern, they make the search pass over a text some three times as fast.
    """
    first: frozenset[str] = frozenset()
    anything = choice_open = False
    open_ended = True
    closing = ""
    for body, times, run in atoms:
        if body == ")":
            closing = times
            break
        if body == "|":
            choice_open, open_ended = choice_open or open_ended, True
            continue
        if body in {"(", "(?!"}:
            inner, empty, repeated = _first(atoms, alphabet)
            begins, skippable = (inner, empty or _optional(repeated)) if body == "(" else (frozenset(), True)
            unknown = body == "(" and not inner
        else:
            begins, skippable = _begins(body, run, alphabet), _optional(times) or body in _EDGES
            unknown = not begins and body not in _EDGES
        if open_ended:
            anything = anything or unknown
            first |= begins
            open_ended = skippable
    return frozenset() if anything else first, open_ended or choice_open, closing


def _begins(body: str, run: list[list[str]], alphabet: Alphabet) -> frozenset[str]:
    if run:
        return _known([run[0]], alphabet) | frozenset(
            alphabet.letters[one]
            for length in range(2, len(run) + 1)
            for one in product(*run[:length])
            if one in alphabet.letters
        )
    if body.startswith("<") and not body.startswith("<!"):
        return _set(body, alphabet)
    return frozenset() if body.startswith(("<", "_")) or body in _EDGES else frozenset(body)


@lru_cache(maxsize=1 << 11)
def _set(body: str, alphabet: Alphabet) -> frozenset[str]:
    """The letters of the kinds of an atom."""
    return frozenset().union(*(_set_of(name, alphabet) for name in _names(body)))


@lru_cache(maxsize=1 << 10)
def _set_of(name: str, alphabet: Alphabet) -> frozenset[str]:
    return frozenset(_letters(name, alphabet))


def _optional(times: str) -> bool:
    return times.startswith(("?", "*", "{0"))


@lru_cache(maxsize=1 << 11)
def _atoms(source: str) -> Sequence[_Atom]:
    """Each atom with its repetition; words in a row without one come together."""
    atoms: list[_Atom] = []
    run: list[list[str]] = []
    for body, times in _ATOM.findall(source):
        if not times and _WORD.match(body):
            run.append(body.split("/"))
            continue
        if run:
            atoms.append(("", "", run))
            run = []
        atoms.append((body, times, _NO_RUN))
    if run:
        atoms.append(("", "", run))
    return atoms


def _known(run: list[list[str]], alphabet: Alphabet) -> frozenset[str]:
    """Every letter that words in a row may stand as, alone or as phrases."""
    spans = (run[start:end] for start in range(len(run)) for end in range(start + 1, len(run) + 1))
    return frozenset(alphabet.letters[one] for span in spans for one in product(*span) if one in alphabet.letters)


def _run(run: list[list[str]], alphabet: Alphabet) -> str:
    """Words in a row, of which the vocabulary may know some together as one phrase."""
    if not run:
        return ""
    ways = [_one_of({alphabet.letters[(word,)] for word in run[0]}) + _run(run[1:], alphabet)]
    for length in range(2, len(run) + 1):
        known = {alphabet.letters[one] for one in product(*run[:length]) if one in alphabet.letters}
        if known:
            ways.append(_one_of(known) + _run(run[length:], alphabet))
    return ways[0] if len(ways) == 1 else "(?:" + "|".join(ways) + ")"


def _one_of(letters: set[str]) -> str:
    if len(letters) == 1:
        return re.escape(*letters)
    return "[" + _ranges(_runs(letters)) + "]"


def _translated(body: str, alphabet: Alphabet) -> str:
    if body in _PLAIN:
        return _PLAIN[body]
    if body == "^":
        return "(?:(?<=\n)|^)"
    if body == "$":
        return "(?=[\n.!?])"
    if body.startswith("<"):
        return _kinds(body, alphabet)
    if _WORD.match(body):
        return "[" + "".join(alphabet.letters[(word,)] for word in body.split("/")) + "]"
    return re.escape(body)


def _names(body: str) -> list[str]:
    return body[1:-1].lstrip("!").split("|")


@lru_cache(maxsize=1 << 11)
def _kinds(body: str, alphabet: Alphabet) -> str:
    ranges = _ranges(run for name in _names(body) for run in _runs_of(name, alphabet))
    return "[^" + _END + ranges + "]" if body.startswith("<!") else "[" + ranges + "]"


@lru_cache(maxsize=1 << 10)
def _runs_of(name: str, alphabet: Alphabet) -> list[_Run]:
    return _runs(_letters(name, alphabet))


def _letters(name: str, alphabet: Alphabet) -> str:
    """A kind's letters, else the very word's or the sign itself."""
    return alphabet.kinds.get(name) or alphabet.letters.get((name,)) or name


def _runs(letters: Iterable[str]) -> list[_Run]:
    """Neighbouring letters, each row by its first and its last."""
    runs: list[_Run] = []
    start = last = -2
    for code in sorted(map(ord, letters)):
        if code - last > 1:
            if start >= 0:
                runs.append((start, last))
            start = code
        last = code
    return [*runs, (start, last)]


def _ranges(runs: Iterable[_Run]) -> str:
    """Neighbouring letters as ranges, which a regular expression reads faster than a list."""
    joined: list[_Run] = []
    for first, last in sorted(runs):
        if joined and first - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return "".join([_sign(first) if first == last else f"{_sign(first)}-{_sign(last)}" for first, last in joined])


def _sign(code: int) -> str:
    return chr(code) if code >= FIRST else re.escape(chr(code))
