"""How English takes an earlier answer back: "I said no to chest pain, but I do get a pressure there"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

SAID = words("said say says told answered replied")
"""Beside what is denied these tell of an earlier answer."""
TURNS = words("but though although however only actually except well and")
"""Behind it one of these turns it …"""
BUT = words("but")
"""Of those, the one that does so of a danger whether or not it had been denied before …"""
ADDING = words("and")
"""… and the one that does so where nothing else can be meant."""
BEFORE = words(
    "i actually really now then well truth is to be honest thinking about it come think of in fact sometimes maybe "
    "perhaps tell you the that was not quite true if honest looking back"
)
"""May stand between the turn and …"""
HAVING = runs(
    "i do|i did|i have|i had|i get|i got|i am getting|i have been getting|i keep getting|i still get|i feel|i felt|"
    "i can feel|i have felt|i have got|i sometimes|i sometimes get|i do sometimes|sometimes i|there is|there was|"
    "there has been|he does|he did|he has|he gets|she does|she did|she has|she gets|we do|it does|it did|it hurts"
)
"""… these, which say that there is something after all, …"""
BEING = runs(
    "i am|i was|i am now|it is|it was|it is there|it is there now|it is back|it has come back|it is coming back|"
    "it has started|it is starting|they are|he is|she is|i was wrong|i got that wrong|that is wrong|that was wrong|"
    "that is not right|that is not true|that was not true|that is a lie|that was a lie|i lied|i was lying|"
    "i should have said yes|i meant yes|i mean yes|it is yes|it should be yes|yes"
)
"""… or these, which must end the clause."""
AGAIN = words("there it that them one ones some any those these so")
"""Take up what was denied."""
LIGHT = words(
    "now then get getting got have had a bit little sometimes really actually today again though too after all now and "
    "when i at the moment lately just feel in of doctor love sorry still think occasionally times quite often"
)
"""Say nothing else."""
DENYING = words("not no never nothing none")
