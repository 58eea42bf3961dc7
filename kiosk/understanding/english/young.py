"""How English tells of somebody who is likely to be a child, when no age is told."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

YOUNG = words(
    "son daughter grandson granddaughter grandchild stepson stepdaughter godson goddaughter nephew niece boy girl lad "
    "lass lassie kid child toddler baby nipper youngster kiddie pupil pupils classmate youngest eldest"
)
"""May be children, or long grown up: so the age is asked, and not taken for granted."""
GROWN_UP = words("old grown up adult married")
"""Before these they are no children: "the old boy", "my grown up son" …"""
IN_LAW = runs("in law")
"""… nor with these behind them."""
SMALL = words("little pee young small youngest baby")
"""Before a brother or a cousin these make a child of them; "wee" has become "pee" by then."""
MAY_BE_SMALL = words("brother sister cousin")
"""Are as old as the speaker otherwise."""
OUR = words("our")
"""Before a name this is a child of the house, or a sister: "our Alfie"."""
DOING = runs("gets|has|suffers|keeps|wakes|cramps|is (getting|having|waking|suffering|pregnant|expecting|in|up)")
"""Behind such a name these go on to tell of whoever has it."""
OF_CHILDHOOD = runs(
    "growing pains|growth (spurt|spurts)|homework|play (group|school)|playground|"
    "(only|just) (little|small|pee|tiny|young)|(cubs|brownies|beavers|nursery|school run|primary)|"
    "(after|at|from|in|off) school|(his|her) (cot|nappy|teddy)"
)
"""Of somebody else these tell of a child."""
