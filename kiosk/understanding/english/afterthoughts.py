"""What English puts behind something told to deny it, to affirm it after all, or to leave it open."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

DENIALS = runs(
    "i never get|i have not noticed|is not something i have|is not something i get|"
    "is not something i suffer from|is not what i have|is not what i get|is not there|is not a problem|"
    "is not an issue|is not something|are not a problem|are not an issue|i do not have|"
    "i have not had|i have not got|i have not|i do not get|i am not|does not happen|is fine|is all right|is ok|"
    "are fine|are ok|is normal|not at all|has never happened|never happened|i have never had|has gone|have gone|"
    "has stopped|has cleared up|went away|is over|are over|is over now|are over now|is all over now|has passed|"
    "have passed|is long gone|is gone|are gone|has settled|is clear|are clear|is all clear|is good|are good|"
    "is perfectly fine|is absolutely fine|is perfectly ok|is perfectly normal|are normal|are all right|is grand|"
    "is great|do not bother me|does not bother me|is no problem|are no problem|is not one of them|is not the problem|"
    "are not the problem|is not it|does not come into it|cleared up|is not an issue for me|is a thing of the past|"
    "definitely not|certainly not|absolutely not|no chance|no way|no fear|negative|i would not say so|"
    "i do not think so|does not set it off|does not bring it on|does not bring them on|does not set them off|"
    "does not cause it|does not cause them|does not do it|does not trigger it|does not trigger them|"
    "does not start it|does not affect it|makes no difference|make no difference|does not make any difference|"
    "has nothing to do with it|is nothing to do with it|is not the cause|is not to blame|do not set it off|"
    "do not bring it on|fine|ok|normal|perfectly fine|perfectly normal|perfectly ok|absolutely fine|has now stopped|"
    "has gone down|has gone away|went down|has died down|has eased off now|has dried up|but not now|but not any more|"
    "but i am ok now|but i am fine now|but i am better now|but that is gone|but that has gone|but it has gone|"
    "but it has stopped|but they have stopped|but they have gone|but it went away|but it cleared up|is behind me|"
    "but i am not|but i have not|but i do not|but it is not|but i have not actually got it|but i have not got it|"
    "but they cancelled it|but it was cancelled|but it got cancelled|but it never happened|but i never did|"
    "but they never did|but they did not|but i did not|but he did not|but she did not|but it did not|"
    "but i never had it done|but i never went|but they never went|but we never went|but i did not go|"
    "but it fell through|"
    "but it came to nothing|"
    "but i am not now|but i am not any more|but not this time|figure of speech|so to speak|not literally|as it were|"
    "is perfectly ok|is perfectly all right|"
    "over now|over with|been stopped|has been stopped|have been stopped|finished|all finished|is finished|"
    "are finished|has finished|"
    "have cleared up|came back clear|came back normal|came back negative|and it came back clear|"
    "and it came back normal|and it came back negative|and it was clear|and that was clear|but it turned out not|"
    "but it turned out i was not|but it turned out it was not|but it turned out i had not|but it was not|"
    "but i was not|but they stopped it|but they stopped them|but i stopped it|but i stopped them|"
    "but that is finished|but that has finished|but that is over|but that has stopped|"
    "but i did not actually|but i did not actually go|but not me|not me|not once|no trouble|no bother|no problem|"
    "is no trouble|is no bother|are no trouble|are no bother|is in order|are in order|is sound|are sound|"
    "is working fine|are working fine|work fine|works fine|is as good as ever|are as good as ever|"
    "is nothing to do with me|does not happen to me|is not for me|not that i know of|not that i know|"
    "not that i have noticed|not as far as i know|not to my knowledge|is not so|is not true|is not the case|"
    "i have none|i have none of|there is none|there are none|is none of it|is out of the question|you can rule out|"
    "but it is not there|but they are not there|have been checked and there is nothing wrong with them|"
    "have been checked and they are fine|has been checked and it is fine|was checked and it is fine|"
    "were checked and they are fine|was checked and it was fine|were checked and they were fine|"
    "has been checked and there is nothing wrong with it"
)
"""Deny what they directly follow: "chest pain I don't have"."""
CLEFTS = runs(
    "is the one thing that|is the one thing|is one thing that|is one thing|is the only thing|is the only thing that|"
    "is the last thing|is the thing|is what|is something|is something that|are what|are something|are the one thing|"
    "are one thing|is one of the things|are one of the things|is the one|that"
)
"""May stand before those of them that begin with somebody: "swelling is the one thing I don't have"."""
REFUSALS = runs(
    "but they took me off it|but they took me off them|but they have taken me off it|but they have taken me off them|"
    "but i came off it|but i came off them|but i have come off it|but i have come off them|but i am off it now|"
    "but i am off them now|but i do not take it|but i do not take them|but i do not touch it|but i do not touch them|"
    "but i never took it|but i never took them|but i never started it|but i never started them|i stopped|i gave up|"
    "i came off|i packed in|i quit|i have stopped|"
    "i have given up|i have packed in|i am off|they stopped|he stopped|she stopped|they took me off|he took me off|"
    "she took me off|the doctor stopped|the doctor took me off"
)
"""The same of what can be taken; the chest pain that it was for is there all the same."""
FRONTED = runs("it is not|he is not|she is not|they are not|that is not|i am not|i can not say i am|i can not say i do|"
               "i can not say it is|i can not say i have|i would not say so|not really|"
               "not me|not at all")  # fmt: skip
"""Directly behind what they deny, or with a "no" before them: "bigger it is not", "thirsty, no I can't say I am"."""
EMPHATIC = words("both perfectly absolutely completely totally")
"""Stress what is said there, and say nothing."""
CLOSERS = runs(
    "as far as i know|so far as i know|touch wood|thank god|thank goodness|thank heavens|thanks|thank you|really|"
    "so far|these days|any more|at all|if you ask me|i promise|honest|i am glad to say|i can tell you|to be honest|"
    "as it happens|last time they looked|last time they checked|actually|of course|love|dear|mate|doctor"
)
"""May end the clause of such a denial."""
CORRECTIONS = runs(
    "no sorry|no wait|no only|no just|no it is|no i mean|no i meant|no actually|no make that|no hang on|"
    "no tell a lie|no i tell a lie|no i am wrong|no i am lying|no scratch that|sorry no|sorry not|no rather|"
    "i tell a lie|sorry i mean|sorry i meant|or rather|no hold on|no let me think|no that is wrong|scratch that"
)
"""Take back what stands before them, and what follows stands in its place …"""
NO_MORE = frozenset({("not",), ("never",), ("no",), ("nothing",), ("worse",)})
"""… unless one of these follows."""
TAGS, TAGGED = words("is are was were has have do does did can will am"), words("it i they he she we you that")
"""With "not" between them these ask for a nod, where a verb stands before: "my chest is tight, isn't it"."""
VERBS_BEFORE_TAG = words("is are was were has have am it i they he she we you goes gets comes")
SAID, MEANT = runs("i said|i say|did i say"), runs("i meant|i mean|i should have said|i ought to have said")
"""Around what is taken back: "I said calf, I meant thigh"."""
SO_NOW = runs(
    "but it is now|but they are now|but i am now|but i do now|but it does now|but they do now|it is now|they are now|"
    "but now it is|but now i am|but now i do|but now they are|but now it does|but i have now|but it has now|"
    "it does now|i do now|i am now|but he is now|but she is now|but he does now|but she does now"
)
"""Affirm what was not so: "it wasn't swollen yesterday, but it is now"."""
SO_SINCE = runs(
    "|".join(
        f"{until} {lately}"
        for until in ("until", "not until", "not till")
        for lately in (
            "today", "tonight", "yesterday", "last night", "last week", "last month", "the weekend",
            "this", "this morning", "this week", "this month", "recently", "lately", "the other day", "an hour ago",
            "a few days ago", "a couple of days ago", "a few weeks ago", "a couple of weeks ago",
        )
    )
)  # fmt: skip
"""The same: "I never had chest pain until today" denied the chest pain."""
SO_BEFORE = runs("before today|before tonight|before yesterday|before last night|before this morning")
"""The same behind a "never", where they end the clause."""
NEARLY_SO = runs(
    "but nearly|but almost|but most of them|but it is most|but it is nearly|but it is almost|but near enough|"
    "but near as|but not far off|but not far short|but most|but as good as|but getting on for|"
    "like it|like this|as bad as this|as bad as it|this bad|quite like it|quite like this"
)
"""Affirm a "not every night" after all, or an "I've never had chest pain"."""
DOUBTS = runs(
    "maybe|perhaps|possibly|maybe not|or maybe not|or perhaps not|i am not sure|but i am not sure|i am not certain|"
    "but i am not certain|not sure|but not sure|but i do not know|but i really do not know|but i could not say|"
    "i could not say|but i can not be sure|i can not be sure|can not be sure|could not swear to it|"
    "i could not swear to it|but i could not swear to it|i do not know for sure|but i do not know for sure|"
    "but i can not say for sure|i can not say for sure|but i would not swear to it|i would not swear to it|"
    "or it might not be|or i might not|or might not|or not i do not know|but do not quote me|do not quote me|"
    "but i might be wrong|i might be wrong|but i may be wrong|i may be wrong|but i could be wrong|i could be wrong|"
    "but i can not remember|i can not remember|if that is what it is|but i am not positive|i am not positive|"
    "but i am not a hundred percent|but i am not 100 percent|but i am only guessing|but i am guessing|i am guessing|"
    "i do not rightly know|i could not tell you|but i could not tell you|but do not hold me to it|"
    "do not hold me to it|or not i could not say|or not i do not know|or not i am not sure|might not be great|"
    "might not be right|may not be right|may not be great|might not be working|may not be working|"
    "but it is hard to tell|it is hard to tell|to me but it is hard to tell|to me but i am not sure|hard to tell|"
    "but it is hard to say|hard to say|difficult to say"
)
"""Leave open what they directly follow, where they end a clause."""
OR_ELSE = runs(
    "or it might have been|or it could have been|or it might be|or it could be|or it may be|or it may have been|"
    "or i might have imagined|or i may have imagined|or it was something else|"
    "or perhaps i am imagining|or maybe i am imagining"
)
"""The same, with what it may have been instead behind them."""
HAD_BEEN = runs(
    "was on|were on|had been on|used to be on|used to take|was taking|were taking|had been taking|was put on|tried|"
    "they put me on|was given"
)
"""Before something taken or done, they leave it open whether it goes on …"""
GIVEN_UP = runs(
    "came off it|came off them|come off it|come off them|took me off|taken off it|taken off them|stopped it|"
    "stopped them|stopped taking|packed it in|packed them in|gave it up|gave them up|that is finished|"
    "that has finished|"
    "that finished|that is over|been stopped|was stopped|were stopped|off it now|off them now|i stopped|"
    "they stopped it|"
    "that is done with|not on it now|not on them now|not on it any more|not on them any more"
)
"""… and behind it these tell that it does not …"""
TAKEN_UP = words("back again still")
"""… unless one of these follows."""
