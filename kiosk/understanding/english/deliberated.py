"""How English asks whether to do something: "should I stop the omeprazole", "is it safe to halve them"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

DELIBERATING = runs(
    "(should|shall|could|can|may|must|might|ought) (i|we|he|she|they|you)|do (i|we) [need|have|want] [to]|"
    "(should|can|could) my (husband|wife|mum|dad|son|daughter|partner|nan|gran)|does (he|she) (need|have) to|"
    "am i (to|safe to|ok to|better|allowed to)|would i be better|"
    "(is|would) it [be] (safe|ok|fine|dangerous|bad|good|better|best|wise|sensible|wrong|worth|safer)|"
    "(is|would) it [be] a (good|bad) idea|what if (i|we)|what (happens|would happen) (if|when) (i|we)|"
    "(mean|means) [that] (i|we) (should|can|must)|(mean|means) [that] i (have|need) to|"
    "(wonder|wondering|know|ask|asking|sure|me) (if|whether) i (should|can|could|must|need to|have to|ought to)"
)
"""Begin such a question; whatever is behind is not told to be so."""
TURNED = words("should shall could can must ought")
"""These ask in the midst of what is said as well: "I'm on a statin should I come off it"."""
SO = runs("(so|then) i (should|can|must|need to|have to|ought to|could)")
"""Ask about a change, where they begin what is said: "so I should come off the water tablets"."""
INDIRECT = words("mean means wonder wondering know ask asking sure me")
"""Begin those of `DELIBERATING` that stand in the midst of a sentence: "does that mean I should"."""
TELLING = words("say tell mention ask add explain talk speak")
"""Behind one of these somebody tells: "can I just say I'm on a statin"."""
JOINS = words("because since but so while although though")
"""End what is asked: "should I stop it because my legs ache"."""
SUBJECTS = words("i we")
"""Behind `DELIBERATING` these begin something told: "can I take it I am pregnant"."""
ACTIONS = words(
    "take taking have having use using try trying drink drinking eat eating stop stopping come coming go going leave "
    "leaving halve half skip skipping miss missing double swap switch change changing cut reduce reducing drop "
    "dropping quit quitting give giving start starting add increase buy borrow lower up off without on be doing do "
    "combine mix"
)
"""What is deliberated: one of these stands soon behind the beginning."""
ECHO = ("do", "i")
"""These may be the kiosk's question said again ("do I take tablets, yes"), unless something is to be changed."""
NEAR = 3
"""Words within which."""
GOING_ON = words("keep keeping stay staying carry continue continuing")
"""Beside what is deliberated these tell that it is so already: "can I stay on omeprazole"."""
BEING_ON = runs("(be|being) on")
"""So does this, behind "is it safe to" or beside "still"."""
HAVING = runs("(with|while|having) [my|bad|a|the|being|on]|i have [got] [a|bad]|i am [a|on]")
"""Directly before an illness these tell that whoever asks has it."""
DO_I = words("do did may might should shall could can")
"""Before "I have" these ask whether somebody has it."""
TAKING = runs("i (am|was put) on [a|the]|i (take|am taking) [a|the]|(with|while|being) on [a|the]")
"""So do these before a medicine."""
CHANGING = runs(
    "stop|stopping|come off|coming off|go off|give up|giving up|leave off|leaving off|leave out|leaving out|halve|"
    "halving|half|skip|skipping|miss|missing|double|doubling|swap|swapping|switch|switching|change|changing|cut down|"
    "cut back|cut out|cutting down|reduce|reducing|lower|lowering|drop|dropping|quit|quitting|without|better off|off|"
    "increase|up|restart|(use|take|try|have|borrow) (more|less|half|fewer|extra|double|another|2|3|4|a whole|one less)|"
    "leave"
)
"""With a medicine behind they ask about changing it."""
OF_MEDICINES = runs(
    "(stop|stopping|quit|give up|leave off|keep) taking (them|it|these|those|that|this)|"
    "(come|coming) off (it|them|these|those|that|this)"
)
"""Do so by themselves."""
DRUGS = words(
    "tablet tablets pill pills dose doses medicine medicines medication medications meds drugs capsules inhaler "
    "inhalers prescription"
)
"""Name a medicine without its name."""
THEM = words("it them these those that this one off then now please too doctor")
"""May stand for one that was named before."""
OF_OTHERS = words("my his her our a the somebody someone else")
"""Before a relative these make it the relative's: "can I use my sister's water tablets"."""
