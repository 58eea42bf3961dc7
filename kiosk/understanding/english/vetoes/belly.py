"""How English tells of sides and pains of the belly, and that a sickness is over."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

SIDE = "side"
"""Behind one of `body.SIDES` and no "on" it is the flank: "cramp in my left side", not "on that side"."""
STAYS = words("stay stays staying")
LOW = words("low down")
"""Beside a pain these tell how low in the belly it is, unless a leg follows."""
PERIODS = words("period periods monthly monthlies menstrual")
"""Beside a pain of the belly these tell whence it is."""
WELL_AGAIN = runs(
    "(over|past) (it|that|them) [now]|better (now|since)|all (better|clear|well) [now]|"
    "(fine|ok|good|well|right|grand) (since|now|again)|settled [down] now|recovered|over and done"
)
"""Behind sickness or loose bowels these tell that they are over …"""
NOT_WELL = words("still again keeps keep not never worse yet until till unless if when then nearly almost bit for")
"""… unless one of these stands beside them …"""
OF_ANOTHER = words("my the his her he she husband wife otherwise tablets")
"""… or before them, where it may be something else: "vomiting, the headache is better now" …"""
AT_RISK = words("lithium water diuretic digoxin insulin dizzy weak weakness confused shake shaking tremor")
"""… or one of these is told: with them a loss of yesterday is still one."""
