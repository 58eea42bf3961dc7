"""Words beside a match that several vetoes look for."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

LAUGHTER = words("laugh laughed laughing laughs giggle giggled giggling stitches")
"""Before a breath or a footing that was lost, or wetting oneself: it was the joke."""
WHOSE = words("my his her their your the a")
"""Before a word these make it a thing, or a part, of somebody's."""
OTHER_OR_NOT = words("other one not never no nothing without")
"""Before what tells that all is well again: it is told of another limb, or denied."""
QUANTIFIERS = words("any much a lot of that the my too many very at all enough")
"""May stand between a phrase and what turns it: "I don't drink a lot of coffee"."""
NEGATORS = words("no not nor without neither never none nothing")
"""Deny what would make a danger of it."""
LOW_CALCIUM = words(
    "calcium thyroid parathyroid neck glands bowel bypass dialysis vomiting diarrhea laxatives breathe panic claw claws"
)
"""Bring calcium down, or are what it does then: beside these nothing explains a hand that locks or a numb mouth."""
BETWEEN = words(
    "any more my the a in of on or and at all signs sign real funny particular swelling pain pains trouble happen "
    "happened done it round"
)
"""May stand between one of `NEGATORS` and what it denies: "no tingling in my face"."""
FINE = words("fine ok right working better well gone normal good mine open")
"""Before "now" or "again" these tell that all is well."""
