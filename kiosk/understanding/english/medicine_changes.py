"""How English tells that a medicine was begun or changed, and that something came with it."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

CHANGING = words(
    "start started begin began begun upped doubled trebled raised increased changed switched swapped prescribed gave "
    "given put went gone halved bumped moved"
)
"""One of these stands at most a few words before the medicine's name: "doubled my candesartan", "put me on HRT"."""
TO_IT = words(
    "my the me him her his on to onto up a an of this that some new these those over from with for got taking take "
    "dose tablets tablet pills pill doctor doctors gp they nurse"
)
"""May stand between them."""
SINCE_THEN = runs(
    "from then on|ever since|since then|since that|from that day|from that point|ever after|straight after|right after|"
    "soon after|shortly after|not long after|straight away after|a week later|a fortnight later|a month later|"
    "a few days later|a few weeks later|days later|weeks later|week later|weeks after|days after|week after|"
    "fortnight after|month after|within a week|within days|within a fortnight|within a month|a week ago|"
    "a fortnight ago|a month ago|weeks ago|days ago|last week|last month|and then|from january|from february|"
    "from march|from april|from may|from june|from july|from august|from september|from october|from november|"
    "from december|and since|days on|weeks on|"
    "in january|in february|in march|in april|in may|in june|in july|in august|in september|in october|in november|"
    "in december|in the summer|in the spring|in the autumn|in the winter|in spring|in autumn|over the summer|recently|"
    "just now|since|after i|after she|after he|after they"
)
"""Near both, one of these makes the change recent, or what began with it."""
LONG_AGO = runs("years ago|years back|decades ago|for years|a year ago|year ago|year before last")
"""Beside the change these make it none of today's."""
