"""How English tells that a medicine was begun or changed, and that something came with it."""

from __future__ import annotations

from kiosk.understanding.english.dates import MONTH
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
    "[and|ever] since|since (then|that)|from (then on|that day|that point)|and then|after (i|he|she|they)|"
    "(ever|straight|straight away|right|soon|shortly|not long) after|(days|weeks|week|fortnight|month) after|"
    "(days|weeks|week) later|a (week|fortnight|month) (later|ago)|a few (days|weeks) later|(days|weeks) (ago|on)|"
    "within (days|a week|a fortnight|a month)|last (week|month)|recently|just now|"
    f"(in|from) {MONTH}|"
    "in [the] (spring|autumn)|in the (summer|winter)|over the summer"
)
"""Near both the change and what came with it, one of these makes the change recent, or what began with it."""
LONG_AGO = runs("years (ago|back)|decades ago|[a] year ago|year before last|for years")
"""Beside the change these make it none of today's."""
