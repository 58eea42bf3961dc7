"""How English says what is no danger in the words of one, a banging head or a period, and points at what is one."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

THROBBING = words("banging thumping splitting knocking cracking pounding")
"""Tell of a headache, where "banged" and "knocked" tell of a blow."""
GIVEN_UP = words("knock knocked knocks")
"""Before "on the head" these tell of what somebody gave up …"""
STRUCK = words("on me him her myself himself herself")
"""… unless one of these stands between: it was a blow."""
PERIODS = words("period periods monthly monthlies menstrual")
"""Beside a pain of the belly these tell whence it is."""
AS_A_RULE = words("go goes get gets are always")
"""Between a limb and "numb and cold" these tell of what comes and goes."""
POINTED = runs(
    "(catches|catch|grips|grip|gets|takes|squeezes|squeeze|grabs|nips|pinches|hurts|tightens) [me] [just|right] here|"
    "[right|just] across here|(pain|tight|tightness|pressure|ache|aches) [just|right] [in|across] here"
)
"""Told to a question about the chest, these point at it."""

OTHERWISE = {
    "balance_lost": runs(
        "(so|too|very|is|are) (tight|sore|stiff)|(knee|hip|leg|foot|ankle) [is] [so] bad|means|because of|"
        "(stiff|sore) (from|and)|blister|blisters|limping"
    ),
    "sugar_low": runs(
        "(gas|electric|electricity|water|smart|parking) meter|intake|low (risk|diet|drink|drinks|lucozade|squash|jam)|"
        "sugar (diet|drink|drinks|lucozade|squash|jam)|hypo (allergic|allergenic|thyroid)|"
        "(dropped|drops|fell|fallen|down) to (4|5|6|7|8|9|10)|dropped (nicely|since i started)|"
        "(could|can|does|would) [a] low|(is|was) (it|that|this) because|but it (was|is) (fine|normal|ok)|"
        "(2|3) (bottles|nights|months|weeks|hours)"
    ),
    "head_injury": runs(
        "(will|would) [have] (hit|bang|bump|crack|knock)|do not want to [fall and] (hit|bang|bump|crack|knock)|"
        "(scared|afraid|frightened) of (hitting|banging|bumping)|from a (mole|cyst|wart)|hit me on the head that|"
        "against a [brick] wall with|head last year|(head|injury) (from|in|during) the war"
    ),
    "gut_bleed": runs(
        "(my|the|heavy|bad) (period|periods)|(behind|passage|bottom|bum) when i wipe|(was|were|been|got) brought up"
    ),
    "vomit_coloured": runs(
        "phlegm|catarrh|mucus|snot|cough|coughing|coughed|chesty|chest infection|brown (bread|rice|toast)|"
        "(was|were|been|got) brought up"
    ),
    "no_wind": runs("in (front of|public|company)"),
    "belly_rigid": runs("(when|where) [the|my] baby|always (has|does|did|been|could)"),
    "skin_mottled": runs("in the (heat|sun|shower)"),
    "shaking_all_over": runs("after [a|the|my] (swim|swimming)|with the cold|cramp (has|had|makes|made) me"),
    "skin_bleeds": runs("from (age|old age)|shaved|shaving|midges|bites|bitten|always had"),
}
"""Near words of such a danger these tell of something else, as a stiff leg, a gas meter, a dread or a period …"""
STILL = {
    "balance_lost": words(
        "dizzy spinning spin veering staggering suddenly sudden headache head neck sick vomiting double blurred arm "
        "face slurred slurring speech numb falling"
    ),
    "sugar_low": words("shaking shaky sweating sweaty trembling confused faint"),
    "head_injury": words("today yesterday"),
    "gut_bleed": words("sick vomit vomited vomiting faint dizzy pregnant menopause stopped not no"),
    "vomit_coloured": words("bile vomit vomiting vomited sick"),
    "belly_rigid": words("agony agonizing severe lump sweating sudden suddenly"),
    "skin_bleeds": words("purple bruises"),
}
"""… unless one of these is told there as well."""
OF_A_BABY = words("baby babies kick kicks kicked kicking bump womb")
"""In what tells that a baby moves less one of these may name it …"""
OF_A_JOINT = words(
    "knee knees ankle ankles toe toes calf calves leg legs foot feet arm arms hand hands finger fingers thumb "
    "wrist elbow shoulder neck hip hips back thigh joint joints arthritis stiff bowel bowels"
)
"""… and these move less as well."""
BORN = words("nursery pram cot old asleep sleeping feeding breastfeeding")
"""Near a quiet baby these tell that it is born."""
