"""How English denies."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

NEGATORS = words("not no never without hardly barely scarcely neither nor none nothing nobody rarely")
"""Deny what follows them."""
NOBODY = words("nothing nobody none")
"""Part a phrase: "apart from my calf nothing hurts" tells of no calf that hurts."""
LISTING = words("no never neither nor without none")
"""Deny one item of a list each: "no pain no swelling" is no double negation."""
CONCORD = words("no nothing none neither nor nobody never hardly")
"""After a negated verb these repeat the negation ("I haven't got no pain") and don't undo it."""
QUITTING = runs(
    "stopped|quit|finished taking|finished my course of|finished a course of|finished the course of|gave up|given up|"
    "used to|no longer|free of|free from|absence of|lack of|instead of|rather than|"
    "allergic to|intolerant to|came off|come off it|taken off|took me off|packed in|jacked in|knocked off|cut out|"
    "i doubt|doubt it|doubt if|doubt that|doubt there|highly unlikely|unlikely|free from|devoid of|anything but|"
    "no way am i|no way is it|no chance i am|no chance of|no chance it is|anywhere but|everywhere but|no way i am|"
    "no way i have|no way it is|far from|clear of|ruled out|tested negative for"
)
"""Deny what follows like a negator: it is past, or it is not so."""
EXCEPTING = runs(
    "excluding|save for|not counting|except|except for|apart from|other than|besides|bar|aside from|barring|bar for|"
    "excepting|all bar|leaving out|with the exception of"
)
"""Turn the polarity of what stood before them."""
SCOPE_ENDS = words(
    "but only just except although though however because why how since so unless until till while when whenever "
    "then yet instead besides apart plus otherwise despite"
)
"""End the reach of a negator."""
OF_A_TIME = words("when while")
"""Right behind "not" these end nothing: "not when I exercise, but when I sit"."""
SCOPE_END_RUNS = runs(
    "before my|before i|before it|before the|"
    "more of a|more of an|more a|more like|rather a|rather an|in fact|if anything|thank god|thank goodness|"
    "thank heavens|more than|longer than|i promise|i can promise|to be honest|i just|it is just|it is more|"
    "it is only|it is my|it is the|always the|always my|always in|always on|and now|and then|so now|now my|now i|"
    "now the|now it|now he|now she|and today|and since|god forbid|heaven forbid|heavens forbid|thank the lord|"
    "thank heaven|"
    "thanks be to god|touch wood|please god|thank christ|not that the other"
)
"""The same, several words together ("I wouldn't call it pain, more of an ache")."""
NEW_ITEM = words(
    "the my it its he she they more about maybe perhaps probably roughly around quite rather "
    "pretty in on at only just one 2 3 4 5 6 7 8 9 10 "
    "once twice every most both left right left-hand usually mostly mainly more always"
)
"""After a comma these end the reach of a "not": "not the hand, the foot" denies no foot …"""
OF_PARTS = words("the my in")
"""Before a part of the body; recognisers write no commas ("not the hand the foot")."""
ALWAYS = words("every always all")
"""Directly behind "not" these are what is denied, and another number may follow ("not every night maybe 3 a week")."""
STILL_LISTED = words("or nor and")
"""… unless one of these follows ("not in the hand, the foot or the arm")."""
SUBJECTS = words("i we he she they you there it my his her their")
"""Begin a new clause, where the reach of a negator ends …"""
IT_IS = frozenset({("it", "is"), ("it", "was"), ("they", "are")})
"""Of those, the ones that do so without a comma: "it's not the calf that cramps it's my foot"."""
FILLERS = frozenset({("you", "know"), ("you", "see"), ("i", "mean"), ("i", "suppose")})
"""… unless they are said while somebody looks for words, or …"""
SUBJECT_KEEPS = words(
    "that if when whether think thought say said says told mention mentioned reckon suppose imagine believe doubt "
    "guess sure certain chance way or which what where than nor feel do did does have has in of my the with from on "
    "me us"
)
"""… one of these stands before them."""
TELLS_OF_ANOTHER = words("is was are")
"""Directly behind "not" these end it, where one of …"""
LEFT_ALONE = words("do does did has have will")
"""… these leaves its verb out: what did not is another thing."""
OF_A_PART = words(
    "is are has have gone went feels feel looks keeps hard tight swollen cold numb white blue hot solid rigid stiff "
    "like all that so as still turned dead weak"
)
"""Behind a part of the body these tell of it: no list of parts goes on."""
REPORTING = words("find see notice spot detect experience suffer complain mention any lately")
"""With nothing but these "not" has yet to name what it denies ("I've not had, you know, chest pain") …"""
BEFORE_NOT = words(
    "am is are was were be been do does did have has had can could will would shall should must might may need "
    "that if why or so and but it i they he she we you"
)
"""Before "not" these make it deny a clause of its own; behind any other word it denies one more item of a list."""
REFERRING = words("those these that such ones following")
"""… and these stand for what is listed behind them ("I've had none of those, chest pain, fainting")."""
OF_A_VERB = words("not never hardly barely scarcely")
"""Deny what somebody does …"""
COPULAS = words("is was are were am be")
"""… or, behind one of these and before an article, what something is."""
ARTICLES = words("a an the my this that")
LINKS_OF_LISTS = words("or nor")
"""Tell that a denied list goes on."""
ROUGHLY = frozenset({("so",), ("2",), ("3",), ("thereabouts",), ("more",), ("less",)})
"""After "or" these list nothing ("three times a week or so")."""
IT_VERBS = words(
    "be have do get go feel hurt keep just start come last cramp stop really still always look will can wake happen "
    "only usually also seem ach burn throb swell turn make"
)
"""After "it" or "there": it is a subject (stems)."""
NOT_NEGATING = runs(
    "no longer than|no more than|not more than|no less than|never less than|not less than|not much more than|"
    "not only|not just|"
    "not to mention|no matter|no wonder|no doubt|no idea|no point|no problem|no good|no use|no sleep|no help|"
    "not help|not helping|not helped|not work|not working|not ease|not easing|not relieve|not touch|not stop|"
    "not stopped|not stopping|not know|not know why|not know what|not know how|not know where|not understand|"
    "not like the|not like these|not like it|not want|nothing helps|nothing works|nothing eases|nothing touches|"
    "nothing seems|nothing makes|nothing stops|not go away|not going away|not get rid|not getting better|"
    "not get better|not better|not improving|not shift|not mind|not nice|not fun|not good|not great|not well|no fun|"
    "not bear|not believe it|not believe the|not believe how|not getting any better|not let up|not surprised|"
    "not happy|not as young|"
    "not doing well|not doing too well|not doing so well|not doing great|not doing good|"
    "not doing it any good|not doing me any good|not doing much good|not doing the trick|"
    "not enough|why not|or not|not long|no one|no idea why|not because|not cope|"
    "not normal|not right|not long ago|not that long|not until|not eased|not go|not gone|not cleared|not cleared up|"
    "not quit|not made a dent|not make a dent|not give over|not finish|not finished|not be shifted|not unclench|"
    "not budge|not responding|not respond|not ideal|not only that|not just that|not simply|not merely|not to mention|"
    "not stop thinking|not help noticing|not say i have not|not hard to|not easy|not slept|not sleeping|"
    "not for lack of|not for want of|not before|nothing but|not till|not nothing|not sit still|not without|"
    "never without|never away from|never off|never out of|never far from|"
    "not keep still|not stay still|not that often|not half|not again|not the first|not long since|"
    "not long after|not a bad|not a nice|not a pleasant|not pleasant|not get going|not get started|"
    "not being funny|not being rude|not being dramatic|not to be dramatic|not to be rude|not to be funny|"
    "not exaggerating|not joking|not kidding|not lying|not one to complain|not to worry you|never mind|"
    "no denying|not deny|not denying|not say i do not|not say it does not|not say i never|not that i am never|"
    "not that i never|not unfamiliar|not unknown|not unheard of|not averse|never a day without|never a night without|"
    "never a day goes by|never a night goes by|not a day without|not a night without|not a day goes by|"
    "not a night goes by|never miss|never missed|never skip|never skipped|not a night i do not|not a day i do not|"
    "never not|not a well|not a healthy|not a fit|not a young|not an old|"
    "not say a lot|not say much|not say that much|not managed to give up|never managed to|never stopped|"
    "never gave up|never given up|not given up|"
    "not managed to stop|never quit|"
    "not get comfortable|not get up|not get out|not get off|not get to|nothing like it|not do anything for|"
    "not do a thing for|not do much for|"
    "not doing anything for|never let a day go by without|"
    "never let a day pass without|never let a night go by without|never go a day without|never go a night without|"
    "never go anywhere without|not go anywhere without|never go to bed without|never go out without|"
    "not counted them|not counted it|not count them|not kept count|not keep count|not timed it|not timed them|"
    "not measured it|not measure it|not go out without|"
    "never leave the house without|not leave the house without|never be without|not be without"
)
"""Hold a negator that denies none of what follows."""
PERCEIVING = words("find see notice spot say have take eat drink tolerate abide stomach detect call get")
"""After "can not" only these verbs deny their object ("can't sleep for the cramp" affirms the cramp)."""
MODALS = words("can could will would")
AFTER_MODAL = words("not hardly barely scarcely")
ALL_OR_NOTHING = words("nothing anything none")
TAKE_BACK = words("but except bar besides for other apart")
"""After one of those these leave something: "nothing but a statin", "not anything for my heart"."""
BUT_AND_FOR = words("but for besides other")
"""Of those, the ones that begin something else after a phrase with a "not" ("not drinking, but …")."""
BEFORE_VERB = words("really be even always quite just")
AFTERTHOUGHTS = words("no not none nope never naw nah")
"""Deny what they follow when they end its clause: "swelling, no"."""
DOUBLED_BY_CONCORD = words("not never")
LINKS = words("and or but")
LINKS_OF_CLAUSES = words("and but")
"""Of those, the ones that begin a clause before "my"; "nothing wrong with my liver or my kidneys" goes on."""
WELL = words("fine well ok good normal healthy great grand right better clear just only")
"""Before "apart from" these leave something that is not so well ("the arm feels fine, apart from …"), or not so slight
("all my tablets are just vitamins, except …")."""
UNTIL = frozenset({("until",), ("till",), ("unless",)})
"""Behind these stands what is so after all: "it won't let go until I stretch it"."""
WHEN_OR_WHERE = words(
    "last year month week before once already years ago yesterday earlier then morning night "
    "in the cupboard drawer"
)
"""May stand before what denies: "I was pregnant last year, but I'm not now", "it's in the drawer
but I don't take it"."""
OF_SOME_PHRASE = words("or nor of any even")
"""Right before a phrase that denies by itself these join it to the "no" in front: "no food or water stays down"."""
OF_A_SORT = words("sort kind type")
"""Behind "not the" and another word these leave what follows undenied: "not the gym sort of steroids"."""
SUBJECT_HEADS = words("the my his her their our")
"""With a noun and one of …"""
FINITE = words(
    "is are was were has have said says keeps keep feels feel goes went came gets started can will hurts tingle "
    "tingles swells throbs burns"
)
"""… these behind them they begin a clause, comma or none ("I don't smoke the leg is hot") …"""
TELLING_OF = words(
    "as find found see seen notice noticed spot spotted detect feel felt call called reckon like hear heard "
    "sign signs evidence proof hint chance way suggestion saying mean means thinks true aware indication symptom "
    "symptoms worried seem seems look looks appear appears suggest claiming complaining implying"
)
"""… unless one of these, or of `SUBJECT_KEEPS`, stands before: "I am not saying my chest is tight"."""
OWNING = words("my his her their")
"""Begins a clause only after a link or a comma ("no swelling, my calf is hot")."""
OBJECT_TOO = words("it there")
"""A subject only before one of `IT_VERBS`."""
AFFIRMED_AFTER = words("yes yeah yep definitely")
"""Affirm what they directly follow at the end of a clause: "headaches no, dizziness yes"."""
AFTER_AFTERTHOUGHT = words("yes but and never not")
