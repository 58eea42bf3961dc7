"""How English tells that somebody only works with children, or counts other things than years of age."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

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
