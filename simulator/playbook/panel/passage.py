"""Passages: where on the playbook's page a path leads, to the very row if it has one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from simulator.playbook.model import Playbook
from simulator.playbook.panel.section import Section, sections
from simulator.playbook.path import spelled_out
from simulator.same import Same


@dataclass(frozen=True, slots=True)
class Passage:
    """A chapter, a block of one or a row, as the page has it."""

    key: str
    """Its path in the playbook, by which the page has it; empty for what the page does not show."""
    chapter: str
    """The key of the chapter that has to stand open."""
    title: str
    """What it is called; for what the page does not show, the path."""
    under: tuple[str, ...] = ()
    """The titles that it stands under, the chapter's first."""


def passages(playbook: Playbook, paths: Iterable[str]) -> tuple[Passage, ...]:
    """Where paths lead, in their order; those that lead to the same passage are told once."""
    book = Same(playbook)
    return tuple(dict.fromkeys(_passage_at(book, path) for path in paths))


def passage_at(playbook: Playbook, path: str) -> Passage:
    """The passage at a path, or the nearest around it: a field of a template is found in its template."""
    return _passage_at(Same(playbook), path)


@lru_cache(maxsize=1 << 11)
def _passage_at(book: Same, path: str) -> Passage:
    steps = spelled_out(_playbook(book), path)
    known = _known(book)
    around = (known.get(steps[:length]) for length in range(len(steps), 0, -1))
    return next(filter(None, around), Passage("", "", path))


@lru_cache(maxsize=1 << 4)
def _known(book: Same) -> Mapping[tuple[str, ...], Passage]:
    """All passages of a playbook, by their paths as these are spelled out."""
    playbook = _playbook(book)
    told = (passage for section in sections(playbook) for passage in _passages(section))
    return {spelled_out(playbook, passage.key): passage for passage in told}


def _playbook(book: Same) -> Playbook:
    (playbook,) = book.values
    assert isinstance(playbook, Playbook)  # noqa: S101 - a key holds whatever it was made of
    return playbook


def _passages(section: Section) -> Iterator[Passage]:
    for entry in section.entries:
        under: tuple[str, ...] = (section.title,)
        if entry.key != section.id:
            yield Passage(entry.key, section.id, entry.heading.rstrip("."), under)
            under = (section.title, entry.heading)
        yield from (Passage(entry.key_of(row), section.id, row.title.rstrip("."), under) for row in entry.rows)
    yield Passage(section.id, section.id, section.title)
