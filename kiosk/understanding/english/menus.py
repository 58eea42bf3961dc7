"""The items of each question as they are read out, and how English picks them without naming them."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.lists import runs

ITEMS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "signs": (
        ("tingling_mouth", "tingling_hands"), ("twitching",), ("tremor",), ("bone_pain",), ("weakness",),
        ("proximal_weakness",),
    ),
    "upset": (("poor_appetite",), ("constipation",), ("diarrhoea",), ("vomiting",), ("palpitations",)),
    "water": (("in_heat",), ("heavy_sweating",), ("thirsty",), ("dizzy",), ("headache",), ("bloated",)),
    "habits": (("alcohol_high",), ("cola_high",), ("liquorice",), ("little_sun",)),
    "losses": (("heavy_sweating",), ("vomiting",), ("diarrhoea",)),
    "operations": (("neck_surgery",), ("bariatric_surgery",), ("bowel_disease",)),
    "legs_feel": (("knot",), ("crawling_legs",), ("tingling_feet",), ("burning_pain",), ("ache",)),
    "medicines": (("ppi",), ("diuretic",), ("bp_tablet",), ("statin",)),
    "cold_tired": (("feels_cold",), ("tiredness",)),
    "calcium_stops": (("kidney_stones",), ("high_calcium",)),
    "pregnancy": (("pregnant",), ("breastfeeding",)),
}  # fmt: skip
"""Question → its items, each with what it tells."""
ALL = runs(
    "all [of] (them|those|that|it|these|the above)|all (3|4|5|6) [of them]|[all] the lot [of them|of it]|"
    "the whole (lot|shebang|shooting match)|(every|each) [single|last] one [of them|of those]|everything|"
    "[a] bit of (everything|each|all)|[a] bit of all of (them|those)|all of the above"
)
"""Pick all items."""
BOTH = runs("both [of them|of those]|[a] bit of (both|each)|the (pair|2) [of them]")
"""Pick both of two."""
ORDINALS: Mapping[tuple[int, ...], tuple[tuple[str, ...], ...]] = {
    (0, -1): runs("[the] first [one] and [the] last [one]"),
    (0, 1): runs("[the] first 2 [ones]|[the] (first|one) and [the] second [one|ones]"),
    (-2, -1): runs("[the] last 2 [ones]"),
    (0,): runs("[the] first [one|bit] [you said|you mentioned|on the list]"),
    (1,): runs("[the] second [one|bit] [you said|you mentioned|on the list]"),
    (2,): runs("[the] third [one] [you said|you mentioned]"),
    (-1,): runs("[the] last [one] [you said|you mentioned|on the list]|the latter"),
}
"""Places on the list → how they are picked."""
