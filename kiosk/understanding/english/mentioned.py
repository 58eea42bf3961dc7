"""How English tells of a part of the body, or a sign, that is only mentioned, or that has an everyday cause."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

NEGATORS = words("no not nor without neither never none nothing")
BETWEEN = words(
    "any more my the a in of on or and at all signs sign real funny particular swelling pain pains trouble happen "
    "happened done it round"
)
"""May stand between one of `NEGATORS` and what it denies: "no tingling in my face"."""
FINE = words("fine ok right working better well gone normal good mine open")
"""Before "now" or "again" these tell that all is well."""

WORN_OFF = runs(
    "(wore|worn|wears) off|(lip|mouth|it|they|lips) (woke|wakes) up|(it|that) (was|is) (done|gone|over)|and it done|"
    "gone (in|by|after)|came back to life|back to normal|(was|were) (fine|normal|ok) (by|in|after)"
)
"""Behind a numb or burning mouth: what numbed it is over."""
MOUTH_NUMBED = words(
    "dentist dentists dental filling chilli chili chillies sherbet curry pepper peppers bonnet vindaloo wasabi"
)
"""Numb or burn a mouth for an hour or two; an injection may be one that lowers calcium."""
COLD_SORE = runs("cold sore|cold sores|herpes")
NO_SORE = words("thought numb everywhere operation op over both gone lips weekend feet")
"""With one of these it was no cold sore, or is more than one lip."""
NO_NUMB_MOUTH = words(
    "finger fingers fingertips hand hands thyroid parathyroid neck calcium still now again round around twitch "
    "twitching twitchy jump eyelid spasm claw claws face speech arm side weak panic days weeks bowel bypass dialysis "
    "like month months keeps toes breathe nut nuts hives tongue throat operation glands bones"
)
"""With one of these a mouth that tingles may be short of calcium, an allergy or a stroke (denied ones aside)."""

GRIPPED = words(
    "cold snow snowball snowman frozen ice icy freezer gloves handle handles tool tools knife hammer drill machine "
    "needle needles rope paddle brush scissors secateurs mouse pen shears trowel oar oars"
)
"""Make a hand stiff, or are held by it until it shuts …"""
LEFT_IT = runs(
    "prised it off|(they|it|hand|fingers) (open|opens|opened|uncurl|uncurled)|(they|it) opened up|"
    "(it is|they are) mine again|for a (second|moment|few seconds|couple of seconds)|(it|they) behave[s]|no bother"
)
"""… and these tell that it opens."""
NO_GRIP = words(
    "still shut now hours hour lips lip mouth face tingle tingles tingling tingly pins numb numbness breathe panic "
    "thyroid neck calcium claw claws stay stays stayed vomiting diarrhea laxatives bowel both again every another "
    "bypass dialysis days locked"
)
"""With one of these it may be short of calcium (denied ones aside)."""

VEINS, BOTH = words("vein veins"), words("both either")
NO_OLD_VEINS = words(
    "hard sore hot warm red lump lumpy tender swollen swelling swells new now worse left right ulcer bleed bleeding "
    "hurt hurts hurting painful pain ache aches aching one throb throbbing clot blood puffy cord cords rope ropes "
    "burning burns"
)
"""Beside veins that stand out in both legs: one may be inflamed or blocked (denied ones aside)."""
FOR_YEARS = words("years since always mum family ages inherited long")

SUN = words("sun sunburn sunburnt sunburned sunbathing sunbathed asleep lobster tan peeling")
"""Redden the skin of both legs."""
ONE_SIDE = words("one left right only")
NO_SUNBURN = words("swollen swelling swells hard hot tender lump worse fever spreading still tight")
LEGS_AND_CALVES = words("legs calves shins feet thighs")
NO_WARMTH = words("hot red swollen sore tender burning hard painful left right one")
"""Around legs that are warm: one of them may be inflamed."""

GOES = words("go goes went going")
CRAMPY = words("crampy cramped tight stiff hard solid")
"""Directly behind "my legs go": they cramp, and carry on."""
GIVING_WAY = words("weak give gave numb dead jelly collapse fall fell way under stand floor")

WORKING = words(
    "laying typing typed type digging dug painting painted knitting knitted knit sewing sewed ironing ironed iron "
    "writing write wrote gardening kneeling knelt plastering tiling decorating hoovering cleaning chopping weeding "
    "mowing cooking baking cutting sanding driving drive drove"
)
"""Take hours, whatever cramps in them or after; "with" a cramp they do not."""
JOURNEYS = words("trip flight journey drive")
"""Directly behind "a three-hour" these are what lasts so long."""
WHENEVER = words("if when after whenever")
"""Between a cramp and the work: "it locks if I type for four hours"."""
OF_THE_CRAMP = words(
    "cramp cramps cramped cramping spasm locks locked stuck held pain hurts hurt hurting aching agony still with"
)
STILL_HELD = words("with still since now solid stuck on shut open tight this")
"""Behind the hours: they may be the cramp's."""

STAY, SORE = words("stay stays staying"), (("sore",), ("hard",), ("tight",), ("tender",), ("swollen",))
LIKE, GIVING = words("like likes"), words("giving")
ARM_OR_HAND = words("arm arms hand hands")
DEAD_THINGS = runs("weight|leg|arm|hand|foot|cramp|ache|log|lump")
"""Directly behind "like a dead" …"""
TO_OTHERS = words("to on for")
"""… unless one of these goes on: "like a dead weight to them"."""
