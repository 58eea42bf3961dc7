"""How English tells of kidneys that are gone, and of dialysis that has its days."""

from __future__ import annotations

from kiosk.understanding.english import others, persons
from kiosk.understanding.english.dates import WEEKDAY, WEEKDAYS
from kiosk.understanding.english.lists import runs, words

KIDNEYS = words("kidneys my own")
"""Words of the name alone."""
LACKING = runs(
    "(have|has|had) [got] no|(have|has|had) not [got] any|(do|does) not have [any|my|the]|"
    "(born|live|living) without"
)
"""Before the kidneys these tell that there are none, which is no denial."""
OF_THIRD = words("has had does")
"""Those of them that begin with these are said of anybody: of a butcher, too."""
SUBJECTS = words("i we he she they me yes well") | persons.KIN | others.PEOPLE
"""Before these they tell that it is somebody who may be asked for."""
BEHIND_LACK = runs(
    "any more|any longer|at all|left|now|of my own|to speak of|like i used to|like i did|since|because|so|they|and"
)
"""May stand behind them; "I have no kidneys or heart or liver problems" denies those."""
NOT_LACKED = words("or nor heart liver problem problems trouble troubles issue issues")
"""With one of these behind the kidneys they are denied after all."""
DIALYSIS = words("dialysis machine")
"""What is done on some days, and not on others."""
DAYS = f"{WEEKDAY}[s]"
SCHEDULES = runs(
    f"[again] (until|till|before) [next|this] {DAYS}|"
    "[again] (until|till|before) (tomorrow|the weekend|next week|next time|later|tonight|the morning|2 days)|"
    f"on [a|my] {DAYS}|{DAYS}|(at|on) [the] weekends|at the weekend|on [my] days off|on (other|those) days|"
    "(today|tonight|this morning|this week) (tomorrow|only|but)|today"
)
"""Behind it these tell that there is none for now: whoever says so is on it."""
NEEDING = words("need needed needs want started start begun begin yet")
"""With one of these before it there is none yet."""
GOING = words("do does did not never have go going to for get in on my the any at weekend weekends dialysis machine")
"""All that tells of no dialysis, by habit or at all."""
HABIT = runs("(do|does) not|never")
"""Before or in what tells of dialysis that was missed: it is no habit to go, or not on that day."""
HAD = words("had been having done")
"""In "not … dialysis yet" these tell that it is only still to come this week."""
SINCE_OVER = runs("since (my|the|his|her|their) [kidney] transplant|since (my|the|his|her) new kidney")
"""Tell when it ended for good."""
SKIPPED = words("missed missing miss skipped skipping skip bunked dodged ducked cried cancelled refused")
"""Words of the phrases that one session was missed: it has not ended."""
FAILED = words("failed failing failure rejected rejection stopped packed broke lost gone dying died")
"""With one of these the transplant is over, and not the dialysis."""
REFUSING = runs(
    "(can not|could not) (face|bear|stand|cope|manage|take|afford|get|make|go|do|be)|had enough|fed up|sick of|"
    "(gave|given|giving) [it] up|packed it in|do not (want|like|fancy|see the point)|will not go|refuse|refused|"
    "too (tired|weak|ill|far|much|hard|poorly|sick)|(no|what is the) point|hate it|scared|frightened|"
    "(did|do|will|would) not help|should|supposed to|meant to"
)
"""Behind "I don't go to dialysis" these tell of somebody who left it off."""
OR_EVER = runs("or (ever|any|anything|any other|other|never)|nor (ever|any|any other)")
"""Behind a day these tell that there is none on any day."""
ONE_DAY = frozenset(WEEKDAYS)
"""In a phrase for no dialysis on one of these, that day may be still to come, and is not with one of `GONE_BY`."""
EACH_DAY = frozenset(f"{day}s" for day in WEEKDAYS)
"""These tell of a habit."""
GONE_BY = words("had been because missed skipped since")
ON_DIALYSIS = runs("on [my|the] dialysis")
"""In a phrase that it ended these tell of who needs none, where "not doing it any more" tells who left it off."""
OVER = words("transplant transplanted transplantation recovered recovery ago years donor")
"""With one of these dialysis ended because it was needed no more."""
STOPPING = words("stopped stopping quit quitting given gave packed more longer")
"""Words of the phrases that it was left off."""
PLAIN = STOPPING | GOING | ONE_DAY | words(
    "doing having has had been with it all now home a up no this week yet started start begun need needed from was got "
    "last yesterday moment"
)
"""With anything else between its words such a phrase tells of cramps: "no cramps after dialysis any more"."""
DAY_MISSED = PLAIN | GONE_BY | words("me i of without days gone went")
"""With anything else between its words "no dialysis … yesterday" tells of something else that was yesterday."""
