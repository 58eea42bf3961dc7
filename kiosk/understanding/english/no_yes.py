"""How English goes on behind a "yes" that is none: "yes I'm fine", "yeah no", "right, none of that"."""

from __future__ import annotations

from kiosk.understanding.english import ellipsis, negation, read_backs, replies
from kiosk.understanding.english.lists import runs, words
from kiosk.understanding.english.yes_and_no import YES

HEARING = YES | words("right ok sure oh ah well")
"""Say that the question was heard, if a no follows."""
ONLY_HEARD = words("right ok oh ah well")
"""Those that say no more, where something else follows: "right, it's my calf"."""
NO = (
    *(run for run in ellipsis.ALL_WELL if len(run) > 1),
    *runs(
        "no|nope|nah|none|nothing|never|neither|not (at all|really|me)|(none|neither) of (that|those|these|them|it)|"
        "(none|nothing) (at all|whatsoever|to worry about)|nothing (like that|like those|of the sort|of the kind)|"
        "never had (any|any of that|any of those|any of them|anything like that|that|those|them)|"
        "(i|he|she|we|they) (do|does) not have any of (that|those|them)|"
        "all (fine|good|well|clear|ok)|i am ok"
    ),
)
"""Behind that, with `PADDING` around it and nothing else, these are a no."""
PADDING = (
    *runs(
        "thanks be to god|thank god|thank goodness|thank heavens|thanks|thank you|touch wood|i am glad to say|"
        "honestly|to be honest|doctor|oh|well|thankfully|luckily|there|for me|in my case|i think|really|just|i promise"
    ),
    *((word,) for word in replies.VOCATIVES if word.isalpha()),
)
OPEN = (*read_backs.ABLE, *runs("fine|good|ok|grand|great|normal"))
"""Leave it open, and are asked again: "yes, I can breathe fine" tells of one thing of several."""
NOT_I = runs("i (do|have|am|did) not")
"""Behind a "he does" these leave open who is meant."""
HE_DOES = words("he she they")
WAS = runs("(that|it) was|years ago")
"""Behind a "yes but" these date what there was."""
UNWELL = runs(
    "not [feel|feeling] [too|so|very|really] (fine|ok|well|good|grand|right|great|normal|myself)"
)
"""Directly behind it these agree with a "not": "no, I'm not fine" denies no trouble."""
HURTING = runs(
    "(it|that) (is|feels) [really|very|so|too] (bad|terrible|awful|agony|worse|tight|here|sore|painful)|it hurts"
)
"""All that stands behind a "no", these deny nothing: "what's that? no, it's tight"."""
WHO_IS = runs("i (am|do)|it (is|does)|(he|she) (is|does)|they (are|do)")
"""May stand between a "no" and those."""
BEHIND_UNWELL = words("at my today really actually i and doctor")
"""May stand behind those: "not right at all", and not "not right now"."""
I_DO = runs("(he|she|they) (does|do|has|have|did|is|are) not [but] i (do|have|am|did)")
"""Directly behind it these tell that it is so of the speaker."""
GETS = runs("i (do|have|did|get)|sometimes|occasionally|now and (then|again)|on and off|a (bit|little)")
"""Take a "no" back, behind a "yes"."""
NO_MORE = negation.DENYING | words("heard sure")
"""Behind those it is a no after all."""
ORGANS = words(
    "heart ticker cardiac kidney kidneys renal liver hepatic dialysis transplant fistula pacer pacemaker fluid dropsy "
    "nephrectomy waterworks"
)
"""What forbids advice: left over behind a "no, only", these leave the question open whatever else was told."""
IDLE = words(
    "usual normal fine ok thanks thank ask asking asked told luck hope here worry worried sure nothing none no not "
    "never"
)
"""Behind a "no, but" these tell nothing, if nothing else stands there: "no, but thanks for asking"."""
HARMLESS = words(
    "arthritis arthritic rheumatism asthma asthmatic hernia cholesterol gout knee knees hip hips joint joints back "
    "varicose veins glaucoma cataracts cataract ears hearing migraine migraines eczema psoriasis hay fever covid wind "
    "indigestion heartburn reflux ulcer gallbladder gallstones appendix tonsils prostate menopause thyroid anemia "
    "depression nerves stress weight overweight fat age old older young younger pain pains ache aches cramp cramps leg "
    "legs muscle muscles tired cold flu cough piles constipation magnesium wear tear sciatica osteoporosis bones "
    "epilepsy allergy allergies insomnia sleep vertigo tinnitus sinus sinuses smoke smoker copd bronchitis ibs celiac "
    "diverticulitis hypertension pressure diabetes wisdom teeth tooth feet foot toes bunions neck shoulder shoulders "
    "hand hands wrist ankle fracture caesarean hysterectomy laziness lazy fit healthy football gym anxious anxiety"
)
"""One of these behind a "no, only" tells what else there is: "no, just a hernia"."""
OF_DANGERS = words(
    "pain pains ache aches pressure leg legs muscle muscles foot feet hand hands wrist ankle neck shoulder "
    "shoulders vein veins varicose nerves"
)
"""Those of them that may be what a question about a danger asks for."""
BESIDE = words("high bad old dodgy usual normal obvious weather bit slight touch getting")
"""May stand with one of `HARMLESS`, or for it: "no, apart from the usual"."""
