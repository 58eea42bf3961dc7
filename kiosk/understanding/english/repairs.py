"""How English repairs itself with a mere "no" and says another thing: "dizzy, no, fainted"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

MARK = "or-rather"
"""Stands for such a "no", which denies nothing of what follows."""
MORE = "and"
"""Stands for one that adds, and takes nothing back."""
TWICE = runs(
    "[it is|it was] (twice|2 times|3 times|several times|a few times|many times|both|both of them|massive|huge|"
    "really bad|very bad|agony|awful|terrible)"
)
"""Behind the "no" these tell that it is more: "I fainted, no, twice"."""
LESS = words("nearly almost once only just used")
"""With one of these it is less, or another."""
AS_WELL = runs("too|as well|also")
"""Behind the second thing these show that both are so."""
ANEW = words("a an")
"""Behind a "no" these, and numbers, begin what is put in its place, comma or none: "a statin no a water tablet"."""
HAPPENED = words("fainted collapsed blacked passed keeled")
"""So do these, which no "no" denies that they follow: none is "fainted", whereas "no fainting" is."""
SEARCHING = runs(
    "what do you call (it|them|that)|what is (it|that|it called|the word)|you know|i mean|let me (see|think)|oh|"
    "wait|hang on|hold on|sorry"
)
"""May stand between the "no" and what is put in its place."""
TALKING = words("i me you he she we they it that this there let well so right ok yes yeah oh see think know mean")
"""With one of these what stands before is said to the kiosk, and its "no" answers: "let me think, no, …"."""
SOUND = words("fine ok good normal healthy clear great")
"""Behind the second thing these show that each of a list was answered: "heart, no, kidneys, fine"."""
