"""What sort of thing a finding is, as `clinic/findings.toml` says and the rooms that read words go by."""

from __future__ import annotations

from enum import StrEnum


class Trait(StrEnum):
    """What some findings of a group have in common, for whoever reads what is said of them."""

    SUPPLEMENT = "supplement"
    """A mineral or vitamin that is bought without a doctor."""
    OF_A_MEDICINE = "of_a_medicine"
    """What is told of a medicine tells of the medicine as well: "since I started the statin"."""
    OF_THE_MUSCLE = "of_the_muscle"
    """What is said of a part of the body with it is said of a cramp there: the place counts as well."""
    STEADY = "steady"
    """It may be there all the time without being a constant pain."""
    LEG_SIGN = "leg_sign"
    """A sign in a leg, of which "hot" or "red" alone tells only beside another: "no swelling but it is hot"."""
    LONG = "long"
    """A length of an attack that long talk is full of otherwise."""
    MISHAP = "mishap"
    """What would be the cause of a complaint, and is none: "I didn't fall, arm gone dead"."""
    EXPECTING = "expecting"
    """With child, or nursing one: told as a habit is, and comes to no kiosk for it."""
