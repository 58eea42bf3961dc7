"""What a plan leaves out, or says in one sentence, when it would last longer than anybody can take in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kiosk.speaking.result import MOST_REASONS

WANTED_SECONDS = 76.0
"""Length of a plan, as `seconds_of` expects it within four percent; more than that nobody keeps."""

MOST_SECONDS = 85.5
"""Length that no plan may have, in the same measure: rendered, it stays under 90 s."""


@dataclass(frozen=True, slots=True)
class Brevity:
    """How much of a plan is said."""

    without: frozenset[str] = frozenset()
    """Advice that is left out."""
    reasons: int = 2
    """Clauses after "because you said": with a third the sentence is longer than anybody can follow."""
    soon: bool = True
    """Whether to say what makes it worth seeing someone: when to see them is said anyway."""
    stretch_by_day: bool = True
    """Whether to say the stretch before bed to whoever did not tell of cramps at night or at rest."""
    against: bool = True
    """Whether to say what speaks against the result."""
    medicines: int = 2
    """Medicines named as worth asking about; of the others it is said that there are some. 0: all are to be shown."""
    signs: int = 6
    """Dangers named that were asked about and stayed open; of the others it is said that there are some."""
    joined_from: int = 99
    """Cautions from which they become one sentence, with all that asks first; each but one of its kind costs 5 s."""
    together: int = MOST_REASONS
    """What the person told, as reasons in that sentence."""


CUTS: tuple[str | Mapping[str, Any], ...] = (
    "stop_smoking", "weak_evidence_fluids", "weak_evidence_stretch", {"stretch_by_day": False}, "pace_exercise",
    {"reasons": 1}, {"soon": False}, {"joined_from": 2}, {"medicines": 1},
)  # fmt: skip
"""What shortens a plan to `WANTED_SECONDS`, the least important first. A name is advice that goes.

What the product promises is not among them: what to do in a cramp, the stretch before bed for whoever has them then,
foods, less caffeine, tests, and both its weeks.
"""

LAST_CUTS: tuple[str | Mapping[str, Any], ...] = (
    {"together": 1}, "weak_evidence_vitamin_d", {"joined_from": 0}, "weak_evidence_magnesium", {"reasons": 0},
    {"against": False}, {"signs": 3}, "vitamin_d_foods_sun", "rest_and_cool",
    "magnesium_foods", "potassium_foods", "calcium_foods", "calcium_foods_no_dairy", {"together": 0}, {"medicines": 0},
    "alcohol_less", "caffeine_swap", "caffeine_less",
    "night_stretch", "night_stretch_sitting", {"signs": 2}, "during_cramp", "during_cramp_elsewhere",
    "watch_symptoms", "drink_ask_first",
    "ask_tests_if_they_go_on", "ask_tests_condition", "ask_tests", "correct_what_was_found",
)  # fmt: skip
"""What shortens one that is still over `MOST_SECONDS`, beside all `CUTS`. Whom to see, and what forbids, stay.

What to do against cramps goes after all that only explains: for no tablet the evidence is better.
"""


def shorter(cuts: tuple[str | Mapping[str, Any], ...], first: Brevity) -> Iterator[Brevity]:
    """Yield `first`, then what is left with each further cut."""
    brevity = first
    yield brevity
    for cut in cuts:
        change = {"without": brevity.without | {cut}} if isinstance(cut, str) else cut
        brevity = replace(brevity, **change)
        yield brevity
