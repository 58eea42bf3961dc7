"""How English says what is no danger in the words of one, a banging head or a period, and points at what is one."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

THROBBING = words("banging thumping splitting knocking cracking pounding")
"""Tell of a headache, where "banged" and "knocked" tell of a blow."""
GIVEN_UP = words("knock knocked knocks")
"""Before "on the head" these tell of what somebody gave up …"""
STRUCK = words("on me him her myself himself herself")
"""… unless one of these stands between: it was a blow."""
PERIODS = words("period periods monthly monthlies menstrual")
"""Beside a pain of the belly these tell whence it is."""
AS_A_RULE = words("go goes get gets are always")
"""Between a limb and "numb and cold" these tell of what comes and goes."""
POINTED = runs(
    "(catches|catch|grips|grip|gets|takes|squeezes|squeeze|grabs|nips|pinches|hurts|tightens) [me] [just|right] here|"
    "[right|just] across here|(pain|tight|tightness|pressure|ache|aches) [just|right] [in|across] here"
)
"""Told to a question about the chest, these point at it."""
