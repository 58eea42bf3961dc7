"""What the benchmark of hearing counts."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.bench.understanding_table import Said
from kiosk.events import Polarity

CLEAN = "clean"
DANGERS = "dangers"
WRITTEN = "as written"
"""The reading of sentences that nobody had to hear: what is lost beyond it is lost by hearing."""


@dataclass(slots=True)
class Row:
    """What one reading made of all sentences in one condition."""

    reading: str
    """`whisper`, or `whisper + moonshine + phrases` for all of its readings together."""
    condition: str
    sentences: int = 0
    words: int = 0
    errors: int = 0
    """Words wrong, missing or added in the open reading."""
    accepted: int = 0
    """Findings that count without a read-back."""
    accepted_wrong: int = 0
    read_back: int = 0
    """Sentences that a read-back follows."""
    pairs: list[tuple[Said, dict[str, Polarity]]] = field(default_factory=list)
    """What was understood, for `score`."""
    confirmed: list[tuple[Said, dict[str, Polarity]]] = field(default_factory=list)
    """The same after the person said yes or no to what was doubtful."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What an engine costs."""

    engine: str
    model: str
    seconds: float
    """Wall time for each second of sound."""
    megabytes: float
    """Resident memory of its process at the end."""


@dataclass(slots=True)
class Heards:
    """Everything that was measured of the engines."""

    rows: dict[tuple[str, str], Row] = field(default_factory=dict)
    """Reading and condition → what was made of it; of clean speech also by voice."""
    costs: list[Cost] = field(default_factory=list)
    absent: dict[str, str] = field(default_factory=dict)
    """Engine → why it was not there."""
    medicines: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    """Reading → names spoken, rightly classed, wrongly classed."""
    off_topic: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Reading → recordings, those from which more than caffeine was accepted."""
    answers: dict[str, tuple[int, int, int, int]] = field(default_factory=dict)
    """Reading → recordings of yes, no and stop, rightly understood; of other words, taken for an answer or finding."""
