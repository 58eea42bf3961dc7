"""What the words of further dangers mean beside others, as a gas meter beside "low"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

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
PUT_DOWN = words("sugar sugars glucose blood reading readings it them")
"""What somebody "can't get down" is a sugar only with one of these, and else a floor."""
IS_LOW = runs("(is|runs|goes|was|has been) [always|a bit|too|very|quite|rather] [on the] low|low")
"""Behind a pressure: it is not high."""
PRESSURE, HIGH = words("pressure bp"), words("high raised up hypertension hypertensive tablet tablets pill pills")
"""What names a pressure, and beside it what tells that it is high, or is treated, whatever was measured."""
