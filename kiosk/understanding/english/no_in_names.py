"""What stands around a "no" that is part of a medicine's name."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

NEVER_BEFORE = words("a an the my her his our your")
"""Directly before a "no" these make no English: a recogniser wrote it for a part of a name."""
NEVER_BEHIND = words("to list")
"""Directly behind it one of these makes it a word of its own: "a no to statins"."""
BEFORE = words(
    "nope nah oh well sorry thanks cheers ta love dear duck pet hen darling mate pal son doctor sir madam "
    "miss honestly actually really currently presently anyway basically obviously certainly definitely luckily"
)
"""Before a "no" that answers, though they stand in no phrase of the prompts."""
AND = words("and plus also with")
BEFORE_NAME = 3
"""Words back from a name in which one of those begins what is taken ("and a little aspirin")."""
