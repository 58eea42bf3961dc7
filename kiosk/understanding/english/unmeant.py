"""How English tells of things, jokes, films and other people in the words of a danger that nobody here is in."""

from __future__ import annotations

from kiosk.understanding.english.dates import WEEKDAYS
from kiosk.understanding.english.lists import runs, words

UNDER_SOMEBODY = runs("[right|straight|clean] (under|beneath|underneath) (me|him|her|us|them|my weight|the weight)")
"""Directly behind "collapsed": what did so was sat or stood upon."""
WHOSE_THING = words("the a my our his her their that this")
"""Stand before the name of a thing."""
HEAVING = words("heaved heaving heave")
NOT_HEAVED = words(
    "guts insides times hours days always this last all it up and again since on stomachs ribs us his bits yes"
)
"""Behind one of `HEAVING` these tell of a stomach; any other plural is lifted."""
HEAVED = words("the a that those these")
"""Before what is lifted, unless `NO_LOAD` follows."""
NO_LOAD = words("guts lot whole night day morning bit few contents once second third same thought smell sight")
WEATHER = words("spell weather sun day days afternoon summer week sunshine oven tap kitchen")
"""Directly behind "hot" in what tells of a cut: it is no wound that is hot."""
SMALL_THINGS = words(
    "one ones tablet tablets pill pills capsule capsules spot spots mark patch rash bump lump dot dots blister bruise "
    "thing jobbie car coat hat flower flowers dress"
)
"""Behind a wee (by then "pee") and a colour these are small, and nobody has passed them: "a wee pink one"."""
BEFORE_SMALL = words("a the that this my his her some")
ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth")
"""Directly behind a number these make it one of a row, and no measure: "the twenty-third psalm"."""
NUMBED_BY = words("they he she surgeon dentist doctor nurse consultant anesthetist had just")
"""Before `NUMBING` these have done it, for an operation …"""
NUMBING = words("numbed froze frozen")
CAME_BACK = runs(
    "(came|come|comes) [all] (back|round)|(wore|worn) off|woke up|(was|were) back [to normal]|feeling came|then fine"
)
"""… and behind it these tell that it wore off."""
STAYED = words("still never not since yet today now worse weak weaker")
"""Unless one of these is told beside it."""
SURGICAL = words("length foot feet bit piece section meter third half yard inch inches part")
"""Of a bowel these are lost to a surgeon."""
TESTS = words("scan scans tracing trace test tests check monitor picture pictures film xray specialist clinic")
"""Directly behind "heart" or "chest": it was looked at, and hurts nobody."""

NAMES = words("heat stroke heatstroke sunstroke sun sepsis exhaustion")
AROUND_NAMES = words("over for and the a of")
"""Of a match of nothing else, but `AROUND_NAMES`: it only names a danger."""
CHECKED_FOR = runs(
    "checked [me|him|her|us|them] [over] for|looked [me|him|her] over for|(reading|read) [up on|about|the|all the]|"
    "looked up [the]|(went|gone) through the|did the|(i|i did) (consider|considered)"
)
"""Directly before such a name: it was read about or checked for."""
SO_NOT = runs(
    "none|all (normal|fine|clear|well|ok|good)|not (confused|fainted|sick|dizzy|dry)|head [was|is] clear|clear head|"
    "talking sense|(was|am|is|are) [all|quite|perfectly] (fine|ok|normal|well)|temperature [is|was] normal|"
    "no (fever|cut|rash|confusion)|none of (it|them)"
)
"""Behind it these tell that it was not found …"""
SO_IT_IS = words("confused fainted had have got yes 38 39 40 41 42 stopped shivering burning collapsed still dry")
"""… where none of these tells, without a "not", that it was."""

_SHOWN = "(dramas|films|movies|soaps|westerns|novels|series)"
EVERYBODY = words("people clients customers folk folks girls lads blokes students")
WHEREVER = words("every always often sometimes each once constantly")
"""Behind "people faint" these tell that they do so as a rule."""
FILMS = runs(
    f"in [all] (those|these|them|the) [old] {_SHOWN}|in [all] (those|these|the) (costume|period|war|hospital) {_SHOWN}"
)
"""Soon behind what happens there: it happens to nobody here."""
IN_A_FILM = words("they he she people somebody someone everybody everyone")
"""Directly behind those, before what happens there."""
VISITING = runs("(i|we) [go and|go to] (sit with|visit|visited|see)|visiting")
ON_A_WARD = runs("on the [stroke|heart|same|children] ward|in [the] hospital|in intensive care|in the hospice|in rehab")
"""Behind a visit: whoever lies there is looked after, whatever "he" can't do."""
AT_HOME = words("home out discharged today now morning tonight yesterday again worse here came i my me we")
"""Between a ward and a danger these leave it open."""
OCCASIONS = words(
    "wedding funeral lecture parade match concert fete mass party ceilidh gig christening show assembly camp cruise "
    "festival reception pantomime graduation"
)
AT = words("at in on during")
"""Soon before one of those, and near another person's danger: when that was."""
STRANGERS = words(
    "lad lads woman man girl bloke chap lady guy fella kid dads mums cubs player players dancer guest guests ladies "
    "men women lass usher bridesmaid chorister singer student pupil pupils someone somebody"
)
"""People who are none of the speaker's."""
WELL_AGAIN = runs(
    "(he|she) (is|was) [all] (ok|fine|grand|well)|was fine|let (him|her) go|sent (him|her) home|"
    "(he|she) came round"
)
"""Behind a stranger's danger: it is over."""
DISCHARGED = runs("let (him|her) (go|out|home)|sent (him|her) home|discharged (him|her)|(he|she) was discharged")
"""Behind a relative's, who may be here, somebody must have looked."""
OF_TODAY = words(
    "today just tonight morning yesterday afternoon back again still here outside minutes minute hour hours keeps not "
    "but ago week"
)
"""Around it these leave it open."""

AS_A_FIGURE = runs("figure of speech|manner of speaking|i mean i am [just|only|very] (sad|heartbroken)")
"""Soon behind what is told: it is not meant so."""
JOKING = runs(
    "(ha|haha) no|[ha] [i am] (only|just) (joking|kidding)|i am (joking|kidding)|i jest"
)
"""Soon behind what is told these take it back …"""
NO_JOKE = words("idea joke kidding wonder clue one makes helps aside about way matter")
"""… unless one of these follows …"""
SERIOUS = words("not no never i my he she says said thought wife husband")
"""… or one of these stands between."""
LEAKING = words("wet wetting peed pee leak leaked leaking")
ON_EFFORT = runs(
    "on the trampoline|when [ever] (i|she) (cough|sneeze|jump|laugh|run|skip|lift|coughs|sneezes|jumps|laughs|runs)|"
    "(coughing|sneezing|jumping|laughing)"
)
"""Make of a drop what many mothers lose, if `FOR_YEARS` is told and none of `OF_THE_SPINE`."""
FOR_YEARS = words("years always ever babies kids children twins births")
OF_THE_SPINE = words("back numb saddle sudden suddenly weak bottom bum spine disc worse")
OF_LATE = frozenset(WEEKDAYS) | words("today yesterday morning never week days twice now legs")
"""In the sentence of such a drop these make it a new one."""

HOARSE_FROM = runs(
    "(the|a|this|that|my|bad|heavy|stinking|streaming|head) cold|laryngitis|flu|karaoke|shouting|singing|cheering|"
    "[the] choir"
)
"""Near a voice that has gone: it went so."""
NO_COLD = words(
    "tongue swelling swollen sting stung wasp bee nuts nut lips lip tingle tingling tingly spasm noisy whistling drool "
    "drooling weak weaker nasal choke choking slurred face stuck claw claws breathe whisper hives"
)
"""Beside it these tell of more than a cold."""
SWALLOWING = words("swallow swallowing")
NEVER_COULD = words("hopeless useless good terrible rubbish never doing")
"""Before one of those and a tablet these tell how somebody is …"""
NOW_CANNOT = words("today started since water food anything stuck stick sticking choking choke liquid drink now week")
"""… unless one of these is told."""
SLEPT_ON = runs("(slept|fell asleep) on (my|the|his|her) (arm|hand|leg|side)")
GONE_SOON = runs(
    "(it|they) (went|eased|let go)|and gone|(it|they) (was|were|is|are) gone|gone (in|by|within|after) (a|the|5|2|10)|"
    "gone by the time|it is gone by"
)
"""Behind a limb that was tight as a drum: it was a cramp."""
PRESSED = words(
    "kick plaster cast crushed fell broke broken fracture fractured numb pins pale cold white worse now still again "
    "hours swollen bandage brown surgery operation bleeding trapped tingling unbearable"
)
"""Around it these tell of more."""
HIP = runs("on (the|one|my|her|his) hip")
"""Directly behind "the toddler": it is carried, and has no cramp."""
