"""How long to wait for this person to go on: at least as long as the settings say, longer for whoever pauses longer.

What was learnt belongs to one visit; the next begins with a new `Pauses`.
"""

from __future__ import annotations

from kiosk.events import Kind
from kiosk.settings import Hearing

EARLY = {Kind.YES_NO: 0.3, Kind.MENU: 0.6}
"""Seconds of silence that end an answer which is whole already. Lists have pauses: "my calf … and my foot"; a free
sentence is never known to be whole."""
ROOM = 0.35
"""Seconds above the longest pause so far: the next one may be longer."""
MOST_EXTRA = 0.75
"""Seconds that a wait may grow: with 1.5 s for a free sentence the reply still comes within 3 s."""


class Pauses:
    """The pauses within this person's answers. Pure."""

    def __init__(self, settings: Hearing) -> None:
        self._shortest = {
            Kind.YES_NO: settings.silence_yes_no,
            Kind.MENU: settings.silence_menu,
            Kind.OPEN: settings.silence_open,
        }
        self._longest = dict.fromkeys(Kind, 0.0)

    def note(self, kind: Kind, seconds: float) -> None:
        """Take note of a pause after which the person went on."""
        self._longest[kind] = max(self._longest[kind], seconds)

    def end(self, kind: Kind) -> float:
        """Return the seconds of silence that end an answer."""
        shortest = self._shortest[kind]
        return min(max(shortest, self._longest_like(kind) + ROOM), shortest + MOST_EXTRA)

    def early(self, kind: Kind) -> float:
        """Return the seconds of silence that end an answer which is whole already."""
        if kind not in EARLY:
            return self.end(kind)
        longest = self._longest_like(kind)
        return min(max(EARLY[kind], longest + ROOM if longest else 0.0), self.end(kind))

    def _longest_like(self, kind: Kind) -> float:
        """Short answers are judged by short answers: everybody pauses between the sentences of a story."""
        return max(self._longest[like] for like in Kind if (like is Kind.OPEN) == (kind is Kind.OPEN))
