"""How English denies."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words
from kiosk.understanding.english.yes_and_no import NO, YES

NEGATORS = words("not no never without hardly barely scarcely neither nor none nothing nobody rarely")
"""Deny what follows them."""
DENYING = words("not no never none nothing")
"""Deny outright; of `NEGATORS` some leave a little, and others join."""
NOBODY = words("nothing nobody none")
"""Part a phrase: "apart from my calf nothing hurts" tells of no calf that hurts."""
ALL_OR_NOTHING = words("nothing anything none")
"""Deny all of something, of which one of `TAKE_BACK` may leave a part."""
LISTING = words("no never neither nor without none")
"""Deny one item of a list each: "no pain no swelling" is no double negation."""
CONCORD = words("no nothing none neither nor nobody never hardly")
"""May repeat a negation that was said before."""
DOUBLED_BY_CONCORD = words("not never")
"""Behind one of these, a word of `CONCORD` repeats the negation and undoes nothing: "I haven't got no pain"."""
QUITTING = runs(
    "stopped|quit|used to|no longer|(gave|given) up|finished taking|finished (my|a|the) course of|came off|"
    "come off it|taken off|took me off|(packed|jacked) in|knocked off|cut out|free (of|from)|"
    "(absence|lack|devoid|clear) of|instead of|rather than|far from|(allergic|intolerant) to|i doubt|"
    "doubt (it|if|that|there)|[highly] unlikely|(anything|anywhere|everywhere) but|"
    "no way (am i|i am|i have|is it|it is)|no chance (of|i am|it is)|ruled out"
)
"""Deny what follows like a negator: it is past, or it is not so."""
HURTING = words("hurt hurts ache aches cramps is are feels burns throbs")
"""With one of these "everywhere but my chest" may go on with what the chest does."""
NOT_NEGATING = runs(
    "(never|not) (last|lasts|lasted|be|been|gone) under|"
    "(no|not) (more|less) than|no longer than|never less than|not much more than|"
    "not (only|just) [that]|not (simply|merely)|not to mention|nothing but|not nothing|nothing like it|"
    "nothing (more|worse) than|nothing more (serious|sinister|dramatic) than|nothing beyond|"
    "no (matter|wonder|doubt|point|problem|good|use|help|sleep|fun|one|denying)|no idea [why]|"
    "not know [why|what|how|where]|not understand|why not|or not|"
    "nothing (helps|works|eases|touches|seems|makes|stops)|not (help|helping|helped|work|working|relieve|touch)|"
    "not (ease|easing|eased|shift|budge|unclench|be shifted|let up|give over)|not (respond|responding)|"
    "not (stop|stopped|stopping|quit|finish|finished)|not (go|gone|go away|going away|get rid|cleared|cleared up)|"
    "not (better|improving)|not (get|getting|getting any) better|not (made|make) a dent|not doing the trick|"
    "not doing (well|too well|so well|great|good|much good)|not doing (it|me) any good|"
    "not do (anything|a thing|much) for|not doing anything for|"
    "not (nice|fun|good|great|pleasant|ideal|easy|normal|right|well|happy|surprised|enough)|not hard to|"
    "not a (bad|nice|pleasant|well|healthy|fit|young)|not an old|not as young|"
    "not (want|mind|bear|cope)|not like (the|these|it)|not believe (it|the|how)|"
    "not (long|half|again|until|till|before|because|without)|not long (ago|since|after)|not that (long|often)|"
    "not the first|not (slept|sleeping)|not (sit|keep|stay) still|"
    "not (for|about) (me|myself)|not get (comfortable|going|started|up|out|off|to)|"
    "not (being|to be) (funny|rude|dramatic)|not (exaggerating|joking|kidding|lying)|not one to complain|"
    "not to worry you|never-mind|not (deny|denying)|not say (i have not|i do not|i never|it does not)|"
    "not say (much|that much|a lot)|not that i [am] never|never not|not (unfamiliar|unknown|unheard of|averse)|"
    "not stop thinking|not help noticing|not for (lack|want) of|never (without|off|away from|out of|far from)|"
    "(not|never) a (day|night) (without|goes by)|not a (day|night) i do not|never (miss|missed|skip|skipped)|"
    "never let a day (go by|pass) without|never let a night go by without|never go a (day|night) without|"
    "(not|never) go (out|anywhere) without|never go to bed without|(not|never) leave the house without|"
    "(not|never) be without|not managed to (stop|give up)|never managed to|never (stopped|quit|gave up|given up)|"
    "not given up|not counted (it|them)|not count them|not (kept|keep) count|not timed (it|them)|"
    "not (measured|measure) it|no (speak|understand|english)|no good english|"
    "not speak (good|much|any|well|very good|the best|a lot of|so good) english|not [so|very|much] good english"
)
"""Hold a negator that denies none of what follows."""
MODALS = words("can could will would")
"""Before a negator: "can not"."""
ABLE = words("can could able manage manages managed still fine ok well easily easy right normal normally properly no")
"""Without one of these around it, what somebody can do is only named: "breathless climbing stairs"."""
AFTER_MODAL = words("not hardly barely scarcely")
"""Behind a modal these deny the verb that follows, and its object only where the verb is one of `PERCEIVING`."""
PERCEIVING = words("find see notice spot say have take eat drink tolerate abide stomach detect call get")
"""After "can not" only these verbs deny their object ("can't sleep for the cramp" affirms the cramp)."""
BEFORE_VERB = words("really be even always quite just")
"""May stand between "can not" and its verb."""

EXCEPTING = runs(
    "excluding|excepting|except [for]|save for|apart from|aside from|other than|besides|bar [for]|all bar|barring|"
    "not counting|leaving out|with the exception of"
)
"""Turn the polarity of what stood before them."""
SAID_BEFORE = frozenset(runs("that|this|these|those|them"))
"""Directly behind one of these stand for all that was said, where one of `BEGINS` or nothing follows."""
WELL = words("fine well ok good normal healthy great grand right better clear just only")
"""Before "apart from" these leave something that is not so well ("the arm feels fine, apart from …"), or not so slight
("all my tablets are just vitamins, except …")."""
ALL_WELL = WELL - words("just only")
"""At the end of what says that all is well these part it from a "no" before it."""
TAKE_BACK = words("but except bar besides for other apart less fewer")
"""Behind one of `ALL_OR_NOTHING` these leave something: "nothing but a statin", "not anything for my heart"."""
BUT_AND_FOR = words("but for besides other")
"""Begin something else behind a phrase with a "not", and take nothing back: "not drinking, but …"."""
UNTIL = frozenset(runs("until|till|unless"))
"""Behind these stands what is so after all: "it won't let go until I stretch it"."""
JUST = frozenset(runs("just|only"))
"""So do these before an organ: "no heart trouble just kidneys"."""

SCOPE_ENDS = words(
    "but only just except although though however because why how since so unless until till while when whenever "
    "then yet instead besides apart plus otherwise despite"
)
"""End the reach of a negator."""
SCOPE_END_RUNS = runs(
    "before (i|it|my|the)|more of (a|an)|more (a|like|than)|(longer|less|fewer) than|"
    "rather (a|an)|in fact|if anything|i just|"
    "it is (just|only|more|my|the)|always (the|my|in|on)|and (now|then|since|today)|so now|"
    "now (i|it|he|she|my|the)|i [can] promise|to be honest|thank (god|goodness|heaven|heavens|christ|the lord)|"
    "thanks be to god|please god|(god|heaven|heavens) forbid|touch wood|not that the other|"
    "to speak of|[that] i know of|worth mentioning"
)
"""End the reach of a negator, several words together: "I wouldn't call it pain, more of an ache"."""
INSTEAD = runs("more (like|of)|more of (a|an)|rather (a|an|like)")
"""Behind a comma these begin what it is instead, and part a phrase: "not the normal colour, more like rust"."""
NOT_AT_A_TIME = words("when while")
"""Directly behind "not" these end nothing: "not when I exercise, but when I sit"."""
GOING_ON, EATEN = words("and then so"), words("ate eaten drank drunk swallowed")
TO_EAT = frozenset(runs("to (eat|drink)|a drop"))
"""Behind a "nothing" of a meal the former begin what came of it."""
SUMMING_UP = words("right well good ok normal")
"""Behind a "not" these sum up how it is, before what it is: "something's not right, my leg is swollen"."""
SUBJECTS = words("i we he she they you there it my his her their")
"""Begin a new clause, where the reach of a negator ends."""
BEGINS = frozenset((word,) for word in SUBJECTS | NEGATORS)
"""Begin what is told next."""
OWNING = words("my his her their")
"""Begin a clause only after a link or a comma: "no swelling, my calf is hot"."""
OBJECT_TOO = words("it there")
"""Begin a clause only before one of `IT_VERBS`; elsewhere they may be what is denied."""
IT_VERBS = words(
    "be have do get go feel hurt keep just start come last cramp stop really still always look will can wake happen "
    "only usually also seem ach burn throb swell turn make"
)
"""After "it" or "there": it is a subject (stems)."""
IT_IS = frozenset(runs("it (is|was)|they are"))
"""Begin what is so without a comma as well: "it's not the calf that cramps it's my foot"."""
IT_IS_NOTHING = frozenset(runs("(it|that|this) (is|was) nothing"))
"""Deny nothing of what is told behind them: "he says it's nothing my chest is tight"."""
COMPLETE = words("nothing none stopped up gone")
"""Need nothing behind them: who is told of there is told of anew …"""
QUIT_ANEW = frozenset(runs("(stopped|up|quit) (i|he|she|we|they)"))
"""… as with these: "it stopped I can't swallow", where "nothing I do" goes on."""
FILLERS = frozenset(runs("you (know|see)|i (mean|suppose)"))
"""Begin no clause: they are said while somebody looks for words."""
KEEPING_REACH = words(
    "that if when whether think thought felt say said says told mention mentioned reckon suppose imagine believe doubt "
    "guess sure certain chance way or which what where than nor feel do did does have has in of my the with from on "
    "me us"
)
"""Before a subject these keep its clause within the reach: "I don't think that I have swelling"."""
KEEPING_REACH_RUNS = frozenset(runs("(feel|feels) like"))
"""So do these: "I don't feel like I have much energy"."""
NOMINATIVE, STRANDED = words("i he she we they"), words("with of from on in to")
"""Who does something begins a clause behind these, which such a one never follows."""
LIKE_THAT = frozenset(runs("(like|of|all) (that|this)"))
"""End a list: "or anything like that I fainted", "none of that my leg is swollen"."""
THINKING = words(
    "think thought say said says tell told mention mentioned reckon suppose imagine believe doubt guess sure certain "
    "if when whether because unless mean"
)
"""What is thought or said goes on behind their comma."""
ASIDES = frozenset(runs("you (know|see)|i (mean|suppose|think|guess|reckon|believe|promise|swear|hope)"))
"""Between commas these are put in: "I haven't had, you know, chest pain"."""
SUBJECT_HEADS = words("the my his her their our")
"""Begin a clause, comma or none, with a noun and one of `FINITE` behind them: "I don't smoke the leg is hot"."""
FINITE = words(
    "is are was were has have said says keeps keep feels feel goes went came gets started can will hurts tingle "
    "tingles swells throbs burns come comes start starts wake wakes stop stops twitch"
)
"""Show that a noun before them is what a clause is about."""
TELLING_OF = words(
    "as find found see seen notice noticed spot spotted detect feel felt call called reckon like hear heard "
    "sign signs evidence proof hint chance way suggestion saying mean means thinks true aware indication symptom "
    "symptoms worried seem seems look looks appear appears suggest claiming complaining implying"
)
"""Before one of `SUBJECT_HEADS` these keep its clause within the reach: "I am not saying my chest is tight"."""
TELLS_OF_ANOTHER = words("is was are")
"""Behind a "not" that one of `STANDING_FOR_VERB` precedes."""
STANDING_FOR_VERB = words("do does did has have will")
"""Around a "not" these tell of another thing than what follows: "what didn't is this pain in my chest"."""

NEW_ITEM = words(
    "the my it its he she they more about maybe perhaps probably roughly around quite rather "
    "pretty in on at only just one 2 3 4 5 6 7 8 9 10 "
    "once twice every most both left right usually mostly mainly always"
)
"""Behind a comma these begin what is so: "not the hand, the foot" denies no foot."""
SOUND = words("normal fine ok pale clear")
"""Behind a comma these say how it is instead, where no list goes on: "neither brown nor red, normal"."""
BEFORE_PART = words("the my in")
"""Before a part of the body these do so without a comma: recognisers write none ("not the hand the foot")."""
ALWAYS = words("every always all")
"""Directly behind "not" these are what is denied, and another number may follow ("not every night maybe 3 a week")."""
STILL_LISTED = words("or nor and")
"""Show that a list of what is denied goes on behind a comma: "not in the hand, the foot or the arm"."""
ROUNDING_BEFORE = words("maybe about perhaps probably around roughly say")
"""May stand before a number that begins what is so behind a comma: "never thirsty, maybe 3 cups"."""
ROUNDING = frozenset(runs("so|thereabouts|more|less"))
"""After "or" these list nothing ("three times a week or so")."""
LINKS = words("and or but")
"""Before a negator: it denies the next item of a list."""
LINKS_OF_CLAUSES = words("and but")
"""Begin a clause before "my", where "nothing wrong with my liver or my kidneys" goes on."""
LINKS_OF_LISTS = words("or nor")
"""Tell that a denied list goes on."""
BEHIND_PART = words(
    "is are has have gone went feels feel looks keeps hard tight swollen cold numb white blue hot solid rigid stiff "
    "like all that so as still turned dead weak"
)
"""Behind a part of the body these tell of it: no list of parts goes on."""
OF_A_SORT = words("sort kind type")
"""Behind "not the" and another word these leave what follows undenied: "not the gym sort of steroids"."""
DENYING_A_VERB = words("not never hardly barely scarcely")
"""Deny what somebody does: a comma behind what they denied ends their reach."""
ABOUT_IT, DEFINITE = words("for with about from shift ease relieve"), words("the these those this my his her our")
"""Before the cramps that somebody has, which nobody denies so: "I can't get comfy with these calf cramps"."""
PAINS = words("pain pains ache tightness pressure heaviness numbness swelling heat")
IN_MINE = runs("(in|across|around|down) my")
"""Behind those, and one of `DEFINITE` before them, these tell that they are had, too."""
REPORTING = words("find see notice spot detect experience suffer complain mention any lately")
"""With nothing but these "not" has yet to name what it denies: "I've not had, you know, chest pain"."""
REFERRING = words("those these that such ones following")
"""Stand for what is listed behind a comma: "I've had none of those, chest pain, fainting"."""
COPULAS = words("is was are were am be")
"""Before "not" and one of `ARTICLES` these deny what something is, and nothing behind a comma."""
ARTICLES = words("a an the my this that")
"""Between a copula's "not" and what something is not: "it's not the cramp"."""
BEFORE_NOT = words(
    "am is are was were be been do does did have has had can could will would shall should must might may need "
    "that if why or so and but it i they he she we you"
)
"""Before "not" these make it deny a clause of its own; behind any other word it denies one more item of a list."""
BEFORE_DENYING_PHRASE = words("or nor of any even")
"""Directly before a phrase that denies by itself these join it to the "no" in front: "no food or water stays down"."""

AFTERTHOUGHTS = NO | words("not none never")
"""Deny what they follow when they end its clause: "swelling, no"."""
AFTER_AFTERTHOUGHT = words("yes but and never not")
"""Directly behind such a "no" these end its clause as a comma would."""
AFFIRMED_AFTER = YES | {"definitely"}
"""Affirm what they directly follow at the end of a clause: "headaches no, dizziness yes"."""
WHEN_OR_WHERE = words(
    "last year month week before once already years ago yesterday earlier then morning night "
    "in the cupboard drawer"
)
"""May stand before what denies: "I was pregnant last year, but I'm not now", "it's in the drawer
but I don't take it"."""
HURRYING = runs("come on|hurry up|get on with it|carry on|move on|for (goodness|heaven|heavens|pity|pete) sake")
"""Said in a hurry behind a "no", which denies nothing of what follows them."""
