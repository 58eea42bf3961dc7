"""What cannot be denied together with what stands before it, where a recogniser wrote no comma."""

from __future__ import annotations

from kiosk.understanding.english import negation
from kiosk.understanding.english.lists import runs, words

UNABLE = frozenset(runs("(can|could) not"))
"""Begin a sentence whose subject was left out: "not diabetic can't feel my leg"."""
PREDICATES = (negation.BEHIND_PART - words("have like that as")) | words(
    "red drooping drooped dropped racing pounding locked gives buckles swells swelled"
)
"""Behind a part of the body these say what it does or how it is: "calf swollen and hot"."""
DID = words("passed took threw fainted coughed blacked collapsed fell lost woke had")
"""Begin what somebody did, which no list of nouns holds: "no fever passed out this morning"."""
HAD = words("had have has got get gets a an any prone subject suffer suffered troubled bothered")
"""Behind "not" or "never" these deny a noun, and the list may go on; any other word is a verb or says how one is."""
TRAILING = words("at all any more now really ever much today myself either yet")
"""May stand behind what was denied, and belong to it: "I don't smoke at all"."""
ENDS_RUN = negation.NEGATORS | negation.SUBJECTS
"""A list that goes on behind one of these is another one."""
PERFECT = runs("have|has|had")
"""Before "not" or "never" these take a list of what somebody did: "I haven't fallen passed out"."""
DOING = "ing"
"""Ends what "not" may deny as well as how somebody is: "not dizzy fainting"."""
COMPLETE = words("anything")
"""Ends what is not done: "not changed anything chest pain"."""
HABITS = words("smoke smoked vape drink drank drive sleep work exercise travel fly")
"""Need nothing behind them: what hurts is not what is not done."""
KEEPING = (negation.KEEPING_REACH | negation.TELLING_OF | negation.PERCEIVING) - HABITS
"""Directly before something else these make it a part of what is denied: "I don't get chest pain"."""
