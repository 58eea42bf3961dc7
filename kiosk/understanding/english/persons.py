"""How English names the people a trouble belongs to."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

FIRST_PERSON = words("i me my myself mine we our")
"""Pronouns for the person who speaks."""
FIRST_PERSON_PLURAL = words("we our")
"""Those who help may call themselves so, whoever is ill: "his calf has locked and we've tried everything"."""
THIRD_PERSON = words("he she his him her hers")
"""Pronouns for another person; "they" is left out, since the cramps are "they"."""
THIRD_PERSON_SUBJECTS = words("he she")
"""Whoever says these is already telling of somebody: "my wife" did not just come in by the way."""
POSSESSIVES = words("my our")
"""Before a relative these name the relative, before anything else the speaker."""
OWN = words("my mine")
"""Show that a speaker who has told whose wife they are goes on about themself."""
SEVERAL = words(
    "kids children parents grandparents nephews brothers sisters sons daughters friends mates colleagues cousins "
    "uncles aunts grandads"
)
"""Several people, whose a trouble is only before one of `OF_SEVERAL`."""
OF_SEVERAL = words(
    "have had are were get got all both do did also too never keep kept always suffer suffered "
    "drink smoke take eat love like use"
)
"""Behind several people: they are told of, where "texting his friends so he isn't out of it" is told of him."""
KIN = words(
    "mum dad brother sister husband wife partner son daughter friend neighbour neighbor grandma grandad grandmother "
    "grandfather nan granny gran uncle aunt auntie cousin niece nephew boyfriend girlfriend mate colleague boss kid "
    "child baby toddler grandson granddaughter spouse fiance hubby missus parent "
    "boy girl family flatmate roommate dog cat lad lass lassie carer stepdad stepmum stepmother "
    "nana nanna stepfather stepson stepdaughter stepbrother stepsister godmother godfather godson goddaughter "
    "grandchild fiancee"
) | SEVERAL
"""Other people (stems and words)."""
OTHERS = KIN | THIRD_PERSON | words("they them")
"""Other people, and every pronoun for them."""
UNBORN = runs("[is] (due|expected|on the way)")
"""Behind "baby" these tell of whoever is pregnant: "baby's due in May, my calves cramp"."""
CALLED_OUT = words("nana nanna")
"""Those that children cry for: "white as a sheet, screaming nana nana my leg" tells of no white leg."""
ANIMALS = words("dog cat horse hamster rabbit puppy kitten budgie")
"""A kiosk for people can't help these."""
KEEPING = words("walk walks walked walking take takes took taking have has got keep with after feed")
HAVING_ONE, WITH = words("have has got"), words("with whose who that")
"""Around an animal these tell what it has itself: "I have a dog with a swollen leg"."""
BEFORE_ANIMAL = words("a the my his her our their")
"""Before an animal it is no patient: "I'm walking the dog"."""
BYSTANDERS = ANIMALS | SEVERAL | words(
    "neighbour neighbor neighbours boss colleague manager landlord teacher postman milkman vicar workmate coworker"
)
"""Nobody speaks for them at a kiosk, unless they say so, or tell of nobody else a danger."""

SMALL_ONES = runs(
    "(little|pee|small|tiny|young) (one|un|fella|fellow|mite|madam|chap|man|lady)|newborn|infant|teenager|teen|tot|"
    "youngest|eldest|oldest|preschooler|nipper|kiddie|youngster"
)
"""Name somebody behind one of `OF_CHILDREN`; "wee" has become "pee" by then."""
OF_SMALL_ONES = words("one newborn")
"""End the names of a child in the prompt set: "my wee one"."""
OF_CHILDREN = words("my our his her their the")
"""Before "8 year old" or "little one" these make it somebody."""
BEFORE_SMALL_ONES = words("little pee poor own other very dear youngest eldest oldest only new lovely")
"""May stand between one of `OF_CHILDREN` and the name."""
BEFORE_THE_FED = words("am breastfeeding breastfeed feeding nursing suckling")
"""Before "the little one" these tell of the speaker."""
HAVING_CHILDREN = words("have got had of to with after for")
"""Before "a 6 year old" these make it somebody else: "I am a 14 year old" is the speaker."""
UNITS_OF_AGE = {
    **dict.fromkeys(("year", "years"), 1.0),
    **dict.fromkeys(("month", "months"), 1 / 12),
    **dict.fromkeys(("week", "weeks"), 1 / 52),
    **dict.fromkeys(("day", "days"), 1 / 365),
}
"""Between a number and "old" → how many years one is."""
AGE_IN_SHORT = words("yo")
"""Stand for "year old"."""
KEPT_LONG = words(
    "injury fracture break scar wound sprain strain tear body bone self frame implant pacemaker stent replacement "
    "operation prescription bottle tablet pill boot shoe mattress bed chair car van bike house dog cat horse habit "
    "problem cramp graft wine whisky kidney liver heart disease failure diabetes transplant diagnosis condition "
    "illness medicine medication dialysis asthma epilepsy cancer"
)
"""Behind "3 year old" these are what is so old (stems)."""
POINTING = words("these those this that my")
"""May stand between the two: "ten years old these shoes"."""
BESIDE_ME = frozenset(runs("(with|and|have|got|has|plus) (a|an)|with my"))
"""Before "10 year old", behind the age of a grown-up: it is a child of theirs."""
GROWN_PEOPLE = words("man woman lady gentleman bloke chap")
"""Behind it these are who is."""
DIGITS = words("toe finger thumb")
"""Where one of these is named, "the little one" is another of them (stems)."""

ON_BEHALF = runs(
    "[here] for my|about my|asking about|(asking|calling|speaking) for|(it|this) is for|on behalf of"
)
"""Before a relative: the person speaks for them."""
OUTRIGHT = runs(
    "(it|this) is (for|about) [my|our]|(asking|calling|speaking|ringing) (for|about) [my|our]|"
    "on behalf of [my|our]"
)
"""In an answer, where "I care for my wife" tells nothing, only these do so."""
IT_IS_MY = runs("it is [actually|really|just] my")
"""Before a relative this tells for whom somebody asks, where no more is said of the relative than that …"""
BEFORE_MORE = words("so and well really actually here")
"""… or, behind these, what they have …"""
ASKING_FOR = words("about for after")
"""… or that the speaker asks for them: "it's my mum I've come about"."""
BEFORE_OUTRIGHT = words(
    "no nope yes yeah actually sorry oh ah well but i mean meant said say should have wait hang on and so told you "
    "not me cramp cramps the these listen am we are"
)
"""Alone before `OUTRIGHT` where it puts right whose cramps they are."""
BEING = words("am as being been become became")
"""Before "a grandmother" these tell what somebody is, and name nobody else."""
BEFORE_ROLE = words("a an the")
"""Stand between the two …"""
INTO_ROLE = words("just now only also still both after all myself quite already")
"""… and these may stand before them."""
NO_ROLE = words("with for of my our his her their your who that i we he she is has have gets")
"""Between "a" and the relative these name somebody else: "I am a friend of his wife"."""
HAVING = runs("(of|to) (2|3|4|5|6|7|8|9|10|one|twins|triplets|several|many|grown up)")
"""Behind a relative these tell what somebody is: "mum of three"."""
RELATED = runs("(i am|we are) [just|only|also|both|actually] (his|her|their)")
"""Before a relative these tell who speaks, and for whom: "I'm her mother"."""
HERE_WITH = runs(
    "(here|sat|standing|i am) with my|(come|came) [in] with my|[have] brought my|brought in my|fetched my|"
    "i have [got] my"
)
"""Before a bystander: they are there, and so is their trouble ("I'm here with my neighbour, he …")."""

SAYING = words("say tell think reckon notice ask believe suggest recommend advise insist warn claim")
"""What a relative says tells of no trouble of theirs: "my sister says it is a clot" (stems)."""
HEARSAY = words("swear swears swore recommend recommends recommended suggested suggests advised heard")
"""What a relative does with these is no trouble of anybody's: "my sister swears by magnesium"."""
COMPARED = words("as like than")
"""Before a person these compare with them: "the same as my husband"."""
HANDED_ON = runs(
    "i [also] take|i am (on|taking|using)|i have been (taking|using)|i have (taken|tried)|"
    "i (use|used|tried|share|borrow|borrowed)|i (take|took|had|tried) (one|some) of|"
    "gave me [one of|some of|2 of]|gives me [one of]|lent me|let me have"
)
"""Before somebody's medicine these make it theirs no longer: the speaker takes it."""
DOING = words("has is says said told takes took was does and gave thinks reckons")
"""Behind the person these tell what that person does: "I take my husband says too much"."""

HISTORY = words(
    "had died suffered suffers passed runs history used deceased late always family genetic inherited once"
)
"""With a relative these tell of the family's history, not of the person who is ill."""
PERFECT = words("has have just")
"""Before one of `HISTORY` these bring it into the present: "my son has had a seizure"."""
RECENT = words("now today just yesterday currently morning tonight night week keeps still another already")
"""These make a relative's trouble a present one, whatever tells of their history."""
AGO = runs("(minute|minutes|hour|hours) ago|earlier|in the last (hour|few hours)")
"""So do these: "my mum had a fit ten minutes ago"."""
DEAD = words("died dead deceased late funeral")
"""With one of these behind a trouble it is no present one, however the story goes on: "he collapsed and he died"."""
HABITUAL = words("gets get often always usually sometimes")
"""Between a relative and what befalls them these only compare: "my wife gets chest pain, I don't"."""
NAMED_ILLNESSES = runs(
    "stroke|strokes|tia|tias|heart (attack|attacks|trouble|problems)|coronary|bad heart|seizures|fits|blackouts"
)
"""What a relative "had" of these is their history: who means today says "is having" or "has just had"."""
OVER, PRESENT = words("was were used"), words("is has are have can keeps")
"""Before a relative's trouble these put it in the past, or bring it into the present behind a "no"."""
DIED = runs("(dropped|drop|fell) dead|was dead by|dead of a|dead with (a|his|her)")
"""These tell of the family's history, unless one of `PERFECT` or "is" stands before them."""
SUICIDES = runs("committed suicide|(killed|hanged|hung) (himself|herself)|(took|taken) (his|her) own life")
"""These do so in whatever tense: who has done that is nobody's patient."""
IN_FAMILY = runs("in (the|my|our) family|on my (mum|dad) side|on both sides of the family")
"""Behind an illness these make it the family's, and not the speaker's."""
BEFORE_IN_FAMILY = words("run runs is are was all very quite strong strongly common sort kind of that a history")
"""May stand between an illness and `IN_FAMILY`: "diabetes runs strongly in the family"."""

CONTRASTS = runs(
    "mine (do|does|are|is|have|has|did) not|mine never (have|do)|mine (is|are) fine|[but] i (am|do|have|did) not|"
    "i never (have|did)|i have never [had it]|i do not (have it|get them|touch them)|i do not take (it|them|any)|"
    "[but] not me|not me though|not myself|not for me"
)
"""At the end of a sentence these say that what someone else has, the speaker has not."""
HAPPENING_NOW = words("is are having now just today tonight can collapsed keeps started")
"""With one of these before it a contrast denies no danger: somebody else is in it now."""
TOO = words("too also same either likewise")
"""Behind "but I" these tell that the same is so of the speaker."""
TELLING_SUBJECTS = words("i he she")
"""Begin what is told of somebody: "I can't breathe"."""
ASKING_BACK = words("you if whether")
"""With one of these it is not told but asked back: "you mean I can't breathe? No"."""
ACTING = words("i he she they we")
"""Begin what somebody did: a "not" before one of these belongs to something else."""
