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
    "short shortage blood bloods test tests tested checked result results reading count normal borderline dropped"
)
"""Beside a mineral's name these tell how much of it is in the blood."""
OF_SOMETHING_ELSE = runs(
    "[high|low|normal|raised] blood (pressure|sugar|sugars|thinner|thinners|tablet|tablets|pill|pills)|"
    "(high|low|normal|higher|lower) (dose|strength|potency|one|fat)|"
    "(high|low|raised|underactive) (cholesterol|sugar|pressure|thyroid|iron)|short (of breathe|course|term)|"
    "(blood|bloods) (tests|test) (monthly|weekly|every)"
)
"""Begin with such a word and tell of something else: "magnesium high blood pressure tablets"."""
PARTING = words(
    "take takes taking took taken gave give given put prescribed prescribe started starting use uses using swallow "
    "tablet tablets pill pills capsule capsules supplement supplements powder spray dose doses drops because so since "
    "injection injections drip infusion sachet sachets course bananas "
    "but if and or with for plus pressure bp"
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

NO_RESULT = runs(
    "(come|comes|came|comes down) (from|to)|caused by|causes|cause of|sign of|sounds like|prone to|risk of|if (i|it)|"
    "(everybody|everyone|people) [here] (is|are|has|have|says|say)|(eat|eats|eating|drink|drinking|buy|use)|"
    "(stopped|stop|died|die|dies) (from|of)|go|went|gone|going|keep|kept|keeping|stick|stay|cook|cooking|told"
)
"""Before the name of a lack these tell of what may be, of food, or of others."""
GUESSED = runs(
    "i (think|thought|reckon|guess|wonder|heard|read|am told|assume|assumed|suspect|suppose|figured|fear)|"
    "i have (heard|read)|maybe|perhaps|probably|might be|(must|could|may) be|says|said|thinks|reckons|tells"
)
"""Before it these tell what somebody guesses, unless a test or a doctor is named too."""
ASKED = runs(
    "(is|are|could|can|may|might|would|does|do|will) [my|his|her|our|the|it|this|that|having|being] [be|because of]|"
    "do you (think|reckon) [that|it is] [my|his|her]|am i [a bit|very|too]"
)
"""Begin a question whether there is a lack, directly before it: "is my calcium low", "would low calcium do this"."""
WHETHER = runs("(if|whether) (my|his|her|our|the|i am|it is)")
"""Anywhere before it these ask as well: "how do I know if my magnesium is low"."""
OF_STOCK = runs(
    "(diet|milk|water|food|foods|cheese) [here] [is|was|are] [very|too|so|quite|a bit|rather]|"
    "(running|ran|have run|has run) [a bit|very]"
)
"""Directly before a lack these make it one of food, or of what is left of the tablets."""
STOCK = words("tablet tablets pill pills capsules supplement supplements powder spray sachets")
"""So do these directly behind."""
HEARSAY = words(
    "documentary programme article telly television magazine tiktok facebook youtube internet google online"
)
"""Beside it one of these tells where somebody has heard of it."""
NO_RESULT_BEHIND = runs(
    "(diet|diets|milk|food|foods|salt|dose|strength|water|option|options)|"
    "(soup|soups|stock|crackers|bread|snacks|cooking|meals|version|stuff)|for my (heart|blood pressure|bp|kidneys)|"
    "(fine|normal|ok|good|better) now|now it is (fine|normal|ok|good)|"
    "back to normal|sorted|corrected|(can|could|may|might|does) (cause|causes|do|give|make|bring)"
)
"""Behind it these tell of food, or of a lack that is no more."""
NOT_ALL_NORMAL = words("sugar sugars pressure apart except bar tablet tablets take taking low high below above")
"""Inside or behind "my bloods were normal" these tell of something else, or of what was not."""
TESTED = words("test tests tested blood bloods doctor doctors gp nurse hospital consultant clinic result results")
"""Beside the name of a lack these tell who found it: then it is no guess."""
COPULA = words("is was came at of around about reads read says said showed shows count level reading result")
"""Between a mineral's name and a bare number these make it a level."""
AND_IT = frozenset(runs("and it|it|and that"))
"""Behind the name these still tell of it: "I took my sugar and it was 3.1"."""
LEVEL_OF = {
    "potassium": "potassium_level", "sodium": "sodium_level", "sugar": "sugar_level", "glucose": "sugar_level",
    "meter": "sugar_level", "glucometer": "sugar_level", "sensor": "sugar_level", "libre": "sugar_level",
    "pulse": "beats_a_minute", "heartbeat": "beats_a_minute", "rate": "beats_a_minute",
}  # fmt: skip
"""Minerals, the pulse, and the sugar or what measures it, whose level is told in the same unit nearly everywhere, and
that unit's name here."""
OF_A_METER = runs("the|my|his|her|our")
"""Between a number on it and the meter."""
OTHER_METERS = words(
    "gas electric electricity smart water parking park light taxi power energy oil heat steam step bp pressure rate "
    "pulse temperature oxygen flow"
)
"""Before a meter or sensor these tell that it measures no sugar."""
ADVISED = words("to keep keeping cut should")
"""In what sounds like a low sodium these tell of a diet, and of no blood."""
DOSE = words(
    "mg mgs milligram milligrams mcg microgram micrograms gram grams tablet tablets unit units times iu "
    "day days year years week weeks month months night nights hour hours bottle bottles "
    "pound pounds quid euro euros percent feet foot miles"
)
"""Behind a number these make it an amount that is taken, or a time, price or length."""
NUMBERING = words("day number")
"""Before a number these make it no level: "my sensor is on day 3"."""
