"""How English tells of falls that are none, of swooning, and of a head that bangs."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

SWOONING = runs(
    "at the (sight|thought) of (blood|needles|a needle)|at needles|when (i|they) (give|take) blood|"
    "when i (see|have) (a needle|needles|an injection|injections|a blood test)|"
    "when i saw (what|the price|the bill)|at the (price|bill|cost)"
)
"""Directly behind a faint: what somebody swoons at is nothing new."""
FALLING = words("fall falls fell fallen falling")
NO_FALL = words("asleep ill pregnant out apart")
"""Directly behind one of `FALLING`: nobody went down."""
TOPPLING = words("collapse keel topple slide slid drop")
"""What things do as well as people."""
THINGS_THAT_FALL = words(
    "it which bridge footbridge wall roof ceiling tent building house tower shed barn scaffolding tree fence marquee "
    "gazebo stand chair table bed shelf shelves scrum defence market markets talks deal bank company firm government "
    "economy prices peace world empire cake"
)
"""Directly before one of `TOPPLING`, but for `HAS`, these are what toppled: "the old bridge has collapsed"."""
HAS = words("has have had just nearly almost also that is was")
WHERE = words("in on off by at from near beside over into onto under behind")
"""Before such a thing these make it a place: "I was in the chair and collapsed"."""
WAS = words("was were is been")
"""Before "out for a minute" these tell of one who lay there, not of one who went out."""
THROBBING = words("banging thumping splitting knocking cracking pounding")
"""Tell of a headache, where "banged" and "knocked" tell of a blow."""
GIVEN_UP = words("knock knocked knocks")
"""Before "on the head" these tell of what somebody gave up …"""
STRUCK = words("on me him her myself himself herself")
"""… unless one of these stands between: it was a blow."""
TO_THE_GROUND = runs("down (low|to|on my knees|on my hunkers|on all fours)")
"""Of what somebody goes down to do, and no faint …"""
GOING = words("go goes going went gone get gets getting got")
"""… where the words begin with one of these: not "I collapsed down to the floor"."""
