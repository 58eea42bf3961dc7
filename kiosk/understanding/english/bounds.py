"""How English bounds a number: "more than", "the best part of", "if that"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

MORE = runs(
    "more than|over|at least|longer than|above|upwards of|minimum of|north of|in excess of"
)
"""Before a number …"""
LESS = runs(
    "less than|fewer than|under|at most|at the most|up to|below|nearly|almost|short of|not even|not quite|within"
)
"""… and these make it less."""
TURNED = words("more over longer above less fewer under below")
"""Of their words, those that a "never" or "no" before them turns round …"""
NEVER = words("no not never hardly rarely")
"""… which are these."""
LESSENING = words("less fewer under below")
"""Of those, the ones that only a word directly before them turns ("no less than an hour")."""
AT_MOST = runs("at most|at the most|up to|within|nearly|almost")
"""Of those, the ones that leave a count what it is: "at most once a week" is once a week."""
OR_MORE = runs("at least|at the least|at the very least|or more|or over|and more|and over|plus|minimum|upwards|and up")
"""Behind a number and what it counts …"""
OR_LESS = runs(
    "at most|at the most|at the very most|tops|max|maximum|or less|or under|if that|not more|no more|and no more|"
    "and not more|at the outside|at a push|at the longest"
)
"""… and these."""
WINDOW = words("between")
"""Before "10 and 20" this makes of the two a range."""
ROUNDED = words("odd something")
"""Directly behind a number these round it ("twenty odd minutes")."""
GIVE_OR_TAKE = "roughly-said"
"""What "give or take" is written as; the amount behind it says how far off, and is no other one."""
