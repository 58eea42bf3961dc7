"""How English tells what is drunk, smoked, eaten, taken or liked, and what was left behind."""

from __future__ import annotations

from kiosk.understanding.english import drinks
from kiosk.understanding.english.lists import runs, words

HEALTHY_THINGS = words(
    "diet food foods eating eater meal meals lifestyle living life option choice way drink drinks snack snacks weight "
    "color amount stuff thing things options appetite breakfast lunch dinner"
)
"""Directly behind "healthy" these name what is, and it is nobody's health."""
ARE_HEALTHY = words(
    "it that this they these those which what water milk tea coffee juice magnesium salt walking swimming exercise "
    "stuff food diet"
)
"""Before "is healthy" these do so, where "he is healthy" tells of a person."""
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
TOBACCO = words(
    "cigarettes cigarette fags fag ciggies smokes tobacco baccy 10 20 the rollies cigars tabs marlboro"
)
"""Behind "a packet of" these are smoked."""
DRINKERS = words("alcoholic alcoholics drinker boozer alky")
FORMER = words("recovering recovered ex former reformed dry sober used")
"""Before one of those: they are one no more."""
YEARS = words("years decades decade")
"""Near what was stopped: it was long ago."""
LATELY = words("day days week weeks yesterday today weekend after")
"""Near it these tell that it was not."""
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
WORKING = frozenset(runs("work|works|working|worked|do|does|doing|on"))
"""Before "nights" these tell when somebody works."""
