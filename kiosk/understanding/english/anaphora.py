"""What English lets stand for a part of the body that was named before."""

from __future__ import annotations

from kiosk.understanding.english import body
from kiosk.understanding.english.lists import runs, words

FOR_A_PART = words("it")
"""Stand for one part of the body: a leg."""
FOR_SEVERAL = words("they them")
"""Stand for several: both legs."""
SEVERAL = body.LEGS | body.ARMS | words("lips eyes")
"""Parts of the body that `FOR_SEVERAL` stand for."""
REFERRED = body.ANY_LEG | body.ANY_ARM | words("chest jaw throat tongue face lips")
"""Parts that people tell more of in the next breath."""
ILLNESSES = words("angina asthma copd heart")
"""They do so for these, behind one of `TURNS`: "I've had angina for years, but this morning it was bad"."""
BEFORE_HEART = words("a an funny weak bad dodgy dicky dickie poor poorly tired")
"""Before a heart that is told of: "the heart tablets" tell of none."""
TURNS = words("but though although only")
"""One of these stands between such an illness and what is told of it."""
VERBS = frozenset(runs("be|have|do|will|can|would|get|go|feel|look|keep"))
"""Behind "it" these make it the subject (stems)."""
DENYING = words("no not nor never")
"""Right before a part of the body: nothing more is told of it."""
