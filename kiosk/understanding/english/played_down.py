"""How English calls slight what it is about to tell: "nothing serious, a bit of chest pain", "no big deal, …"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

NOTHING = words("nothing anything")
"""Begin it, before one of `HEAVY`, with any of `DEGREES` between."""
DEGREES = words(
    "too so that all very really terribly overly more particularly especially real actually truly overtly i you they "
    "one anybody anyone people would call describe as class"
)
"""Weigh what they stand before."""
HEAVY = words(
    "serious much new special big bad major great dramatic drastic terrible awful unusual strange odd different "
    "alarming worrying exciting untoward significant important severe particular wild grave extreme radical fancy "
    "remarkable desperate urgent horrible horrendous acute crazy heavy nasty fatal abnormal scary frightening huge "
    "massive shocking sinister unexpected concerning"
)
"""Weight that something has not."""
NOTHING_TO = runs(
    "out of the (ordinary|usual|way)|to (speak|write home|talk|worry|fret|shout|panic) (of|about)|"
    "to (lose sleep over|make a fuss about|get excited about|bother anybody with|bother anyone with|bother you with)|"
    "worth (mentioning|talking about|speaking of|worrying about|a mention|bothering with|bothering you with)|"
    "(i|you|we) [would|need|need to|have to] (worry|fret|fuss) about|"
    "i (can not|could not) (handle|cope with|live with|put up with|deal with|manage)|"
    "that [really] (worries|bothers|troubles|scares|frightens) me|as (bad|serious) as that|as such|really|"
    "a (cup of tea|cuppa|brew|rest|lie down|night sleep|paracetamol|tablet|aspirin) (will|would|can) not "
    "(fix|cure|sort|help|shift|mend)"
)
"""Behind one of `NOTHING` these say the same."""
SIZES = words("big great real huge major particular serious massive terrible bad such")
"""May stand between a "no" and one of `DEALS`."""
DEALS = words(
    "deal drama dramas biggie matter worry worries fuss hassle sweat bother trouble problem issue concern change "
    "surprise surprises complaints shakes emergency tragedy"
)
"""Behind a "no" these say that it is slight."""
COMPLEMENTED = words(
    "really much trouble problem issue concern bother worry worries fuss hassle change complaints sweat"
)
"""Of those and of `HEAVY`, what the thing itself may follow without a comma: "no great trouble breathing"."""
ASIDES = words("really love dear mate honestly now doctor thanks you know i think no not do mind though today at all")
"""May stand between that and what is told."""
SLIGHT = words("a an some bit bits little slight slightly maybe sometimes touch odd occasional small mild")
"""Begin what is told, without a comma as well: recognisers write none."""
A_BIT = runs(
    "[a|an] [little|tiny|odd|slight] bit|a (little|touch|tad|hint|trace|slight|mild)|"
    "some|slight|slightly|mild|mildly|a few|the odd|occasional"
)
"""Begin what is so behind a trouble that was denied: of what is not so there is "any"."""
OR_WHATEVER = runs("or (whatever|what) (they|you|it|he|she|the doctor|the doctors)|or so")
"""These go on with no list: "nothing new, kidney disease or whatever they call it"."""
WISE = words("wise related")
"""Behind what was found it makes that the kind of what is denied: "nothing serious chest pain wise"."""
GOING_ON = words("like such say or nor including especially and with in of about to")
"""Behind a comma these go on with what is denied: "nothing serious, like chest pain"."""
