"""What English tells of a sign that has a harmless cause, or of a remedy that was only tried."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

LAIN_ON = runs(
    "from (sleeping|lying|leaning|sitting) on|after (sleeping|lying|sitting) on|(when|if) i (sleep|lie) on|"
    "(been|was) lying on it|(only|just) been lying on|(slept|lain|knelt|kneeling) on it|from kneeling|from crossing my"
)
"""Put a dead arm or leg down to how somebody lay."""
FACE_OR_SPEECH = words(
    "face mouth smile eye eyelid cheek lip speech word words talk talking speak speaking sentence drool droop"
)
"""Go dead of no lying: with one of these it is no dead arm alone (words of the match)."""
STILL_DEAD = words("still since not never yesterday hours days week weak useless drop")
"""With one of these the feeling has not come back, however somebody lay."""
SAT_ON = runs(
    "(from|after) sitting|from being sat|from (the|my) saddle|in the cinema|on the (bus|plane)|on a hard chair"
)
"""Put a numb bottom down to how somebody sat."""
SADDLE = words("bum bottom backside groin between crotch privates saddle down bits")
"""With one of these before "numb when I sit" it is no leg alone that goes numb."""
BIG = words("big large huge massive giant enormous horse")
SWALLOWED = words("tablet tablets pill pills capsule capsules ones")
"""Of these, one that is `BIG` is hard to swallow for its size."""
AFTERWARDS = runs(
    "after (one|it|a cramp|the cramp)|afterwards|the (morning|day) after|next morning|[the] next day|"
    "for (an hour|a day|a day or 2|days) after|for the rest of the day|a bit (tender|sore) in the morning"
)
"""Make soreness what every cramp leaves behind."""
PASSING = runs(
    "for [like|about|maybe|perhaps] a (second|second or 2|split second|sec|moment|minute|bit)|"
    "for (2|a few|a couple of) seconds|for an instant|"
    "(open|opens|opened) again|let[s] go again|and it (goes|goes off|lets go|eases|settles|comes right)|"
    "then (fine|open|opens|comes back)|then let[s] go|then it (is fine|opens|lets go|goes|comes back|clicks)|"
    "then they (are fine|open|let go|come back)|[and] then click"
)
"""Behind a hand that locks: it does not stay so."""
LET_GO_BEFORE = words("would did could had was")
"""In or before a "not let go" these tell of a time that is past."""
WENT_OFF = runs(
    "it (let go|came off|stopped|quit)|it (went|eased|passed) [off]|it melted [away]|it was (off|gone|over|all over)|"
    "it had (gone|passed)|then (went|gone|nothing)|then it (went|let go)|and it was away"
)
"""Behind a "would not let go" these tell that it did in the end."""
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
BACK_AGAIN = words("still back again now came keeps since")
"""With one of these what let go has come back."""
GETTING = words("get getting gets")
"""Between "still" and the cramp these tell that it comes again, not that it stays."""
TWITCHING = words("eyelid eyelids eye eyes lid twitch twitching flickering flicker")
"""Beside these what won't stop is no cramp."""

FAILING = runs(
    "(do|does|did|doing|for) nothing|no (joy|good|use|help|better|difference)|to no avail|useless|"
    "(does|did|is|has|have) not|not a blind bit|not helping"
)
"""Behind what was tried for a cramp: it did not help."""
LETTING_GO = words("go ease stop help pass settle work off away better let loosen shift trick sort always usually")
"""In or behind what was tried for a cramp: it did help, or does (stems)."""
WALKING = words("walk walks walking walked")
"""The remedy that "stops" belongs to in "walking stops it"."""
STOPS = words("stop stops stopped stopping")
"""Make of walking a relief of the cramp: "walking stops it", and not "when I walk, it stops when I rest"."""
BEFORE_RESTING = frozenset(runs("when|if|once|as|after|with|whenever|on|by"))
"""Behind "stops": how it is told when."""
RESTING = words("rest rests resting sit sits sitting stand stands standing stop stops stopping pause still lie")
"""Behind "stops" and one of `BEFORE_RESTING`: it is rest that stops what walking brings on."""
WATER_TABLETS = frozenset(runs("water (tablet|tablets|pill|pills)"))
"""Nothing that anybody drinks."""

JABS = words("jab shot injection booster vaccine vaccination date up for against due my")
"""Beside "tetanus" these name what keeps it off."""
NUMBING = words("dentist dentists dental filling injection numbed chilli chili chillies sherbet nettle")
"""Numb or burn a mouth for an hour or two."""
NUMBED = words("face mouth lip cheek")
"""Parts that a dentist numbs."""
NOT_WORN_OFF = words("still days day week weeks month yesterday not never since stroke face")
"""Beside one of these what numbed a mouth has not worn off (no "not yet" is waited for)."""
FOR_PAIN = runs(
    "for [the] pain|for the (agony|cramp|cramps|spasm)|(with|because of) the pain|(for|with) laughing|"
    "for (crying|swearing)|(while|for the minute) it lasted|(till|until) it went|till it (passed|let go)"
)
"""Directly behind what somebody could not do: the pain stopped them, no stroke."""
ON_FEET = words("stand stay keep")
"""Whoever can hardly do so has weak legs, unless one of `IN_PAIN` tells of another reason."""
IN_PAIN = words("pain pains painful bad hurt hurts hurting agony sore killing excruciating straight")
"""Keep somebody off their feet whose legs are not weak: pain, or a back that won't go straight."""

STAINS = words("red pink purple reddish pinkish")
"""Colours that food may give to what is passed."""
STAINING = words("beetroot beetroots beet beets borscht blackberries blueberries rhubarb")
"""Give what is passed one of the colours in `STAINS`, if they were eaten."""
EATEN = words("had have having ate eat eating eaten love fond lot loads plenty")
"""Before one of `STAINING`: it was eaten."""
UNEATEN = words("not no never nor without like as")
"""Before one of `STAINING`: it was not, or is only what something looks like."""
LAUGHTER = words("laugh laughed laughing laughs giggle giggled giggling stitches")
"""Before wetting oneself: it was the joke."""

DARK = words("black gray blackened")
"""Colours of a dying foot, and of much that is harmless."""
DARK_THINGS = words(
    "coffee tea sock socks shoe shoes boot boots slipper slippers tights stockings leggings trousers jeans nail nails "
    "toenail toenails man woman lady guy girl boy person people ice cat dog car"
)
"""In or directly behind the match these are what is dark: what is worn or drunk, or somebody's skin."""
BOTH, SORE = words("feet legs arms"), words("painful sore hurts hurt")
"""Cold and sore on both sides is nothing sudden."""
NAILS = words("nail nails toenail toenails")
"""Are what is dark some words before it, too."""
DIRT = words("polish varnish ink paint tattoo soot coal mud dirt dirty")
"""Behind "black": what made it so."""
BRUISES = words("bruise bruised bruises bruising blue")
"""Make of "black" a bruise ("black and blue"), if none of `MORE_THAN_A_BRUISE` is said."""
MORE_THAN_A_BRUISE = words("cold icy ice numb pale white dead pulse diabetic diabetes not no never without")
"""Tell of a dying foot, or of what makes one likely."""

HOW_FIT = words("been very so always quite as pretty really is are am was keep keeps kept keeping fairly too more")
"""Before "fit" these praise somebody's health, and tell of no seizure."""
HEALTHY_THINGS = words(
    "diet food foods eating eater meal meals lifestyle living life option choice way drink drinks snack snacks weight "
    "color amount stuff thing things options appetite breakfast lunch dinner"
)
"""Directly behind "healthy" these name what is, and it is nobody's health."""
ARE_HEALTHY = words(
    "it that this they these those which what water milk tea coffee juice magnesium salt walking swimming exercise "
    "stuff food diet"
)
"""Before "is healthy" these do so, where "he is healthy" tells of a person."""
I_CAN = "i can "
"""Begins phrases that tell of something that works, if one of `CAN` was said."""
CAN = words("can could able all")
"""Tell of what somebody is able to do."""
DISLIKED = words(
    "licorice water milk coffee tea cola coke pop beer wine alcohol sugar sweets fruit vegetables fish meat cheese "
    "needles heat cold sun noise taste smell sight thought stuff"
)
"""Behind "can't stand" these are not liked, and nobody's legs have gone."""
