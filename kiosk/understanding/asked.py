"""What this room needs to know of the clinic's questions and findings, and no more."""

from __future__ import annotations

from typing import Protocol

from kiosk.understanding.quantities import QuantityRange


class Asked(Protocol):
    """What this room needs to know of a question."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def findings(self) -> tuple[str, ...]:
        """What the answer can fill."""

    @property
    def yes(self) -> tuple[str, ...]:
        """What a bare yes affirms."""

    @property
    def no(self) -> tuple[str, ...]:
        """What a bare no denies."""

    @property
    def rest(self) -> tuple[str, ...]:
        """What is not so of a list that was read out, unless it is named: "none of those" denies it too."""

    @property
    def unit(self) -> str:
        """Quantity that a bare number measures; empty when none."""


class Spec(Protocol):
    """What this room needs to know of a finding."""

    @property
    def group(self) -> str:
        """`red` for what exists to raise a red flag, `medicine` for a class of medicines."""

    @property
    def implies(self) -> tuple[str, ...]:
        """Findings that are so when it is."""

    @property
    def quantity(self) -> QuantityRange | None:
        """The range of a number that amounts to it."""
