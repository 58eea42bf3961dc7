"""How English counts: units, vague numbers, dates, and what a number near them does not measure."""

from __future__ import annotations

from kiosk.understanding.english import body
from kiosk.understanding.english.dates import MONTH, WEEKDAYS
from kiosk.understanding.english.lists import runs, table, words

NUMBER_WORDS = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand and"
)
"""Words that a spelled number is made of."""
VAGUE = table(
    """
    a couple = 2 | [a] couple of = 2 | [a] few = 3 | several = 5 | a dozen = 12 | half a dozen = 6 | a handful [of] = 4
    [a] half = 0.5 | half (a|an) = 0.5 | half of a = 0.5 | [a] quarter of (a|an) = 0.25 | a third of a = 0.33
    3 quarters of (a|an) = 0.75 | 2 thirds of (a|an) = 0.67
    (a|an) = 1 | a (good|single|whole|full) = 1 | about a = 1
    """
)
"""Words that stand for a number → the number."""
AND_A_PART = table(
    "and [a] half = 0.5 | and a quarter = 0.25 | and a third = 0.33 | and 3 quarters = 0.75 | and a bit = 0.2"
)
"""Behind a number → what is added to it: "two and a half"."""
OR_ANOTHER = table("or 2 = 0.5 | or 3 = 1 | or so = 0")
"""Behind what is counted → what is added to its number: "a pint or two"."""
ONCE = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
"""Words → times."""
TIMES = words("time night day morning evening")
"""Counted in "three times a week"."""
ATTACKS = words("cramp attack bout spasm episode spell one")
"""Counted in "three attacks a week", of the cramp itself."""
OF_THEM = frozenset(runs("of (them|these|those)"))
"""May stand behind a number that the question has asked for ("three of them a week")."""
PER = words("a per each every in the this")
"""Begin the period in which something is counted: "three a week"."""
PERIOD_PREPOSITIONS = words("in of")
"""Stand before one of `PERIOD_DETERMINERS`."""
PERIOD_DETERMINERS = frozenset(runs("a|an|any|the|each|one"))
"""Behind a preposition these begin it, too: "three in a week"."""
WHOLE = words("single whole entire")
"""May stand before the name of the period: "in the whole day"."""
OUT_OF = runs("in|out of|every|(in|out of) every|in any|in the (last|past)")
"""Behind "two nights" or "twice" these begin how many there are: "two nights in three", "twice in six weeks"."""
ORDINALS = {"other": 2.0, "second": 2.0, "third": 3.0, "fourth": 4.0, "fifth": 5.0, "alternate": 2.0}
"""Between "every" and "night" → how many nights there are to one."""
ADVERBS = {"daily": 1.0, "nightly": 1.0, "weekly": 7.0, "monthly": 30.0}
"""Period in one word → its days."""
DAYS = {
    "day": 1.0, "night": 1.0, "morning": 1.0, "evening": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.0,
    "year": 365.0, "decade": 3650.0,
}
"""Period (or part of a day) → days."""
MINUTES = {"second": 1 / 60, "sec": 1 / 60, "minute": 1.0, "min": 1.0, "hour": 60.0, "hr": 60.0}
"""Unit of an attack → minutes."""
VOLUMES = {
    "liter": 1.0, "l": 1.0, "ml": 0.001, "milliliter": 0.001, "pint": 0.568, "glass": 0.25, "cup": 0.25, "mug": 0.3,
    "bottle": 0.5, "gallon": 4.5, "quart": 1.1, "jug": 1.5, "can": 0.33, "tin": 0.33,
    "beaker": 0.25, "tumbler": 0.25, "mil": 0.001, "mill": 0.001, "oz": 0.03, "ounce": 0.03, "flask": 0.5,
}
"""Litres; glass and cup a household glass, pint and gallon imperial, bottle the usual half litre."""
DISTANCES = words("mile miles")  # The stem of a mil.
DRUNK_FROM = words("cup mug glass beaker tumbler")
"""So many of these a day are drunk, whether or not drinking is named, unless `BEFORE_CONTENT` follows."""
BEFORE_CONTENT = words("of")
"""Begin what is in a vessel, which may be no drink."""
BEFORE_VESSEL = words("of those these them the big giant massive huge great large full")
"""Stand between a number of vessels and what each holds ("two of those big five litre cans")."""
REFILLED = words("fill refill empty finish drain through")
"""Beside "four times" they tell how often a vessel is emptied."""
LIMITS = {
    ("units", ""): 4000.0, ("iu", ""): 4000.0,
    ("mg", "magnesium"): 400.0, ("milligrams", "magnesium"): 400.0, ("grams", "magnesium"): 0.4,
    ("mg", "calcium"): 2500.0, ("milligrams", "calcium"): 2500.0, ("grams", "calcium"): 2.5,
    ("micrograms", "vitamin"): 100.0, ("mcg", "vitamin"): 100.0,
}
"""(Unit, supplement) → the most a day that is unlikely to harm. Bare units are vitamin D's.

Magnesium [background], calcium [S26], vitamin D [S25].
"""
LEAST_UNITS = 1000.0
"""From which units are no drinks and no insulin."""
MINERALS = words("magnesium potassium losalt")
"""Minerals that are taken as tablets, whose label says how many a day."""
MOST_TABLETS = 3.5
"""Tablets of a mineral that a label may tell to take a day."""
BEFORE_TABLETS = words("of them these those the magnesium potassium tablets pills capsules gummies sachets")
"""May stand between how many are taken and "a day"."""
OTHER_COUNTS = words("fruit veg vegetables portions bananas times coffees cups pints liters miles cramps")
"""Near a number these are what it counts."""
TAKEN = words("having taking took take had have it them")
"""A little before "every day" these tell that something is taken so."""
MEANT = words("meant supposed should says said instead")
"""Before a "once a month" these tell how it should be taken, not how it is."""
SINCE_THEN = words("ago back now later on")
"""Behind a time these count it from when the cramp began, if it is told to hold still."""
HELD = words("clench hard lock knot there cramp spasm hold stuck solid come go seize grip bunch contract got ball")
"""Behind "still" these tell that it does (stems)."""
STILL_SO = runs(
    "(exactly|just) the same|no (different|better)|no sign of it|as (tight|hard|bad) as|and counting|can not shift it|"
    "not (budged|budging|shifted|shifting|eased|unclenched|loosened|slackened)|"
    "not (let go|let up|turned loose|come undone|gone off|gone yet|shift it|get rid of it)|"
    "will not (let go|shift|ease|turn loose)"
)
"""Tell that a cramp holds still, without a "still"."""
SERVINGS = {
    ("bottle", "wine"): 6.0, ("glass", "wine"): 1.0, ("pint", "beer"): 1.5, ("pint", "lager"): 1.5,
    ("pint", "cider"): 1.5, ("pint", "bitter"): 1.5, ("pint", "guinness"): 1.5, ("can", "beer"): 1.2,
    ("tin", "beer"): 1.2, ("tin", "lager"): 1.2, ("can", "lager"): 1.2, ("can", "cider"): 1.2,
    ("bottle", "beer"): 1.0, ("bottle", "vodka"): 20.0,
    ("bottle", "whisky"): 20.0, ("bottle", "whiskey"): 20.0, ("bottle", "gin"): 20.0, ("bottle", "rum"): 20.0,
    ("bottle", "spirits"): 20.0, ("liter", "wine"): 8.0,
}
"""(Vessel, drink) → drinks; one is a glass of wine, about fifteen grams of alcohol."""
CAFFEINE = words("coffee espresso latte cappuccino americano tea brew cuppa energy redbull caffeine expresso mocha")
"""Drinks that hold caffeine."""
ALCOHOL = words(
    "wine beer lager cider vodka whisky whiskey gin rum alcohol spirits bitter ale prosecco sherry brandy guinness "
    "unit drink"
)
"""A "drink" is one only after a number ("three drinks a night")."""
BEFORE_DRINK = words("of strong black big large small red white cup mug glass cold nice good hot instant decent")
"""May stand between a vessel and what is drunk from it: "a cup of strong tea"."""
DRINKING = words(
    "drink water fluid squash juice sip hydrate liquid pop finish refill force down sink neck chug guzzle through"
)
"""Make a volume one that is drunk."""
COUNTED_ELSEWHERE = body.LIMBS | words(
    "mg microgram mcg gram g milligram kilogram kg stone pound mile kilometer meter yard block step stair tablet "
    "capsule flight percent degree child kid of thing other dollar buck quid euro penny pence pot bar slice moment tick"
)
"""A bare number before one of these does not answer the question."""
ONE_OF_THEM = words("a an one half")
"""Begin what a vessel holds, which counts nothing beside litres."""
STRETCHED = words("solid full whole good straight long bloody")
"""May stand between a number and the time that it counts ("two solid hours")."""
NOT_THE_CRAMP = words(
    "doctor nurse chiropodist physio dentist hairdresser rain snow lamb ewe cab lorry truck allotment jog knit choir "
    "weigh vitamin read phone visit cook clean bath shower church bingo shop bus club class appointment run gym "
    "exercise drink eat pee toilet loo walk swim tablet coffee beer wine dialysis train yoga cycle poo wash play "
    "work mg urine tea sleep smoke use cream gel inhaler dose take bathroom drive shift"
)
"""How often this is done is not how often cramps come."""
NOT_A_SPELL = words("ago later walk walking away drive run before after flight shift each every sleep a per of")
"""After a time these make it another one than that of an attack."""
NOT_THE_SPELL = words(
    "sleep walk flight fly drive work shift wait run stand sit since play roof garden dig sun outside heat train pee "
    "urine toilet jog swim exercise gym cycle ago hospital clinic nap laptop feet serve shop desk salon "
    "queue travel climb hike journey march took bus coach lorry kneel football match tennis golf rest chair "
    "computer"
)
"""Near a time these make it another one than that of an attack."""
NOT_THE_ONSET = words(
    "pregnant old retired married live taking take tablet medicine smoke drive operation surgery baby give work "
    "vegan hospital class job stay dose move widow divorce weigh eat drink gave stopp quit"
)
"""Near "for years" these tell what else has gone on for so long."""
OF_A_MEDICINE = frozenset(runs("(on|take|taken|taking) (it|them|that|those)"))
"""Before "for years" these tell of a tablet."""
OF_A_SPELL = words(
    "last it they them go cramp spasm pain ache hurt lock seize attack spell stay keep on still continue tight knot "
    "that"
)
"""One of these near a time makes it the length of an attack."""
HOLDING = words(
    "last cramp cramping spasm pain ache hurt lock seize attack spell stay keep still continue tight knot clench grip "
    "clamp hold held solid fist stuck cross curl pull throb agony swell numb"
)
"""One of these near a long time makes it the length of an attack (stems)."""
ROUGHLY = words("about around roughly maybe nearly almost a good only like some")
"""Left out before a long time, where what stands before it tells what it measures."""
COUNTING = frozenset(runs("that is|been going|(going|went|goes) on"))
"""A few words before a long time these count it."""
BACK = frozenset(runs("back|before|apart|earlier"))
"""Behind a time these tell when something was."""
SO_FAR = runs("now|so far|solid|and counting|and it is|(it has|this has|they have) been")
"""Behind a time these count it up to now."""
LETTING_GO = words("ease go went off pass settle quit stop loosen")
"""Before "after twenty minutes" these tell how long it had lasted (stems)."""
STARTING = words("start begin began begun first since notice come on onset")
"""Near "three days ago" these tell that the cramps began then (stems)."""
HAD_FOR = frozenset(runs("had (it|them|this|these)|going on|must be"))
"""Before a number of days these make it the time since the start ("I've had it a fortnight")."""
LASTING = words("for past last over since about these within during")
"""Before a number of days these make it the time since the start: "for three days"."""
AGED = frozenset(
    runs(
        "aged|turned|pushing|i am|(who|he|she|mum|dad|husband|wife|son|daughter|age) is|"
        "(man|woman|lady|lad|girl|boy|chap|age) of|"
        "my (mum|dad|husband|wife|son|daughter|nan|gran|grandad|sister|brother)"
    )
)
"""Before a number these make it an age, if nothing is counted after it ("my dad's eighty" has lost its 's)."""
ONLY_AGED = words("only just nearly almost about barely gone past over")
"""May stand between one of `AGED` and the number."""
AFTER_AGE = words(
    "and but so now next this i he she it they we my his her with odd love dear doctor miss you not never gets has"
)
"""Behind a number these begin another thing: nothing is counted."""
BEFORE_A_PART = frozenset(runs("in (my|his|her)|with (cramp|cramps)"))
"""Behind a number these do so too: "I am 12, in my leg" comes without its comma."""
YEAR = 2025.0
"""From which ages are counted: the room knows no calendar."""
BORN_BY = 1965.0
"""No later year of birth is turned into an age, since `YEAR` goes out of date."""
SOON_AGED = words("be turning turn nearly almost")
"""Before an age these make it that of the next birthday: "I'll be sixty in March"."""
COMING = frozenset(runs("in|next|come|this"))
"""Directly behind an age, before one of `BIRTHDAYS`."""
BIRTHDAYS = words(
    f"{MONTH.strip('()').replace('|', ' ')} birthday year month week spring summer autumn winter christmas easter"
)
"""Behind an age and one of `COMING` these make it that of the next birthday: "I'm ninety one in August"."""
FOUND_AT = words("found diagnosed told got retired gave packed widowed stopped put took started began came")
"""A little before "at seventy" these tell at what age something happened: who tells of it is no younger now."""
AFTER_AGE_THEN = words("would so though after with when because which that believe by")
"""Behind such an age nothing is counted, as it is in "at seventy miles an hour"."""
OF_PAST = frozenset(runs("in (my|his|her)"))
"""Before "forties" these place there what was done, if `DONE_THEN` is told and not `STILL_THERE`."""
DONE_THEN = words("had was were did got took taken cut went came started began ever used since back removed out when")
"""Tell what was done in those years: "I had it out in my forties"."""
STILL_THERE = words("am is now still")
"""Tell that what was done in those years still is so."""
LIFETIME, OLDEST = 60.0, 105.0
"""Years that somebody has had, taken or done something, from which they are over sixty themself; and too many."""
NO_LIFETIME = words("ago old time in house building furniture mortgage warranty between")
"""Directly before or behind the years these show that nobody has done it so long: "sixty years ago"."""
BEFORE_DECADE = words("my his her their our early mid late middle")
"""Make "seventies" an age: without them they are years of the century."""
AGO = frozenset(runs("ago|back"))
"""Behind a time these tell when something was, not for how long it has been."""
YEARS_OLD = table("(years|year) old = 1 | years (young|of age) = 1 | s = 1 | yo = 1")
"""Behind a number these make it an age."""
YEARS = frozenset(runs("years|year"))
"""Behind a bare number these make it an age, where that is asked for."""
YEARS_AND = frozenset(runs("(years|year) and"))
ONCE_AGED = words("was were when at born")
"""Before an age these place it in the past."""
DECADES = {
    "twenties": 20.0, "thirties": 30.0, "forties": 40.0, "fifties": 50.0,
    "sixties": 60.0, "seventies": 70.0, "eighties": 80.0, "nineties": 90.0,
}
"""Years of a life, by the decade → the first of them."""
_SOON = (
    "yesterday", "last night", "this morning", "today", "the weekend", "last weekend", "lunchtime", "this afternoon",
    "the other day", "this week",
)
_BEGINNINGS = {
    **dict.fromkeys(("started", "began", "kicked off"), ("last", "on", "this")),
    **dict.fromkeys(("came", "come"), ("on last", "on", "on this")),
}
DATES: dict[tuple[str, ...], float] = {
    **{("since", day): 4.0 for day in WEEKDAYS},
    **{("since", "last", day): 6.0 for day in WEEKDAYS},
    **{
        (*verb.split(), *how.split(), day): 5.0
        for day in WEEKDAYS
        for verb, hows in _BEGINNINGS.items()
        for how in hows
    },
    **{("since", *when.split()): 1.0 for when in _SOON},
    **{(verb, *when.split()): 1.0 for when in _SOON for verb in ("started", "began")},
    **table(
        """
        since i was (a child|young) = 9000 | all my life = 9000 | my whole life = 9000
        for as long as i can remember = 9000 | for (many|donkeys) years = 3000 | years and years = 3000
        for years = 1000 | for ages = 365 | for months = 120 | for weeks = 28 | for days = 5 | for a while = 60
        [for] the last few days = 3 | for the past few days = 3 | [for] the last few months = 100
        [for] the last few weeks = 21 | [for the] past few weeks = 21 | (last|past) couple of weeks = 14
        since last year = 365 | since last (summer|winter) = 300 | since (christmas|the summer) = 100
        since last month = 30 | (since|started) last week = 7 | just started = 2 | only just started = 1
        ages ago = 365
        """
    ),
}
"""Words → days since it began; a weekday is about half a week ago."""
OFTEN = table(
    """
    every [single] (night|day) = 7 | every (morning|evening) = 7 | each night = 7 | night after night = 7 | nightly = 7
    (nearly|almost) every night = 6 | every night (bar|but|except) one = 6 | all but one night = 6
    most (nights|days|mornings|evenings) = 5 | 5 nights out of 7 = 5 | [on] alternate nights = 3.5
    alternate days = 3.5 | every couple of (nights|days) = 3.5 | every few (nights|days) = 2 | at weekends = 2
    every week = 1 | every couple of weeks = 0.5 | every few weeks = 0.3 | every month = 0.25
    [every] now and (then|again) = 0.5 | every so often = 0.5 | on occasion = 0.4 | once in a while = 0.3
    few and far between = 0.2 | once in a blue moon = 0.1 | hardly ever = 0.1
    """
)
"""Words → times a week."""
CLAUSE_EDGES = words("and but because so then which")
"""End the clause around a number."""
CRAMP_PRONOUNS = words("it they them one ones these")
"""Stand for the cramp, unless one of `BEFORE_OTHER_IT` stands before them."""
CRAMP_VERBS = words("ease last pass wear settle")
"""What a cramp does while it is there."""
BEFORE_OTHER_IT = words("of on off take taking took taken about with drink drinking for by the")
"""Before "it" these tell of a tablet or a drink ("six mugs of it")."""
LAST_ONE = frozenset(runs("last (one|time|attack|cramp|bout)"))
"""Before a number of days these tell when the cramp was last there, not since when it comes."""
