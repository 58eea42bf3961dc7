"""What a peer says about a text, however it is run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that a peer found in one text."""

    found: tuple[tuple[str, float], ...]
    """Finding and score, best first; scores of different peers can't be compared."""
    seconds: float
    """Wall time inside the peer."""
    gave_up: bool = False
    """True when it took so long that it was stopped."""


class Peer(Protocol):
    """A matcher over the kiosk's phrases that isn't the kiosk's."""

    def answer(self, text: str) -> Answer:
        """Return what it finds in a text in the kiosk's one form."""
