"""How English answers "is a grown-up there with you?"."""

from __future__ import annotations

from kiosk.understanding.english.lists import families, runs, words

FOLDED = families(
    """
    parent: mum dad nan nana nanny gran granny grandma grandmother grandad grandfather papa pops stepmum stepdad
    parent: stepmother stepfather aunt auntie aunty uncle parents grandparent grandparents guardian godmother
    parent: godfather teacher childminder babysitter nurse
    adult: grownup
    her: his their
    she: he they
    him: them
    my: our
    """
) | {"we": "i", "are": "is", "am": "is", "us": "me", "foster": "step"}
"""Word of an answer → the one that stands for it in the lists below: "we are his grandparents" is "i is her parent"."""

IS_ONE = runs(
    "i is [also|only|actually] [just] (parent|her parent|her step parent|the parent|my child parent)|"
    "i is [also|actually] (an|the) [responsible] adult|i is [a|the] grown|i is of age|"
    "i is [well|way] over (18|21)|i is not a (child|kid|minor)|i is [a|an] parent"
)
"""Say that the speaker is one, wherever they stand: "no, I'm her mother"."""
IT_IS_ME = runs(
    "i is|speaking|i is (one|it|here)|(it|that|this) is me|that (would|will) be me|i is the one|"
    "i is [here|sat here|stood here|right here] with (her|him)|i is the one speaking for (her|him)|"
    "you is (talking|speaking|listening) to (one|me|an adult|a grown up)|(talking|speaking) to one|"
    "[i is] (speaking|asking|talking|calling|here|answering) for (her|him)|i speak for (her|him)|"
    "[i is] (in charge of|responsible for) (her|him)|"
    "i have [got|brought] (her|him) [in|here|with me|along]|i brought (her|him) [in]|"
    "she is my (son|daughter|boy|girl|grandson|granddaughter|child|lad|nephew|niece)|"
    "[it is|this is|that is|you is talking to|you is speaking to] her parent [here|speaking|is here|talking]|"
    "[it is|this is|that is] the (parent|adult) [here|speaking|talking]|"
    "[it is|i is asking|i is here] for my (son|daughter|grandson|granddaughter|child)"
)
"""Say so where they are the whole answer, or what it begins with."""
IS_THERE = runs(
    "[it is|with|there is|i have got|i have|i is with|i is here with|both] [my|her|the|a] parent|"
    "[both|both my|both her|my|her|the] parent [is] (here|there|right here|with me|next to me|beside me|behind me|too)|"
    "[my|her|the] parent [is] (standing here|sat here|standing next to me|sitting next to me|just here|over there)|"
    "[my] parent and parent [is] [here|with me]"
)
"""Say where they are the whole answer that one is there; a child may say it."""
NONE_THERE = runs(
    "[i is|just] (alone|all alone|on my own|all on my own|by myself|all by myself)|(just|only) me|it is (just|only) me|"
    "(nobody|no one) [else|here|with me]|nobody is here|there is (nobody|no one) [here|else|with me]|"
    "[my|the] parent is (not here|not there|not with me|at home|at work|outside|out|in the car|shopping)|"
    "[my|the] parent (at home|at work|not here)|she is (not here|at work|at home|not with me)|"
    "i came (alone|on my own|by myself)"
)
"""Say that none is."""
LIGHT = runs(
    "i said|i told you|like i said|as i said|i just said|i have said|of course|"
    "yes|yeah|yep|aye|right|now|sure|actually|obviously|today|again|well|please|hello|hi|here"
)
"""Stand beside such an answer and say nothing."""
MAY_BE_YOUNG = words("brother sister cousin friend mate niece nephew son daughter boy girl kid child boyfriend")
"""Relatives that a child may be: "I'm her brother" brings no grown-up."""
GROWN_UP = words("adult_under_60 over_60")
"""Findings of an age that the speaker tells of themself: "I'm forty"."""
