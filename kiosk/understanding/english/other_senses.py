"""How English tells cramps that come again, getting down on a floor, and a pressure that is low."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

MANY = words("cramps them")
"""What somebody can't get rid of: cramps that come again, and no one cramp that holds …"""
COMING = words("coming comes come back months years weeks returning happening happens starting")
"""… as one of these tells …"""
UNTIL = words("until till unless")
"""… or one of these, behind which it ends."""
HOLDING = words("now still hour hours minute minutes since today morning yesterday solid locked going")
"""With one of these it may hold all the same."""
PUT_DOWN = words("sugar sugars glucose blood reading readings it them")
"""What somebody "can't get down" is a sugar only with one of these, and else a floor."""
TO_THE_GROUND = runs("down (low|to|on my knees|on my hunkers|on all fours)")
"""Of what somebody goes down to do, and no faint."""
IS_LOW = runs("(is|runs|goes|was|has been) [always|a bit|too|very|quite|rather] [on the] low|low")
"""Behind a pressure: it is not high."""
