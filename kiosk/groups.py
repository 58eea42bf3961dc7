"""What sort of thing a finding is, as `clinic/findings.toml` says and the rooms that read words go by."""

from __future__ import annotations

from enum import StrEnum


class Group(StrEnum):
    """What a finding is about; each has exactly one."""

    LOCATION = "location"
    """Where it cramps."""
    SIDE = "side"
    TIMING = "timing"
    """At what time of day, and in the midst of what rest."""
    DURATION = "duration"
    """How long an attack lasts."""
    ONSET = "onset"
    """Since when there are any."""
    FREQUENCY = "frequency"
    TRIGGER = "trigger"
    """What brings it on, and what eases it."""
    SENSATION = "sensation"
    """What it feels like."""
    SYMPTOM = "symptom"
    """What else troubles whoever has cramps."""
    FLUIDS = "fluids"
    URINE = "urine"
    LOSS = "loss"
    """Of water and salt: sweat, vomit, diarrhoea."""
    DIET = "diet"
    SUN = "sun"
    MEDICINE = "medicine"
    """A class of medicines, or what is told of one."""
    CONDITION = "condition"
    """An illness that a doctor has named."""
    LIFE = "life"
    """Age, sex, and what somebody is."""
    RED = "red"
    """What exists only to raise a red flag."""


TIMES = frozenset({Group.TIMING, Group.DURATION, Group.ONSET, Group.FREQUENCY})
"""When, how long, since when and how often."""
CIRCUMSTANCES = TIMES | {Group.TRIGGER, Group.SIDE}
"""What is told of cramps besides what they are and where."""
OF_AN_ATTACK = CIRCUMSTANCES | {Group.LOCATION}
"""Where, when and how cramps come."""
OF_AN_OCCASION = OF_AN_ATTACK | {Group.DIET, Group.SUN}
"""Where, when and in the midst of what anything happens."""
TAKEN = frozenset({Group.FLUIDS, Group.DIET, Group.MEDICINE})
"""What is swallowed, at a time of day of its own."""
HABITS = TAKEN | {Group.SUN}
"""What somebody takes and does for years, may plan to, and comes to no kiosk for."""
TROUBLES = frozenset({Group.RED, Group.SYMPTOM, Group.SENSATION, Group.LOSS})
"""What people complain of. An operation or a new medicine is none."""


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
    OF_A_LIMB = "of_a_limb"
    """It may be felt or seen in a whole leg or arm, or in any part of one."""
    LONG = "long"
    """A length of an attack that long talk is full of otherwise."""
    SUDDEN = "sudden"
    """A danger that comes upon somebody: "my wife had a blackout" may be of today, when it stands without a date."""
    LASTING = "lasting"
    """A danger that somebody may have had for years: whether it is worse, or new, decides."""
    MISHAP = "mishap"
    """What would be the cause of a complaint, and is none: "I didn't fall, arm gone dead"."""
    MEASURED = "measured"
    """A test has found too little or too much; nobody feels it."""
    FOUND_NORMAL = "found_normal"
    """A test has found it all right: "my magnesium was normal"."""
    SUPPOSED = "supposed"
    """Likely from what was told, and nobody said it: what rules it out is so."""
    EXPECTING = "expecting"
    """With child, or nursing one: told as a habit is, and comes to no kiosk for it."""
