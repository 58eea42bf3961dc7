"""How English denies, beside something else, what a question about danger asks for."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.lists import runs, words

CLOSING = runs(
    "no|nope|nah|not really|no (really|thank you|thanks|not really|nothing really)|no none [of those|of that]|"
    "(none|not any) of (that|those|them|these|it)|nothing (like|of) (that|those|it|the kind|the sort)|"
    "nothing (new|really|now)|no nothing [really|like that|new]|no not (me|him|her|us|at all)|not a thing [no]|"
    "nothing apart from that|no change [no]|i would say no|all good"
)
"""End an answer that told of no danger as one could begin it. "Nothing" alone does not: "I pinch it and nothing"."""
OPENING = runs("not at all|not (me|him|her|us)|not a (bit|hint)|not so as you would notice|nay|none at all")
"""Begin an answer that told of no danger, and are a plain no whatever follows, `NOT_WHOLE` aside."""
NO_MAY_TELL = words("flag_urine")
"""Questions to which a "not at all" or "no" at its end may be a danger: "I've not been, no"."""
ECHOING = words("no nope nah")
"""At the end of an answer these may only second what was denied before: "I can't feel it, no"."""
ALL = runs(
    "none of (that|those|them|these)|nothing (like|of) (that|those|the kind|the sort)|no nothing|"
    "all in (working order|order)|everything (works|is working|is fine|is ok)|otherwise no|so no"
)
"""Deny all that was asked for wherever they stand, where no danger is told."""
REST = runs(
    "nothing else|nothing apart from that|nothing other than that|"
    "(otherwise|apart from that|other than that|except for that|besides that) (no|none|nothing|i am fine|i am ok|fine)|"
    "no to the rest"
)
"""Deny what was not told, beside a danger too."""
NEGATORS = runs(
    "no|not [in] [the|my|his|her|your|any|a]|nor [any]|never [any|been|had]|neither|nothing|without [any]|"
    "no (real|more|actual|big|new|bother|trouble|problem|problems|difficulty) [with|in|at] [the|my|his|her|their]"
)
"""Before a word of `NAMED` these deny it."""
UNDENIED = words("like relief killers killer as than worse")
"""Behind such a word these take the denial back: "no pain like it"."""
NAMED: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "flag_heart": {
        "chest_pain": runs("pain|pains|chest [pain|pains]|tightness|tight chest"),
        "breathless": runs("breathless|breathlessness|wheezing|wheeze|short of breath|breathing"),
        "heart_racing": runs("racing [heart]|pounding|palpitations|heart"),
        "fainted": runs("faint|fainted|fainting|faints|passing out|passed out|blackouts"),
    },
    "flag_nerve": {
        "confused": runs("confused|confusion|muddled"),
        "stroke_signs": runs("droop|drooping [face]|drooped|slurred|slurring|face"),
        "throat_closing": runs("swallowing|throat"),
        "limb_numb": runs("numb|numbness"),
    },
    "flag_urine": {"urine_brown": runs("brown|dark|cola|rusty|blood")},
    "flag_leg": {
        "leg_swollen": runs("swelling|swollen|swelled|fat|fatter|bigger|puffy|puffed [up]|up"),
        "leg_hot_red": runs("hot|heat|hotter|red|redness|redder|warmer"),
        "leg_tender": runs("tender|tenderness|sore"),
    },
    "flag_weak": {
        "new_weakness": runs("weak|weakness|weaker|dropped|dropping"),
        "new_numbness": runs("numb|numbness"),
    },
    "flag_spine": {
        "sudden_paralysis": runs("weak|too weak|weakness|standing|walking"),
        "saddle_numbness": runs("numb|numbness"),
        "cannot_urinate": runs("going|passing|peeing|weeing|the toilet|toilet"),
    },
}
"""Question → what it asks for → words that name it there, denied by a negator before them."""
LINKS = words("is are feels seems looks works working all just quite perfectly very really still pretty i am its it")
"""Between a word of `ABLE` and one of `WELL`."""
WELL = words(
    "fine good grand lovely normal normally ok clear steady regular easy easily perfect great sound well "
    "properly working brilliant right perfectly smashing sharp"
)
ABLE: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "flag_heart": {
        "chest_pain": runs("chest"),
        "breathless": runs("breathing|breathe|breath|lungs"),
        "heart_racing": runs("heart|pulse|heartbeat|ticker"),
    },
    "flag_nerve": {
        "confused": runs("head|mind|memory|thinking"),
        "stroke_signs": runs("face|speech|talking|smile|words"),
        "throat_closing": runs("swallowing|swallow|throat|eating|eat|drinking"),
        "limb_numb": runs("feeling|feel"),
    },
    "flag_urine": {"no_urine": runs("going|go|passing|flow")},
    "flag_weak": {
        "new_weakness": runs("grip|strength|walking|walk|holding things"),
        "new_numbness": runs("feeling|feel|feel it|feel them"),
    },
    "flag_spine": {
        "sudden_paralysis": runs("standing|stand|walking|walk|legs|on my feet|on his feet|on her feet"),
        "saddle_numbness": runs("feeling|feel"),
        "cannot_urinate": runs("waterworks|plumbing|toilet|bladder|going|go|pee|peeing|wee|pass (it|water|urine)"),
    },
}
"""Question → what it asks for → what is well where that is not so, with a word of `WELL` behind it."""
UNWELL_AGAIN = words("until till before when if unless then yesterday for only barely")
"""Behind what is well these tell that it no longer is, or not long: "I can stand for a minute"."""
SO: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "flag_nerve": {
        "limb_numb": runs("i [can] feel (everything|both|them|it all)|(arms|legs) i [can] feel"),
        "confused": runs("knows (who|where) (he|she) is|all there"),
    },
    "flag_urine": {
        "no_urine": runs(
            "there is [always] plenty|plenty (of it|comes|coming|there)|(going|passing|passed) plenty|no shortage|"
            "loads of it|i do go"
        ),
    },
    "flag_leg": {"leg_swollen": runs("same size|same as each other|both the same|look the same")},
    "flag_weak": {"new_numbness": runs("i [can] feel (everything|them|all of it)")},
    "flag_spine": {
        "sudden_paralysis": runs(
            "(i|he|she) (can|do) (stand|walk)|(i|he|she) walked (here|in)|on (my|his|her) feet all day|"
            "i am standing [here]|up and down"
        ),
        "saddle_numbness": runs("i can feel (everything|fine|ok|all of it)|i have all my feeling|feel everything"),
        "cannot_urinate": runs("(i|he|she) (goes|go) to the toilet"),
    },
}
"""Question → what it asks for → what tells that it is not so."""
