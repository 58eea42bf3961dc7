"""What people say beside a "no" to "I heard that you …, is that right?"."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english import doubt, everyday, persons
from kiosk.understanding.english.lists import runs, words

DENYING = runs(
    "no|nope|nah|not (at all|so|a bit of it|a bit|true|in the least|likely|me|her|him|them|us)|never|none|nothing|"
    "nothing (like that|of the sort|of the kind|at all|wrong|wrong with me|wrong there)|"
    "none of (that|it|those)|(i|he|she|it|we|they|that|this) (do|does|did|is|are|am|was|were|has|have|had|would) not|"
    "(that|it) is not (right|true|so|correct|it|me|what i said|what i meant)|you (misheard|misunderstood) [me]|"
    "you (have|has) [got] (that|it|me|this) wrong|you got (that|it|me) wrong|(that|it) is [all] wrong|wrong|"
    "i (never|did not) (say|said|mean|tell you) [that|so|it|anything like that|any such thing]|"
    "i (have|do) not (got|get|have) (that|it|any|any of that|one|anything like that)|"
    "(a|by) mistake|[that is|it is] (rubbish|nonsense)|do not be (daft|silly|ridiculous)|of course not|course not|"
    "hell no|get away|give over|[i was|i am] [only] (joking|kidding)|(it|that) was [only] [a] joke|"
    "forget (it|that|about it|i said that)|cancel that|scrap that|leave it|do not worry|"
    "(that|it) was (the|my) (telly|television|radio|tv|wireless)|it is (the|my) (telly|television|radio|tv|wireless)|"
    "(that|it) was not me|i was talking to (him|her|them|somebody else|someone else)|"
    "i was talking to my (wife|husband|friend|daughter|son|mate)|"
    "(somebody|someone) else said that|that was (somebody|someone) else [talking]"
)
"""A no to whatever was read back, with `PADDING` around it and nothing else."""
NEEDING_NOBODY = runs("i do not (need|want) (a|an|any|the) (doctor|ambulance|help|nurse)")
"""So behind a "no" is this; by itself it is what people say who play a danger down."""
WELL_WORDS = words("fine ok good well grand better happy clear normal joking kidding wrong mistake rubbish")
"""Say that all is well or nothing is true of it, unless a "not" stands before them."""
DISOWNING = words("say said true right daft silly course misheard mean meant heard")
"""With one of these a "not" denies what was heard, also where that was that somebody can not do something."""
WELL = runs("fine|ok|good|well|grand|[right] as rain|better|happy|clear|normal")
"""So is that all is well."""
PLAYING_DOWN = runs(
    "(it|that) (is|was) [only|just|probably|really] nothing [at all|really|much|serious|to worry about]|"
    "nothing [at all] (really|much|serious|to worry about)"
)
"""Are said of what is there, and of what is not: "nothing" alone is a no, "it's nothing" leaves it open."""
HEARD_IT = runs(
    "[oh|well] (ok|right|fine|good|grand|great|lovely) [then|so|dear|love|doctor|thanks|thank you]|"
    "very good|very well|right ok|all good"
)
"""Are what people say before they answer, and as a whole answer neither yes nor no."""
ABLE = runs(
    "(i|he|she|they|we|it|you) can (breathe|feel|move|stand|walk|swallow|talk|speak|go|pee|see|smile)|"
    "(i|he|she|they|it) (do|does) (work|move|go)|(they|it|legs|arms|leg|arm) (work|works|move|moves|goes) [fine|ok]|"
    "i (have been|went|go|am going) [plenty|loads|an hour ago|this morning|just now|fine|ok|regularly|often]|"
    "i have just (been|gone|peed)|(i|he|she|they) can|i know [exactly] (where i am|who i am|what day it is)"
)
"""Tell that somebody can do what was said that they cannot."""
OF_WEEKS = runs(
    "last month|(a|2|3|4|5|6|a few|a couple of|some) (week|weeks|month|months) ago|a while (ago|back)|the other week|"
    "(weeks|months) (ago|back)|earlier this (month|year)|this year"
)
"""Times neither of today nor long past: alone they leave it open."""
AROUND_DATE = doubt.AROUND_PAST_TIME | words("he she they did were is a few couple of some many over more than back i")
"""Around a time long past these tell nothing else: "that was a few years ago"."""
PADDING = runs(
    "i am|he is|she is|they are|we are|i feel|it is|that is|everything is|absolutely|quite|very|"
    "really|honestly|thanks|thank you|thank god|thank goodness|touch wood|actually|just|only|still|all|both|"
    "perfectly|it|them|that|this|normally|properly|easily|at all|anyway|sorry|dear|doctor|"
    "of [it|them]|my (leg|legs|arm|arms|foot|feet|hand|hands|face|toes)|the lot|everything|now|no|oh|ah|"
    "to be honest|for (me|us)|i think|i promise|ta|cheers|sir|madam|miss|way|chance|fear|(fuck|bugger|sod|pee) off"
)
"""Stands around a no in other words and says nothing, as what the kiosk is called does."""
AGREEING = runs(
    "(that|you) (is|are) (right|correct)|is right|quite right|exactly|correct|i (do|did|am)|you (have|has) got it|"
    "you got it|spot on|right [you are]"
)
"""What is agreed with behind a "no", up to a comma or the end, is so: "no, that's right"."""
NO_DENIAL = runs("no (joke|kidding|question|doubt|denying [it]|lie|word of a lie|messing)")
"""Begin with a "no" and agree."""
CALLING = words("ambulance paramedic paramedics doctor nurse hospital 999 911 112 000 111 help")
CALL = words("call get fetch ring phone dial send want quick quickly please")
"""With one of `CALLING`, whoever says one of these has not said that all is well."""
SOMEBODY = persons.OTHERS | words("man woman lady gentleman")
"""People of whom it may be said instead: "no, my husband"."""
BESIDE_SOMEBODY = words(
    "me my our the this that it is was has have had did does do he she they i here who just now right there us "
    "of him her them and himself herself sat beside with next to"
)
"""Stand around somebody who is named so and tell nothing else, but for the "not me" before them."""
CALLED = runs("my friend")
"""What the kiosk may be called, or somebody else: that leaves it open."""
OUR_DEAR = runs("my (dear|lovely|darling|lord)|my good man")
"""What it is called, and nobody else."""
OF_THEM = runs("of (them|that|those|it)")
"""Name nobody: "none of them"."""
NOT_ME = runs("not (me|i|us)")
UNSURE = runs(
    "(do|does|did) not (know|remember|understand|catch|hear|follow|count|look|see)|"
    "(can|could) not (hear|remember|understand|say|tell|count|catch|follow|think)|"
    "(have|has) not (looked|counted|seen|a clue)|"
    "not (sure|certain)|no idea|pardon|what did you say|say [that] again"
)
"""Leave it open, whatever else is said."""
OPENING_UP = everyday.TAKING_BACK | words("again worse like joking")
"""With one of these it may be so after all: "no, only when I breathe"; a past time beside one of them is not over."""
LIGHT = words(
    "more kind sort of a bit bits some in on at my the it is was has been i have had got get feel feels felt to "
    "and or as well really very just quite too that this both one me you your yes no oh sorry all "
    "actually rather so mostly mainly side whole down up into across round around with from left right like "
    "am are do does did would could be being than then those these they he she we us for dear love"
)
"""Beside words of the read-back, or a part of the body, these add nothing: "no, more like pressure"."""
NEAR_CHEST = words("shoulder back rib ribs neck throat jaw collarbone tummy stomach belly breast breastbone blade")
"""Parts from which what was taken for the chest is not far: naming them takes no chest pain back."""
INSTEAD: Mapping[str, frozenset[str]] = {"urine_brown": words("yellow amber straw")}
"""Read back → colours that are neither brown nor red: dark urine may be brown as well, dark yellow urine is not."""
