"""How English tells that it is not the cramp which takes the time."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

ASIDE = runs(
    "(feels|felt|seems|seemed) like|(count|counted|counting) [up] to|(awake|i am up|i was up) [for] [about|a good]"
)
"""Directly before a time, told or measured, these tell that it does not last so long: it keeps somebody awake."""
SEEMING = ASIDE + runs("on and off|off and on|(come and go|comes and goes|came and went) [for]")
"""So do these before one that is not measured: legs that cramp "on and off for two hours" do so for two hours."""
BEFORE_HOUR = words("a an half the good quarter of about whole")
NOT_OF_IT = runs("before i (dare|can|sleep|drop|get|go|nod|settle)|(of|with the) soreness|of being sore")
"""Directly behind a time these do so, too: it is what somebody is sore or awake for."""
WORKING = words(
    "laying typing typed type digging dug painting painted knitting knitted knit sewing sewed ironing ironed iron "
    "writing write wrote gardening kneeling knelt plastering tiling decorating hoovering cleaning chopping weeding "
    "mowing cooking baking cutting sanding driving drive drove"
)
"""Take hours, whatever cramps in them or after; "with" a cramp they do not."""
JOURNEYS = words("trip flight journey drive")
"""Directly behind "a three-hour" these are what lasts so long."""
WHENEVER = words("if when after whenever")
"""Between a cramp and the work: "it locks if I type for four hours"."""
OF_THE_CRAMP = words(
    "cramp cramps cramped cramping spasm locks locked stuck held pain hurts hurt hurting aching agony still with"
)
STILL_HELD = words("with still since now solid stuck on shut open tight this")
"""Behind the hours: they may be the cramp's."""
