"""Mutants of a scenario's text: a line deleted, an id renamed, two times exchanged. The same seed, the same mutant."""

import random
import re
from dataclasses import dataclass

TIME = re.compile(r"T[+-]\d+(?::[0-5]\d){0,2}")
ID = re.compile(r"\bid: ([a-z0-9-]+)")


@dataclass(frozen=True)
class Mutant:
    """A changed text, and what was changed."""

    text: str
    told: str


def mutants(name, text, count):
    """So many mutants of a text, the three kinds in turn."""
    kinds = (_deleted, _renamed, _exchanged)
    lines = text.split("\n")
    for number in range(count):
        dice = random.Random(f"{name}-{number}")
        yield kinds[number % len(kinds)](lines, dice)


def _deleted(lines, dice):
    at = dice.randrange(len(lines))
    return Mutant("\n".join(lines[:at] + lines[at + 1 :]), f"line {at + 1} deleted: {lines[at].strip()[:80]}")


def _renamed(lines, dice):
    at, found = dice.choice([(number, found) for number, line in enumerate(lines) for found in ID.finditer(line)])
    changed = f"{lines[at][: found.end(1)]}-x{lines[at][found.end(1) :]}"
    return Mutant("\n".join([*lines[:at], changed, *lines[at + 1 :]]), f"line {at + 1}: {found[1]} renamed")


def _exchanged(lines, dice):
    text = "\n".join(lines)
    one, other = sorted(dice.sample(list(TIME.finditer(text)), 2), key=lambda found: found.start())
    between = text[one.end() : other.start()]
    told = f"{one[0]} exchanged with {other[0]}, line {text.count(chr(10), 0, one.start()) + 1}"
    return Mutant(f"{text[: one.start()]}{other[0]}{between}{one[0]}{text[other.end() :]}", told)
