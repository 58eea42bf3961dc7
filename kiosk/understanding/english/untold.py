"""How English names what it does not tell: a plan, a word of the doctor's that is asked back."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

PLANS = runs(
    "(will|going to) try [to|and]|(can|could|may|might|should) try|(like|want|happy|willing) to try|"
    "(will|going to|should|could) start|will make sure|(plan|planning|hope|hoping|intend|tempted) to|"
    "(thinking|thought) (of|about)|(wondered|wondering) about|considering"
)
"""Before what somebody takes, eats or drinks these tell that they do not yet, unless one of `GOING_ON` follows."""
WANTED = runs(
    "want|wants|wanted|would like|need|fancy|fancied|prefer|(want|wants|wanted|would like|like) to (have|get|buy|take|"
    "order|use|start|know about|ask about|hear about|talk about|know if|know whether|see if|find out about)|"
    "(looking|asking|hoping|here|come|came|come in|came in|popped in|in) (for|about)|am after|"
    "(here|come|came|come in|came in|popped in|going|able) to (buy|get|pick up|order|ask about)|will (buy|get)|"
    "(if|whether) (i|he|she|we) (can|could|should|may|might) (take|have|use|get)|"
    "(should|ought to) [really] (take|have|use|get|buy)|(know|knows|wonder|wondering|advice|information) about|"
    "told [me] (to get|to buy|about)|(heard|read) about|"
    "[do] you (sell|stock|got|do)|(can|could) you (give|get|find|recommend) [me]|(give|sell) me"
)
"""Before a supplement these tell that somebody wants one, and takes none yet."""
TAKING = words("take takes taking took taken tried on have having use using")
"""Before its name in a match: they are no part of the name."""
HEARSAY = runs("(heard|read) [that]|(they|people) (say|reckon|said)")
"""Before a supplement these tell what is said of it, where none of `TAKES_SOME` follows: "I read potassium helps"."""
TAKES_SOME = words(
    "take takes taking took taken started start began been on tablet tablets pill pills capsule capsules handful "
    "handfuls double dose doses unit units mg milligrams microgram micrograms every each daily day week bought buy "
    "using use had having have got tub packet drops spray powder"
)
NOT_YET = runs(
    "not (started|begun|tried|bought|taken|used) [it|any|them|one|some] yet|(have|has) yet to (start|try)"
)
"""Anywhere in what is said these tell that a supplement is not taken."""
RICH_IN = runs("(rich|high|low|full|source|lots|plenty) (in|of)")
"""Directly before a mineral these tell what something holds."""
FOOD = words(
    "banana bananas potato potatoes tomato tomatoes spinach avocado avocados nuts beans prunes dates yoghurt milk food "
    "foods diet coconut melon oranges greens seeds chocolate dairy cheese"
)
IN_FOOD = words("for the its all their has have is are full of high rich in got lots plenty with more on source good")
"""Between one of `FOOD` and a mineral these tell of what is in it: "bananas for the potassium"."""
HAS_IT = TAKING | words("my our more another same usual again stronger higher i he she we")
"""Between one of `WANTED` and the supplement, or right behind it, these tell that it is taken: "I want more"."""
TAKES_IT = runs(
    "i (get|eat|drink) (it|them|some)|"
    "(i|we|he|she) (take|takes|use|uses) (it|them|some|that|these|both|mine|one|2|3|4|5|6|8|10)|"
    "(i|we|he|she) (already|always|usually|normally|still) (take|takes|have|has|use|uses)|(i|he|she) do take|"
    "(i|he|she) (take|takes) (50|100|150|200|250|300|375|400|500|600|800|1000)|(have|has) taken (it|them) for|"
    "i have (got some|some at|one a day|2 a day)|"
    "(have|has) been (taking|having|using) (it|them|some|that|these)|(have|has) been on (it|them|that|some|these)|"
    "(am|is|are) (taking|having|using) (it|them|some|that|too|double|one|2|3|4)|(am|is) (already|still) (taking|on)|"
    "(am|is|are) on (it|them|that|some|these)|(put|has|have|had|got|started|keeps|keep) (me|him|her) on (it|them|some)|"
    "(gave|gives) (me|him|her) (some|it|them)|(got|have|has) (it|them|some) already|"
    "ones (i|he|she) (take|takes|have|has|use|uses|get|gets|am on|is on)|(run|ran|running) out|got it"
)
"""Anywhere behind a supplement that somebody wants these tell that they take it: "I need magnesium, I'm on it"."""
EVERY_DAY = runs("every (day|night|morning|evening)|(each|once a|twice a) (day|night)|same as")
"""So do these directly behind its name."""
NOT_TAKEN = words("can could should may might shall if whether do did would will not never to must when how where")
"""Before one of `TAKES_IT` these ask for it, or leave it to come: "can I take it", "he won't put me on it"."""
GOING_ON = words(
    "my our stop stopping quit quitting cut cutting give giving come coming reduce reducing halve halving change "
    "changing swap swapping keep keeping carry continue continuing still"
)
"""Behind a plan these tell that somebody takes it already: "I'm thinking of stopping the statin"."""
ECHOES = runs(
    "you (mention|mentioned|mean|said)|did you (say|mean)|do you mean|what (is|are|about)|you asked [me] about|"
    "you talked about|you were (asking|talking) about"
)
"""Before an illness or a medicine these take up what the doctor said."""
BEHIND_ECHO = words("a an the that it is was about something like word of some kind sort maybe might could be")
"""May stand between one of `ECHOES` and what is taken up."""
ASKED_BACK = runs("and what|what (is that|are they|are those)|what does that mean|did you say|you (said|mean)")
"""Behind an illness or a medicine these take it up, where the sentence ends."""
SPEAKER = words("i me")
"""Behind what was taken up, or a plan, these tell what is so: "you said diabetes, yes, I am diabetic"."""
ADVISED = runs(
    "(told|tells|said|says|asked) [me] to (ring|call|phone|come|go|see|get|stop|watch|look|shout|return)|"
    "(said|says) (ring|call|phone|come|go)|"
    "(leaflet|label|packet|box|website|internet|google|book|paper|instructions) (say|says|said|warns|mentions)|"
    "(told|warned) me (it|they|that) (can|could|may|might)|(can|could|may|might) (cause|give you|bring on|lead to)"
)
"""Before a danger that ends what is said, with one of `IF` or `CAUSING` between, these pass on what may be one day."""
IF = words("if when cause causes causing lead leads")
"""Stand between the two."""
TURNING = words("and but so now because")
"""Behind one of `IF` these turn, with one of `TELLING`, to how it is: "if it got red and it is"."""
TELLING = words("it i he she we my his her now the that this there")
MAY_BE = runs(
    "(could|can|might|may) (i|he|she) be|(could|can|might|may) (it|this|that) be [because of|from|to do with]|am i|"
    "is (it|this|that) [because of|from|to do with|down to]|(do|does|can|could) [having|being]|"
    "(do|does) (cramps|it|this|that|they) mean [i have|i am|that i have]|what if i (have|am|have got)"
)
"""Begin a question whether it is an illness, or the illness the cause: "do cramps mean heart failure"."""
ARTICLES = words("a an the my some")
"""May stand between the two."""
CAUSED_BY = words("from of to with")
"""Before "the" and an illness these tell that somebody has it: "is it from the dialysis"."""
ILLNESS = words("disease failure trouble problem problems condition complaint")
"""Behind an organ these make it an illness."""
ORGANS = words("my the kidney kidneys thyroid liver heart nerves")
"""What everybody has: "is it my kidneys" tells of no illness, "my kidney disease" does."""
CAUSING = words("cause causes do give gives mean means lead bring make makes affect")
"""Follow an illness in a question whether it is the cause."""
