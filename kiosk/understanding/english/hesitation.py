"""Words that a speaker does not stop at, whatever comma a recogniser puts behind them."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

AUXILIARIES = words("do does did have has had can could will would should must")
"""Before a "not" that a verb must follow …"""
BE = words("am is are was were")
"""… or may not: "I'm not, feel fine"."""
VERBS = words(
    "feel feeling felt move moving moved breathe walk walking walked stand standing see seen seeing hear "
    "speak talk think thinking know notice noticed noticing swallow swallowing sleep slept sleeping eat eaten eating "
    "drink drinking drunk take taken taking have had having get got getting go gone going been keep kept stop stopped "
    "lift hold bend straighten put pee pass passing stay wake make come cope manage remember find use using bear "
)
"""Go on behind "can not" or "have not"; no subject, and nothing that is told next."""
ADVERBS = words("even really actually quite usually normally particularly especially")
UNFINISHED = words("the a an my our your his their very")
"""Belong to the word that follows."""
FEELING = words("feel feels feeling felt")
DEGREES = words("a very really quite so rather massively particularly especially at")
HANGING = FEELING | words("am is are was were have has had got get getting in of at on from with round into to")
"""Leave more to come before "..."."""
