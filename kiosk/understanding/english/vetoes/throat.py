"""How English tells what is hard to swallow, and of a voice or a jaw."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

TOO_BIG = words("big large huge massive giant enormous horse")
SWALLOWED = words("tablet tablets pill pills capsule capsules ones")
"""Of these, one that is `TOO_BIG` is hard to swallow for its size."""
JABS = words("jab shot injection booster vaccine vaccination date up for against due my")
"""Beside "tetanus" these name what keeps it off."""
BIG = words("big large huge")
"""Directly behind "can't swallow": it is for their size, unless one of `OR_ELSE` goes on."""
OR_ELSE = words("or even nor and food water anything")
CRAMPS = words("cramp cramps cramping cramped spasm spasms")
"""Are a limb's that stands before them, and not a sore throat's."""
OVER_MONTHS = words("year years months constipated slow slowly slower slowed gradually")
"""Around a voice that has gone: it went slowly."""
