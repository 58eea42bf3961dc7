"""How English takes an earlier answer back: "I said no to chest pain, but I do get a pressure there"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

SAID = words("said say says told answered replied")
"""Beside what is denied these tell of an earlier answer."""
TURNS = words("but though although however only actually except well and")
"""Behind what is denied these may turn it."""
BUT = words("but")
"""Turns a denied danger whether or not an earlier answer is told of."""
ADDING = words("and")
"""Turns a denied danger only where nothing else can be meant."""
BEFORE_AFTER_ALL = words(
    "i actually really now then well truth is to be honest thinking about it come think of in fact sometimes maybe "
    "perhaps tell you the that was not quite true if looking back"
)
"""May stand between one of `TURNS` and one of `HAVING` or `BEING`."""
HAVING = runs(
    "i (do|did|have|had|get|got|feel|felt)|i (still|sometimes) get|i do sometimes|i sometimes|sometimes i|"
    "i (am|keep|have been) getting|i can feel|i have (felt|got)|there (is|was|has been)|"
    "(he|she) (does|did|has|gets)|we do|it (does|did|hurts)|did"
)
"""Say that there is something after all, which may be named behind them."""
WRONG = runs(
    "i was wrong|i got (that|it) wrong|that (is|was) (wrong|not true|a lie)|that is not right|"
    "i lied|i was lying|i (mean|meant) yes|i should have said yes|it (is|should be) yes"
)
"""Say so wherever they stand behind what was said."""
BEING = WRONG + runs(
    "i am [now]|i was|it (is|was)|it is there [now]|it is (back|coming back|starting)|it has (come back|started)|"
    "they are|(he|she) is|yes"
)
"""Say so where they end the clause."""
AGAIN = words("there it that them one ones some any those these so")
"""Behind one of `HAVING` these take up what was denied."""
OF_LATE = words("today tonight yesterday morning afternoon evening night now")
"""So do these where nothing else stands there: "never fainted before, but I did today"."""
LIGHT = OF_LATE | words(
    "this last earlier just then get getting got have had a bit little sometimes really actually again "
    "though too after all and when i at the moment lately feel in of doctor love sorry still think occasionally times "
    "quite often"
)
"""Behind one of `HAVING` or `BEING` these say nothing else."""
