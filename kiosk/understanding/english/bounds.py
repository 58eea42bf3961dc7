"""How English bounds a number: "more than", "the best part of", "if that"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

MORE = runs("(more|longer) than|over|above|at least|upwards of|minimum of|north of|in excess of")
"""Before a number these make it more."""
_AT_MOST = "at [the] most|up to|within|nearly|almost"
AT_MOST = runs(_AT_MOST)
"""Before a number these make it less, and leave a count what it is: "at most once a week" is once a week."""
LESS = runs(f"{_AT_MOST}|(less|fewer) than|under|below|short of|not (even|quite)")
"""Before a number these make it less."""
NOT_EVEN = frozenset(runs("not (even|quite)"))
"""Those of `LESS` that would deny anything but a number."""
BOUNDING = words("than under over")
"""Directly before a number these bound it, whatever stands before them."""
LESSENING = words("less fewer under below")
"""Only a `NEVER` directly before one of these turns it into its contrary: "no less than an hour"."""
BOUNDED = words("than a an half one")
"""Show directly behind one of these that a number is bounded."""
TURNED = LESSENING | words("more longer over above")
"""A `NEVER` before a bound that begins with one of these turns it: "never gone on longer than ten minutes"."""
NEVER = words("no not never hardly rarely")
"""Turn a bound behind them into its contrary: "never longer than ten minutes"."""
LASTING = words("last lasts lasted lasting be been is was take takes took drink have had ever go gone goes on for it")
"""May stand between a `NEVER` and one of `LESSENING`: "it never lasts less than an hour"."""
OR_MORE = runs("at least|at the [very] least|(or|and) more|(or|and) over|plus|minimum|upwards|and up")
"""Behind a number and what it counts these make it more."""
OR_LESS = runs(
    "at [the|the very] most|at the (outside|longest)|at a push|tops|max|maximum|or (less|under)|[and] (no|not) more|"
    "if that"
)
"""Behind a number and what it counts these make it less."""
WINDOW = words("between")
"""Before "10 and 20" this makes of the two a range."""
ROUNDED = words("odd something")
"""Directly behind a number these round it ("twenty odd minutes")."""
GIVE_OR_TAKE = "roughly-said"
"""What "give or take" is written as; the amount behind it says how far off, and is no other one."""
