"""How English tells that a hand which locks opens again."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words
from kiosk.understanding.english.vetoes.beside import LOW_CALCIUM

PASSING = runs(
    "for [like|about|maybe|perhaps] a (second|second or 2|split second|sec|moment|minute|bit)|"
    "for (2|a few|a couple of) seconds|for an instant|"
    "(open|opens|opened) again|let[s] go again|and it (goes|goes off|lets go|eases|settles|comes right)|"
    "then (fine|open|opens|comes back)|then let[s] go|then it (is fine|opens|lets go|goes|comes back|clicks)|"
    "then they (are fine|open|let go|come back)|[and] then click"
)
"""Behind a hand that locks: it does not stay so."""
OPENED = runs(
    "(it|they|hand|fingers|fist) (open|opens|opened|lets go|let go|uncurls|loosens)|for a (few seconds|second|moment)|"
    "(shake|shook|shaking) [it|them] [straight] out|and let go|then let go|(they|it) behave[s]|"
    "(it is|they are) mine again"
)
"""Behind a hand that locks: it opens soon."""
_SIGNS = LOW_CALCIUM | words(
    "lips lip mouth face tingle tingles tingling tingly prickle pins numb numbness buzzing still now hours stay stays "
    "stayed"
)
MORE_THAN_A_GRIP = _SIGNS | words("stuck today")
"""Around a hand that locks: it may be short of calcium."""
GRIPPED = words(
    "cold snow snowball snowman frozen ice icy freezer gloves handle handles tool tools knife hammer drill machine "
    "needle needles rope paddle brush scissors secateurs mouse pen shears trowel oar oars"
)
"""Make a hand stiff, or are held by it until it shuts …"""
LEFT_IT = runs(
    "prised it off|(they|it|hand|fingers) (open|opens|opened|uncurl|uncurled)|(they|it) opened up|"
    "(it is|they are) mine again|for a (second|moment|few seconds|couple of seconds)|(it|they) behave[s]|no bother"
)
"""… and these tell that it opens."""
NO_GRIP = _SIGNS | words("shut hour both again every another days locked")
"""With one of these it may be short of calcium (denied ones aside)."""
