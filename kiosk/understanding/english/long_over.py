"""How English tells that a danger of weeks or years ago is over: "my foot was numb in March, they fixed it"."""

from __future__ import annotations

from kiosk.understanding.english.course import LAST_WEEK
from kiosk.understanding.english.dates import MONTH
from kiosk.understanding.english.lists import runs, words
from kiosk.understanding.english.not_now import SURELY_LATELY

_MONTHS = "(januarys|februarys|aprils|junes|julys|augusts|septembers|octobers|novembers|decembers|christmases|summers)"
_SEASON = "(spring|summer|autumn|winter|christmas|easter)"
_SOME = "(2|3|4|5|6|7|8|9|10|11|12|a few|several|a couple of|some|many|good)"
DATED = runs(
    f"in {MONTH}|in (spring|summer|autumn|winter)|"
    f"back in {MONTH}|last {MONTH}|in the {_SEASON}|last {_SEASON}|that was {MONTH}|at easter|"
    f"at christmas|the {_SEASON} (before|of)|(2|3|4|a few|some) {_MONTHS} (ago|back)|last month|last year|"
    f"{_SOME} (weeks|months|years) (ago|back|since|before)|(weeks|months|years|ages|decades) (ago|back)|"
    "a [good] (month|year) (ago|back)|at the start of the month|in the (sixties|seventies|eighties|nineties)|"
    "half a year ago|in childhood|as a (boy|girl|lad|child|kid)"
)
"""Place what is told some weeks back, or longer. Where a year is named, that does so too ("in 2015")."""
LATELY = tuple({*LAST_WEEK, *SURELY_LATELY} - {*runs("earlier|when i (woke|woke up|got up)")})
"""Place it days back: what was then may be one of today, however well somebody feels."""
OVER = runs(
    "(went|gone|go) down|put it right|(cleared|clears) (up|it)|(long|all|well|been) (over|gone|since better|sorted)|"
    "over (and done|with)|all done with|(it|has|is) healed|has mended|is mended|all clear|(was|were|came back) clear|"
    "(was|were|is|are) clean|(not|never) (been|had) [it|one|them|anything] [like] [that] since|"
    "(not|nothing|never|none) [happened|come back|had one|had it|ever|like it|like that] (since|after that|after)|"
    "(fine|grand|smashing|perfect|well|good|ok|normal|better|nothing) [ever] since|back at work|back to normal|"
    "back on my|(bounced|came|come|walked) (back|out) [of it]|it passed|passed off|got over (it|that|them)|"
    "finished with [it]|fixed (it|that|them)|sorted (it|that|them)|cured (it|that|them)|everything works|"
    "(all|is|that is) (forgotten|ancient history|history)|ancient history|only a memory|but a memory|that is done|"
    "(flat|pink|right|well|normal) again|out of the woods|not a peep|not (now|today) [any more]|"
    "turned out (to be|it was)|(was|is) (a|an|only a|just a) (memory|burst cyst)|can eat|eats like|am well|"
    "(just|all) (fine|normal) now|"
    "gone (in|within|after) (a|2|3|a few) (day|days|week|weeks|fortnight)|"
    "is (gone|over|better|sorted|done)|was sorted|in order|was a success"
)
"""Tell behind a danger that it is over."""
BACK = words("again still keeps keep keeping returned worse today tonight yesterday now currently comes")
"""In the sentence of a danger these bring it into the present."""
NOW = words("am is are has have keeps get gets goes feels feel can")
"""Directly before, or in, what tells a danger these make it one of today, whatever else is dated."""
COULD_NOT = frozenset(runs("(could|did|would) not"))
"""Directly before one of those, it tells of another time."""
BARELY = words("only just hardly barely but and")
"""Between an end and its "now" these leave it open."""
WAS = words(
    "was were had did could would went came got used took gave thought turned kept fell fainted collapsed lost said "
    "frightened felt broke sent rushed scanned carted swelled passed blew saw woke found been swore"
)
"""In the sentence of a danger one of these tells it of another time."""
GOING_ON = words("since from until till every each before")
"""Directly before a date: what began then may go on, or ended long after."""
SEEN = words(
    "scan scans scanned hospital ward doctor doctors dentist nurse operation operated surgeon test tests tested "
    "tracing traced ecg xray checked looked clear clean tablets treated casualty specialist consultant trimmed "
    "discharged ambulance paramedics needles jab midwife"
)
"""One of these must have looked at what may come again."""
