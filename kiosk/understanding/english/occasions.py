"""Occasions on which a limb that does not move or feel, or a hand that locks, is no danger: "when it cramps"."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english import body
from kiosk.understanding.english.lists import runs, words

OPENING = runs(
    "when|whenever|while|if|once|during|(every|each|any) time|as long as|until|till|"
    "in the middle of|from|after|in|with|because of|due to|at"
)
"""Begin an occasion; "until", "from", "after", "in" and "with" begin only those that say so themselves (`ALONE`)."""
ALONE: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "cramp": {
        "until": runs(
            "(it|they|the cramp|the spasm|the pain) (go|goes|pass|passes|eases|ease|stops|settles|subsides|lets go|"
            "let go|wears off|is over|has gone|has passed)|(the cramp|the spasm) (went|passed|eased|stopped)"
        ),
        "with": runs("[the|a|my|this] [bad|awful|terrible] (cramp|cramps|spasm|spasms)"),
        "because of": runs("[the|a|my|this|these] [bad|awful|terrible] (cramp|cramps|spasm|spasms)"),
        "while": runs("(it|the cramp|the spasm) (lasts|is on|is there|has me|has got me|has hold)"),
    },
    "aftermath": {"after": runs("(the|a|a bad) (cramp|cramps|spasm)")},
    "posture": {"from": runs("(sitting|lying|leaning|sleeping|kneeling) on|(kneeling|squatting|crouching)")},
    "night": {"at": runs("night|nights"), "in": runs("(the night|bed|my sleep)")},
    "cold": {"in": runs("the (cold|winter|snow|frost)|cold (weather|water)|winter"), "from": runs("the cold")},
    "use": {
        "from": runs("(writing|typing|knitting|sewing|gripping|gardening|texting|playing)"),
        "after": runs("(writing|typing|knitting|sewing|gripping|gardening|texting|playing)"),
    },
}
"""Kind of occasion → its opening word → what makes it one, directly behind that."""
HABITUAL = words("goes go gets get")
DEAD = words("dead")
"""What "goes dead at night" was lain on, whereas one that went dead in the night may be a stroke."""
NOT_CONFINING = runs("even|not (only|just)|and not|never")
"""Directly before an occasion these tell that it is so on others as well."""
SAME_OPENING = {"till": "until", "as long as": "while", "in the middle of": "when", "due to": "because of"}
"""Openings that go with what stands under another."""
CRAMPING = words("cramp cramps cramped cramping spasm spasms seize seizes seized seizing knots")
"""In an occasion: the cramp is what holds the limb."""
SITTING = words("sit sat sitting lean leaned leaning lie lay lying lain sleep slept sleeping")
"""In an occasion, with one of `UPON_IT` behind: the limb was pressed."""
UPON_IT = words("on across")
KNEELING = words("kneel knelt kneeling squat squatting crouch crouching cross crossed crossing")
"""In an occasion these press it by themselves."""
TOO_LONG = runs(
    "(sit|sat|sitting) [still] (too|for too|for so|so) long|(sit|sat|sitting) (funny|awkwardly|cross)|"
    "i (sleep|am asleep)"
)
"""In an occasion these do, too."""
COLD = runs("(it|i|they|we|weather|hands|feet|toes|fingers) (is|are|am|was|were|get|gets|got|turns) [very|really] cold")
"""In an occasion: it is the cold."""
USING = words(
    "write writing type typing knit knitting sew sewing crochet crocheting peel peeling chop chopping draw drawing "
    "paint painting text texting grip gripping hold holding squeeze squeezing play playing iron ironing garden "
    "gardening drive driving use using point pointing swim swimming kick kicking dance dancing"
)
"""In an occasion: hands that write and feet that are pointed lock for a moment."""
BLANCHING = words("white blue pale black gray purple dead")
"""With one of these it is not the cold alone."""
STAYING = words(
    "still since now even never today yesterday week weeks day days hour hours worse more constant constantly "
    "especially always too also face speech mouth side stay stays stayed staying remain remains remained "
    "lips tongue dribbling"
)
"""With one of these it is not so on the occasion alone, or more than the limb is told of."""
OVER = runs(
    "(fine|ok|good|better|normal|grand|gone|over) [again] [after|afterwards|after that|otherwise]|"
    "(all|perfectly|absolutely) (fine|ok|good|normal|gone) [again] [after|afterwards|otherwise]|"
    "(after|afterwards|after that|otherwise|the rest of the time) (it|i|they|leg|my leg) (is|are|am) "
    "(fine|ok|good|better|normal)|(after|afterwards|otherwise) (it|i|they) (works|work|can|moves|move)|"
    "(comes|come|came|goes|go|went|is) [straight] (right|back to normal|back to life|back|again)|"
    "(goes|go|went|wears|passes|pass|passed|eases|ease|eased|settles|settled) [off|away]|(lets|let) go|stops|"
    "can (move|walk|feel|stand|lift) [it|them] [fine|ok] (after|afterwards|again|otherwise)|"
    "not otherwise|not (at|any) other (time|times)|nothing else|no other time|that is all"
)
"""Behind an occasion these tell that it passes with it."""
SOON = runs(
    "(after|in) (a|one) (bit|minute|second|moment)|(for|in|after) (a few|a couple of|2) (seconds|minutes)"
)
"""Behind an occasion these tell how soon it passes."""
BESIDE = words(
    "and but so then it they i am is are was were the a my this that just only really very you know well doctor get "
    "gets have has had me him her them of in at to for on off up as out until when while because with from these "
    "there sometimes usually often normally mostly pain pains painful hurts hurt hurting sore agony awful terrible "
    "terribly horrible bad badly tight hard hell stretch stretched stretching rub rubbing massage wait hop scream "
    "yell shout sit bed night nights evening morning mornings asleep sleep comes come coming take takes taking starts "
    "happens goes strikes hits grabs lasts again away muscle muscles please thanks thank ok fine like mean course god"
)
"""May stand in an occasion and behind it, and take nothing away from it. What else is told may be more than that."""
GOING_ON = words("it they that and then but")
"""Begin a sentence that goes on about what the one before it told."""
MORE = runs("and [also] (at|in|on|during|by|for|until|from|after|with|so)|so (is|are)")
"""Behind an occasion these begin another time, or another limb: "and in the morning"."""
BETWEEN = words(
    "my the his her it them me at all properly much a bit sometimes just only then for anything left right whole i and "
    "up"
) | body.ANY_LEG | body.ANY_ARM
"""May stand between what happens and the occasion: "I can't move my leg at all when it cramps"."""
LOWER = body.ANY_LEG | words("hip hips heel heels")
UPPER = body.ANY_ARM
"""Limbs of which an occasion in one explains nothing in the other: "I can't move my arm when my leg cramps"."""
ONLY = words("only just but")
"""Behind a comma these add the occasion as what it is confined to: "I can't move it, only when it cramps"."""
SO_BAD = runs("so (bad|badly|tight|strong|severe|painful|intense|sore|much|hard) [that] [i|i have|then i]")
"""Between "cramps" and what somebody can't do: the pain keeps them."""
TIPTOE = runs("on [my|the] (toes|tiptoe|tiptoes|heels|ladder|head)|on [a|the] ladder|on one (leg|foot)")
"""Behind "can't stand" these leave legs that carry somebody."""
ABOUT_IT = words(
    "only just when then move moves moving feel feels feeling lift use work works open opens stand walk bend can not "
    "could cramp cramps cramped fine ok normal again better thanks thank mean bad well for sometimes usually it"
) | body.ANY_LEG | body.ANY_ARM
"""Beside the occasion, an answer to a read-back that holds nothing but these is confined to it."""
