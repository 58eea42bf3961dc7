"""What this room needs to know of the clinic's findings, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Protocol

from kiosk.groups import Group, Trait


class QuantityRange(Protocol):
    """The numbers that amount to a finding."""

    @property
    def unit(self) -> str:
        """What is measured, `litres_a_day` for example."""

    @property
    def least(self) -> float:
        """Lower bound, included."""

    @property
    def below(self) -> float:
        """Upper bound, excluded."""


class Spec(Protocol):
    """What this room needs to know of a finding."""

    @property
    def group(self) -> Group:
        """What it is about."""

    @property
    def stays_told(self) -> bool:
        """Whether no correction takes it back."""

    @property
    def implies(self) -> tuple[str, ...]:
        """Findings that are so when it is."""

    @property
    def in_part(self) -> str:
        """What it is when the mere end of a limb has it; empty for nothing."""

    @property
    def traits(self) -> AbstractSet[Trait]:
        """What it has in common with others of its group."""

    @property
    def quantity(self) -> QuantityRange | None:
        """The range of a number that amounts to it."""


def in_groups(specs: Mapping[str, Spec], *groups: Group) -> frozenset[str]:
    """Return the findings of some groups."""
    return frozenset(name for name, spec in specs.items() if spec.group in groups)


def with_trait(specs: Mapping[str, Spec], trait: Trait) -> frozenset[str]:
    """Return the findings that have a trait."""
    return frozenset(name for name, spec in specs.items() if trait in spec.traits)
