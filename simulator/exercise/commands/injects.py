"""What the facilitator does with injects."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FireInject:
    """Deliver an inject now. Facilitator."""

    inject: str


@dataclass(frozen=True, slots=True)
class HoldInject:
    """Keep an inject back. Facilitator."""

    inject: str


@dataclass(frozen=True, slots=True)
class ReleaseInject:
    """Let a held inject go. Facilitator."""

    inject: str


@dataclass(frozen=True, slots=True)
class PostponeInject:
    """Put a pending inject off by some time. Facilitator."""

    inject: str
    by_ms: int = 300_000


@dataclass(frozen=True, slots=True)
class SkipInject:
    """Leave an inject out. Facilitator."""

    inject: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ImproviseInject:
    """Send an inject of one's own as any persona. Facilitator."""

    via: str
    sender: str
    text: str
    to: tuple[str, ...] = ("all",)
    subject: str = ""
