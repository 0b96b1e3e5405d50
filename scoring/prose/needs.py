"""Needs: the words and signs without which a regular expression cannot match, read from its source.

Most sentences hold no word of most expressions. So it is known of each which letters in a row have to stand in a text,
and where they have to begin or end a word; what lacks them is not searched. What is not understood here asks for
nothing: then the expression is searched, and only time is lost.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Set = frozenset[str]
"""Of these one has to stand in the text: letters in a row, with EDGE where a word's edge is; a sign; or DIGIT."""
EDGE = "|"
DIGIT = "0"

_TOKEN = re.compile(
    r"\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[\s\S])|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]"
    r"|\(\?(?:[:=!]|<[=!]|P<\w+>|[aimsux]+:)|(?:[?*+]|\{\d+(?:,\d*)?\})\??|[a-zA-Z]+(?![?*+{])|[\s\S]"
)
_TIMES = re.compile(r"(?:[?*+]|\{\d+(?:,\d*)?\})\??")
_FLAGS = re.compile(r"^\(\?[amsux]+\)")
_AHEAD = ("(?=", "(?!", "(?<!")
_ZERO = ("?", "*", "{0")
_EDGES = ("^", "$", "\\b", "\\s", "\\W", "\\n", "\\t", "\\A", "\\Z")
_NO_LETTER = re.compile(r"(?!\^)-?(?:\\[sdWn.\[\](){}?*+^$|/\\-]|\\u[\da-fA-F]{4}|\d-\d|[^\\a-zA-Z^-])*-?")
_LENGTH_WEIGHTS = (1000, 500, 160, 40, 8, 3)
"""Roughly, how many texts of a thousand hold so few letters in a row, and so many or more; edges count as letters."""
_SIGN_WEIGHTS = {".": 900, ",": 700, "-": 500, ":": 500, "'": 300, "/": 150, "(": 100, ")": 100}
_RARE, _DIGIT_WEIGHT, _COMMON_WEIGHT, _MOST = 30, 400, 150, 5000
_COMMON = (
    "a an the this that these it its i you he she we they my your our their us them me all any some one is are was be"
    " been has have had do does did will would can could should not no and or but if of to in on at by for from with as"
    " so than then up out about over after before when what who how there now more most only just also still next last"
    " first time get re s t d ll ve m n"
)


@dataclass(frozen=True, slots=True)
class _Item:
    """Letters in a row, an edge of a word, signs of which one stands there, a choice, or (nothing of these) a gap."""

    run: str = ""
    edge: bool = False
    signs: Set = frozenset()
    choice: tuple[tuple["_Item", ...], ...] = ()


_KNOWN_TO_ALL = frozenset(_COMMON.split())
_Branches = tuple[tuple[_Item, ...], ...]
_GAP, _AN_EDGE = _Item(), _Item(edge=True)


def needs(pattern: str) -> tuple[Set, ...]:
    """The sets of which each has a word or sign in every text that a pattern matches, the rarest first; at most two."""
    branches, _ = _read(_parts(_FLAGS.sub("", pattern)))
    found = _of_choice(branches, before=False, after=False)
    rarest = sorted(set(found), key=lambda one: (_weight(one), sorted(one)))
    return tuple(one for one in rarest[:2] if _weight(one) <= _MOST)


def _parts(pattern: str) -> Iterator[tuple[str, str]]:
    """Each part with the repetition behind it."""
    held = ""
    for part in _TOKEN.findall(pattern):
        if held and part[0] in "?*+{" and _TIMES.fullmatch(part):
            yield held, part
            held = ""
            continue
        if held:
            yield held, ""
        held = part
    if held:
        yield held, ""


def _read(parts: Iterator[tuple[str, str]]) -> tuple[_Branches, str]:
    """The branches up to the closing parenthesis, and how often that is repeated."""
    branches: list[list[_Item]] = [[]]
    for part, times in parts:
        row = branches[-1]
        if part == ")":
            return tuple(map(tuple, branches)), times
        if part == "|":
            branches.append([])
        elif part[0] == "(":
            row += _group(part, *_read(parts))
        elif times.startswith(_ZERO):
            row.append(_GAP)
        elif part.isalpha() and part.isascii():
            row += [_GAP, _Item(run=part.lower()), _GAP] if times else [_Item(run=part.lower())]
        else:
            row.append(_item(part))
    return tuple(map(tuple, branches)), ""


def _group(part: str, branches: _Branches, times: str) -> list[_Item]:
    if part in _AHEAD:
        return [_GAP]
    if part == "(?<=":
        return [_AN_EDGE if all(len(row) == 1 and _is_edge(row[0]) for row in branches) else _GAP]
    if times.startswith(_ZERO):
        return [_GAP]
    return [_GAP, _Item(choice=branches), _GAP] if times else [_Item(choice=branches)]


def _item(part: str) -> _Item:
    """What a single sign, class or escape stands for."""
    if part in _EDGES:
        return _AN_EDGE
    if part == "\\d" or part.isdecimal():
        return _Item(signs=frozenset(DIGIT))
    if part[0] == "[":
        return _AN_EDGE if _NO_LETTER.fullmatch(part[1:-1]) else _GAP
    sign = part[-1]
    if part == "." or not part.isascii() or (part[0] == "\\" and (sign.isalnum() or len(part) > len("\\."))):
        return _GAP
    return _AN_EDGE if sign.isspace() else _Item(signs=frozenset(sign))


def _is_edge(item: _Item) -> bool:
    return item.edge or bool(item.signs)


def _of_choice(branches: _Branches, *, before: bool, after: bool) -> list[Set]:
    """Of one row all sets; of several one, with what each row needs most."""
    rows = [_of_row(row, before=before, after=after) for row in branches]
    if len(rows) == 1:
        return rows[0]
    return [frozenset().union(*(min(sets, key=_weight) for sets in rows))] if all(rows) else []


def _of_row(row: tuple[_Item, ...], *, before: bool, after: bool) -> list[Set]:
    found: list[Set] = []
    last = len(row) - 1
    for at, item in enumerate(row):
        if not (item.run or item.choice):
            if item.signs:
                found.append(item.signs)
            continue
        begins = _is_edge(row[at - 1]) if at else before
        ends = _is_edge(row[at + 1]) if at < last else after
        if item.run:
            found.append(frozenset({f"{EDGE * begins}{item.run}{EDGE * ends}"}))
        else:
            found += _of_choice(item.choice, before=begins, after=ends)
    return found


def _weight(one: Set) -> int:
    return sum(map(_weight_of, one))


def _weight_of(word: str) -> int:
    """How many texts hold a word, roughly."""
    bare = word.strip(EDGE)
    if not bare.isalpha():
        return _DIGIT_WEIGHT if word == DIGIT else _SIGN_WEIGHTS.get(word, _RARE)
    if bare in _KNOWN_TO_ALL:
        return _COMMON_WEIGHT
    return _LENGTH_WEIGHTS[min(len(word), len(_LENGTH_WEIGHTS)) - 1]
