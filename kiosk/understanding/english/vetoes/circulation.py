"""How English tells of colours, veins and cold in limbs that no vessel is blocked for."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

DARK = words("black gray blackened")
"""Colours of a dying foot, and of much that is harmless."""
DARK_THINGS = words(
    "coffee tea sock socks shoe shoes boot boots slipper slippers tights stockings leggings trousers jeans nail nails "
    "toenail toenails man woman lady guy girl boy person people ice cat dog car"
)
"""In or directly behind the match these are what is dark: what is worn or drunk, or somebody's skin."""
PAIRS = words("feet legs arms")
SORE = words("painful sore hurts hurt")
"""Cold and sore on both sides is nothing sudden; toes and fingers may be those of one."""
NAILS = words("nail nails toenail toenails")
"""Are what is dark some words before it, too."""
DIRT = words("polish varnish ink paint tattoo soot coal mud dirt dirty")
"""Behind "black": what made it so."""
BRUISES = words("bruise bruised bruises bruising blue")
"""Make of "black" a bruise ("black and blue"), if none of `MORE_THAN_A_BRUISE` is said."""
MORE_THAN_A_BRUISE = words("cold icy ice numb pale white dead pulse diabetic diabetes not no never without")
"""Tell of a dying foot, or of what makes one likely."""
PINK = runs(
    "pink (again|underneath|by|in|as|up|and)|(back to|all|nice and|went|were|are|was|is|turned|go|goes) pink|"
    "pinked up|pink[s] up|(red|normal color) again|[was|is] [only] the dye|washed off|color came back"
)
"""Behind a limb that was white or blue: it has its colour back, or never lost it."""
NOT_THE_COLD = words("walk walking walked uphill hill exercise still numb dead never rest")
"""Beside a limb that was white or blue: it may lack blood, whatever colour it has between."""
PALE_AGAIN = words("then white blue pale gray purple cold")
"""Behind its colour: it is lost again."""
LEANED_ON = words("trolley cart barrow counter rail railing bannister gate mower pram buggy walker frame fence wall")
"""Over these one leans to ease a back; out of bed one hangs a leg for its blood."""
VEINS = words("vein veins")
BOTH = words("both either")
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
"""Of both sides; knees, ankles and toes redden of other things."""
NO_WARMTH = words("hot red swollen sore tender burning hard painful left right one")
"""Around legs that are warm: one of them may be inflamed."""
ARM_OR_HAND = words("arm arms hand hands")
