"""How English tells of a heart attack that is over: "I had one in 1990", "since my heart attack"."""

from __future__ import annotations

from kiosk.understanding.english.dates import MONTH
from kiosk.understanding.english.lists import runs, words

NAMES = runs("heart (attack|attacks)|cardiac (arrest|arrests)|myocardial infarction")
"""Name it."""
HAD = words("had suffered survived")
"""Before it these tell that there was one …"""
HAVING = words("having nearly almost feels feel felt like think thought could might maybe scared worried")
"""… and these that it is there, may be, or was none."""
OF_LATE = words("now just today yesterday tonight night morning week days day hours hour again recently")
"""Between it and a date, or behind it, these bring it back."""
ANCHORED = runs(
    "(since|after|before|following|until) [my|the|a|an|his|her|that] "
    "[first|last|big|mild|massive|minor|small|second|bad]|"
    "(my|his|her|the) (first|last|second|old)|previous|past|old|prior|earlier|history of [a|an]|"
    "(survived|recovered from|recovering from) [a|an|my|his|her|2|3]"
)
"""Directly before it these make of it what something else is dated by, or of the past."""
PATIENT = words("patient survivor patients survivors")
"""So do these directly behind."""
LONG_AGO = runs(
    "(months|month|years|year|ages|decades|decade) (ago|back)|aged|at the age of|"
    "in (my|his|her) (thirties|forties|fifties|sixties|seventies)|in the (eighties|nineties|noughties)|"
    f"[back] in {MONTH}|"
    "a [long|good] (while|time) (back|ago)|(years|year) since|once|in the past|last month"
) + tuple((*when, str(age)) for when in (("at",), ("when", "i", "was")) for age in range(30, 90))
"""Beside it these date it, as any year does."""
