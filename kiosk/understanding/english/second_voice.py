"""How whoever stands beside a patient takes their "no" back: "no." "he does, he's on ramipril"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words
from kiosk.understanding.english.yes_and_no import NO

NOES = NO | words("none nothing never")
BEFORE = words("yes aye yeah yep oh well now come on sorry")
"""May stand before the words of the second voice."""
HE_DOES = runs("(he|she) (does|has|is|did)")
"""At the beginning of what is said behind the "no", with nothing behind: "he does, he's on warfarin"."""
SUBJECTS = words("he she")
"""Behind those another clause begins, where recognisers write no commas."""
FINE = runs("i am (fine|ok|well|good)|not me|neighbor")
"""With one of these somebody speaks for themselves, of another."""
LOOK = runs(
    "show (her|him|it|them) [then]|what do you call (that|this) [then]|do not lie|tell (her|him|it|them) the truth"
)
"""Begin what the second voice says; they tell nothing themselves."""
LOOK_AT = runs("look at the (size|state|color) of (it|that|him|her|them)")
"""Anywhere in what it says; these tell something."""
