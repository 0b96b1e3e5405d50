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
from collections.abc import Iterator
from itertools import product

from scoring.prose.grammar.alphabet import PUNCTUATION, Alphabet

_ATOM = re.compile(
    r"(?P<body><[^>]+>|\(\?!|\(|\)|\[|\]|\||\^|\$|[a-z0-9'][a-z0-9'/.]*|__|_|[^\s])(?P<times>[?*+]\??|\{\d+,?\d*\}\??)?"
)
_Atom = tuple[str, str, list[list[str]]]
"""An atom's body, its repetition, and words in a row, which have neither."""
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
    for atom in _ATOM.finditer(source):
        if atom["body"].startswith("<"):
            yield from (name for name in _names(atom["body"]) if _WORD.match(name))
        elif _WORD.match(atom["body"]):
            yield from atom["body"].split("/")


def expression(source: str, alphabet: Alphabet) -> str:
    """The regular expression over letters that a source stands for."""
    atoms = list(_atoms(source))
    parts = [_run(run, alphabet) if run else _translated(body, alphabet) + times for body, times, run in atoms]
    first, nullable, _ = _first(iter(atoms), alphabet)
    ahead = "(?=" + _one_of(set(first)) + ")" if first and not nullable else ""
    return ahead + "".join(parts)


def needed(source: str, alphabet: Alphabet) -> tuple[frozenset[str], ...]:
    """Sets of letters of which each has to occur where a source's pattern shall match, the rarest few, rarest first."""
    found, _ = _needed(_atoms(source), alphabet)
    rarest = sorted(set(found), key=lambda letters: (_weight(letters, alphabet), min(letters)))[:_NEEDED]
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
            choices[-1].append(frozenset("".join(_letters(name, alphabet) for name in _names(body))))
    if len(choices) == 1:
        return choices[0], closing
    rarest = [min(choice, key=lambda letters: _weight(letters, alphabet)) for choice in choices if choice]
    return ([frozenset().union(*rarest)] if len(rarest) == len(choices) else []), closing


_COMMON_WEIGHS = 100
"""A common word lets so many sentences through as this many rare ones."""


def _weight(letters: frozenset[str], alphabet: Alphabet) -> int:
    """How many sentences hold one of some letters, roughly."""
    return len(letters) + (_COMMON_WEIGHS - 1) * len(letters & alphabet.common)


def _standing_for(run: list[list[str]], alphabet: Alphabet) -> list[frozenset[str]]:
    """Of each word of a row the letters that it may stand as, alone or in a phrase."""
    return [
        frozenset(
            alphabet.letters[one]
            for start in range(at + 1)
            for end in range(at + 1, len(run) + 1)
            for one in product(*run[start:end])
            if one in alphabet.letters
        )
        for at in range(len(run))
    ]


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
        return frozenset("".join(_letters(name, alphabet) for name in _names(body)))
    return frozenset() if body.startswith(("<", "_")) or body in _EDGES else frozenset(body)


def _optional(times: str) -> bool:
    return times.startswith(("?", "*", "{0"))


def _atoms(source: str) -> Iterator[_Atom]:
    """Each atom with its repetition; words in a row without one come together."""
    run: list[list[str]] = []
    for atom in _ATOM.finditer(source):
        body, times = atom["body"], atom["times"] or ""
        if _WORD.match(body) and not times:
            run.append(body.split("/"))
            continue
        if run:
            yield "", "", run
            run = []
        yield body, times, []
    if run:
        yield "", "", run


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
    return "[" + _ranges(sorted(letters)) + "]"


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


def _kinds(body: str, alphabet: Alphabet) -> str:
    letters = sorted("".join(_letters(name, alphabet) for name in _names(body)))
    if body.startswith("<!"):
        return "[^" + _END + _ranges(letters) + "]"
    return "[" + _ranges(letters) + "]"


def _letters(name: str, alphabet: Alphabet) -> str:
    """A kind's letters, else the very word's or the sign itself."""
    return alphabet.kinds.get(name) or alphabet.letters.get((name,)) or name


def _ranges(letters: list[str]) -> str:
    """Neighbouring letters as ranges, which a regular expression reads faster than a list."""
    out: list[str] = []
    start = last = ""
    for letter in [*letters, ""]:
        if letter and last and ord(letter) - ord(last) <= 1:
            last = letter
            continue
        if start:
            out.append(re.escape(start) if start == last else f"{re.escape(start)}-{re.escape(last)}")
        start = last = letter
    return "".join(out)
