"""How far the orders of one step were carried out, and where they go on after a device was lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from kiosk.events import Order, Utterance

Step: TypeAlias = Order | Utterance


@dataclass(frozen=True, slots=True)
class Progress:
    """Orders in turn; whoever carries them out puts the sentences of one in its place when its turn comes."""

    steps: tuple[Step, ...]
    at: int = 0
    """Index of the one whose turn it is."""

    @property
    def step(self) -> Step | None:
        """The one whose turn it is; None: all are done."""
        return self.steps[self.at] if self.at < len(self.steps) else None

    @property
    def following(self) -> Step | None:
        """The one after it."""
        return self.done().step

    def done(self) -> Progress:
        """It was carried out."""
        return replace(self, at=self.at + 1)

    def unfolded(self, *steps: Step) -> Progress:
        """Put what it consists of in its place."""
        return replace(self, steps=(*self.steps[: self.at], *steps, *self.steps[self.at + 1 :]))

    def resumed(self, sorry: Order) -> Progress:
        """Say sorry and take up the lost one again; of what nobody may stop, say all again, and nothing before it.

        The first sentence of an emergency says where to go: whoever came when it was half said must hear it too.
        """
        if not _protected(self.step):
            return Progress((sorry, *self.steps[self.at :]))
        first = self.at
        while first > 0 and _protected(self.steps[first - 1]):
            first -= 1
        return replace(self, at=first)


def _protected(step: Step | None) -> bool:
    return isinstance(step, Utterance) and step.protected
