"""How English tells that a cramp let go, comes again, or is none."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

AFTERWARDS = runs(
    "after (one|it|a cramp|the cramp)|afterwards|the (morning|day) after|next morning|[the] next day|"
    "for (an hour|a day|a day or 2|days) after|for the rest of the day|a bit (tender|sore) in the morning"
)
"""Make soreness what every cramp leaves behind."""
LET_GO_BEFORE = words("would did could had was")
"""In or before a "not let go" these tell of a time that is past."""
WENT_OFF = runs(
    "it (let go|came off|stopped|quit)|it (went|eased|passed|melted)|it was (off|gone|over|all over)|"
    "it had (gone|passed)|then (went|gone|nothing)|and it was away"
)
"""Behind a "would not let go" these tell that it did in the end."""
BACK_AGAIN = words("still back again now came keeps since")
"""With one of these what let go has come back."""
GETTING = words("get getting gets")
"""Between "still" and the cramp these tell that it comes again, not that it stays."""
TWITCHING = words("eyelid eyelids eye eyes lid twitch twitching flickering flicker")
"""Beside these what won't stop is no cramp."""
EVERY = words("all every each a per same next other half whole this the")
"""Before "day" these make no "leg day" of "my leg all day"."""
POPPED = words("pop pops popped popping popper")
CALLED_IN = frozenset(runs("(popped|pop|popping) (in|out|over|round) (about|for|to|with|on|and|because|since|today)"))
"""Tell of somebody who came by."""
ABOUT_TO = words("could going about ready fit might would will")
"""A calf that "popped" has pulled, one that is popping twitches, and only one that is `ABOUT_TO` is hard."""
CAN = words("can could")
"""Whoever "can't stop shivering" cannot; a cramp "won't stop" pulling."""
NO_VERBS = words("nothing anything everything something morning evening during")
"""End as what somebody does, and are none."""
STAY = words("stay stays staying")
SORE = (("sore",), ("hard",), ("tight",), ("tender",), ("swollen",))
LIKE = words("like likes")
GIVING = words("giving")
MANY = words("cramps")
"""What somebody can't get rid of: cramps that come again, and no one cramp that holds …"""
COMING = words("coming comes months years weeks returning happens")
"""… as one of these tells …"""
UNTIL = words("until till unless")
"""… or one of these, behind which it ends."""
HOLDING = words(
    "now still hour hours minute minutes since today morning yesterday solid locked going "
    "worse started release releases releasing"
)
"""With one of these it may hold all the same."""
