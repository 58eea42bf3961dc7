"""What is hot, cold or red beside a leg, and is none: the weather, a bath, wine, whoever feels the cold."""

from __future__ import annotations

from kiosk.understanding.english import body
from kiosk.understanding.english.lists import runs, words

DOWN = frozenset(runs("down|through|onto"))
"""Behind "put weight": it is put onto something."""
ON_A_LEG = frozenset(runs("on (it|them|that|this|my|his|her|the|one|either)"))
"""Behind "put weight" one of these two tells what is stood upon; no pounds were gained."""
AT_A_PLACE = words("in on under inside at near by")
DETERMINERS = words("the this that a an my our these those")
NO_PLACES = words(
    "morning mornings evening evenings night nights day daytime afternoon middle back front bottom top same right left "
    "side inside outside spot place patch area vein last week weeks past skin muscle bed bone hot red warm plaster "
    "cast boot stocking stockings bandage splint sock socks shoe shoes bath shower whole outer inner widest upper "
    "lower point part end other"
)
"""Behind one of `AT_A_PLACE` and an article these name no place that is hot."""
HOT_THINGS = runs("hot (chocolate|milk|drink|drinks|toddy|water|bath|baths|bottle|tea|shower|showers|lemon|ribena)")
"""Make nobody hot."""
HOT = words("hot boiling roasting burning scorching baking oven red furnace warm sweltering")
IT_IS = runs("it (is|was|gets|feels)|(is|was) (like|an)")
"""Before one of `HOT` these speak of a place that was named: "in the greenhouse, it's boiling"."""
TEMPERATURES = words("hot warm boiling red cold colder freezing icy")
"""Are said of a limb, and of all that stands below."""
THINGS = words(
    "weather day days night nights evening evenings morning mornings spell summer summers sun climate climates "
    "conditions country countries season temperatures temperature winter winters snap wind air months "
    "yoga bath baths shower showers tub tubs pool flush flushes sweat sweats sauna swim swimming plunge dip "
    "room rooms kitchen house bedroom bed car office shop store floor floors tiles concrete ground warehouse "
    "water bottle drink drinks tea coffee food foods curry curries chocolate toddy soup milk beer meal meals "
    "towel flannel compress compresses pack packs pad pads wrap spray cream gel "
    "sores turkey virus germs wine meat peppers haired hair head headed bull cross"
)
"""Directly behind one of `TEMPERATURES` these are what is hot or cold."""
TIMES = words("day days night nights evening evenings morning mornings")
"""Those of them that may tell when a limb is so: "my calf is hot day and night"."""
LINKING = words("is was are were am be been red feel feels felt get gets got stay stays stayed go goes")
"""Before the "hot" these let the day or night behind it tell when it is so."""
SPOTS = words("sore front place")
"""Behind "cold" or "hot" these may be of the weather, and on a limb …"""
ON_A_LIMB = words("and on patch patches spot spots")
"""… as they are where one of these goes on."""
ARTICLES = words("the a bad nasty heavy streaming winter stinking")
"""Directly before "cold" these make it a thing: "in the cold", "I've had a cold"."""
SOMEBODY = runs("(i|he|she|you|we) (am|is|are|get|gets|got|feel|feels|felt|was|were)|i have been|i keep getting")
"""Before one of `TEMPERATURES` these tell who it is, and of no limb."""
OUTSIDE = runs(
    "(when|whenever|if) it (is|gets|was|turns)|"
    "(weather|room|bedroom|house|kitchen|office|bed|water|night|nights|day|days) (is|are|gets|was|turns|were|has been)"
)
"""Before one of them these tell of the weather."""
DEGREES = words("too so very really always often bit a quite that extremely all feeling being getting")
"""May stand between."""
OF_A_LIMB = words("in down from below on around at just only here")
"""Directly behind one of `TEMPERATURES` these may name the limb after all: "I feel cold in my left leg"."""
PARTING = words("and or but so when while with then day night nights bed bath morning evening")
"""With one of these before the limb, it is another thing: "hot at night and my legs cramp"."""
A_LIMB = words("a bad nasty very really")
"""Before a "cold" these may lead to its limb …"""
OF_COLD_LIMB = words(
    "lower upper left right heavy bad sore painful aching stiff weak numb tingling tingly dead lifeless swollen purple "
    "white whitish blue bluish pale gray black mottled clammy back front outside inside inner outer bottom top half "
    "part side patch spot feeling sensation of in on my the one his her this that whole little big"
)
"""… where nothing but these stands between: "a cold lower right leg"."""
TOGETHER = words("and or")
"""Behind "a cold" these may go on with its colour: "a cold and white leg"."""
COLOURS = words("white blue pale gray black purple numb mottled swollen tender dead clammy hot red")
"""Directly behind one of `TOGETHER`."""
DATING = words("since last over until till before from early late next previous")
"""Directly before "summer", a "the" aside, these make of the heat a date …"""
DATED = words("holiday holidays term")
"""… as one of these does behind it."""
MANY = body.LEGS | body.ARMS | words("they")
"""Limbs that get cold together …"""
GETTING = words("get gets feel go")
"""… where one of these stands directly before the "cold" …"""
WHERE = runs("in bed|at night|in [the] winter|in the cold|in cold weather|easily|when it is cold|of a night")
"""… and one of these in the sentence: nobody's legs get cold in bed of a clot."""
ONE = words("one left right suddenly white blue pale gray black purple numb mottled dead today yesterday since now")
"""With one of these it is more than that; directly behind a "cold" they go on to its limb: "a cold left foot"."""
