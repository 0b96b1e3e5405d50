"""Templates: messages to be filled in under pressure, with what each field holds."""

import re
from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from simulator.document.exact import Flag
from simulator.ids import ChannelId, TemplateId
from simulator.playbook.base import Chapter, Deed, PhaseId, PlaybookModel, Slug
from simulator.playbook.communication import Audience

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9-]*)\}")

TemplateKind = Literal[
    "declaration",
    "status_update",
    "resolution",
    "investigating",
    "identified",
    "resolved",
    "customer_email",
    "exec_reply",
    "banner",
    "social",
    "timeline",
    "postmortem",
    "handoff",
]
"""What sort of message it makes; several templates may make the same."""

Holds = Literal[
    "severity",
    "person",
    "clock",
    "duration",
    "share",
    "text",
    "channel",
    "link",
    "status",
    "date",
    "number",
    "money",
    "list",
    "table",
]
"""What sort of value a field takes."""


Fills = Literal[
    "declared-severity",
    "commander",
    "asker",
    "now",
    "first-alert",
    "since-first-alert",
    "next-update",
    "today",
    "channel",
    "service",
    "company",
    "war-room-link",
    "dashboard-link",
    "runbook-link",
    "status-page-link",
]
"""What the record knows, and a form may hold before anybody types."""

FILLED_KINDS: Mapping[Fills, Holds] = {
    "declared-severity": "severity",
    "commander": "person",
    "asker": "person",
    "now": "clock",
    "first-alert": "clock",
    "since-first-alert": "duration",
    "next-update": "clock",
    "today": "date",
    "channel": "channel",
    "service": "text",
    "company": "text",
    "war-room-link": "link",
    "dashboard-link": "link",
    "runbook-link": "link",
    "status-page-link": "link",
}
"""What sort of value each of them is."""


_IN_WORDS: frozenset[Holds] = frozenset({"text", "share", "list", "table"})
"""What is told in words; a share is mostly told with whose it is."""


class TemplateField(PlaybookModel):
    """A field of a template."""

    id: Slug = Field(description="Its name, as it stands in braces in the layout.")
    label: str = Field(description="What the form calls it.")
    hint: str = Field(description="What belongs in it.")
    holds: Holds = Field(description="What sort of value it takes.")
    required: Flag = Field(description="Whether the template carries it unconditionally.")
    choices: tuple[str, ...] = Field(default=(), description="The values to choose from, if they are few.")
    preset: str = Field(default="", description="What it holds before anybody types.")
    fills: Fills | None = Field(
        default=None, description="What of the record it holds before anybody types, as far as its writer knows it."
    )
    columns: tuple[str, ...] = Field(default=(), description="The columns of a table.")
    may_be_none: Flag = Field(default=False, description='Whether "none" can be the truth of it.')

    @property
    def free(self) -> bool:
        """Whether it is for its writer's own words: no choice, no figure, nothing that the record knows."""
        return self.fills is None and not self.preset and not self.choices and self.holds in _IN_WORDS


def stray_brace(text: str) -> str:
    """The words around a brace that is part of no placeholder; nothing where there is none."""
    left = _PLACEHOLDER.sub("", text)
    found = re.search(r"\S*[{}]\S*", left)
    return found[0] if found else ""


class Template(PlaybookModel):
    """A message with blanks."""

    id: TemplateId = Field(description="Its name.")
    title: str = Field(description="What it is called.")
    kind: TemplateKind = Field(description="What sort of message it makes.")
    phase: PhaseId = Field(description="The phase in which it is used.")
    channels: tuple[ChannelId, ...] = Field(min_length=1, description="Where it may be posted.")
    audience: Audience = Field(description="Who reads it.")
    deeds: tuple[Deed, ...] = Field(default=(), description="What sending it amounts to.")
    emblem: str = Field(default="", description="The emoji that chat puts before it, by its short name.")
    derived: Flag = Field(default=False, description="True if the playbook has it only by implication.")
    source: str = Field(description="Where the playbook has it.")
    when: str = Field(default="", description="When to use it.")
    subject: str = Field(default="", description="Subject or title line, with placeholders.")
    layout: str = Field(description="The text, with a placeholder {like-this} for each field.")
    fields: tuple[TemplateField, ...] = Field(min_length=1, description="The fields, in the order of the form.")

    def field(self, field_id: str) -> TemplateField:
        """The field of that name; raises KeyError if there is none."""
        for field in self.fields:
            if field.id == field_id:
                return field
        raise KeyError(field_id)

    @property
    def placeholders(self) -> frozenset[str]:
        """The names in braces, of subject and layout together."""
        return frozenset(_PLACEHOLDER.findall(f"{self.subject}\n{self.layout}"))

    def missing(self, values: Mapping[str, str]) -> tuple[TemplateField, ...]:
        """The required fields that are empty."""
        return tuple(field for field in self.fields if field.required and not values.get(field.id, "").strip())

    def unwritten(self, values: Mapping[str, str]) -> tuple[TemplateField, ...]:
        """What is left to its writer, if none of that is written: else nothing.

        What the record fills in, and a preset that was left, are nobody's words.
        """
        own = tuple(field for field in self.fields if field.fills is None)
        written = any(values.get(field.id, "").strip() not in ("", field.preset) for field in own)
        return () if written else tuple(field for field in own if field.required and not field.preset)

    def fill(self, values: Mapping[str, str]) -> str:
        """The text with the blanks filled; an empty field leaves its label in brackets.

        An empty field that is optional takes its line along if nothing else stands there, and its
        paragraph, heading and all, if the paragraph holds no other field.
        """
        paragraphs = self.layout.split("\n\n")
        return "\n\n".join(self._fill_lines(one, values) for one in paragraphs if not self._idle(one, values))

    def fill_subject(self, values: Mapping[str, str]) -> str:
        """The subject line, filled in the same way."""
        return self._fill_lines(self.subject, values)

    def _idle(self, paragraph: str, values: Mapping[str, str]) -> bool:
        """Whether it was written for optional fields alone, all of which are empty."""
        held = _PLACEHOLDER.findall(paragraph)
        return bool(held) and not any(self._value(name, values) for name in held)

    def _fill_lines(self, text: str, values: Mapping[str, str]) -> str:
        filled = ((line, self._filled(line, values)) for line in text.splitlines())
        return "\n".join(after for before, after in filled if after or not before.strip())

    def _filled(self, line: str, values: Mapping[str, str]) -> str:
        return _PLACEHOLDER.sub(lambda found: self._value(found[1], values), line).rstrip()

    def _value(self, field_id: str, values: Mapping[str, str]) -> str:
        field = self.field(field_id)
        return values.get(field_id, "").strip() or (f"[{field.label}]" if field.required else "")


class Templates(Chapter):
    """All templates."""

    templates: tuple[Template, ...] = Field(description="The templates.")
