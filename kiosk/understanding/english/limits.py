"""How English tells that somebody is to drink no more than so much."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

BOUNDS = runs(
    "(no|not|never) [any] more than|not (drink|have|drinking|having|to drink|to have) [any] more than|only|just|"
    "at [the] most|under|below|less than|within|maximum|maximum of|max"
)
"""Directly before an amount these bound it."""
BOUNDS_AFTER = runs("max|maximum|at [the] most|tops|and no more|or less|but no more")
"""Directly behind it these do."""
ORDERS = words(
    "allowed permitted told tell tells said says say orders ordered advised recommended supposed meant lets let want "
    "wants insists insisted warned"
)
"""Beside a bounded amount these make it a limit: somebody else has set it."""
ORDERING = words("told tell tells advised asked")
"""Before "drink more" these make it the advice of others."""
BY_ONESELF = words("i would should shall could we us to guess")
"""Before one of `ORDERS` these make it the speaker's own estimate: "not more than a litre, I'd say"."""
LIMITING = words(
    "allowed permitted limit limited limits limiting restrict restricted restricts restriction ration rationed rations "
    "allowance"
)
"""Beside an amount these make it a limit, bounded or not."""
HELD = runs(
    "can only have|may only have|can not have more than|could not have more than|must not have more than|"
    "must not drink more than|should not drink more than|should not have more than|must not (have|drink) over|"
    "may not have more than|may not drink more than|"
    "not to (have|drink) more than|not [be] (having|drinking) more than|do not let me have more than|"
    "(put|got|have|has|keep|keeps|kept) me (on|to|down to|under|below)|(stick|keep|kept|down|stay|cut down|hold) to|"
    "keep (it|that|them|my fluids|my fluid|my drinking|my drinks|my intake|my water|fluids|everything) "
    "[down] (to|under|below|within)|kept (under|below)|stay (under|below|within)|only let me have|only lets me have"
)
"""Directly before an amount these are a limit themselves."""
PERMITTING = words("allowed permitted")
"""Those of them that a "not" does not deny: "not allowed more than"."""
NOT_LIMITED = words("no not never without any nobody")
"""Before the others these do."""
PARTING = words("and but so because")
"""Between an amount and one of `LIMITING` these part them: "my arm is limited and I drink two litres"."""
ENOUGH = runs(
    "at least|minimum|not enough|too little|(need|needs|should have|should be having|should get) more|drink more"
)
"""With one of these it is too little that somebody drinks."""
ENDED = runs("but not these days|not now|not any (more|longer)|no longer")
"""With one of these it was limited once."""
DRINK = words("drink have drinking having")
"""May stand between a "not" and "less than"."""
HOLDING = words("stick keep down stay cut hold myself")
"""In `HELD` and behind `LIMITING` these tell of a limit that may be one's own: "I stick to a litre"."""
HELD_DOWN = words("my it that them me fluid fluids everything kept")
"""Among those these tell that it is not: "keep my fluids under a litre"."""
SETTERS = (ORDERS - {"let", "lets", "want", "wants", "say"}) | words(
    "nurse doctor doctors hospital consultant specialist clinic dietitian dietician gp heart kidney kidneys renal "
    "liver dialysis failure allowance restriction restricted limited they must should need"
)
"""In the same sentence these tell that it is not."""
MUST = runs("(have|has|had|got) to")
"""So does this."""
OUTPUT = runs("plus what i (pass|pee)")
"""Behind a number of millilitres this is what whoever is on dialysis may drink."""
LIMITED = runs(
    "not (allowed|permitted|supposed|meant) [to drink|to have|to be drinking] [very|too|so] (much|a lot|lots|more) "
    "to drink|not (supposed to|meant to|allowed to|permitted to|to) drink [very|too|so] (much|a lot|lots)|"
    "not (supposed|meant|allowed|permitted) [to have] [very|too|so] (much|a lot of) (fluid|water|liquid)|"
    "(must|may) not drink [very|too|so] (much|a lot|lots)|"
    "(must|may|can) not have [very|too|so] (much|a lot|lots) (to drink|fluid|water|of fluid|of water)|"
    "not (want|like|let) me (drinking|to drink|having|drink|to have) [very|too|so] (much|a lot|lots)|"
    "as much as i am (allowed|permitted|let)|(what|all|whatever|as much as) (they|he|she) (let|lets|allow|allows) me|"
    "(what|all|whatever|as much as) (the|my) (doctor|doctors|nurse|hospital|clinic|consultant) "
    "(let|lets|allow|allows) [me]|all i am (allowed|permitted)"
)
"""Tell of a limit without an amount."""
CAREFUL = runs(
    "not (allowed|permitted) [very|too|so] (much|a lot|lots)|should not drink [very|too|so] (much|a lot|lots)|"
    "(careful|careful about|careful with|watch|mindful of|mind) (how much|what) i (drink|am drinking)|"
    "[on] a (limit|restriction|ration)|i am (limited|restricted|rationed)|"
    "(doctor|doctors|nurse|nurses|hospital) orders|"
    "they (measure|ration|limit|restrict) (it|me) [for me]|"
    "because of my (heart|kidney|kidneys|liver|dialysis|heart failure)|"
    "no more than (the|my) [heart|kidney|renal] (nurse|doctor|consultant|clinic) (says|said|allows|tells me|told me)|"
    "plus what i (pass|pee)|[it is] [written] [up] on the fridge"
)
"""Tell of one where it is asked how much is drunk, or may be."""
OF_SOMETHING = words(
    "beer beers wine alcohol spirits lager cider whisky whiskey gin vodka sherry brandy rum booze bitter guinness "
    "coffee coffees tea teas cola coke milk pop juice caffeine salt"
)
"""Directly behind it, or behind "of", it is a limit on one drink."""
WATER, PILLS = words("water fluid"), words("tablet tablets pill pills")
"""Nor is "less water tablets" a limit."""
BETWEEN = words("of a big small nice red white")
"""May stand between an amount and one of `OF_SOMETHING`."""
DRINKING = runs("i [only|just|never|usually|normally|do|probably|maybe] (drink|have|get through|manage)|not drink")
"""Tell how much somebody does drink, asked whether they may."""
AROUND_AMOUNT = words(
    "yes yeah yep a day per each every it is about just only in all of fluid fluids water i am on they the my nurse "
    "doctor hospital clinic consultant he she said says say told tell me"
)
"""Around an amount these tell nothing but who has set it."""
OFF = words("off")
"""Behind "tells me" this makes it no order."""
MORE = runs("drink more")
"""What "could drink more" is told by, unless others say so."""
