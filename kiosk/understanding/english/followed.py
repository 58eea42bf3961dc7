"""Words that turn the phrase before them into something else."""

from __future__ import annotations

from kiosk.understanding.english import persons
from kiosk.understanding.english.lists import words

NOT_WATER = words(
    "alcohol alcoholic booze beer beers lager wine spirits whisky whiskey gin vodka rum cider coffee tea cola coke "
    "pop soda lemonade juice milk squash caffeine fizzy sherry port stout"
)
"""Who does not drink these may well drink enough: "I don't drink coffee"."""
ANY_DRINK = words("water anything fluids fluid liquids liquid")
"""… unless one of these is among what they don't drink ("tea or water")."""
NEW_THINGS = words(
    "knee hip leg shoulder valve job car mattress bed doctor chair stick walker frame bike teeth glasses"
)
"""What is new is one of these, and no medicine: "they gave me a new knee"."""
CLEAR = words("head mind conscience chest lungs skin")
"""May be clear as well as water."""
SOME = frozenset((word,) for word in words("the that this some nice lovely"))
"""Before "young man" these make him somebody else than who is ill."""
OF_A_LIFE = words("male under_18 over_60")
"""What a relative's name tells of the one person who is ill …"""
SEVERAL = persons.SEVERAL | words(
    "babies toddlers boys grandsons lads husbands granddads grandfathers grandmothers grannies grans nans"
)
"""… and not of several."""
COLOURS = words("brown red dark black pink blood bloody orange cola purple rusty")
"""Who "hasn't peed brown" pees."""
QUANTIFIERS = words("any much a lot of that the my too many very at all enough")
"""May stand between."""
WAKING, ANSWERING = words("wake waking woken stir"), words("answer answering respond responding react")
"""What somebody who lies there does not do, and what a speaker says of themself without being in danger …"""
BY_MYSELF = words("i me you early")
"""… beside one of these: "it doesn't wake me", "I'd rather not answer" …"""
OTHERS = persons.KIN | persons.THIRD_PERSON | {"they", "them"}
"""… but not when it is said of one of these ("I can't wake her") …"""
OWN_SLEEP = words("me myself up early in at for on before after till until without")
"""… nor when something else than these follows, which is then woken ("I can hardly wake the poor man")."""
THINK = "think"
"""Behind "I" it tells an opinion: "I think my mother had them too" is no "thinks I'm his mother"."""
ASKING = words("who where what which how")
"""At the end of a match these go on with whom or what somebody does not know …"""
NO_PERSON = words("to is are was were would will best else does did can could")
"""… but not before these: "I don't know who is right"."""
LEANED_ON = words("trolley cart barrow counter rail railing bannister gate mower pram buggy walker frame fence wall")
"""Over these one leans to ease a back; out of bed one hangs a leg for its blood."""
LIKENED = words("it this that them these those the anything before")
"""What "never had pain like" is followed by."""
TOPPLING = words("collapse keel topple slide slid drop")
"""What things do as well as people."""
AGES = words("under_18 adult_under_60 over_60")
"""Findings that a number behind a person tells …"""
UNITS = words("month week day hour minute second night foot stone kilo pound time mile inch cup pint")
"""… unless it counts these (stems)."""
WAS = words("was were is been")
"""Before "out for a minute" these tell of one who lay there, not of one who went out."""
DOWN = frozenset({("down",), ("through",), ("onto",)})
ON_A_LEG = frozenset(("on", one) for one in words("it them that this my his her the one either"))
"""Behind "put weight" these tell what is stood upon."""
DRINK, DO_NOT = words("drink drinks"), frozenset({("do", "not"), ("does", "not")})
"""With one of these or "never" before it, and no word for what: who does not drink drinks no alcohol …"""
JUST_BEFORE_DRINK = words("not never really ever actually even")
PUT_OFF = words("that say saying as though mean like claim i it he she we they would is am was not")
"""Alone between another "not" and these they take it back: "it's not that I don't drink"."""
MUCH = "much"
"""Whoever is asked about alcohol and says that they "don't drink much" speaks of it, too."""
NOT_AT_ALL = words("at all me myself any more longer really these days and but no")
"""… where one of these follows, or nothing …"""
OF_WATER = words(
    "water fluid fluids liquid liquids squash thirsty thirst dehydrated urine wee pee loo toilet dry enough shift"
)
"""… unless the sentence speaks of one of these."""
REPEATED = words("keep keeps kept always often forever every times constantly regularly")
STUBBED = words("stubbed")
"""Told of oneself, without one of those, these are a mishap, and no foot that drags."""
NAMES, OF = words("name names"), ("of",)
"""What somebody can't remember is no sign where it is that of …"""
THINGS = words(
    "tablet tablets medicine medicines medication pill pills drug drugs cream ointment spray inhaler injection jab"
)
"""… one of these; who has lost the name of a cup, or of a daughter, is told of."""
WHEN_I_WAS = frozenset((when, who) for when in ("when", "while") for who in ("i", "she", "was"))
"""Begin a "pregnant" that is over, unless one of …"""
STILL = words("still now again currently am")
"""… these is said."""
TESTS, POSITIVE = words("test tests testing tested"), words("positive line lines")
"""Behind "pregnancy" a test tells nothing, unless it came out so."""
