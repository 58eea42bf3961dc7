"""What everybody has now and then, in the words of a danger."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

FUNNY, GOES, WENT = words("funny odd strange weird wrong"), words("go goes going"), words("went gone")
"""A face that has gone so is a stroke's; one that goes so when somebody breathes too fast is not."""
LOOKS = words("color shade red white pale purple pink green gray")
"""Behind one of `FUNNY` these tell of its colour."""
OWNING = words("my his her their the an one left right")
"""Before "eye drops" it may be an eye that does."""
LEGS, IN_BED = words("leg legs foot feet toes calf calves"), words("bed sleep")
"""Legs that jerk there do so as anybody's, unless one of `OF_A_FIT` is told …"""
OF_A_FIT = words(
    "fit seizure convulsion arm arms body over eyes mouth foam foaming wet himself herself respond responding wake "
    "stiff head face shaking fainted unconscious epilepsy epileptic"
)
"""… which make a fit of it."""
SWOONING = runs(
    "at the (sight|thought) of (blood|needles|a needle)|at needles|when (i|they) (give|take) blood|"
    "when i (see|have) (a needle|needles|an injection|injections|a blood test)|"
    "when i saw (what|the price|the bill)|at the (price|bill|cost)"
)
"""Directly behind a faint: what somebody swoons at is nothing new."""
ASIDE = runs(
    "(feels|felt|seems|seemed) like|(count|counted|counting) [up] to|(awake|i am up|i was up) [for] [about|a good]"
)
"""Directly before a time, told or measured, these tell that it does not last so long: it keeps somebody awake."""
SEEMING = ASIDE + runs("on and off|off and on|(come and go|comes and goes|came and went) [for]")
"""So do these before one that is not measured: legs that cramp "on and off for two hours" do so for two hours."""
BEFORE_HOUR = words("a an half the good quarter of about whole")
NOT_OF_IT = runs("before i (dare|can|sleep|drop|get|go|nod|settle)|(of|with the) soreness|of being sore")
"""Directly behind a time these do so, too: it is what somebody is sore or awake for."""
BIG = words("big large huge")
"""Directly behind "can't swallow": it is for their size, unless one of `OR_ELSE` goes on."""
OR_ELSE = words("or even nor and food water anything")
CRAMPS = words("cramp cramps cramping cramped spasm spasms")
"""Are a limb's that stands before them, and not a sore throat's."""
HAVE = words("have has had")
LEG_PARTS = words("leg calf foot thigh toe ankle shin knee hamstring")
SIDES, WHOSE, WHICH = words("side"), words("my his her their your the a"), words("left right")
"""Before "side", and behind no "on", these make it the flank: "cramp in my left side", not "on that side"."""
PINK = runs(
    "pink (again|underneath|by|in|as|up|and)|(back to|all|nice and|went|were|are|was|is|turned|go|goes) pink|"
    "pinked up|pink[s] up|(red|normal color) again|[was|is] [only] the dye|washed off|color came back"
)
"""Behind a limb that was white or blue: it has its colour back, or never lost it."""
NOT_THE_COLD = words("walk walking walked uphill hill exercise still numb dead never rest")
"""Beside a limb that was white or blue: it may lack blood, whatever colour it has between."""
PALE_AGAIN = words("then white blue pale gray purple cold")
"""Behind its colour: it is lost again."""
OTHER_OR_NOT = words("other one not never no nothing without")
"""Before its colour: it is another limb's, or not there."""
LAUGHING = words("laughing laughter giggles giggling stitches")
ANOTHER = words("and or i we he she they my the who everyone everybody it")
"""Between who fell and a laugh these make it somebody else's, or another time."""
BROUGHT_BY = words("with from")
"""Before a laugh, as "so" behind it ("laughing so hard I couldn't breathe"): it is the cause."""
SLEEPING = runs("(fast|sound|i am|he is|she is|i was) asleep|asleep (by|before)")
"""Tell of somebody who sleeps."""
OWN_DOINGS = words("pull pulled nod nodded")
"""What the confused do as well: pluck at blankets, nod off over dinner."""
FALLING = words("fall falls fell fallen falling")
NO_FALL = words("asleep ill pregnant out apart")
"""Directly behind one of `FALLING`: nobody went down."""
OPENED = runs(
    "(it|they|hand|fingers|fist) (open|opens|opened|lets go|let go|uncurls|loosens)|for a (few seconds|second|moment)|"
    "(shake|shook|shaking) [it|them] [straight] out|and let go|then let go|(they|it) behave[s]|"
    "(it is|they are) mine again"
)
"""Behind a hand that locks: it opens soon."""
MORE_THAN_A_GRIP = words(
    "still now hours lips lip mouth face tingle tingling tingly prickle pins numb buzzing breathe panic "
    "thyroid neck calcium stuck claw claws stay stays stayed vomiting diarrhea laxatives bowel today"
)
"""Around a hand that locks: it may be short of calcium."""
WIND = runs("[have|had] got (my|his|her) (wind|breathe) [back]|(my|the) breathe was back")
STAYS = words("stay stays staying")
OVER_MONTHS = words("year years months constipated slow slowly slower slowed gradually")
"""Around a voice that has gone: it went slowly."""
