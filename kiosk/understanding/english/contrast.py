"""How English leaves a verb out that was just said."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

AUXILIARIES = words("do does did is are has have will would can")
"""Stand for the verb at the end of a clause, or with "not" for its denial; a yes stands for a whole denied clause."""
AS_WELL = frozenset(runs("too|also"))
"""Behind one of those: what was told of the other is so of this: "my calves cramp, and my chest does too"."""
LINKS = words("but and though although while whereas only")
"""Begin a clause that leaves its verb out."""
BEFORE_SUBJECT = words("in then just")
"""May stand between one of `LINKS` and what the clause is about."""
PERSONS = words("i he she we you they it that this there what which who not no yes")
"""Begin a clause that is about somebody, or something said before ("but I do")."""
OF_A_PART = words("in of on round around")
"""Stand before the part of the body that a "no" is about."""
SAID_OF = words("pee urine water chest leg calf foot hand face arm heart lips")
"""Told of without a verb, where "'s" was one: "my wee's dark, no, it's brown"."""
