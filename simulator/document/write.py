"""Values out as YAML that a person would have written: `load` reads what `write` writes back to the same value.

Short mappings and lists stand on one line in brackets, the rest is indented; long texts are folded, texts of several
lines stand as they are. Whatever another reader could take for something else stands in quotes.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from simulator.document.document import Value
from simulator.document.scalars import FORBIDDEN, read_plain

WIDTH = 118
"""Characters of a line; a word that is longer stands alone."""

_HEAD_WIDTH = 119
_INDENT = 2
_MARK = "- "
_PLAIN_START = re.compile(r"[^\W_]|[_/.+(]")
_LEAST_ROOM = 40
"""However deep something stands, so much of a line is for its words."""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_BMP = 0xFFFF
_BYTE = 0xFF


def write(
    value: Mapping[str, Value],
    preamble: Sequence[str] = (),
    heads: Mapping[str, str] | None = None,
    *,
    dense: bool = False,
) -> str:
    """The text of a document.

    `preamble` becomes comments at its beginning, `heads` comments above keys of the top. A `dense` document has
    neither heads nor space: its entries fill the lines. Characters that no document may have are replaced by U+FFFD.
    """
    lines = [f"# {line}".rstrip() for text in preamble for line in _wrapped(_clean(text), WIDTH - 2)]
    for key, entry in value.items():
        if heads and key in heads and not dense:
            lines += ["", f"# --- {heads[key]} ".ljust(_HEAD_WIDTH, "-")]
        lines += _entry(_scalar(key), entry, 0, dense=dense)
    return "\n".join(lines) + "\n"


def readable(text: str) -> str:
    """The text without what no document may hold, as `write` would write it."""
    return _clean(text)


def _clean(text: str) -> str:
    return FORBIDDEN.sub("\ufffd", text)


def _entry(key: str, value: Value, depth: int, *, dense: bool) -> Iterator[str]:
    """A key with what it holds, from its own line on."""
    room = " " * depth
    if not isinstance(value, dict | list):
        first, *rest = _text(value, depth, len(key) + 2) if isinstance(value, str) else [_scalar(value)]
        yield f"{room}{key}: {first}"
        yield from rest
    elif not value or _on_one_line(value, depth + len(key) + 2, top=depth == 0, dense=dense):
        yield f"{room}{key}: {_flow(value)}"
    elif dense and isinstance(value, dict) and not _deep(value):
        yield from _filled(value, f"{room}{key}: ")
    elif isinstance(value, dict):
        yield f"{room}{key}:"
        yield from _mapping(value, depth + _INDENT, dense=dense)
    else:
        yield f"{room}{key}:"
        yield from _list(value, depth + _INDENT, dense=dense)


def _mapping(value: Mapping[str, Value], depth: int, *, dense: bool) -> Iterator[str]:
    for key, entry in value.items():
        yield from _entry(_scalar(key), entry, depth, dense=dense)


def _list(value: Sequence[Value], depth: int, *, dense: bool) -> Iterator[str]:
    room = " " * depth + _MARK
    for entry in value:
        if not isinstance(entry, dict | list):
            first, *rest = _text(entry, depth, len(_MARK)) if isinstance(entry, str) else [_scalar(entry)]
            yield f"{room}{first}"
            yield from rest
        elif not entry or _on_one_line(entry, len(room), top=False, dense=dense):
            yield f"{room}{_flow(entry)}"
        elif dense and isinstance(entry, dict):
            yield from _filled(entry, room)
        else:
            inner = depth + len(_MARK)
            lines = _mapping(entry, inner, dense=dense) if isinstance(entry, dict) else _list(entry, inner, dense=dense)
            for number, line in enumerate(lines):
                yield room + line[inner:] if number == 0 else line


def _deep(value: Mapping[str, Value]) -> bool:
    """Whether it has entries that would be hard to find in brackets within brackets."""
    return any(
        isinstance(entry, dict) and any(isinstance(one, dict) for one in entry.values()) for entry in value.values()
    )


def _on_one_line(value: Value, before: int, *, top: bool, dense: bool) -> bool:
    """Whether brackets on the same line read better: short, and no texts of several lines in it."""
    if any("\n" in text for text in _texts(value)):
        return False
    if top and not dense and (isinstance(value, dict) or any(isinstance(one, dict | list) for one in value)):  # type: ignore[union-attr]
        return False
    return before + len(_flow(value)) <= WIDTH


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(one)


def _flow(value: Value) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(_pair(key, entry) for key, entry in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(entry) for entry in value) + "]"
    return _scalar(value, flow=True)


def _pair(key: str, entry: Value) -> str:
    return f"{_scalar(key, flow=True)}: {_flow(entry)}"


def _filled(value: Mapping[str, Value], before: str) -> Iterator[str]:
    """A mapping in brackets over as few lines as it needs; a text that is longer than a line is broken in quotes."""
    room = " " * (len(before) - len(before.lstrip(" ")) + (len(_MARK) + 1 if before.endswith(_MARK) else _INDENT))
    line, pairs = before + "{", list(value.items())
    for number, (key, entry) in enumerate(pairs):
        told = _pair(key, entry) + ("," if number + 1 < len(pairs) else "}")
        if not line.endswith("{"):
            if len(line) + 1 + len(told) > WIDTH:
                yield line
                line = room
            else:
                line += " "
        line += told
    yield line


def _text(text: str, depth: int, before: int) -> list[str]:
    """A text behind its key or mark, over several lines where it is long: the first for behind it, the others whole."""
    text = _clean(text)
    room = " " * (depth + _INDENT)
    width = max(WIDTH - len(room), _LEAST_ROOM)
    if "\n" in text and _stands_as_it_is(text):
        return [
            "|" if text.endswith("\n") else "|-",
            *((room + line).rstrip() for line in text.removesuffix("\n").split("\n")),
        ]
    plain = _scalar(text)
    if depth + before + len(plain) <= WIDTH or not _can_be_folded(text):
        return [plain]
    return [">-", *(room + line for line in _wrapped(text, width))]


def _stands_as_it_is(text: str) -> bool:
    lines = text.removesuffix("\n").split("\n")
    return (
        bool(lines[0]) and not lines[0].startswith(" ") and bool(lines[-1])
        and all(line.isprintable() and line == line.rstrip() for line in lines)
    )  # fmt: skip


def _can_be_folded(text: str) -> bool:
    return text.isprintable() and text == text.strip() and "  " not in text


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of words that were parted by single spaces."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            if line and len(line) + 1 + len(word) > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines.append(line)
    return lines


def _scalar(value: bool | float | str | None, *, flow: bool = False) -> str:  # noqa: FBT001 -- any scalar
    if isinstance(value, str):
        text = _clean(value)
        return text if _is_plain(text, flow=flow) else _quoted(text)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return _number(value)


def _number(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124 -- what is not itself is no number
        raise ValueError(f"{value} cannot be written")
    digits, power, exponent = repr(value).partition("e")
    return (
        (digits if "." in digits else f"{digits}.0")
        + power
        + (exponent if exponent[:1] in ("", "-", "+") else f"+{exponent}")
    )


def _is_plain(text: str, *, flow: bool) -> bool:
    """Whether it means itself without quotes, to every reader."""
    if not text or not text.isprintable() or text != text.strip() or not _PLAIN_START.match(text):
        return False
    if ": " in text or " #" in text or text.endswith(":") or (flow and re.search(r"[,\[\]{}]|:(?=[\"'])", text)):
        return False
    return read_plain(text) == text and not text.startswith(("...", "---"))


def _quoted(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(letter) or _escaped(letter) for letter in text) + '"'


def _escaped(letter: str) -> str:
    if letter.isprintable():
        return letter
    number = ord(letter)
    return f"\\x{number:02x}" if number <= _BYTE else f"\\u{number:04x}" if number <= _BMP else f"\\U{number:08x}"
