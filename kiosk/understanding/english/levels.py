"""How English tells how much of a mineral is in the blood."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

BARE = words("magnesium potassium calcium vitamin vitamins vit d d3 on of too much many far")
"""Make up phrases that name a mineral, or too much of it, and nothing that is taken."""
MINERAL = frozenset(runs("magnesium|potassium|calcium|vitamin|vit|d|sodium|salt|iron"))
"""Behind "and" one of these is told of with the other: "my potassium and magnesium were low"."""
BEFORE_ON = frozenset(runs("low|short|lower|down"))
"""Before "on magnesium" these tell that there is little of it."""
LEVEL = words(
    "low lower lowish high higher raised level levels deficient deficiency deficiencies lack lacks lacked lacking "
    "short shortage blood bloods test tests tested result results reading count normal borderline dropped"
)
"""Beside a mineral's name these tell how much of it is in the blood."""
OF_SOMETHING_ELSE = runs(
    "[high|low|normal|raised] blood (pressure|sugar|sugars|thinner|thinners|tablet|tablets|pill|pills)|"
    "(high|low|normal|higher|lower) (dose|strength|one|fat)|"
    "(high|low|raised|underactive) (cholesterol|sugar|pressure|thyroid|iron)|short (of breathe|course)|"
    "(blood|bloods) (tests|test) (monthly|weekly|every)"
)
"""Begin with such a word and tell of something else: "magnesium high blood pressure tablets"."""
PARTING = words(
    "take takes taking took taken gave give given put prescribed prescribe started starting use uses using swallow "
    "tablet tablets pill pills capsule capsules supplement supplements powder spray dose doses drops because so since "
    "injection injections drip infusion sachet sachets course bananas "
    "but if and or with for plus"
)
"""Nearer to the name these tell that it is taken, or begin what tells of something else."""
BLOOD = words("blood bloods test tests tested level levels result results count")
"""One of these must stand beside "too much magnesium", which else tells of tablets."""
AGAINST = runs(
    "(tablet|tablets|pill|pills|injection|injections|drip|sachet|sachets|something|powders) [for|against] "
    "[my|the] (low|lack|deficiency|deficient)"
)
"""Before the name these tell what is taken for the level: "tablets for low potassium"."""
TAKING_IT = runs(
    "(take|takes|taking|took|on|having|given|prescribed) "
    "(it|some|them|that|one|tablets|supplements|extra|magnesium|potassium|calcium|vitamin|vit|the)"
)
"""Behind the name these tell that it is taken all the same: "my vitamin D was low and I take it now"."""
