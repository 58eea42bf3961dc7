"""How English tells how much, and what that is to each question that asks for it."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.lists import runs

CARRIERS = runs(
    "get|gets|have|has|drink|drinks|take|takes|see|sees|only|just|would|do|does|out|i|she|he|we|they|get through|"
    "gets through|go through|it is|it would be|of (it|them|that|water|everything|both|sun|sunshine|daylight)|a day|"
    "(per|in a) day|to drink|i (guess|suppose|think)|probably|or so|about"
)
"""May stand around a word of degree and say nothing more than the question did."""
HOW_OFTEN: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "little": runs(
        "(hardly|barely|scarcely) (any|anything|a thing|a drop|at all|none)|"
        "(next to|almost|practically) (nothing|none)|"
        "not (a lot|much|very much|that much|so much|enough|a great deal|nearly enough|a whole lot|as much as i should|"
        "half enough|anything like enough)|nowhere near enough|nothing like enough|"
        "(very|precious|too|mighty|awful|ever so) little|little|"
        "less than i (should|ought to)|the bare minimum|"
        "[i|she|he|we|they] (do|does) not (get|see|drink|have|take) (much|a lot|enough|a great deal|loads|that much)|"
        "not (getting|drinking|having) (much|enough|a lot)|(hardly|barely) (get|see|drink|have|take) any"
    ),
    "some": runs("[only|just] a (little|bit|drop|little bit)"),
    "fair": runs(
        "[a] (fair|good|decent|reasonable|normal|sensible|healthy|moderate|regular|usual) "
        "(bit|amount|whack|deal|share|dose|drop)|quite a bit|enough|my [fair] share|[about] (average|normal|right)|"
        "just normal|the (usual|recommended) [amount]|moderate|moderately|in moderation|middling|"
        "[the] same as (anyone|everyone|anybody|everybody|most|other people|the next man|the next person)|"
        "(what|as much as) (everyone|most people|anyone|anybody|everybody|the next man|the next person)|"
        "(not|neither) too much (not|nor) too little|middle of the road|what i (should|need)"
    ),
    "plenty": runs("plenty|more than enough|no shortage|ample|bags|all i need|i do not go short|never go short"),
    "much": runs(
        "lots [and lots]|loads [and loads]|tons|masses|heaps|oodles|stacks|oceans|quite a lot|[an] awful lot|a lot|"
        "a great deal|[far|way] too (much|many)|any amount|no end|a ton|buckets|gallons|a hell of a lot"
    ),
    "seldom": runs(
        "[once] in a blue moon|once in a while|(hardly|scarcely|barely) ever|rarely|seldom|[very|only] occasionally|"
        "now and (then|again)|on and off|off and on|not (often|very often|that often)|"
        "[the] odd (one|time)|[only] (sometimes|at christmas|at weddings|on special occasions|high days and holidays)|"
        "every now and (then|again)"
    ),
    "often": runs("most nights|[almost|nearly] every (day|night)|non stop|constantly|all the time"),
}
"""Level → the words of degree that tell it."""
MEANING: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "drinking": {
        "little": ("drinks_little",),
        "some": ("drinks_little",),
        "fair": ("drinks_normal",),
        "plenty": ("drinks_normal",),
        "much": ("drinks_much",),
        "often": ("drinks_much",),
    },
    "sun": {
        "little": ("little_sun",),
        "seldom": ("little_sun",),
        "fair": ("!little_sun",),
        "plenty": ("!little_sun",),
        "much": ("!little_sun",),
    },
    "alcohol": {
        "little": ("alcohol_some",),
        "some": ("alcohol_some",),
        "seldom": ("alcohol_some",),
        "fair": ("alcohol_some",),
        "plenty": ("alcohol_high",),
        "much": ("alcohol_high",),
    },
    "how_often": {"little": ("rarely",), "seldom": ("rarely",), "often": ("most_nights",)},
}
"""Question → level → what it tells, with a "!" what it denies. To all others a degree tells no amount."""
