"""How English doubts, and places things in the past."""

from __future__ import annotations

from kiosk.understanding.english.dates import MONTH
from kiosk.understanding.english.lists import runs, words

UNSURE = runs(
    "not [really|quite|entirely|too|that|altogether|at all] sure|not [at all] certain|"
    "(none too|far from) (sure|certain)|i am unsure|(not sure|unsure|not certain) about|not convinced|in 2 minds|"
    "unsure (if|whether)|unclear (if|whether)|question mark over|for all i know|"
    "[do] not know (if|whether)|do not know for sure|not (really|rightly) know|no idea (if|whether)|"
    "not remember|i can not remember if|can not tell|can not be sure|not (tell|tell you|say|rightly say) (if|whether)|"
    "not (really|honestly) say if|not say (for sure|for certain|either way)|not (swear to|rule out|like to say)|"
    "could not swear|not 100|(hard|difficult) to say|hard to (tell|know)|"
    "maybe|perhaps|possibly|might [be|have]|might just be|may (be|have)|may or may not|"
    "could be [that]|could have (been|had)|could well be|could possibly|as likely as not|is possible|"
    "there is a chance|a (good|slight) chance|an outside chance|wonder (if|whether)|wondering if|"
    "suspected|suspect i|(checking|testing|investigating) me for|being tested for|(tests|results|heading) for|"
    "borderline|talk of|asked [me] (if|whether)|wanted to know if"
)
"""Leave open what follows them in the clause."""
BEHIND_UNSURE = words("just only")
"""Directly behind an `UNSURE` these don't end what it leaves open: "it might be just the one leg"."""
COUNTS_AFTER_UNSURE = frozenset(
    runs("once|twice|every|one|half|a (couple|few|minute|week|month|good)|most nights|2|3|4|5|6|7|8|9")
    + runs("10|15|20|30|40|50|60")
)
"""Directly behind an `UNSURE` these make of it a rough number: "maybe once a week"."""
HEDGES = runs(
    "i (think|guess|suppose|believe|reckon|imagine|fancy)|i would (say|guess)|i dare say|or so i think|probably|"
    "(sort|kind) of|seem[s]|apparently|as far as i know|by the look of it|if i remember right"
)
"""Lower the score of what follows them."""
NEARLY = runs(
    "nearly|almost|hardly ever|not (very|too|much|a lot|so|so much|particularly|especially|always|often)"
)
"""Say neither yes nor no to what follows them."""
NOT_SO_MUCH = frozenset({("not", "so", "much")})
"""The one of `NEARLY` that denies what follows up to an "as": "not so much pain as weakness"."""
COUNTS_AFTER_NEARLY = words("every all always a an half once twice one 2 3 4 5 6 7 8 9 10")
"""Directly behind "almost" or "nearly" these make of it a rough number, and no doubt."""

PAST_TIMES = runs(
    "(years|year|decades|ages|long time) ago|(years|ages) back|some years back|many years ago|"
    "a long while (ago|back)|a lifetime ago|once upon a time|once had|for a (bit|while) once|"
    "last (year|winter|spring|summer|autumn|christmas|easter)|in the past|i previously|previously i|"
    f"back then|back in (hospital|school|college)|back in {MONTH}|"
    "back in the (day|days|old days|army|navy|spring|summer|autumn|winter)|"
    "back in my (day|youth|teens|twenties|thirties|forties|fifties|sixties|younger days|working days)|"
    "in (childhood|my youth|my younger days)|in my (teens|twenties|thirties)|"
    "in the fifties|[back] in the [19] (sixties|seventies|eighties|nineties|noughties)|"
    "once at (school|university|college)|once in the (army|navy)|that was at (school|university|college)|"
    "before the war|before i (retired|had the kids)|"
    "as a (child|kid|teenager|student|youngster|nipper|youth|toddler)|as an infant|as a (girl|boy|lad|lass)|"
    "as a little (boy|girl)|as a young (man|woman|girl|boy|lad|lass|fella|fellow|one)|"
    "when i was (young|younger|little|pregnant|in hospital|in my)|"
    "when i was a (baby|child|kid|boy|girl|lad|nipper|teenager|student)|"
    "when i was (at school|at college|at university|at sea|in the army|in the navy)|when i was 15 years old|"
    "when the (kids|children) were small|when the kids were little|"
    "not (now|since|any more|any longer|these days|nowadays|lately|recently|for years)"
) + tuple(("when", "i", "was", str(age)) for age in range(3, 50))
"""Place a trouble in the past."""
BEING_IN = words("am is are be only still now")
"""Before "in my thirties" these tell an age, and no time past."""
BEFORE_YEAR = words("in was were summer winter year")
"""Before a year these make it a past time: "that was 1994", where "since 1994" is none."""
BACK_IN = ("back", "in")
"""Before two figures these tell a year: "back in 86"."""
BEFORE_IN = words("back")
"""Belongs to it: "back in 1994"."""
DATES_WHAT_PRECEDES = runs("(that|it|this) was|that (were|would be|must have been)|that is going back to")
"""Before a past time these date what was told before: "I fainted once, that was years ago"."""
IS_AGO = runs("(that|it) is [about|over|nearly|all of|a good|a good few]")
"""So do these before years that are counted and end what is said, where that was: "I fainted, that's 9 years ago"."""
GOING_ON = words("and but so now")
"""Behind such years nothing more is said of them."""
COUNTED, COUNTING = words("years year decades"), words("few several some many couple of about over nearly good a")
"""What is counted, and with what beside numbers."""
TELLERS = words("i my he she his her we they it same")
"""Between commas one of these tells what happened, where "behind a hedge" only goes on."""
WAS_SO = words(
    "was were had did could would went came got fainted passed collapsed blacked fell lost keeled felt broke took"
)
"""One of these must stand in what is told …"""
IS_SO = words("am is are has have get gets keeps keep feel can today yesterday now again still since this last")
"""… and none of these."""
TOLD_NOW = words("am is are has have can get gets keep keeps feel feels hurts will")
"""Behind who or what is told of, one of these tells how it is now."""
OF_THE_PRESENT = words("am is are can feels keeps")
"""No time past dates what is told with one of these."""
SO_SINCE = words("keep keeps keeping still again never it")
"""Behind years of which more is said these tell that it goes on: "that's 9 years ago, and keep doing it"."""
SHORT_OF = words("nearly almost thought if about")
"""Before a trouble that is told again these make it none."""
DATES_WHAT_FOLLOWS = frozenset({("that",), ("when",), ("since",)})
"""Directly behind a past time these turn it to what comes next: "it was years ago that I fainted"."""
LIKENING = runs(
    "like (i|he|she) had|like i (did|got)|like the one [i had]|like last time|same as (i|he|she) had|same as i got|"
    "the same as [i had|he had|she had]|as i (had|did)|as bad as|worse than"
)
"""Before a past time these only liken to it what is told of now: "my jaw is locked like I had years ago"."""
LIKENING_TO_WHEN = runs(
    "(like|as) [bad as|it was|that was] when|[the] same as when|like the time|like (my|the)"
)
"""So do these some words before one, which dates nothing before them: "chest pain like when I had one in 2010"."""
AROUND_PAST_TIME = words("oh well yes yeah no but that way just only about maybe ah it was")
"""Beside a past time between two commas these add nothing: "tingling, oh years ago, all gone"."""
BEFORE_OCCASION = words("at in on during giving")
"""Begin a place or an occasion that stands between a trouble and its year: "I fainted, at my wedding, in 1971"."""
BESIDE_PRESENT = words(
    "now again still came crept noticed back currently today keep keeps nowadays and since started start starting "
    "began been ever coming"
)
"""Beside a past time these bring the trouble into the present."""
BACK_TODAY = words("again today tonight")
"""Behind a past time these do so across a comma as well: "chest pain, years ago, and again today"."""
AND_NOW = runs(
    "and [just] now|and since|"
    "(and|but) [also|then] [i did|it did] (this morning|this afternoon|this evening|this week|yesterday|last night) "
    "[too|as well]"
)
"""Behind a past time these do so where they end the sentence: "chest pain years ago, and now"."""
LONG_OVER = runs(
    "but (that|it) is long over|but that is [all] over|but that is (long gone|all behind|all sorted|ancient history)|"
    "but (he is|she is|i am) (fine|grand) now|but (he has|she has|i have) been fine since|"
    "but that was it|but never (since|again)|but not since|"
    "[all] cleared up since|all (sorted|gone) since|all (gone|cleared up) now|long gone|been and gone|"
    "and [i have|he has|she has] been fine since"
)
"""Behind a past time these leave no doubt that it is past, whatever comes after."""
