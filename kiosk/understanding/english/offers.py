"""How English answers what is asked after the result: a summary, hear it again? Its plan may have named a medicine."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

ACCEPTING = runs(
    "go on|go on then|go ahead|go for it|fire away|print it [out]|print (one|away)|if you must|if you like|if you want|"
    "[i] (may|might) as well [have one]|let us have it|let me have it|i will have one|i will take (one|it)|give me one|"
    "do (that|it|so)|do|make (one|it)|[that] would be (good|great|nice|lovely|helpful|useful|grand|fine)|"
    "[i] would love one|why not"
)
"""All that is said, these are a yes to the offer of a summary; elsewhere "go on" leaves a question out."""
HAVING_A_QUESTION = runs(
    "[i] [just] (want|wanted|need|would like) to ask [you] [something|a question|one thing]|ask [you] something|"
    "can i ask [you] [something|a question|one thing]|[i] (have|have got|got) (a|one|another|some) question|"
    "[i] (have|have got|got) [some|a few] questions|a question|one more (question|thing)|something else|ask|"
    "ask a question|is that (all|it|the lot|everything)"
)
"""All that is said, these answer "or ask something?" with a yes."""
LEAVING = runs(
    "bye|goodbye|good bye|bye for now|cheerio|cheerio then|ta ra|tara|see you|see you later|that is me [done]|"
    "that is all [for now|for today]|that will do [me]|i am done|i am off|i will be off|i am away|not bothered|"
    "i am not bothered|do not bother|not fussed|i am not fussed|whatever|not interested|i have got what i came for|"
    "do not need (it|one)|i am (fine|ok|good) [without]|"
    "good day|good night|have a good day|never-mind|no need|i have to go|nothing else|"
    "(i am|you are) (grand|ok)|not (at|for) the (minute|moment)|[i have] no [more|further] questions|"
    "[i think] that is (me|all|everything|the lot) [then]|i am [quite|very] happy [with that|with it]|"
    "i [think i] have [got] (it all|all that|all of it|everything)|right you are|righto|"
    "that is all i (need|needed|want|wanted) [to know|to hear]|i have (heard|had) enough|that is plenty|"
    "you have (told me|answered) (everything|all i wanted|all my questions)|"
    "i can not think of (anything|any) [else|more]|"
    "i do not think so|i do not think (there is|i have) [anything|any]|nothing (more|to ask|i can think of)"
)
"""All that is said, these leave without one; what was asked has been told."""
THANKING = runs(
    "thank you|thanks|thanks a (lot|million|bunch)|thank you very much|"
    "many thanks|cheers|ta|ta very much|much obliged|lovely|great|"
    "brilliant|super|smashing|wonderful|perfect|excellent|champion|grand|nice|good|good to know|that is helpful|"
    "that is (great|good|lovely|it|that)|very helpful|right|right then|i see|fair enough|understood|got it|"
    "got that|well there you go|interesting|thank you (kindly|so much|ever so much|ever so|indeed)|"
    "thanks ever so [much]|"
    "you have been [very|most|ever so|so|really|a great|a big|a] (helpful|kind|good|help|patient|clear)|"
    "bless you|god bless [you]|"
    "i am [very|ever so|most|so] (grateful|obliged)|"
    "[well] that was [very|most|really|ever so] (helpful|useful|clear|good|kind|nice)|"
    "that has [really] helped|all the best|[you] take care|(that is|that was) [very] (kind|nice|good) of you|"
    "i will (do|try) (that|it)|i will (give that|give it) a (go|try)|ahem|cough|mhm"
)
"""All that is said, these may take the offer or leave it."""
POLITE = runs(
    "please|thanks|thank you|love|then|dear|doctor|mate|cheers|oh|well|yes|ok|ah|yeah|aye|ta|now|very much|duck|hen|"
    "pet|so|right|great|lovely|and|just|my dear|my love|my darling|"
    "for (that|everything|your help|all your help)|indeed"
)
"""May stand around them."""
OF_THE_PHARMACIST = runs(
    "(what|who) (is|are) the (pharmacist|chemist)|why the (pharmacist|chemist)|where does it go|"
    "what (do|should|shall|would|can) i (tell|say to|ask|show) the (pharmacist|chemist)"
)
"""Ask who reads the summary, and call nobody."""
OF_THE_SUMMARY = runs(
    "what (is|will be|goes|do you put) (on|in) (it|there|that|the summary)|what does it (say|show|have on it)|"
    "(is|will) my (name|address|details|number) [be] (on|in) (it|there)|does it (have|say|show) my (name|address)|"
    "who (sees|reads|gets|will see|will read|can see|looks at) (it|that|this)|what (for|is it for|is that for)|"
    "(what is|why do i need) (a|the|one|this|that) [summary]|(does|will) it cost [me] [anything]|is it free|"
    "how much (is it|does it cost)|do i have to pay [for it]|what (good|use) is (it|that)"
) + OF_THE_PHARMACIST
"""Ask what the summary is and who reads it."""
SAID_BEFORE = runs(
    "what was (the|that) (first|second|third|other|last|next) (thing|bit|part|one|point)|what was (it|that) again|"
    "(say|tell me|repeat|what was|what about|give me|go over|can you say) (the|that) (bit|part|thing|one)|"
    "[just] (the|that) (bit|part|thing|stuff)|"
    "(about|on|with) [the|my] (drinking|water|stretching|stretch|food|tablets|doctor|tests|exercise|vitamins|end)|"
    "[just] (the|that) (first|last|second|third|other) (bit|part|thing) [again|only|please]|"
    "(shorter|shorten it|make it shorter|in short|a shorter version|the short version|sum it up|in a nutshell)|"
    "what (do|should|shall) i ask (the|my|a) (doctor|gp) [for|about]|"
    "what (tests|test|blood test) (was it|is it|do i need)|"
    "how do i do (the|that|those|these) (stretch|stretches|stretching|exercise|exercises)|"
    "(start|go|begin|say it|tell it) [again] from the (beginning|start|top) [again]|from the (beginning|start|top)|"
    "how much (was|is) (it|that|i) [to drink|supposed to drink|meant to drink]|what was all that|how was that again"
)
"""Ask for what the plan told: it is told again, whole."""
TO_GO = runs(
    "how long (will|does|do) (it|they|this|the cramps) [take] to (go|stop|clear up) [away]|"
    "how long (until|before|till) (it|they|this) (goes|stops|go|stop) [away]|"
    "when (will|does) (it|this|they) (go|stop) [away]"
)
"""Asks how long cramps last; before the plan "how long will it take" asks about the visit."""
SAID_ABOUT = runs(
    "[sorry] (what was|what is|what did you say|you said|say|tell me) [that|it|something] [again] about|"
    "the (bit|part) about"
)
"""At the beginning these ask for what was said of a thing."""
TAKING_UP = runs(
    "so|which|what|how (many|much)|where|(is|would) it|i (should|need to|must|have to|ought to|had better|would better)"
)
"""Begin what takes up a piece of advice, which is not so yet: "so magnesium then", "which magnesium is best" …"""
REPORTED = runs("(said|says|say|told me|reckons|reckon|thinks|thought) [that] it (was|is|could be|might be|will be)")
"""… or is what somebody holds for the cause …"""
TELLING = runs(
    "i (am|was|take|took|have|had|use|used|get|drink|eat|do|never|only|did)|my|mine|on (a|an)|"
    "taking|too|also|already|though|but|forgot|because"
)
"""… unless with one of these something is told beside it."""
WHETHER = runs(
    "(shall|should|can|could|may|might|must|will|do|would|am) (i|we|he|she|they)|(does|is) (he|she)|"
    "(is|would) it [be] (best|better|ok|safe|wise|right|an idea|a good idea) [for me|for him|for her] [if i|if he]|"
    "(i|we|he|she|they) (will|would better|had better|might|may|can|could|should|must|ought to)|"
    "i am [going to|thinking of|minded to]|i (think|reckon|suppose|guess) i (will|should|had better)|"
    "(he|she) is [going to]|(i|he|she|we) (want|need|have) to|better|best|may as well|might as well|"
    "(so|then) (i|he|she|we)|let me|that means (i|he|she)|so it is"
)
"""Begin what somebody asks or makes up their mind to do."""
IN_BETWEEN = words(
    "just not better best to also always now then i need have as well simply rather be allowed supposed straight away "
    "do"
)
"""May stand between that and what it is."""
CHANGING = runs(
    "stop|stopping|quit|quitting|ditch|ditching|bin|binning|chuck|chucking|throw|throwing|give up|"
    "giving up|halve|halving|skip|skipping|miss|missing|leave off|leave out|leave|leaving|put|reduce|lower|double|"
    "come off|coming off|go off|go without|cut down|cut down on|cut back on|cut out|keep|keep on|keep on with|carry on|"
    "carry on with|continue|continue with|stay on|go on with|better off without|without|take half|take less|take more|"
    "not take|not taking|not have|not touch|not use|not carry on with|keep up with"
)
"""What of a medicine, where that is named behind it, or one of `THEM` stands for it."""
ENOUGH = runs(
    "(stop|stopping|quit|keep|keep on|carry on|continue|leave off|not keep) (taking|using|having)|take half|"
    "(take|have) a break|come off|coming off|half|halve|skip (tonight|today|tomorrow|one|a day|the next)"
)
"""The same with nothing behind."""
THEM = words("it them that those these this tonight taking")
"""Stand for what the plan named: two words behind a change at most."""
OFF = words("off out away aside in")
"""Behind "leave it" these leave a medicine off, and not the summary."""
NEEDING_OFF = words("leave leaving put keep throw throwing")
OF_THE_VISIT = words(
    "here summary paper slip print copy talking questions asking listening machine home pharmacist happening coming"
)
"""Beside one of these it is the visit or the summary that somebody stops or takes."""
