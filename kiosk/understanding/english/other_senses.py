"""How English tells cramps that come again, getting down on a floor, and a pressure that is low."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

MANY = words("cramps")
"""What somebody can't get rid of: cramps that come again, and no one cramp that holds …"""
COMING = words("coming comes months years weeks returning happens")
"""… as one of these tells …"""
UNTIL = words("until till unless")
"""… or one of these, behind which it ends."""
HOLDING = words(
    "now still hour hours minute minutes since today morning yesterday solid locked going "
    "worse started release releases releasing"
)
"""With one of these it may hold all the same."""
PUT_DOWN = words("sugar sugars glucose blood reading readings it them")
"""What somebody "can't get down" is a sugar only with one of these, and else a floor."""
TO_THE_GROUND = runs("down (low|to|on my knees|on my hunkers|on all fours)")
"""Of what somebody goes down to do, and no faint …"""
GOING = words("go goes going went gone get gets getting got")
"""… where the words begin with one of these: not "I collapsed down to the floor"."""
IS_LOW = runs("(is|runs|goes|was|has been) [always|a bit|too|very|quite|rather] [on the] low|low")
"""Behind a pressure: it is not high."""
AT_A_PLACE = words("in on under inside at near by")
ARTICLES = words("the this that a an my our these those")
NO_PLACES = words(
    "morning mornings evening evenings night nights day daytime afternoon middle back front bottom top same right left "
    "side inside outside spot place patch area vein last week weeks past skin muscle bed bone hot red warm plaster "
    "cast boot stocking stockings bandage splint sock socks shoe shoes bath shower whole outer inner widest upper "
    "lower point part end other"
)
"""Behind one of `AT_A_PLACE` and an article these name no place that is hot."""
DRINKS = words(
    "milk cocoa chocolate horlicks ovaltine lucozade juice salts vinegar tea squash cordial water broth bovril "
    "smoothie smoothies electrolytes electrolyte dioralyte coffee lemonade kombucha gatorade "
    "powerade milo ribena"
)
"""Drunk every night they make no drinker …"""
ALCOHOL = words(
    "wine beer beers lager vodka whisky gin rum sherry port brandy spirits alcohol booze stout ale bitter pub cans "
    "prosecco champagne"
)
"""… unless with one of these ("cider vinegar" is none)."""
HOT_THINGS = runs("hot (chocolate|milk|drink|drinks|toddy|water|bath|baths|bottle|tea|shower|showers|lemon|ribena)")
"""Make nobody hot."""
HOT = words("hot boiling roasting burning scorching baking oven red furnace warm sweltering")
IT_IS = runs("it (is|was|gets|feels)|(is|was) (like|an)")
"""Before one of `HOT` these speak of a place that was named: "in the greenhouse, it's boiling"."""
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
YELLOW = words("yellow lager juice")
DARKENING = words(
    "dark darker darkish deep deeper strong stronger hard mustard amber orange orangey brown brownish stinks stink "
    "smells pongs reeks stale left off cloudy concentrated thick"
)
"""Beside one of these a `YELLOW` is not how urine should be."""
EYES = words("eye eyes eyeballs skin face")
"""Yellow, these are no urine."""
PALE = words("pale light straw lemon soft normal usual ordinary regular standard")
"""In the phrase itself: it is told to be so."""
SWALLOWED_WITH = runs("water with|(with|in) [a|the|some|cold|plain|little|glass of|drop of|sip of|drink of] water")
"""In what sounds like water tablets these tell what tablets are swallowed with."""
