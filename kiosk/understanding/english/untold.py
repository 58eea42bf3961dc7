"""How English names what it does not tell: a plan, a word of the doctor's that is asked back."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

PLANS = runs(
    "will try|will try to|will try and|going to try|going to try to|going to try and|will make sure|planning to|"
    "plan to|hoping to|hope to|intend to|thinking of|thinking about|thought of|thought about|could try|can try|"
    "might try|may try|should try|like to try|want to try|happy to try|willing to try|will start|going to start|"
    "should start|could start|considering|tempted to|wondered about|wondering about"
)
"""Before what somebody takes, eats or drinks: they do not yet …"""
GOING_ON = words(
    "my our stop stopping quit quitting cut cutting give giving come coming reduce reducing halve halving change "
    "changing swap swapping keep keeping carry continue continuing still"
)
"""… unless one of these stands between: "I'm thinking of stopping the statin"."""
ECHOES = runs(
    "you mentioned|you mention|did you say|do you mean|did you mean|you mean|what is|what are|what about|"
    "you asked about|you asked me about|you were asking about|you talked about|you were talking about|you said"
)
"""Before an illness or a medicine these take up what the doctor said …"""
BETWEEN = words("a an the that it is was about something like word of some kind sort maybe might could be")
"""… with nothing but these between, …"""
ASKED_BACK = runs(
    "and what|what is that|what are they|what are those|what does that mean|did you say|you said|you mean"
)
"""… and so do these behind it, where the sentence ends."""
SPEAKER = words("i me")
"""Behind what was taken up, or a plan, these tell what is so: "you said diabetes, yes, I am diabetic"."""
