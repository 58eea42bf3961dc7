"""What no English list of what is not so can hold: "no swelling, red though", "no statin, on ramipril"."""

from __future__ import annotations

from kiosk.understanding.english import negation
from kiosk.understanding.english.lists import runs, words

CLOSERS = runs(
    "though|mind|mind-you|if anything|as it (goes|happens)|instead|only|actually|easily|sometimes|at times|"
    "now and (then|again)|on and off|occasionally|every so often|"
    "(most|some) (days|nights|mornings)|every (day|night|morning)|once a day|daily|since (birth|childhood)"
)
"""At its end these tell that something is so: of what is denied nobody says how often it comes."""
SINCE = words("since")
"""Before a number, too, whatever the year."""
UNABLE = ("can", "not")
"""At its beginning these deny nothing of a list: "no chest pain, can't get my breath though"."""
HAVING = words("on taking take takes have has get gets got")
"""At its beginning these tell that somebody has it, or takes it."""
TAKING = words("on taking")
"""So do these without a comma: recognisers write none."""
TIMES = words("year years month months week weeks day days hour hours minute minutes time times")
"""Behind a number: it tells how long nothing was so ("no strokes, heart attacks in 20 years")."""
STAGES = words("stage one")
"""Are numbers as well."""
SAID_OF = words("breathe heart chest speech leg calf kidney kidneys")
BAD = words("bad hard short heavy difficult rough awful terrible dodgy racing")
"""Behind one of those these tell of it, where "'s" was the verb: "no chest pain, breathing's bad"."""
GOOD = negation.ALL_WELL | words("lovely perfect brilliant spot steady all both working")
"""Behind "is" these tell of nothing."""
TAKEN = words("tablet tablets pill pills one ones inhaler inhalers statin statins steroid steroids medicine medicines")
"""At the end of what is not taken: one name behind it, in the singular, is what is taken instead."""
FOR_LONG = runs("for [many] (years|months|ages)|in the (morning|evening)|at night|at bedtime|twice a day")
"""May stand behind that name."""
DESCRIBED = words(
    "breathless short out puffed wheezy dizzy faint swollen puffy red hot warm sore tender weak numb confused muddled "
    "slurred tight"
)
"""Tell how somebody is: behind "no" and a noun they are no list, unless it goes on."""
ABBREVIATED = words("ckd copd")
"""Are written in a record and said of oneself, and seldom heard in a list of what one has not."""
ILLNESSES = words("trouble troubles problem problems disease condition conditions issue issues failure")
"""Behind an organ these name an illness of it."""
