"""Plain answers, and what surrounds commands."""

from __future__ import annotations

from kiosk.understanding.english import corrections
from kiosk.understanding.english.lists import runs, words
from kiosk.understanding.english.yes_and_no import NO, YES

BEFORE_ANSWER = words(
    "oh well so ah like you know mean i ok right sorry actually honestly good heavens goodness god gosh lord "
    "lordy gracious me blimey crikey ooh oooh now then look listen and ha haha hehe jesus christ hell bloody fuck "
    "bugger"
)
"""May stand before a plain answer."""
VOCATIVES = words(
    "love dear mate duck ducky pet hen flower petal darling sweetheart luv chuck son pal bab lover doll "
    "dolly "
    "sweetie honey hun hinny bonny cocker sonny laddie lassie guvnor maid treasure sunshine "
    "cobber la guv doc buddy bud chum chief bhai beta bhaiya darlin dearie deary lovey lovie ducks acushla "
    "alanna bro bruv mun"
)
"""What the kiosk is called: nothing that anybody may tell of ("sugar" is low, the "lad" is quiet)."""
CALLED_LAST = words(
    "man boss friend fella lad lads guys miss lass boy boyo brother sister sis auntie aunty uncle sah ji baba "
    "oga madam girl yaar lol o oh me"
)
"""So are these, where nothing follows them: "no man", "no sah", not "no boss at work"; "no me" is Scots."""
PUZZLED = runs(
    "hang on|hold on|what|eh|huh|wha|wot|you what|pardon [me]|why|who me|come again|excuse me|what do you mean|"
    "what are you on about|what are you talking about|what on earth|(what|why) (the|in) (hell|heck|devil)|say again|"
    "n|nn|heck|hell|abi|god forbid [it]|i reject (it|that) [in jesus name]|(catch|cop) yourself on|bless you|"
    "(away|get away) [on] with you|what is that"
)
"""Before a plain answer these say that somebody wonders at the question, or stammers: "what? no", "n n no"."""
WONDERING = runs(
    "what|what for|pardon|why|how come|why (would|should) i|(who|what) (said|says) (that|so|i did|i was|i had)|"
    "what (made|makes|gave|gives) you (think|say) (that|so|it)|what (made|gave) you that idea|"
    "where did you get (that|it) [from]|why do you (ask|say that|think so|think that)|what are you on about|"
    "what are you talking about|who me|how"
)
"""Behind a "no" by these somebody wonders at the question: "no, why would I"; alone they ask."""
AFTER_ANSWER = VOCATIVES | words(
    "i my it just only the they but that mine no not nope never he she we you because there this these those well "
    "thank thanks though sorry nothing none neither doctor sir actually honestly really if when "
    "sometimes maybe both and is was please except apart a more at chance fear way thankfully luckily "
    "gladly ta cheers fuck bugger sod"
)
"""After "no" these show that it was an answer ("no, my calf"), not a "no swelling"."""
COMPARING = frozenset(runs("(more|less|longer|fewer|worse) than"))
"""After "no" these bound what one of `MEASURING` begins, and answer nothing."""
MEASURING = words("a an one half once twice some my")
PLAIN_ANSWERS = YES | NO | words("definitely absolutely")
"""Are an answer, whatever follows."""
AFTER_SHORT_ANSWER = words("but and because only just except though when although so thanks then doctor mate")
"""After "it is" or "a bit" these show that it was an answer ("it is but …"), not "it is swollen"."""
NOT_WHOLE = words("well good right sure happy myself herself himself")
"""After a "not at all" or "not really" these show that it is none: "not at all well"."""
SAME_AGAIN = {"yes": YES | words("definitely absolutely"), "no": NO}
"""Answer → what gives it once more, and shows so that it was one: "that's right yes", but not "there is no pain"."""
HEDGED_ANSWER = words(
    "think guess suppose probably bit little sort kind sometimes occasionally believe somewhat slightly"
)
"""In an answer these make it less than certain."""
POLITE = VOCATIVES | words(
    "please oh well thanks thank you can could would will ok hey hello hi so ah kiosk now just sorry excuse me "
    "right then machine computer yeah actually like sir ta cheers"
)
"""Left out before a command is looked up; "me" and "you" too, since commands are fixed sentences."""
INTERJECTIONS = runs(
    "hang (on|about)|hold (on|up)|wait [up]|wait a (minute|second)|(one|just a) (minute|moment|second)|half a minute|"
    "look [here]|listen|whoa|hey|excuse me|i am sorry|sorry (love|about this)|(yes|no) but|(well|right|ok) then|"
    "[do] you know what|to be honest|actually|i think|if you (would|do not mind)|if that is ok|this time"
)
"""Before or after a command they say nothing ("hang on, go back")."""
LIGHT_IN_COMMAND = words(
    "a an the it that this to for with on at of in am is are be i we my us bit little just really very so rather quite "
    "one ones some any there have got get let do me you your want need would mind like love sooner prefer "
    "must will shall thing earth hell heck think then now please could can might may going from about too as"
)
"""Where a sentence told nothing, commands are compared without these."""
BEHIND_AGE = words("years old now nearly you know love dear")
"""May stand behind the age that somebody gives as the reason for an order."""
BEFORE_IT = words("then and so but when well oh sometimes")
OF_A_CRAMP = words("it they he she")
"""Begin, behind some of these, what a cramp or a heart does, and no order."""
DESPAIR = runs("like (this|that)")
"""With one of these nobody stops the visit: "I can't carry on like this" is of a pain, or of a life."""
BEFORE_NO_COMMAND = words("stop skip why")
"""Commands that are none after a plain answer: "no, that's all" ends the list of tablets, not the visit."""
INTO_COMMAND = words(
    "to not what how why when where who i it he she they we the a an my your his her and or if would do does never "
    "them will have has take goes beats beat beating heart pulse races thumps pounds"
)
"""Before a command these make it a part of something else ("I don't know what to say again")."""
AFTER_COMMAND = VOCATIVES | words(
    "i please because people from that it you thanks sorry can could if will not my there they everybody everyone "
    "we would about big young like this he she what"
)
"""After a command these begin something else ("speak up I'm a bit deaf")."""
MINE = words("my our me")
"""Belong to what the kiosk is called ("me duck"), unless it is one of `PEOPLE_TOO`."""
PEOPLE_TOO = words("son pal mate chum bud buddy laddie lassie maid lover")
"""Vocatives that name somebody else behind "my": "help my son"."""
SAYING = runs("(he|she|they) (says|say|said|tells me|reckons|is saying)")
"""Before a plain answer these tell who gives it: "she says none of those"."""
ASKING_MEANING = runs(
    "what do you mean (by|with|when you say)|what do you mean|how do you mean|what is meant by|"
    "what do you (call|class as)|what counts as|when you say"
)
"""Before a word of the question these ask what it means: "what do you mean by swollen" tells of no swelling."""
CORRECTIONS = corrections.CORRECTING + runs("i did not say|that is wrong|not that|you misheard")
"""After "no" these correct the kiosk and answer nothing."""
REPAIRS = runs(
    "[i am|so] sorry|wait [a minute|a second]|(hang|hold) on|i (mean|meant) [to say]|(but|and) i meant|i do mean|"
    "i should (say|have said)|i wanted to say|actually|[or] rather|make (that|it)|scratch that|let me think|"
    "[i] tell a lie|i am lying|my mistake|oops|whoops|that (is|was) wrong|that should (be|have been)|it should be|"
    "the answer is"
)
"""Between two plain answers these say that the second one stands: "no, wait, yes"."""
AFTER_ALL = words("well oh")
"""Between a "no", which may be one to a danger, and a second answer these say the same: "no, well, I do"."""
AGREEING = words("ok fine right sure that is correct true exactly go ahead of course please thanks thank you")
"""Make up a second answer that corrects nothing: "no, sorry, fine"."""
GOING_ON = words(
    "and or but because so if when while than that the a an my your his her their i'm it's it i you we they he she "
    "to of in on at by with from about until only just very um uh er erm hmm well like maybe perhaps except although "
    "though unless actually say think guess suppose believe know"
)
"""At the end of what was said so far these ask for more. "Yes it is" and "not really" do not."""
CUT_OFF = frozenset({"it's", "that's", "he's", "she's", "i'm", "they're", "there's", "we're", "it'll", "i've"})
"""Written so, which nobody says as a whole answer, these are the beginning of something that was not heard."""

NO_SLIPS = words("leaking heaving weeping")
"""Words of their own, though a letter away from one of a command: "I'm leaking" is no "I'm leaving"."""
