"""How English tells of several people, of those who work with children, and what else than years a number counts."""

from __future__ import annotations

from kiosk.understanding.english import persons
from kiosk.understanding.english.lists import runs, words

BEFORE_SOMEBODY = frozenset(runs("the|that|this|some|nice|lovely"))
"""Before "young man" these make him somebody else than who is ill."""
SEVERAL = persons.SEVERAL | words(
    "babies toddlers boys grandsons lads husbands granddads grandfathers grandmothers grannies grans nans"
)
"""Several people, none of whom is the one who is ill."""
UNITS = words("month week day hour minute second night foot stone kilo pound time mile inch cup pint")
"""What such a number may count (stems): "my daughter's six months along"."""
WORKERS = words(
    "teacher teachers teaching assistant bus run cook dinner lunch caretaker secretary nurse governor crossing patrol "
    "cleaner kitchen kitchens staff reunion"
)
"""Behind "school": who is one of these goes to none."""
CHILDREN = words("teenagers toddlers")
WITH_CHILDREN = words("with teach teaching for coach coaching")
"""Before one of `CHILDREN`: they are somebody else."""
NO_PUPILS = words(
    "assistant work works working worked retired stopped started gave began diagnosed helper volunteer read class"
)
"""Before "year 3": who does this there is no pupil of it."""
COUNTED = runs("stone|stones|kilos|months|weeks|days|hours|minutes|times|holes|miles|years (ago|now|back|since|of)")
"""Behind "nearly 18": it is nobody's age."""
ONLY, HAVING = words("only just"), words("have has got with")
"""Before "one leg" these tell of somebody who has no other …"""
BEHIND_ONLY_LEG = words("and so since now left but as after because")
"""… where no more is told of that leg behind it than one of these begins."""
