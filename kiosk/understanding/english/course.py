"""How English tells that a trouble is old: "always have been", "it's my COPD", "in August"; and that it is not."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.dates import MONTH, WEEKDAY
from kiosk.understanding.english.lists import runs, words

LONG = runs(
    "always|all my life|all (his|her|their) life|lifelong|long standing|long term|permanent|permanently|chronic|"
    "for (years|ages|decades|donkeys|yonks)|[for] (many|several|some|a few|a couple of|more) years|years now|"
    "for as long as i can remember|as long as i can remember|since birth|from birth|born with it|"
    "born like (that|this|it)|"
    "since (i|he|she|they) (was|were) (born|little|small|young|a child|a kid|a baby|a boy|a girl)|since childhood|"
    "since my (teens|twenties|thirties|forties|fifties)|(i|he|she) (am|is) used to it|used to it by now|"
    "(normal|usual|nothing new|nothing unusual) for (me|him|her|them)|my normal|"
    "(that|it|which) is [quite] (normal|usual)|"
    "as usual|as always|as ever|as per usual|the usual|just the usual|"
    "(same|the same) as (usual|always|ever|normal|before)|"
    "no (worse|different) than (usual|normal|always|before|ever)|"
    "not [any] (worse|different) than (usual|normal|always|before|ever)|"
    "no more [breathless|so|swollen|numb|muddled] than (usual|normal|always|before|ever)|"
    "no (worse|change|different)|not [any] worse|nothing new|not new|not a new thing|unchanged|"
    "(doctor|doctors|gp|midwife|nurse|consultant|hospital) (says|say|said) [that] [it is] (normal|fine)|"
    "(doctor|gp|midwife|nurse|consultant) knows|"
    "they know [all] about it|at my age|comes with age"
)
"""Tell that it has been so for long, or that it is no worse."""
AS_EVER = runs(
    "the same|same|usual|the usual|just (me|him|her|them)|how (i|he|she|they|it) (am|is|are)|if anything|old age|"
    "less [breathless|so|swollen|numb|muddled] than usual|(had it|like that|like this) (years|ages|a long time)|"
    "not [any|getting|got|really|much] worse|"
    "not (say|think) (it is|that it is) [any|got|getting] (worse|new)|can not say (it is|that it is) [any] (worse|new)"
)
"""Tell the same, where whether it is worse or new was asked."""
AS_EVER_ALONE = runs("old|[a] long time|years|ever since [my|his|her]|better|much better|once|the once")
"""So do these, but behind a "yes" they tell why, or when: "yes, I am old", "yes, once I lie down"."""
AS_WHEN = words("when my the last with")
"""Behind "the same as" these name something that may have been a danger: "the same as when I had my heart attack"."""
OF_DAYS = runs("(a|2|3|4|5|6|few|couple of) (day|days|week|weeks)")
"""What has been so for no longer is new, where that was asked."""
BAD = words("bad terrible awful horrible dreadful struggling gasping agony dying")
"""How it is now: behind a "no" as well that tells not that it is as usual."""
_LUNGS = "copd|emphysema|asthma|asthmatic|bronchitis|bronchiectasis|lung fibrosis|pulmonary fibrosis|long covid"
_ANXIETY = "panic (attack|attacks|disorder)|anxiety|anxious|panicky|pots"
_MUSCLES = "motor neurone|mnd|muscular dystrophy"
_BRAIN = "ms|multiple sclerosis|parkinsons|cerebral palsy|stroke years|brain injury"
_MIND = "dementia|alzheimers|alzheimer|learning (disability|difficulties)"
_SPINE = (
    "spina bifida|polio|post polio|paraplegic|tetraplegic|quadriplegic|paralyzed|spinal (injury|cord injury)|neuropathy"
)
_AIDS = "hoist|wheelchair|bedbound|bed bound|bedridden|amputee"
_VEINS = "lymphoedema|lymphedema|lipoedema|varicose veins|heart failure"
_JOINTS = "arthritis|osteoarthritis"
_EPILEPSY = "epilepsy|epileptic"
_LAME = f"{_BRAIN}|{_SPINE}|{_MUSCLES}|{_AIDS}"
ILLNESSES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "breathless": runs(f"{_LUNGS}|heart failure|{_ANXIETY}|{_MUSCLES}"),
    "heart_racing": runs(_ANXIETY),
    "stroke_signs": runs(f"{_BRAIN}|{_MUSCLES}"),
    "confused": runs(f"{_MIND}|{_BRAIN}"),
    "fainted": runs(f"{_EPILEPSY}|pots"),
    "fit": runs(f"{_EPILEPSY}|cerebral palsy|stroke years|brain injury"),
    "throat_closing": runs(f"{_BRAIN}|{_MUSCLES}|peg [feed|tube]"),
    "sudden_paralysis": runs(f"{_LAME}|{_JOINTS}"),
    "saddle_numbness": runs(f"{_LAME}"),
    "limb_cold_pale": runs(f"raynauds|{_SPINE}|{_AIDS}"),
    "limb_numb": runs(f"raynauds|{_LAME}"),
    "cannot_lift_foot": runs(f"{_LAME}|{_JOINTS}"),
    "too_dizzy_to_stand": runs(f"{_ANXIETY}|{_LAME}"),
    "leg_swollen": runs(f"{_VEINS}|{_JOINTS}|polio|post polio"),
    "leg_hot_red": runs(f"{_VEINS}|{_JOINTS}"),
    "leg_tender": runs(f"{_VEINS}|{_JOINTS}|neuropathy"),
    "new_weakness": runs(f"{_LAME}|{_JOINTS}"),
    "new_numbness": runs(f"raynauds|{_LAME}"),
}
"""Danger → illnesses, and what those have who are lame, that explain it for years; pain in the chest has none."""
BECAUSE = runs("(it|that) is [just|only] (my|the|his|her|their)")
"""With one of these an illness explains also what is agreed with: "yes, that's my COPD"."""
DATED = runs(
    f"[back] in {MONTH}|"
    "(on|over|at) (christmas|christmas day|christmas eve|boxing day|new year|easter|easter sunday|whitsun|halloween)|"
    "(on|at) new years (day|eve)|on my birthday|last month|"
    "(a fortnight|a month|2|3|4|5|6|7|8|9|10|11|a few|a couple of|some|several) [weeks|months] ago|"
    "(weeks|months) ago"
)
"""Place a trouble weeks or months back: nobody can tell from that whether it is there still."""
CLEARED = runs(
    "all clear|the all clear|sent me (home|away)|sent (him|her) home|let me go|let me (go|come) home|discharged|"
    "they (looked|checked) [and] (it is|it was|said)|had it (looked at|checked)|"
    "they looked (at it|into it)|they checked (me|it)|"
    "kept me in|(ecg|scan|tests|bloods|x ray) (was|were|came back) (fine|clear|normal|ok)|nothing found|found nothing"
)
"""Tell of a trouble that somebody has looked at since."""
OVER = runs("clear now|clear again|cleared up|(it is|has|it has) gone down|went down|back to normal")
"""Beside `LAST_WEEK` these tell that it is over."""
LAST_WEEK = runs(f"last week|the other week|last weekend|(on|last) {WEEKDAY}")
"""Times so near that what was then is a danger, unless it is over or somebody has looked."""
FRESH = runs(
    "worse|worsening|new|newer|different|changed|sudden|suddenly|sharper|stronger|"
    "not (the same|usual|normal|like this)|"
    "unusual|never (had|been|felt) [it|that] (like this|before|this bad|so bad)|never (had|felt) (it|this|that)|"
    "[since|from] (today|yesterday|this morning|this afternoon|this evening|last night|tonight|just now)|"
    "more than (usual|normal|ever|before|it was)|more than i (usually|normally) (am|do|get)|"
    f"since ({WEEKDAY[1:-1]}|last week|the weekend)|"
    "(these|the) last (few|couple of) days|(for|in) the last (few|couple of) days|just started|"
    "started (today|yesterday)|"
    "came on (today|yesterday|just now)|a change|changing"
)
"""Tell that it is worse than it was, or new, unless they are denied: "no worse"."""
NOW = runs(
    "now|still|again|today|tonight|yesterday|this (morning|afternoon|evening)|last night|right now|at the moment|"
    "just now|back|keeps|currently|happening|comes back|worse"
)
"""Tell that it is so now; so they do of a past trouble that is back."""
NOT_NOW = runs(
    "not (now|today|any more|at the moment|currently|right now|just now|since|again)|no longer|never again|long gone|"
    "[it is|all] (fine|ok|clear|better|gone|normal|well) now|(now|today) (fine|ok|clear|better|gone|normal|well)|"
    "now (i am|it is) (fine|ok|clear|better|gone|normal|well)|now and (then|again)|back (in|then)|"
    "[it is|it has|all] [been] (gone|cleared|over|finished|passed|fine since|ok since)|back to normal"
)
"""Tell that it is over; the "now" in them is none of the danger's."""
DENYING = words("no not never nothing neither nor")
NEGATING = words("not never")
"""Those of them that are no answer."""
BETWEEN = words(
    "worse new any much really particularly a bit lot that noticeably or very way getting got become feeling "
    "quite fully completely entirely properly totally all so"
)
"""May stand between one of those and what it denies: "not any worse"."""
THINKING = words("say think it is has been i would call")
"""So may these behind a "not": "I wouldn't say it's worse"."""
