"""What English tells of a sign that has a harmless cause, or of a remedy that was only tried."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

LAIN_ON = runs(
    "from sleeping on|from lying on|from leaning on|from sitting on|when i sleep on|when i lie on|if i lie on|"
    "if i sleep on|after sleeping on|after lying on|slept on it|been lying on it|was lying on it|lain on it|"
    "from kneeling|from crossing my|after sitting on|only been lying on|just been lying on|kneeling on it|knelt on it"
)
"""Put a dead arm down to how somebody lay …"""
NO_LIMB = words(
    "face mouth smile eye eyelid cheek lip speech word words talk talking speak speaking sentence drool droop"
)
"""… but no face and no speech (words of the match), and not …"""
LASTING = words("still since not never yesterday hours days week weak useless drop")
"""… beside one of these: it has not come back."""
SAT_ON = runs(
    "from sitting|from the saddle|from my saddle|from being sat|after sitting|in the cinema|"
    "on the bus|on the plane|on a hard chair"
)
"""Put a numb bottom down to how somebody sat."""
AFTERWARDS = runs(
    "the morning after|next morning|the next day|the day after|next day|after a cramp|after the cramp|afterwards|"
    "after one|for a day after|for a day or 2 after|after it|for days after|a bit tender in the morning|"
    "a bit sore in the morning|for an hour after|for the rest of the day"
)
"""Make soreness what every cramp leaves behind."""
JABS = words("jab shot injection booster vaccine vaccination date up for against due my")
"""Beside "tetanus" these name what keeps it off."""
PASSING = runs(
    "for a second|for a sec|for a moment|for a few seconds|for a couple of seconds|for 2 seconds|for a second or 2|"
    "for a bit|for a split second|for an instant|for a minute|then opens|then open|then they open|then it opens|"
    "then lets go|then let go|then it lets go|then they let go|then it is fine|then they are fine|then fine|"
    "then comes back|then it goes|then they come back|then it comes back|open again|opens again|opened again|"
    "and it goes|and it lets go|and it goes off|and it eases|and it comes right|and it settles|"
    "let go again|lets go again|then click|then it clicks|and then click"
)
"""Behind a hand that locks: it does not stay so."""
HOW_FIT = words("been very so always quite as pretty really is are am was keep keeps kept keeping fairly too more")
"""Before "fit" these praise somebody's health."""
STAINS = words("red pink purple reddish pinkish")
STAINING = words("beetroot beetroots beet beets borscht blackberries blueberries rhubarb")
"""Colour what is passed …"""
EATEN = words("had have having ate eat eating eaten love fond lot loads plenty")
"""… when one of these stands before them, and …"""
UNEATEN = words("not no never nor without like as")
"""… none of these."""
LAUGHTER = words("laugh laughed laughing laughs giggle giggled giggling stitches")
"""Before wetting oneself: it was the joke."""
FAILING = runs(
    "does nothing|did nothing|do nothing|doing nothing|no joy|no good|no use|to no avail|no difference|does not|"
    "did not|is not|no help|no better|has not|have not|not a blind bit|for nothing|not helping|useless"
)
"""Behind what was tried for a cramp: it did not help …"""
LETTING_GO = words("go ease stop help pass settle work off away better let loosen shift trick sort always usually")
"""… and what tells that it did, or does (stems): "I've stretched it and it's gone"."""
GETTING = words("get getting gets")
"""Between "still" and the cramp these tell that it comes again, not that it stays."""
THEN = words("would did could had was")
"""Before "not let go": it is told as past …"""
WENT_OFF = runs(
    "it was off|it went off|it went|it was gone|it had gone|it let go|it eased|it eased off|it passed|it passed off|"
    "it melted|it melted away|it was over|it had passed|then it went|then went|then it let go|and it was away|"
    "it came off|it stopped|it quit|it was all over|then gone|then nothing"
)
"""… and over …"""
BACK_AGAIN = words("still back again now came keeps since")
"""… unless one of these follows."""
NUMBING = words("dentist dentists dental filling injection numbed chilli chili chillies sherbet nettle hot-sauce")
"""Numb or burn a mouth for an hour or two …"""
NOT_WORN_OFF = words("still days day week weeks month yesterday not never since stroke face")
"""… and it has not worn off beside one of these (no "not yet" is waited for)."""
TWITCHING = words("eyelid eyelids eye eyes lid twitch twitching flickering flicker")
"""What won't stop is no cramp beside these."""
FOR_PAIN = runs(
    "for the pain|with the pain|for pain|for the agony|for laughing|with laughing|for crying|for the minute it lasted|"
    "while it lasted|till it went|until it went|till it passed|till it let go|for swearing|because of the pain"
)
"""Directly behind what somebody could not do: the pain stopped them, no stroke."""
WATER_TABLETS = frozenset(("water", one) for one in words("tablet tablets pill pills"))
"""Nothing that anybody drinks."""
I_CAN = "i can "
"""Begins phrases that tell of something that works …"""
CAN = words("can could able all")
"""… and that none tells without one of these."""
HEALTHY_THINGS = words(
    "diet food foods eating eater meal meals lifestyle living life option choice way drink drinks snack snacks weight "
    "colour color amount stuff thing things option options appetite breakfast lunch dinner"
)
"""Directly behind "healthy" these name what is …"""
OF_A_THING = words(
    "it that this they these those which what water milk tea coffee juice magnesium salt walking swimming exercise "
    "stuff food diet"
)
"""… and so do these before "is healthy"; "he is healthy" tells of a person."""
WALKING = words("walk walks walking walked")
STOPS = words("stop stops stopped stopping")
"""End what "walk" was taken for the relief of …"""
AT = frozenset((word,) for word in ("when", "if", "once", "as", "after", "with", "whenever", "on", "by"))
"""… where one of these follows …"""
RESTING = words("rest rests resting sit sits sitting stand stands standing stop stops stopping pause still lie")
"""… and one of these behind it."""
ON_FEET = words("stand stay keep")
"""Of whoever "can hardly stand up": weak legs, unless one of these keeps them down, …"""
IN_PAIN = words("pain pains painful bad hurt hurts hurting agony sore killing excruciating straight")
"""… pain, or a bent back."""
DARK = words("black grey gray blackened")
"""Colours of a dying foot, and of what is worn or drunk, of a nail, of somebody's skin …"""
COLOURED = words(
    "coffee tea sock socks shoe shoes boot boots slipper slippers tights stockings leggings trousers jeans nail nails "
    "toenail toenails man woman lady guy girl boy person people ice cat dog car"
)
NAILS = words("nail nails toenail toenails")
"""… also where it stands some words before, …"""
DIRT = words("polish varnish ink paint tattoo soot coal mud dirt dirty")
"""… of dirt …"""
BRUISES = words("bruise bruised bruises bruising blue")
"""… and of a bruise ("black and blue"), if nothing tells more than that:"""
NO_BRUISE = words("cold icy ice numb pale white dead pulse diabetic diabetes not no never without")
