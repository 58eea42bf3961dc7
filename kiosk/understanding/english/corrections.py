"""What English puts in the place of what was told before: "no, I meant", "sorry", "that was wrong"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

BEFORE_NO = words("oh ah well and ha haha hehe god jesus christ hell bloody")
"""May stand before a no that begins an answer whose rest is weighed."""
CORRECTING = runs("[no] i [only] (meant|mean|said)|[no] i was saying|[no] what i (meant|said) was")
"""Begin what was meant in place of what was read back."""
BEFORE_CORRECTION = words("no sorry actually wait oh well listen")
"""Stand before a correction; `MARKING` it with one of these, no "I meant" needs to follow."""
MARKING = words("sorry actually")
TAKING_BACK = runs(
    "(that|it|this) (was|is) [all] (wrong|not right)|i (was|am) wrong|i got (that|it) wrong|my mistake|i misspoke|"
    "you (have got|got|have) (that|it|me) wrong|you misheard [me]"
)
"""Say that what was told before is not so: "that was wrong, it's my foot"."""
BEFORE_TURN = words("love dear doctor mate duck sir no not oh well so i mean")
"""May stand between a "no" and what turns it."""
TURNS = words("but only just except excepting apart from though although unless save besides that otherwise yes")
"""Turn the "no" before them: "no, only a bit of pressure", "no, except that it thumps"."""
BUT = words("but except though although otherwise")
"""Those of them that do so in the midst of what is said: "no, I can stand, but my leg gives way"."""
TURNING_AT_END = frozenset(runs("though|mind"))
"""Do so at the end: "no, it's a bit tight though"."""
