"""What a station works with, once it was opened or prepared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kiosk.hearing.engine_process import RecogniserProcess
from kiosk.hearing.engines import Choice
from kiosk.mind.mind import Mind


@dataclass(frozen=True, slots=True)
class Equipment:
    """The names of what was opened, as the health file has them; empty until it was."""

    engine: str = ""
    model: str = ""
    microphone: str = ""
    speaker: str = ""

    @property
    def devices(self) -> tuple[str, str]:
        """Microphone and loudspeaker."""
        return self.microphone, self.speaker


class Engine(NamedTuple):
    """A recogniser that was started, and why it was chosen."""

    choice: Choice
    process: RecogniserProcess


class Prepared(NamedTuple):
    """What the next visit speaks from."""

    mind: Mind
    engine: Engine | None
    """None: it is started when the visit needs it."""
