"""What people say beside a "no" to "I heard that you …, is that right?"."""

from __future__ import annotations

from kiosk.understanding.english import negation, persons
from kiosk.understanding.english.lists import runs, words

CORRECTING = runs("[no] i [only] (meant|mean|said)|[no] i was saying|[no] what i (meant|said) was")
"""Begin what was meant in place of what was read back."""
BEFORE_CORRECTION = words("no sorry actually wait oh um er well listen")
"""Stand before a correction; `MARKING` it with one of these, no "I meant" needs to follow."""
MARKING = frozenset(runs("sorry|actually"))
TAKING_BACK = runs("(that|it|this) (was|is) wrong|i (was|am) wrong|i got (that|it) wrong|my mistake|i misspoke")
"""Say that what was told before is not so: "that was wrong, it's my foot"."""
DENYING = negation.NEGATORS | words(
    "wrong incorrect false mistake mistaken misheard misunderstood rubbish nonsense joking kidding imagining fine ok "
    "alright normal grand healthy none nothing neither nobody"
)
"""With one of these a "no" takes back what was read back, whatever stands around it and tells nothing else."""
TAKING_UP = words("but only just though although except apart when if unless until now again still")
"""With one of these it may be so after all: "no, only when I breathe", "no, not bad but it's tight"."""
AGREEING = runs("(that|you|it) (is|are) (right|correct|so)|is right|quite right|exactly|correct|i (do|did|am)")
"""What is agreed with behind a "no" is so: "no, that's right"."""
CALLING = words("ambulance paramedic paramedics doctor nurse hospital emergency 999 911 112 000 111 casualty help")
"""Whoever calls for one of these has not said that all is well."""
SOMEBODY = persons.KIN | persons.THIRD_PERSON | words("him her them they he she man woman lady gentleman one")
"""People of whom it may be said instead: "no, my husband"."""
BESIDE_SOMEBODY = words(
    "not me my our the this that it is was has have had did does do he she they i here who just now right there it's "
    "us for about of him her them and himself herself"
)
"""Stand around somebody who is named so and tell nothing else."""
LIGHT = words(
    "more like kind sort of a bit bits some in on at my the it is was has been i have had got get feel feels felt to "
    "and or as well really very just quite too that this there here left right both one me you your yes no oh er sorry "
    "actually rather so but mostly mainly side whole all down up into across round around with from"
)
"""Beside words of the read-back these add nothing: "no, more like pressure", "no, it's in my jaw"."""
SHADES = words("dark darker deep strong")
"""Tell no other colour than the one that was read back: "no, very dark" may be brown."""
