"""Everyday sayings that hold the words of a finding, and what else "down" and "yellow" may be said of."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.lists import runs, words

_WHOSE = "(he|she|i|they|you|mum|dad|nan|mind|brain|memory|wits|head|eyes|eyesight|sight|hearing|tongue)"
_LIMB = "(leg|legs|foot|feet|hand|hands|arm|arms|fingers|toes|ankle|wrist|calf)"
SAYINGS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "after_exercise": runs(
        "(exercise|exercising) (is|has been|is getting) [a bit|so|very|really] (difficult|hard|tricky|impossible)|"
        "exercises are|(gave|give|given) me [some|these|the] exercises|the exercises [for|from]|"
        "hard to (exercise|workout|work out)|not [even] [get myself] to the gym|(joined|join|joining|run|own) a gym"
    ),
    "at_night": runs(
        "up (2|3|4|5|6|10) (dress|sizes|stone|kilo|kilos|pound|pounds|floors|flights|stairs|steps|lots|inches|notches)|"
        "(take|takes|taking) (it|them|one|2|mine) at night|(and|then|or) (one|2) at (night|bedtime)|"
        "(take|takes|taking) small hours"
    ),
    "bp_tablet": runs("to do with (my|the|his|her) [blood] pressure"),
    "burning_pain": runs(
        f"{_WHOSE} (is|are|am) [still|very|so|pretty|as] sharp|"
        "sharp as a (tack|button|whistle)|sharp as tacks|sharp (mind|wits|tongue|corner|bend|eyes|eyesight)|"
        "(burned|burnt) (my|his|her) (hand|hands|finger|fingers|arm|foot|leg|tongue|mouth)"
    ),
    "buttock_hip": runs("glut|behind (the|his|her|a|an|me|us|each|one|both)|behind my (knee|knees|ankle|shin|back)"),
    "constipation": runs("back up"),
    "cramp": runs("(training|boot|scout|summer|base|holiday|army|rugby|football) camp|camp (bed|site|fire|chair)"),
    "eases_hanging": runs("(hang|hanging|hung|hangs) [out] (the|my|her|some) (washing|wallpaper|curtains|pictures)"),
    "getting_worse": runs(
        "(gets|get) worse (when|whenever|if|with|after|at|in|on|as)|"
        "(if|unless|until|in case) (it|they|this) (gets|get) worse"
    ),
    "hand_spasm": runs("(fingers|hands|hand|finger) (go|goes|going|gone|went) (white|blue|cold|red|numb|dead)"),
    "in_daytime": runs(
        "daytime (work|working|job|jobs|shift|shifts|television|tv)|the end of the day|(hour|hours) a day"
    ),
    "little_sun": runs("cover it up"),
    "low_mood": runs("(sat|sit|sits|sitting) down|down below|feeling down there|i would snapped|had snapped"),
    "no_medicines": runs("(rather|sooner|prefer to) not take anything|not want to take anything"),
    "not_better": runs(
        "if (it|they|this) (does|do|is|are) not [get] [any] better|"
        "(can|could|to|you|she|he) do everything|do everything (for|myself|on|else)|do everything and i"
    ),
    "poor_appetite": runs(
        "anything with (a|any|eyes|meat|dairy|milk|gluten|wheat|nuts|sugar|bones)|"
        "anything (that|which) (has|had|comes|is|was|contains|once|grows)|anything (containing|from a|made)"
    ),
    "self_harm": runs("face going (into|to|back|out|in|home|outside|up|down|for|shopping)"),
    "since_days": runs("(who|that) comes in"),
    "smoker": runs("ever smoked"),
    "tingling_feet": runs("a wasp|by wasps|wasp (sting|stings)"),
    "tiredness": runs("ran down (by|the|my|his|her)|nose [is] stuffed|stuffed nose"),
    "tremor": runs(
        "(shake|shook|shaken|shakes|shaking) (it|them)|"
        f"(shake|shook|shaken|shakes|shaking) (my|the|that|his|her) {_LIMB}|(have|had) my shake"
    ),
    "under_18": runs("i was [just|only] a (teenager|teen|toddler|kid|child|boy|girl|lad)"),
    "urine_dark": runs("concentrate|concentrating"),
    "will_not_ease": runs("(does|do|did|will|would) not stop (me|him|her|us|you)"),
    "underactive_thyroid": runs("thyroid (checked|tested|test|tests)|(check|checked|test|tested) my thyroid"),
    "vomiting": runs(
        "(bring|bringing|brings|brought) up [some|a bit of|lots of] (phlegm|mucus|catarrh|wind|gas)"
    ),
}
"""Finding → sayings in which words of its phrases are said, and it is not told."""
PRONOUNS = words("it them")
"""At the end of such a saying these may begin what comes next: "my hands shake, it is awful"."""
HOLDING = words("hold holding held keep keeping kept retaining retain")
ABLE = words("can could i we")
"""Before "walk to the shops": who can walk there, and not what walking does."""
FARTHEST_EASE = 8
EASILY = runs(
    "without [a|any|much] (problem|problems|trouble|bother|pain)|without (it|them|stopping)|"
    "no (problem|problems|trouble|bother)|(fine|easily|ok)|with ease"
)
"""Behind it these tell that somebody walks well …"""
TURNING = words("but until till then before except when if after unless by not")
"""… unless one of these goes on …"""
BUT_NOW = frozenset(runs("but (now|today|lately|recently)"))
"""… that is none of these: then it is told what is so now."""
DEEP = words(
    "proper properly right dead awful fierce very too really extra dark deep bright strong luminous so darker more "
    "neon fluorescent highlighter side"
)
"""Beside "yellow" these tell that it is more so than it should be."""
BARE = words("kidney kidneys liver calcium blood pressure my the")
"""A match of nothing else names a part, a mineral or a measure, and nothing that is wrong with it."""
CHECKING = words("checked check checks took takes taking measured measures monitored did does")
"""Before "my blood pressure" these tell that it was measured, and not what came of it."""
HIGH = words("high higher up raised over too roof bad borderline 150 160 170 180 190 200")
"""In the sentence with one of these it was high."""
AILING = words(
    "not never bad weak low down failing failed fail damage damaged disease stage transplant dodgy poor trouble "
    "problem problems until used but only one since chronic under clinic specialist dialysis function tablets tablet "
    "take taking supplement"
)
"""In the sentence with one of these it may be ill, or be taken."""
LISTED = words(
    "and or nor my the his her kidney kidneys liver heart both is are was were perfectly absolutely totally "
    "completely"
)
"""Between a part and its verdict these add nothing: so it is denied."""
VERDICTS = runs(
    "(is|are|was|were|came back) [both] (fine|ok|normal|good|clear|perfect|lovely|grand|great)|"
    "all (fine|ok|normal|good|clear|perfect|lovely|grand|great)|"
    "nothing perfect|bang on|spot on|dead centre|in the green"
)
"""Behind it these tell that it is well."""
MEASURED = runs(
    "(is|was|were|are|been) (done|checked|tested|measured)|[blood] test|(do|does|did|check|checked|test|tested) my|"
    "in the green|before and after"
)
"""Around calcium these tell that it was measured in the blood."""
EVERY_HOURS = 4
"""Hours between two tablets, at least, at which nobody takes too many."""
YEARS_AGO = runs("(years|decades) (ago|back)|as a (child|kid|boy|girl|baby|teenager)")
"""Near an operation these tell that it brings no clot now …"""
ANOTHER = words("week weeks month months recently yesterday days today lately")
"""… unless one of these tells of another."""
