"""How English asks to hear one part of what was told again: "how do I do the stretch", "what was the first week"."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.lists import runs, words

ASKING_AGAIN = runs(
    "what (was|were) (it|that|the|those|these|my)|what (was|did) (it|that) [you] (say|said)|"
    "what (was|did) you (say|said)|did you say|you (said|say|told me|mentioned)|"
    "(say|tell|repeat|read|give|remind|explain) (me|us|that|the|it)|"
    "(go over|go through|run through|remind me of|hear|remember) (the|that|what)|hear about|"
    "(the|that) (bit|part|thing|stuff) (about|with|on)|[just|only] (the|that) (bit|part)|again|once more|"
    "how do i do|i (missed|forgot|have forgotten|did not catch|did not hear|did not get) the|"
    "(what|how) about the|what do i do (in|for|with)|"
    "what (do|did|should) i [have to] (tell|ask|say to) the"
)
"""One of these asks for what was told ..."""
PARTS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "stretch": runs("stretch|stretches|stretching|exercise|exercises|leaning|wall"),
    "drink": runs("drink|drinks|drinking|water|fluid|fluids|coffee|tea"),
    "food": runs("food|foods|eat|eating|diet|sun|sunshine"),
    "tests": runs("test|tests|blood test|blood tests|bloods"),
    "medicine": runs(
        "tablet|tablets|medicine|medicines|medication|pill|pills|blood thinner|blood thinners|water tablets"
    ),
    "doctor": runs(
        "(see|ring|call|go to|see about|need) (the|a|my) (doctor|gp|chemist|pharmacist)|"
        "about the (doctor|gp)|the doctor"
    ),
    "weeks_1_2": runs("first (week|fortnight|weeks|2 weeks)|week one|weeks one and 2|[first] 2 weeks"),
    "weeks_3_4": runs(
        "(third|fourth) week|weeks 3 and 4|week (3|4)|(last|other|next|second) [2] weeks|second fortnight"
    ),
    "cause": runs(
        "(what|the) cause|the reason|i (had|have got|got)|(said|say|think) i have|wrong with me|(was|is) causing|"
        "causing (it|them)|what is behind (it|them)|what (it|this) (is|was)|could be behind|why (i|do i) get (it|them)"
    ),
}
"""... and this names the part."""
BESIDE = words(
    "the that my which what how so just only about please bit part thing then now and oh well love dear again"
)
"""May stand around the name of a part, where that is all that is said."""
