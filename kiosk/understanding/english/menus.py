"""The items of each question, and how English picks all of them without naming one."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.lists import runs

ITEMS: Mapping[str, tuple[str, ...]] = {
    "signs": (
        "tingling_mouth", "tingling_hands", "twitching", "tremor", "bone_pain", "weakness", "proximal_weakness",
    ),
    "upset": ("poor_appetite", "constipation", "diarrhoea", "vomiting", "palpitations"),
    "water": ("in_heat", "heavy_sweating", "thirsty", "dizzy", "headache", "bloated"),
    "habits": ("alcohol_high", "cola_high", "liquorice", "little_sun"),
    "losses": ("heavy_sweating", "vomiting", "diarrhoea"),
    "operations": ("neck_surgery", "bariatric_surgery", "bowel_disease"),
    "legs_feel": ("knot", "crawling_legs", "tingling_feet", "burning_pain", "ache"),
    "cold_tired": ("feels_cold", "tiredness"),
    "calcium_stops": ("kidney_stones", "high_calcium"),
    "pregnancy": ("pregnant", "breastfeeding"),
}  # fmt: skip
"""Question → its items. Whoever takes "everything" names their tablets, so the question about them has none here."""
ALL = runs(
    "all [of] (them|those|that|it|these|the above)|[all] the lot [of them|of it]|"
    "the whole (lot|shebang|shooting match)|(every|each) [single|last] one [of them|of those]|everything|"
    "[a] bit of (everything|each|all)|[a] bit of all of (them|those)|all of the above"
)
"""Pick all items."""
BOTH = runs("both [of them|of those]|[a] bit of (both|each)|the (pair|2) [of them]")
"""Pick both of two."""
