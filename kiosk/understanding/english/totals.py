"""How English adds up what is drunk."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

ADDING = words("and plus with then also")
"""Between two amounts these add the second."""
NOT_ADDING = words("or if each instead is are was than per about roughly maybe makes used")
"""Between two amounts these tell the same one anew, or another day's."""
PARTS_OF_DAY = words("morning afternoon evening night breakfast lunch dinner first bedtime weekend")
"""With one of these an amount is not all that is drunk."""
CUP = 0.25
"""Litres of a tea or coffee of which no vessel is told."""
HOURLY = runs("(a|an|per|every|each) [single] hour|hourly|on the hour")
"""Behind an amount these tell that it is drunk all day long."""
IN_PART_OF_DAY = runs(
    "since (breakfast|the morning|lunch|noon|midday|i got up|i woke)|so far|this morning|"
    "this afternoon|by (lunch|lunchtime|dinnertime|noon|midday|now)|already|in the last hour|in the past hour"
)
"""Beside an amount these tell that the day is not over."""
