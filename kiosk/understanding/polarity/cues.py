"""The words that change a polarity, how far each reaches, and what a match comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.events import Polarity


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or run of words that changes the polarity of what it reaches."""

    kind: str
    """`not`, `concord`, `unsure`, `hedge`, `nearly`."""
    first: int
    """Index of its first word."""
    reach: tuple[int, int]
    """Words that it reaches: first, and one after the last."""
    only: frozenset[int] = frozenset()
    """Words one of which a match must hold; empty: any match. Set where a phrase owns the cue: in "won't
    stop when I rest" the "not" belongs to "won't stop", and denies "stop when I rest", but nothing else."""

    known: bool = False
    """True where its reach ends at a new clause: what is told of there is not denied ("it's my lips that tingle")."""
    headed: bool = False
    """The same where that clause begins with what it is about: in "no swelling the leg is numb" the leg is in both."""

    def covers(self, at: Sequence[int], core: Sequence[int]) -> bool:
        """Whether it changes a match: the `core` begins or ends in its reach, and the match does not hold the cue.

        So does one inside the match: "the cramp's not in my chest".
        """
        if self.first in at or (self.only and self.only.isdisjoint(at)):
            return False
        whole = core if self.headed else at
        if (self.known or self.headed) and self.reach[0] <= whole[0] < self.reach[1] <= whole[-1]:
            return False  # "it isn't period pain, it's in my legs"
        inside = at[0] < self.first < at[-1] and self.reach[0] <= at[-1] < self.reach[1]
        return inside or any(self.reach[0] <= index < self.reach[1] for index in (core[0], core[-1]))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The polarity of one match."""

    polarity: Polarity
    factor: float
    """What the score is multiplied with."""
    is_doubtful: bool = False
    """Whether it may have been meant otherwise, and is read back."""


def turned(polarity: Polarity) -> Polarity:
    """Return what a denying phrase means where it is affirmed, denied or left open."""
    return {Polarity.AFFIRMED: Polarity.DENIED, Polarity.DENIED: Polarity.AFFIRMED}.get(polarity, polarity)
