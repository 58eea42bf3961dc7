"""How English counts the weeks of a pregnancy."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

WOMEN = words("wife girlfriend partner daughter sister missus granddaughter niece friend mate fiancee")
"""May be the one who is pregnant."""
SHE_IS = runs(f"i am|(she|{'|'.join(sorted(WOMEN))}|in law) is|we are|am at")
"""Before the number these tell of whom it is told."""
NEARLY = words("only just nearly almost about now already around roughly over at like")
"""May stand between whoever it is told of and the number."""
AFTER = words("and with now today tomorrow yesterday so but i my it there plus next this if because") | {""}
"""What may follow; "six weeks out of hospital" and "two weeks late" count something else. Empty: nothing does."""
BEHIND_WEEKS = frozenset(runs("late|overdue|early|pregnant|gone|along|now|later"))
"""Behind weeks or months these tell nobody's age, though it is asked for."""
BEFORE_WEEKS = frozenset(runs("for|since|last|past|every"))
"""Nor do they behind one of these."""
BEFORE_PAST = runs(
    "(when|while|whilst|time|this|before) (i|she) was [last|previously]|"
    "(in|during|with|like|through) (my|her|both|all|the) [last|previous|other|earlier]"
)
"""Directly before a pregnancy these tell of one that is over: "I had cramps when I was pregnant" …"""
PAST = words("last previous other earlier both pregnancies was")
"""… where one of these is among them: "with my pregnancy" is now."""
BABY_THERE = runs("(have|got|had) (my|our|the) baby (with|here|in the|in a|in her|in his)")
"""Tell of a baby that is born: "I've my baby with me in the pram"."""
EXPECTING = words("pregnant expecting pregnancy")
"""Before weeks that are counted these make them those of the pregnancy, and not of the cramps …"""
OF_THE_CRAMPS = words("for since last past every over about within in")
"""… where none of these stands directly before the number: "pregnant, cramps for 6 weeks"."""
