"""How English takes back what was just said and puts another thing in its place: "at night. No, not at night, …"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

OPENINGS = runs(
    "[no|well|sorry|wait|actually|or|oh|hang on|hold on|no wait|no sorry|well no|i mean|i tell a lie|or rather|"
    "no actually|i am lying] [it is|they are|that is|i do|there is] not"
)
"""End before what is taken back."""
OPENING_ANYWHERE = words("no well sorry actually wait")
"""Of those, the beginnings that need no comma before them."""
DETERMINERS = words("my the his her their our this that a an")
"""Stand for one another: "my calf, no not the calf"."""
LIGHT = DETERMINERS | words("in on at of it is during")
"""May stand before what is taken back, and were not said before."""
TELLING_ALONE = words("left right once twice both all")
"""Light elsewhere, these may be what is taken back."""
NOT_TAKEN_BACK = words("just only always even so that really all much too")
"""Directly behind the "not" these take nothing back: "at night, not just at night"."""
INSTEAD = runs("but|[but] (it is|they are|that is|i mean|i meant|rather|more|no|sorry|make that|or)")
"""May stand before what is put in its place, and go with what is taken back."""
TELLING = words("i he she it they we you there that who which because so if can do does did has have had")
"""With one of these what follows is a sentence of its own, and stands in no other's place."""
SAID = runs(
    "[sorry|oh|no|but|and|well|actually] [i know|i think] i [just|only] (said|told you)|"
    "[sorry|oh|no|but|and|well|actually] i (may|might|must) have said|[sorry|oh|no] (did i say|when i said)"
)
"""Begin what was said before and is to be put right; "I said calf" alone says it again."""
MEANT = runs(
    "[but|when|and|although|sorry] [actually|really] i [really|actually] (meant|mean|should have said)|meant|"
    "[but|sorry|no] [actually|really] (it is|they are) [really|actually]"
)
"""Stand between that and what is put in its place …"""
MEANING = words("meant mean said")
PLACING = words("my the in at our his her their")
"""… which begins with one of these behind "it is": "I said calf but it's very sore" puts nothing right."""
