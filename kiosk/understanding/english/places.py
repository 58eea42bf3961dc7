"""How English says where a trouble sits without naming it: "it's the hamstring that goes"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

ANAPHORS = words("it they them this these one ones that mine cramp")
"""Stand for the trouble that nobody names again."""
FOR_THE_TROUBLE = frozenset(runs("for (it|me|them|this|that|him|her)"))
"""Here "for" leaves nothing out of a "nothing"."""
BEFORE_BACK = frozenset(
    runs("my|his|her|their|our|your|the|a|lower|upper|mid|whole|bad|sore|poor|old|and|or|of|whose")
)
"""Make a "back" one of the body."""
LOCATIVE = words(
    "in into inside to around round about through throughout down up between behind below under across along of for "
    "within from at hold"
)
"""Before a part of the body they make it the seat of what is told; not "on", as of a rash."""
COPULAS = words(
    "is was are be been being just only mostly mainly always usually generally normally really mean meant say said"
)
"""Before a part of the body they name it as the one that is meant."""
DETERMINERS = words(
    "the my his her their our your both either each same left right one other whole big little small second middle "
    "ring index lower upper inner outer inside outside back front top bottom side sides arch sole ball heel ends "
    "tips of a an bad poor entire old hand foot leg calf bum"
)
"""Stand between one of `LOCATIVE` or `COPULAS` and the part of the body."""
OPENERS = words("and or nor but not neither both just only mainly mostly usually always never no yes well then")
"""Before a part of the body at the beginning of a phrase."""
CRAMPING = words("calf shin hamstring thigh quads instep gastrocnemius achilles")
"""Whoever names one of these at a kiosk about cramps means where it sits, unless something foreign is told of."""
NO_SEAT = words("inject injection shave sock boot bootie stocking")
"""What is done to them, or worn there, tells of no cramp (stems)."""
SEAT_VERBS = words(
    "go goes gets gives give get bend pull draw catch freez freeze stiffen stick stuck point bunch ball fold turn "
    "twist buckl plays play jam grip clench screw shorten coil kink bind wake kill plague torment bother trouble"
)
"""After a part of the body these tell what a cramp does to it (stems)."""
SEAT_TAILS = words("me him her up out in under down back over off into shut inward inwards outward")
"""May end what a cramp does, behind one of `SEAT_VERBS`: "my calf seizes up"."""
PLACE_WORDS = words(
    "high higher low lower deep just mainly arch sole ball heel instep upper inner outer inside outside front "
    "back top bottom side sides both either neither each right left down up over under behind between below above "
    "round around anywhere area bit bits part parts region middle end whole big little too well never not no nor "
    "only except instead other others muscles muscle same bone tip tips base nowhere else everywhere apart time as "
    "though rather more than but"
)
"""Make up a sentence that tells nothing but places."""
BEFORE_EITHER = words("had have got get of take taken do for not never")
"""Before "either" these make it one of two things named, no side ("never had either one")."""
COUNTING = words("one")
"""Ends what tells one side ("only the one"), or counts something else: see `AFTER_ONE_SIDE`."""
AFTER_ONE_SIDE = words(
    "side of at that and not never which though really is it but so on in from ever time when who"
)
"""Behind "the one" one of these, or a limb, makes it a side; what else follows is counted ("the one kidney")."""
AFTER_RIGHT_HERE = words("in at across round around through down up there here away now behind under over before after")
"""After these "right" means exactly ("right in my bum cheek")."""
TOLD_OF_AN_ARM = words(
    "heavy weak weakness dead lead funny odd strange weird drop drops dropping lift move moves raise grip feel feels "
    "feeling go goes went going gone down into spread spreads spreading too also well same again now started starts "
    "start begun it they them this that both left bad worse agony killing murder tired useless limp "
    "swollen blue cold so but still not nor can push pull"
)
"""Near an arm that is named, as a complaint: something may be told of it."""
OF_THE_WHOLE = words("speech words voice cough coughed coughing")
"""No limb's, however near one stands: "my foot hurts my speech is slurred"."""
HAVING = words("had have has having")
OF_NO_PART = words("fit fits")
"""Whoever "had" one had it as a whole, whatever part of the body is named beside it."""
