"""How English asks the kiosk to wait: "one moment please", "half a mo", "bear with me"."""

from __future__ import annotations

from kiosk.understanding.english import replies
from kiosk.understanding.english.lists import runs, words
from kiosk.understanding.english.yes_and_no import NO, YES

_GIVE = "give me|give us|gimme|can i have|can you give me|i need|i want|let me have"
WAITING = runs(
    "let me [just] get (comfy|comfortable|settled)|where did i put my (list|glasses|specs)|"
    "(hang|hold) (on|about) (a|one|for a|just a|half a) (minute|moment|second|sec|mo|tick|bit)|"
    "wait (a|one|for a|just a|half a) (minute|moment|second|sec|mo|tick|bit)|bear with me|"
    "bear with me [for] a (minute|moment|second)|wait for (it|me)|not so fast|"
    f"({_GIVE}) (a|one|just a|half a) (minute|moment|second|sec|mo|tick|chance)|"
    f"({_GIVE}) [just] (2|a couple of|a few) (minutes|seconds|secs|ticks)|"
    "give me (a minute|a second|a chance) to think|"
    "just [a|one|half a] (minute|second|sec|mo|tick)|half a (mo|tick|jiffy)|2 (ticks|shakes)|"
    "one (moment|tick|mo)|let me (think|see|have a think|have a look|check|look)|"
    "[i will] be right (with you|back)|with you in a (minute|moment|second)|"
    "[i am|i will be] (with you|there) in a (sec|tick)|"
    "i am (thinking|just thinking|still thinking|having a think)|i will have (a think|to think)"
)
"""Say so whatever was asked."""
FETCHING = runs(
    "[let me|i will|i am|i am going to|i have to|i need to|i had better|i will have to] [just] "
    "(get|getting|find|finding|fetch|fetching|look for|looking for|look at|looking at|check|checking|dig out)|"
    "[let me|i will|i have to|i need to] [just] (put|putting|turn|turning|switch|switching)"
)
"""Begin an errand that is waited for ..."""
FETCHED = runs(
    "(my|the) (glasses|specs|spectacles|reading glasses|list|prescription|hearing aid|hearing aids|aid|aids|handbag) "
    "[out|first|on|in|up|off]"
)
"""... and what is fetched: "let me find my glasses"."""
WRITTEN_DOWN = runs(
    "i have [got] (a|my) list (somewhere|here|with me|in my bag)|"
    "i have [got] (it|them) [all] (written down|in my bag|on a list) [somewhere|here]"
)
"""Is said while somebody looks for it."""
BEHIND_WAITING = runs(
    "i am [just] (sitting down|moving this chair|sitting myself down)|there is (someone|somebody) at the door|"
    "(let me|i need to|i have to|i must) [just] (sit|sit down|think) "
    "[first|about it|about that]|"
    "(my|the) (phone|telephone|mobile) [is] (going|ringing)|that is my phone|"
    "(i will|let me|i have to) [just] ask (my|the) (husband|wife|daughter|son|carer|mum)|"
    "(someone|somebody) is (talking|speaking) to me|i have dropped my (stick|bag|glasses|list)"
)
"""The same, but only behind a "hang on": "I'm sitting down" alone is when the cramp comes."""
GREETINGS = runs("hello [there]|hiya|hi [there]|good (morning|afternoon|evening) [to you]")
"""Say no more than that somebody is there: what was asked is asked again."""
MAY_LAST = runs(
    "(a|one|half a) (minute|second|sec)|(a|just a) moment|a (tick|mo)|2 (minutes|seconds|moments|mins|secs)|"
    "a couple of (minutes|seconds)|(hang|hold) (on|about|fire)|wait [up|there]|whoa|one min|a min"
)
"""Say so as well; but some answer the question how long something lasts …"""
LASTING = words("minute second moment sec tick mo minutes seconds secs moments mins min")
"""… which these do, unless one of `ASKING` stands beside them."""
ASKING = words("please")
BESIDE = replies.VOCATIVES | words(
    "oh well ok right sorry please ah so now then just thanks thank you there can could will would hey"
)
"""May stand around them."""
ANSWERS = YES | NO
"""Behind one of these, all that follows may ask to wait: "yes, one second"; a no is taken back by it."""
WHILE = words("while till until")
"""Begin what it is waited for: that is read, for it may be told there ("while I get my breath")."""
