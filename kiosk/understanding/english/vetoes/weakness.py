"""How English tells that a leg was held by its cramp or by pain, and is not lame."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

WAS_HELD = words("could did was were would went carried paralyzed")
"""In or directly before what did not move: it is told of a time that is past."""
CRAMPED = words("cramp cramps cramped cramping spasm seized locks locked knot knotted charley")
MORE_THAN_A_CRAMP = words(
    "still arm arms hand hands face speech mouth numb weak weaker hour hours day days week weeks yesterday worse keeps "
    "now today both wet bladder back fell again dead potassium dialysis diarrhea vomiting thyroid"
)
"""Around it: there may be more than the cramp that held a leg."""
PASSED = runs(
    "off i (trotted|went|popped|hobbled)|went ping|(few|2|3|5|10) minutes later|it was [only|just] the cramp|"
    "as soon as i stood|i was (up|off|on) (and|again|my|the)|a minute later|and i was off"
)
"""Behind a leg that did not move, as `WENT_OFF`: it moves."""
FOR_PAIN = runs(
    "for [the] pain|for the (agony|cramp|cramps|spasm)|(with|because of) the pain|(for|with) laughing|"
    "for (crying|swearing)|(while|for the minute) it lasted|(till|until) it went|till it (passed|let go)"
)
"""Directly behind what somebody could not do: the pain stopped them, no stroke."""
ON_FEET = words("stand stay keep")
"""Whoever can hardly do so has weak legs, unless one of `IN_PAIN` tells of another reason."""
IN_PAIN = words("pain pains painful bad hurt hurts hurting agony sore killing excruciating straight")
"""Keep somebody off their feet whose legs are not weak: pain, or a back that won't go straight."""
DISLIKED = words(
    "licorice water milk coffee tea cola coke pop beer wine alcohol sugar sweets fruit vegetables fish meat cheese "
    "needles heat cold sun noise taste smell sight thought stuff"
)
"""Behind "can't stand" these are not liked, and nobody's legs have gone."""
HAVE = words("have has had")
STUBBED = words("stubbed")
REPEATED = words("keep keeps kept always often forever every times constantly regularly")
"""Beside a stubbed toe: the foot drags, where once is a mishap."""
GOES = words("go goes went going")
CRAMPY = words("crampy cramped tight stiff hard solid")
"""Directly behind "my legs go": they cramp, and carry on."""
GIVING_WAY = words("weak give gave numb dead jelly collapse fall fell way under stand floor")
