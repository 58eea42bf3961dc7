"""Words that turn the phrase before them into something else."""

from __future__ import annotations

from kiosk.understanding.english import drinks, persons
from kiosk.understanding.english.lists import runs, words

NOT_WATER = drinks.ALCOHOLIC | words(
    "cider coffee tea cola coke pop soda lemonade juice milk squash caffeine fizzy sherry port stout"
)
"""Who does not drink these may well drink enough: "I don't drink coffee"."""
ANY_DRINK = words("water anything fluids fluid liquids liquid")
"""Among what somebody does not drink these tell that they drink too little: "tea or water"."""
COLOURS = words("brown red dark black pink blood bloody orange cola purple rusty")
"""Who "hasn't peed brown" pees."""
NEW_THINGS = words(
    "knee hip leg shoulder valve job car mattress bed doctor chair stick walker frame bike teeth glasses"
)
"""What is new is one of these, and no medicine: "they gave me a new knee"."""
SINCE_STARTING = "since starting"
"""Tells of a medicine only where nothing that somebody does follows: "since I started yoga"."""
BEFORE_STARTED = words("on at with in to a an the my our this that new going doing being back low high another up own")
"""May stand between "started" and what was."""
STARTED = words(
    "diet diets carb keto vegan yoga pilates gym exercise exercises job work school college university course class "
    "classes football tennis rugby golf cricket netball squash sport sports hobby nights shifts shift fast walk walks "
    "runs swim weights allotment garden marathon"
)
"""Such things are started, and any word in "-ing" but one of `TAKING` ("since I started running")."""
TAKING = words("taking having using getting")
EVERY = words("all every each a per same next other half whole this")
"""Before "day" these make no "leg day" of "my leg all day"."""
TOBACCO = words(
    "cigarettes cigarette fags fag ciggies smokes tobacco baccy 10 20 the rollies cigars tabs marlboro"
)
"""Behind "a packet of" these are smoked."""
POPPED = words("pop pops popped popping popper")
CALLED_IN = frozenset(runs("(popped|pop|popping) (in|out|over|round) (about|for|to|with|on|and|because|since|today)"))
"""Tell of somebody who came by."""
ABOUT_TO = words("could going about ready fit might would will")
"""A calf that "popped" has pulled, one that is popping twitches, and only one that is `ABOUT_TO` is hard."""
QUANTIFIERS = words("any much a lot of that the my too many very at all enough")
"""May stand between a phrase and what turns it: "I don't drink a lot of coffee"."""

WAKING, ANSWERING = words("wake waking woken stir"), words("answer answering respond responding react")
"""What somebody who lies there does not do, and what a speaker may say of themself without being in danger."""
OF_MYSELF = words("i me you early")
"""Beside waking or answering: "it doesn't wake me", "I'd rather not answer"."""
OF_OTHERS = persons.KIN | persons.THIRD_PERSON | {"they", "them"}
"""Beside waking or answering: "I can't wake her"."""
OWN_SLEEP = words("me myself up early in at for on before after till until without")
"""Behind waking: what else follows is whoever is not woken ("I can hardly wake the poor man")."""
THINK = "think"
"""Behind "I" it tells an opinion: "I think my mother had them too" is no "thinks I'm his mother"."""
ASKING = words("who where what which how")
"""At the end of a match these go on with whom or what somebody does not know."""
NO_PERSON = words("it to is are was were would will best else does did can could")
"""Behind one of `ASKING`: "I don't know who is right" tells of nobody who is confused."""
NAMES, OF = words("name names"), ("of",)
"""At the end of a match: the names are forgotten of what stands behind "of"."""
NAMED_THINGS = words(
    "tablet tablets medicine medicines medication pill pills drug drugs cream ointment spray inhaler injection jab"
)
"""May forget the names of these who is not confused; who has lost the name of a cup, or of a daughter, is."""

BEFORE_SOMEBODY = frozenset(runs("the|that|this|some|nice|lovely"))
"""Before "young man" these make him somebody else than who is ill."""
TOLD_BY_A_NAME = words("male under_18 over_60")
"""Findings that a relative's name tells of the one person who is ill ("my grandad"), and not of several."""
SEVERAL = persons.SEVERAL | words(
    "babies toddlers boys grandsons lads husbands granddads grandfathers grandmothers grannies grans nans"
)
"""Several people, none of whom is the one who is ill."""
AGES = words("under_18 adult_under_60 over_60")
"""Findings that a number behind a person tells, unless it counts one of `UNITS`."""
UNITS = words("month week day hour minute second night foot stone kilo pound time mile inch cup pint")
"""What such a number may count (stems): "my daughter's six months along"."""
WHEN_I_WAS = frozenset(runs("(when|while) (i|she|was)"))
"""Before "pregnant": it is over, unless one of `STILL` is said."""
STILL = words("still now again currently am")
"""Tell of a pregnancy that goes on."""
EXPECTING = words("expecting nursing")
"""Tell of a baby only where nothing else is expected or nursed: "we were expecting visitors"."""
BABIES = words(
    "baby babies twins triplets child children newborn little bub bubba son daughter him her them myself "
    "month months old first second third fourth another"
)
"""One of these near behind tells that it is one …"""
BABIES_LAST = words("girl boy lad lass next event")
"""So does one of these that ends what is said: "I'm expecting a girl", but "a girl from the agency"."""
NOTHING_ELSE = words("in any soon again and but so now with at next because since i today")
"""… and so does one of these directly behind: "I'm expecting in May", "I'm nursing and …"."""
ABOUT_WHEN = words("about around early again back sometime now mid late")
DUE_IN, WITH_CHILD = "due in", "with child"
TESTS, POSITIVE = words("test tests testing tested"), words("positive line lines")
"""Behind "pregnancy" a test tells nothing, unless it came out so."""

CLEAR = words("head mind conscience chest lungs skin")
"""May be clear as well as water."""
LEANED_ON = words("trolley cart barrow counter rail railing bannister gate mower pram buggy walker frame fence wall")
"""Over these one leans to ease a back; out of bed one hangs a leg for its blood."""
LIKENED = words("it this that them these those the anything before")
"""What "never had pain like" is followed by."""
TOPPLING = words("collapse keel topple slide slid drop")
"""What things do as well as people."""
THINGS_THAT_FALL = words(
    "it which bridge footbridge wall roof ceiling tent building house tower shed barn scaffolding tree fence marquee "
    "gazebo stand chair table bed shelf shelves scrum defence market markets talks deal bank company firm government "
    "economy prices peace world empire cake"
)
"""Directly before one of `TOPPLING`, but for `HAS`, these are what toppled: "the old bridge has collapsed"."""
HAS = words("has have had just nearly almost also that is was")
WHERE = words("in on off by at from near beside over into onto under behind")
"""Before such a thing these make it a place: "I was in the chair and collapsed"."""
WAS = words("was were is been")
"""Before "out for a minute" these tell of one who lay there, not of one who went out."""
DOWN = frozenset(runs("down|through|onto"))
"""Behind "put weight": it is put onto something."""
LOW = words("low down")
"""Beside a pain these tell how low in the belly it is, unless a leg follows."""
ON_A_LEG = frozenset(runs("on (it|them|that|this|my|his|her|the|one|either)"))
"""Behind "put weight" one of these two tells what is stood upon; no pounds were gained."""
STUBBED = words("stubbed")
REPEATED = words("keep keeps kept always often forever every times constantly regularly")
"""Beside a stubbed toe: the foot drags, where once is a mishap."""
CAN = words("can could")
"""Whoever "can't stop shivering" cannot; a cramp "won't stop" pulling."""
NO_VERBS = words("nothing anything everything something morning evening during")
"""End as what somebody does, and are none."""
