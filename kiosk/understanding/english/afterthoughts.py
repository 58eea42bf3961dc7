"""What English puts behind something told to deny it, to affirm it after all, or to leave it open."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

DENIALS = runs(
    "(is|are) (fine|ok|normal|good|clear|sound|gone|over|over now|finished)|"
    "(is|are|was|were|has been|have been) [all] (fine|ok|normal|good|clear|healthy|perfect|grand|great|lovely)|"
    "(is|are|was|were) (spot on|tip top|top notch|in good order|in good nick|as they should be|up to scratch)|"
    "(is|are) (in order|working fine|as good as ever)|(is|are) no (problem|trouble|bother)|"
    "(is|are) not (a problem|the problem|an issue)|is perfectly (fine|ok|normal)|is absolutely fine|"
    "is (grand|great|long gone|all clear|all over now|behind me|none of it|a thing of the past|out of the question)|"
    "is not (it|so|true|there|for me|the case|the cause|to blame|one of them|an issue for me)|"
    "is not something [i have|i get|i suffer from]|is not what i (have|get)|is nothing to do with (it|me)|"
    "(has|have) (gone|passed|cleared up)|has (stopped|now stopped|settled|finished|died down|dried up|eased off now)|"
    "has gone (down|away)|went (down|away)|cleared up|[has] never happened|does not happen [to me]|"
    "(do|does) not bother me|work[s] fine|does not come into it|does not (cause|trigger) (it|them)|"
    "does not (do|start|affect) it|does not set (it|them) off|does not bring (it|them) on|"
    "do not (set it off|bring it on)|make[s] no difference|does not make any difference|has nothing to do with it|"
    "i have not [noticed|had|got]|i do not (have|get)|i am not|i never get|i have never had|i have none [of]|"
    "i would not say so|i do not think so|there (is|are) none|you can rule out|"
    "not (me|once|at all|literally)|(definitely|certainly|absolutely) not|not that i (know|know of|have noticed)|"
    "not as far as i know|not to my knowledge|no (chance|way|fear|trouble|bother|problem)|negative|"
    "[perfectly] (fine|ok|normal)|absolutely fine|over (now|with)|[all] finished|[has|have] been stopped|"
    "figure of speech|so to speak|as it were|"
    "but not (me|now|any more|this time)|but i am (ok|fine|better) now|but i am not [now|any more]|"
    "but that is (gone|over|finished)|but that has (gone|stopped|finished)|but (it has|they have) (gone|stopped)|"
    "but it (went away|cleared up|is not|is not there|never happened|fell through|came to nothing)|"
    "but they are not there|but (i|it) was not|but i (do|have) not|but i have not [actually] got it|"
    "but (i|he|she|it|they) did not|but i did not [actually] go|but i did not actually|but (i|they) never did|"
    "but (i|we|they) never went|but i never had it done|but they cancelled it|but it (was|got) cancelled|"
    "but it turned out (not|i was not|i had not|it was not)|but (i|they) stopped (it|them)|"
    "[and it] came back (clear|normal|negative)|and (it|that) was clear|"
    "was checked and it (is|was) fine|were checked and they (are|were) fine|"
    "has been checked and (it is fine|there is nothing wrong with it)|"
    "have been checked and (they are fine|there is nothing wrong with them)"
)
"""Deny what they directly follow: "chest pain I don't have"."""
REFUSALS = runs(
    "but they (took|have taken) me off (it|them)|but i (came|have come) off (it|them)|but i am off (it|them) now|"
    "but i (do not take|do not touch|never took|never started) (it|them)|"
    "but (i|it|they) did not (get on with|agree with|suit) (it|them|me)|"
    "i (stopped|gave up|came off|packed in|quit)|i have (stopped|given up|packed in)|i am off|"
    "(they|he|she|the doctor) (stopped|took me off)"
)
"""Deny what can be taken ("statins, but I came off them"); the chest pain that it was for is there all the same."""
CLEFTS = runs(
    "is [the] one thing [that]|is the only thing [that]|is the (one|thing|last thing)|is something [that]|"
    "are (something|one thing|the one thing)|(is|are) what|(is|are) one of the things|that"
)
"""Stand before a denial that begins with somebody: "swelling is the one thing I don't have"."""
FRONTED = runs(
    "(it|he|she|that) is not|they are not|i am not|i can not say (i am|i do|i have|it is)|i would not say so|"
    "not (really|me|at all)"
)
"""Deny what stands directly before them, or before their "no": "bigger it is not", "thirsty, no I can't say I am"."""
EMPHATIC = words("both perfectly absolutely completely totally")
"""Stress a denial and say nothing: "my kidneys are both perfectly fine"."""
CLOSERS = runs(
    "(as|so) far as i know|touch wood|thank (god|goodness|heavens|you)|thanks|really|so far|these days|any more|at all|"
    "if you ask me|i promise|honest|to be honest|i am glad to say|i can tell you|as it happens|"
    "last time they (looked|checked)|actually|of course|love|dear|mate|doctor"
)
"""May stand between a denial and the end of its clause."""

CORRECTIONS = runs(
    "no (sorry|wait|only|just|actually|rather|it is|make that|hang on|hold on|let me think|that is wrong)|"
    "no (darker|lighter|paler|browner|redder|yellower|deeper|clearer|more like|[it is] more of)|"
    "(no|sorry) i (mean|meant)|no i am (wrong|lying)|no tell a lie|[no] i tell a lie|[no] scratch that|"
    "sorry (no|not)|or rather"
)
"""Take back what stands before them, and what follows stands in its place: "the left foot, no sorry, the right"."""
DENIES_ANEW = frozenset(runs("not|never|no|nothing|worse|than"))
"""Directly behind a correction these show that it corrects nothing: "no, it is not"."""
SAID, MEANT = runs("i (said|say)|did i say"), runs("i (mean|meant)|i (should|ought to) have said")
"""Stand around what is taken back: "I said calf, I meant thigh"."""

TAG_VERBS = words("is are was were has have do does did can will am")
TAG_SUBJECTS = words("it i they he she we you that")
"""Around a "not" a tag verb and a tag subject ask for a nod and deny nothing: "my chest is tight, isn't it"."""
VERBS_BEFORE_TAG = words("is are was were has have am it i they he she we you goes gets comes")
"""Tell that a clause has its verb, or who does it, already; in "the calf isn't it" none stands before."""

SO_NOW = runs(
    "[but] (i am|it is|they are|i do|it does) now|but (he is|she is|he does|she does|they do|i have|it has) now|"
    "but now (i am|it is|they are|i do|it does)"
)
"""Affirm what was not so: "it wasn't swollen yesterday, but it is now"."""
SO_SINCE = runs(
    "(until|till|not until|not till) (today|tonight|yesterday|last night|last week|last month|the weekend|this|"
    "this morning|this week|this month|recently|lately|the other day|an hour ago|a few days ago|"
    "a couple of days ago|a few weeks ago|a couple of weeks ago)"
)
"""Affirm what was denied of the time before: "I never had chest pain until today"."""
SO_BEFORE = runs(
    "before (today|tonight|yesterday|last night|this morning|this week|last week|this month|last month|this year|"
    "last year|this summer)"
)
"""Do so behind a "never", where they end the clause: "I've never had chest pain before today"."""
NEARLY_SO = runs(
    "but (nearly|almost|most|most of them|near enough|near as|not far off|not far short|as good as|getting on for)|"
    "but it is (most|nearly|almost)|[quite] like (it|this)|as bad as (it|this)|this bad"
)
"""Affirm after all: "not every night, but nearly", "I've never had chest pain like this"."""

SAVE_WHEN = runs(
    "(except|apart from|other than|bar|save|besides) (when|if|on|after|while|walking|climbing|lying|bending)|"
    "(except|apart from|other than) in the (morning|mornings|evening|evenings|night)|"
    "(except|apart from|other than) (at night|sometimes|now and then|today|this morning|last night|yesterday)|"
    "unless (i|he|she|they|we|it)|except (i|he|she) (do|does|get|gets)"
)
"""Behind something denied these tell when it is so: "no chest pain except when I walk"."""
BEFORE_SAVE = words("at all really")
"""May stand before them."""
LONG_PAST = words("was were had years ago used did")
"""Behind them these tell of an occasion long past."""
EXERTION = words("run running ran exercise exercising exert gym jog jogging sprint uphill hill hills sport football")
"""Everybody is short of breath then."""
OF_BREATH = words("breathless breathlessness breathe puff puffed panting winded")
OF_THE_HEART = OF_BREATH | words(
    "chest heart fainted faint fainting blackout blackouts blacked passed collapsed racing palpitations flutters"
)
"""No occasion explains these: a numb foot it is that somebody sits on, and swelling that stands all day."""

DOUBTS = runs(
    "maybe|perhaps|possibly|[or] maybe not|or perhaps not|if that is what it is|"
    "[but] i am not (sure|certain|positive)|[but] not sure|but i am not [a] 100 percent (sure|certain)|"
    "[but] i am guessing|but i am only guessing|but i [really] do not know|[but] i do not know for sure|"
    "i do not rightly know|[but] i can not remember|[but] i can not (be sure|say for sure)|can not be sure|"
    "[but] i could not (say|tell you|swear to it)|could not swear to it|[but] i would not swear to it|"
    "[but] i (might|may|could) be wrong|[but] do not (quote me|hold me to it)|"
    "or it might not be|or [i] might not|or not i (do not know|could not say|am not sure)|"
    "(might|may) not be (right|great|working)|(hard|difficult) to say|hard to tell|but it is hard to (say|tell)|"
    "it is hard to tell|to me but (it is hard to tell|i am not sure)"
)
"""Leave open what they directly follow, where they end a clause."""
OR_ELSE = runs(
    "or it (might|may|could) (be|have been)|or it was something else|or i (might|may) have imagined|"
    "or (perhaps|maybe) i am imagining"
)
"""Leave open what they directly follow, with what it may have been instead behind them."""

HAD_BEEN = runs("(was|were|had been) (on|taking)|used to (be on|take)|was (put on|given)|they put me on|tried")
"""Before something taken or done: it was so once, and one of `GIVEN_UP` behind it ends it."""
GIVEN_UP = runs(
    "(came|come|taken) off (it|them)|took me off|off (it|them) now|not on (it|them) (now|any more)|i stopped|"
    "stopped (it|them|taking)|they stopped it|(been|was|were) stopped|packed (it|them) in|gave (it|them) up|"
    "that is (over|finished|done with)|that [has] finished"
)
"""Behind something taken or done, with `HAD_BEEN` before it: it does not go on."""
TAKEN_UP = words("back again still")
"""Behind one of `GIVEN_UP`: it goes on after all."""
