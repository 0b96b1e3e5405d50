"""From the parser's events to values and marks.

The parser reports what it sees one event at a time; a stack of open mappings and lists turns them
into values. PyYAML's own composer is not used: it stops at the first fault, follows aliases, and
keeps the last of two equal keys without a word. After a fault, composing goes on with a stand-in
(the text as written, the last of two values), so that one reading finds every fault; a document
with faults is never handed out.
"""

from dataclasses import dataclass, field

import yaml

from simulator.document.document import START, Document, Value
from simulator.document.faults import Mark, Path
from simulator.document.gathering import Gathering
from simulator.document.scalars import FORBIDDEN, Refusal, read_plain, shown
from simulator.document.syntax import syntax_fault

DEPTH_LIMIT = 40
"""Mappings and lists inside each other."""
VALUE_LIMIT = 100_000
"""Values in one document; a scenario of six hundred injects has some six thousand."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STANDS_FOR_KEY = "?"
"""The key used in place of one that is a mapping or list."""


def compose(text: str, gathering: Gathering) -> Document | None:
    """The document of a text; None where reading had to stop. Faults go into `gathering`."""
    composer = _Composer(gathering)
    parser = _LOADER(text)
    try:
        while parser.check_event() and not composer.stopped:
            composer.take(parser.get_event())
    except yaml.MarkedYAMLError as error:
        syntax_fault(error, gathering)
        return None
    finally:
        parser.dispose()
    return composer.document()


@dataclass(slots=True)
class _Open:
    """A mapping or list that has begun and not ended."""

    path: Path
    into: dict[str, Value] | list[Value]
    key: str | None = None
    """The key whose value comes next; None where a key comes next, and in lists."""
    key_marks: dict[str, Mark] = field(default_factory=dict)
    """Where each key of this mapping was seen."""


class _Composer:
    """Values and marks so far."""

    def __init__(self, gathering: Gathering) -> None:
        self.stopped = False
        self._gathering = gathering
        self._open: list[_Open] = []
        self._value: Value = None
        self._marks: dict[Path, Mark] = {}
        self._key_marks: dict[Path, Mark] = {}
        self._documents = 0

    def document(self) -> Document | None:
        if not self._marks and not self.stopped:
            self._fault(
                "D006", START, "the document is empty", "Write its keys and values; comments alone say nothing."
            )
            return None
        return None if self._open else Document(self._gathering.name, self._value, self._marks, self._key_marks)

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._scalar(event, self._beginning(event))
            case yaml.CollectionEndEvent():
                self._open.pop()
            case yaml.MappingStartEvent():
                self._begin({}, self._beginning(event))
            case yaml.SequenceStartEvent():
                self._begin([], self._beginning(event))
            case yaml.AliasEvent():
                self._alias(event, _mark(event))
            case yaml.DocumentStartEvent():
                self._document_start(event, _mark(event))
            case _:
                pass

    def _document_start(self, event: yaml.DocumentStartEvent, mark: Mark) -> None:
        self._documents += 1
        if self._documents > 1:
            self._fault(
                "D007", mark, "a second document begins here", "Keep one document in a file; take out the line '---'."
            )
            self.stopped = True
        elif event.version or event.tags:
            self._fault("D020", mark, "the document opens with a directive", "Take out the lines that begin with '%'.")

    def _scalar(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        text: str = event.value
        value: Value = text
        if not event.style and event.tag is None:
            meaning = read_plain(text)
            if isinstance(meaning, Refusal):
                self._fault(meaning.code, mark, meaning.message, meaning.mend)
            else:
                value = meaning
        elif event.style == '"' and (found := FORBIDDEN.search(text)):
            message = f"the text has the character U+{ord(found[0]):04X}, which no text may have"
            self._fault("D004", mark, message, "Take out its escape.")
        if self._expects_key():
            self._key(text, value, mark)
        else:
            self._place(value, mark)

    def _begin(self, into: dict[str, Value] | list[Value], mark: Mark) -> None:
        if len(self._open) >= DEPTH_LIMIT:
            self._fault(
                "D010", mark, f"more than {DEPTH_LIMIT} mappings and lists stand inside each other", "Write it flatter."
            )
            self.stopped = True
        elif self._expects_key():
            what = "mapping" if isinstance(into, dict) else "list"
            self._fault("D012", mark, f"a {what} stands where a key should", _key_mend(None))
            self._open.append(_Open(path=self._complex_key(mark), into=into))
        else:
            self._open.append(_Open(path=self._place(into, mark), into=into))

    def _alias(self, event: yaml.AliasEvent, mark: Mark) -> None:
        message = f"the alias {shown(f'*{event.anchor}')} repeats another value"
        self._fault("D009", mark, message, "Write the value out here.")
        if self._expects_key():
            self._complex_key(mark)
        else:
            self._place(None, mark)

    def _beginning(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> Mark:
        """Where a value begins; what stands before it and is not allowed is a fault."""
        mark = _mark(event)
        if event.tag is not None or event.anchor is not None:
            self._refuse_extras(event, mark)
        return mark

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, mark: Mark) -> None:
        if event.tag is not None:
            self._fault(
                "D008", mark, f"the value has the tag {shown(event.tag)}", "Take the tag out; for text, use quotes."
            )
        if event.anchor is not None:
            message = f"the anchor {shown(f'&{event.anchor}')} names a value for repeating"
            self._fault("D009", mark, message, "Take the anchor out, and write the value wherever it is needed.")

    def _expects_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].into, dict) and self._open[-1].key is None

    def _key(self, text: str, value: Value, mark: Mark) -> None:
        mapping = self._open[-1]
        if not isinstance(value, str):
            self._fault("D012", mark, f"the key {shown(text)} is {_kind_of_key(value)}, not text", _key_mend(text))
        if (first := mapping.key_marks.get(text)) is not None:
            message = f"the key {shown(text)} stands in line {first.line} already"
            self._fault("D011", mark, message, "Keep one of them, or rename the other.")
        mapping.key = text
        mapping.key_marks[text] = mark
        self._key_marks[*mapping.path, text] = mark

    def _complex_key(self, mark: Mark) -> Path:
        mapping = self._open[-1]
        mapping.key = _STANDS_FOR_KEY
        path = (*mapping.path, _STANDS_FOR_KEY)
        self._key_marks[path] = mark
        return path

    def _place(self, value: Value, mark: Mark) -> Path:
        path = self._attach(value)
        self._marks[path] = mark
        if len(self._marks) > VALUE_LIMIT:
            message = f"the document has more than {VALUE_LIMIT} values"
            self._fault("D002", mark, message, "Divide it, or take out what is not a script.")
            self.stopped = True
        return path

    def _attach(self, value: Value) -> Path:
        if not self._open:
            self._value = value
            return ()
        around = self._open[-1]
        if isinstance(around.into, list):
            around.into.append(value)
            return (*around.path, len(around.into) - 1)
        key, around.key = around.key or "", None
        around.into[key] = value
        return (*around.path, key)

    def _fault(self, code: str, mark: Mark, message: str, mend: str) -> None:
        self._gathering.add(code, mark, message, mend)


def _mark(event: yaml.Event) -> Mark:
    start = event.start_mark
    return Mark(start.line + 1, start.column + 1) if start else START


def _kind_of_key(value: Value) -> str:
    if value is None:
        return "nothing"
    return f"the value {str(value).lower()}" if isinstance(value, bool) else "a number"


def _key_mend(text: str | None) -> str:
    return "Keys are plain text." if text is None else f'Put the key in quotes: "{text}".'
