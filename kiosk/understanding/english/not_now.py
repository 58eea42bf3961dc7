"""How English places a trouble just before now: "not now, earlier", "last night, but I'm fine now"."""

from __future__ import annotations

from kiosk.understanding.english.dates import WEEKDAY
from kiosk.understanding.english.lists import runs, words

NOT_NOW = runs(
    "[no] [but] [it is|i am|i do|i have|it does] not "
    "(now|just now|right now|at the moment|at this moment|at present|currently|today|this minute|this second|tonight|"
    "any more|any longer)"
)
"""Deny the present alone."""
LINKS = words("but only just it was i did had have felt got that there were though on and no yes now oh again")
"""May stand between one of `NOT_NOW` and one of `LATELY`, or around them."""
OTHERS = words("he she they we")
"""May do so where a "not now" tells that it is of them: "no, she did yesterday" tells of somebody else."""
SO = words("did had was felt got yes")
"""Those of the links that tell, without a "not now", that it was so."""
NOW = words("now today at the moment right just any more present though but however although only well")
"""Stand between what is denied and one of `HAD`: "no chest pain now, but I did earlier"."""
HAD = runs("i (did|had|was|got|felt)|it (did|was)|there (was|were)")
"""Tell that it was there."""
IT = words("it some one that them any like have got get")
"""May stand behind one of those."""
LATELY = runs(
    "earlier|earlier on|(this|earlier this) (morning|afternoon|evening|week)|(last|the other) night|overnight|"
    "yesterday|yesterday (morning|afternoon|evening|night|lunchtime)|(earlier|later) today|a (bit|while|moment) ago|"
    "a little while ago|(an|half an) hour ago|(a couple of|a few|2|3|4|5|6|10|15|20|30|45) (hours|minutes) ago|"
    "(a few|a couple of|2|3) days ago|the other day|last week|earlier in the week|just before|before|"
    "at the weekend|over the weekend|in the night|during the night|when i (woke|woke up|got up)|on the way here|"
    "before i came"
)
"""Times just before now."""
SURELY_LATELY = frozenset(LATELY) - frozenset(runs("before|just before|in the night|during the night|the other night"))
"""Those of them that date what stands near them without a "not now"."""
WEEKDAYS = runs(f"[on] {WEEKDAY}")
"""Days that date what stands before them in a story; an answer may mean the next."""
ENDED = words("now today gone passed stopped settled finished over went cleared more eased better fine ok normal")
"""In a denial these tell that something has ended, and was there before."""
OVER = runs(
    "(it|that) has [all] (gone|gone off|gone away|gone down|passed|stopped|eased|settled|worn off|calmed down)|"
    "(it|that) is [all] (over|gone|stopped|settled|done with)|"
    "(it|that) (went|eased|wore|settled|died|calmed) (away|off|down)|(it|that) (stopped|passed|eased|settled|went)|"
    "(it|that) (comes and goes|goes and comes)|gone"
)
"""Tell that something has ended, and was there before."""
WHEN = words("when after once as")
"""Behind one of those these tell when it did."""
OF_TROUBLES = words("flag_heart flag_nerve flag_leg flag_weak")
"""Questions about danger that "I did this morning" answers with a yes; of urine and standing it tells no danger."""
BETTER = runs(
    "(it is|that is|i am|he is|she is|they are|much|a lot|a bit) better|[a bit|all|much] better now|"
    "(it is|that is|i am|he is|she is|they are|everything is|i feel|it feels) "
    "[all|quite|perfectly] (fine|ok|good|well|grand|clear|normal) now|"
    "now (it is|i am|he is|she is|they are|everything is|i feel|it feels) [all] (fine|ok|good|well|grand|normal)|"
    "[all|quite] (fine|ok|good|grand|clear|normal) now|[it is|i am|he is|she is] [as] right as rain now|"
    "[it is|that is|i am|everything is] [all] back to normal"
)
"""Tell so where it was read back, "fine now" too; where it is asked about, nothing may have been there."""
HAVING = words("had was were felt got been fainted collapsed blacked passed drooped slurred went")
"""In what is denied of now these tell that it was: "I had chest pain, not now", which may be of last night …"""
LONG_AGO = words("used once ever before previously first child kid")
"""… unless one of these stands beside them."""
BEFORE_END = words("but and then though")
"""May stand between what was and its end: "I had chest pain but it went away"."""
TODAY = runs(
    "today|now|right now|just now|at the moment|at present|tonight|currently|this morning|this afternoon|this evening"
)
"""Directly before a comma these end what is denied where a time before them follows: "nothing today, …"."""
BEFORE_OVER = words("no nope nah well oh but and")
"""May stand before one of `OVER` at the beginning of an answer."""
NOT_ALL = runs(
    "no not (every|always|all the time|all day|often|constantly|continuously|daily|that often|all of the time|a lot)|"
    "no [only|just] (once|twice|2 times|3 times|4 times|5 times) (a|every) (week|day|month|fortnight)"
)
"""Behind something told these limit it, and deny nothing: "I take water tablets, no, not every day"."""
