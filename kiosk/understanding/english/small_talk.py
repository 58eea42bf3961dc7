"""How English tells in passing that a sign is nothing new, or comes of the weather."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.lists import runs, words

CALLING: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "new_weakness": runs(
        "always (have|has|had|been|was|did|done|dropping|dropped|drop)|(have|has) always|all my life|clumsy|"
        "butterfingers|cack handed|[i have|it has|they have] always been (like that|like this|that way|so|clumsy)|"
        "i always have|since i was (a child|a kid|little|a girl|a boy|young)|ham fisted"
    ),
    "leg_hot_red": runs(
        "[from|in|with|by|off] the (sun|heat|weather)|sunburn|sunburnt|sunburned|caught the sun|been sunbathing|"
        "(degrees|boiling|hot|warm|roasting|scorching|baking) (out|outside|today|in here|outdoors)|"
        "hot (day|weather)|heatwave|heat wave|(from|on|with|had) (a|the|my) hot water bottle|hot bath|"
        "electric blanket|by the fire|summer|in bed|under the (duvet|covers|blankets)|scratching|shaving|"
        "(my|the) (sock|socks|stocking|stockings|boot|boots) (go|goes|rub|rubs|rubbed|end|ends|dig|digs)|"
        "eczema|psoriasis|insect bite|(been|got|was) bitten|midge bites|mosquito bites|nettles"
    ),
    "leg_swollen": runs(
        "in the (evening|evenings|heat)|(by|of an) evening|by the evening|at the end of the day|by (night|bedtime)|"
        "in hot weather|when i stand all day|on my feet all day|after standing|every evening"
    ),
}
"""Sign that sends to help today → what makes it small talk, said beside it."""
OF_BOTH = words("both ankles legs feet calves they")
"""Legs that swell of an evening are two."""
ONE = words("left right one")
"""With one of these it is one leg, which swells of a clot in the evening as well."""
ANEW = words("since yesterday today sudden suddenly new worse lately recently now week weeks days morning")
"""With one of these it is new, whatever else is said."""
