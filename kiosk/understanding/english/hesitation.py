"""Words that a speaker does not stop at, whatever comma a recogniser puts behind them."""

from __future__ import annotations

from kiosk.understanding.english.lists import words
from kiosk.understanding.english.yes_and_no import NO

VERBS = words(
    "feel move breathe walk stand see hear speak talk think know notice swallow sleep eat drink take keep stop lift "
    "hold bend straighten put pee pass stay wake make come cope manage remember find use bear"
)
"""Go on behind one of `BEFORE_VERB`. No "get" or "have": "I don't, get chest pain when I walk" may tell of one."""
BEFORE_VERB = words("do does did can could will would should must")
PARTICIPLES = words("noticed seen felt eaten slept drunk taken passed moved")
"""Go on behind one of `BEFORE_PARTICIPLE`; no "had" or "been"."""
BEFORE_PARTICIPLE = words("have has had")
NOTICING = words("feel see notice know remember noticed seen felt")
"""Go on with "any": "I haven't noticed, any swelling", but "I don't eat, any blood I cough up is red"."""
ANSWERING = NO
"""Before "I don't" one of these makes a whole answer of it: "no I don't, feel terrible though"."""
UNFINISHED = words("the a an my our your his their very")
"""Belong to the word that follows."""
FEELING = words("feel feels feeling felt")
DEGREES = words("a very really quite so rather massively particularly especially at")
HANGING = FEELING | words("am is are was were have has had got get getting in of at on from with round into to")
"""Leave more to come before "..."."""
