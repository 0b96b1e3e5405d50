"""What every piece of a script shares: it is closed to unknown keys and never changes once read."""

from pydantic import BaseModel, ConfigDict


class ScriptModel(BaseModel):
    """A piece of a YAML document. Unknown keys are faults; values are immutable."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)
    """Its validator is built when first used: most pieces are only read as parts of others."""
