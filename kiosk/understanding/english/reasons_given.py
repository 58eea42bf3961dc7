"""Reasons that people give, beside no yes and no no, when a danger of theirs is read back: "I had beetroot"."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.lists import runs

_LOST_LIMB = (
    "prosthetic|prosthesis|(prosthetic|false|artificial|wooden|metal|plastic|tin|fake) (leg|arm|foot|limb|hand|one)|"
    "amputee|amputated|amputation|stump"
)
_NERVES = (
    "ms|multiple sclerosis|neuropathy|diabetic neuropathy|polio|spina bifida|paraplegic|foot drop|drop foot|wheelchair"
)
REASONS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "urine_brown": runs(
        "beetroot|beetroots|beet|beets|blackberries|rhubarb|food (dye|coloring)|[the] iron|iron (tablet|tablets|pills)|"
        "senna|rifampicin|nitrofurantoin|sinemet|madopar|levodopa|(antibiotic|antibiotics)|vitamins|period"
    ),
    "limb_numb": runs(f"{_LOST_LIMB}|{_NERVES}|anesthetic|(numbing|dentist) injection|nerve block"),
    "limb_cold_pale": runs(f"{_LOST_LIMB}|raynauds|raynaud|chilblains"),
    "cannot_lift_foot": runs(f"{_LOST_LIMB}|{_NERVES}"),
    "sudden_paralysis": runs(f"{_LOST_LIMB}|{_NERVES}"),
    "heart_racing": runs("coffee|(hot flush|hot flushes)|menopause"),
    "bleeding": runs("piles|hemorrhoids|hemorrhoid|fissure|period|periods|nosebleed|nose bleed"),
    "gut_bleed": runs("piles|hemorrhoids|hemorrhoid|fissure|period|periods|nosebleed|nose bleed|beetroot|iron"),
    "coughing_blood": runs("nosebleed|nose bleed|gums|bitten tongue"),
    "stroke_signs": runs("bells palsy|bell palsy|dentist|dentures|teeth|false teeth|stammer|stutter|injection"),
    "hands_locked": runs("arthritis|trigger finger|dupuytrens|dupuytren"),
    "too_dizzy_to_stand": runs("vertigo|labyrinthitis|menieres|meniere"),
    "overheated": runs("(hot flush|hot flushes)|menopause"),
    "no_urine": runs("dialysis|catheter|urostomy"),
    "cannot_urinate": runs("catheter|urostomy"),
}
"""Danger → what may lie behind it for years; of chest pain none, which is taken for indigestion too often."""
AROUND = runs(
    "it is|that is|it was|this is|i am|he is|she is|i have [got|had]|"
    "(he|she) has [got|had]|i had|i ate|i eat|i did (eat|have)|i take|i am on|"
    "because of|due to|down to|caused by|comes from|from|with|on|because|only|just|probably|oh|well|no|and|but|"
    "[a] (lot|bit|load) of|some|my|the|a|an|his|her|bad|old|years ago|for years|for (tea|dinner|lunch|supper)|"
    "last night|yesterday|this morning|you see|love|dear|doctor|that|it|always|all|with my (tea|dinner|lunch)|"
    "in (a|my)|i think|tablets|tablet|that does it|does that|causes it|causing it|what it is|leg|arm|it will be"
)
"""May stand around one of these, which is then all that is said."""
