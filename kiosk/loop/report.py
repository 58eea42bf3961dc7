"""What a session tells: of a visit as it happens, and when it is over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from kiosk.errors import VoiceFailed
from kiosk.events import Ask, Assessment, Ending, Finding, Heard, Listen, Meaning, Subject, Turn
from kiosk.loop.recovery import LostDevice


@dataclass
class Report:
    """What became of one visit. Words of a live person, and sentences that tell of them, are in none of its fields."""

    live: bool = False
    """True when a living person spoke."""
    broken: str = ""
    """Kind and place of an unforeseen error that broke the visit off."""
    ended: Ending = "stopped"
    turns: list[Turn] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    assessment: Assessment | None = None
    findings: tuple[Finding, ...] = ()
    subject: Subject = Subject.SELF

    def note(self, turn: Turn) -> None:
        """Keep a turn; of a living person's only that it was."""
        self.turns.append(replace(turn, heard=None, meaning=None) if self.live else turn)

    def keep(self, findings: tuple[Finding, ...], subject: Subject) -> None:
        """Keep what was told so far; a living person's without their words."""
        self.findings = tuple(replace(finding, words="") for finding in findings) if self.live else findings
        self.subject = subject


@dataclass(frozen=True)
class Watching:
    """Who is told what happens, as it happens. Of a living person's words nothing may be kept."""

    said: Callable[[str], None] = lambda _: None
    asked: Callable[[Ask], None] = lambda _: None
    listening: Callable[[Listen], None] = lambda _: None
    heard: Callable[[Heard | None, Meaning | None], None] = lambda _, __: None
    lost: Callable[[LostDevice], None] = lambda _: None
    """A device was lost, and the visit waits for it."""
    back: Callable[[], None] = lambda: None
    """It is back."""
    unspoken: Callable[[VoiceFailed], None] = lambda _: None
    """A sentence could not be rendered; the apology was heard in its place."""
