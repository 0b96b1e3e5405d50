"""The names by which things are told apart. All are plain text; the types keep them from being mixed."""

from typing import NewType

ScenarioId = NewType("ScenarioId", str)
PlaybookId = NewType("PlaybookId", str)
ExerciseId = NewType("ExerciseId", str)

SeatId = NewType("SeatId", str)
RoleId = NewType("RoleId", str)
ContactId = NewType("ContactId", str)
"""Someone who can be paged but is not played: a person or team of the simulated company."""

ParticipantId = NewType("ParticipantId", str)
"""A person, by an opaque id; the name lives outside the journal."""
CommandId = NewType("CommandId", str)
"""Chosen by whoever sends a command; a command that arrives twice is done once."""

InjectId = NewType("InjectId", str)
CheckId = NewType("CheckId", str)
MoveId = NewType("MoveId", str)
QuestionId = NewType("QuestionId", str)
PartId = NewType("PartId", str)
MetricId = NewType("MetricId", str)
EndingId = NewType("EndingId", str)
TemplateId = NewType("TemplateId", str)
ChannelId = NewType("ChannelId", str)
SeverityId = NewType("SeverityId", str)
CriterionId = NewType("CriterionId", str)
