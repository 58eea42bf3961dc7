"""What English says of the colour of urine."""

from __future__ import annotations

from kiosk.understanding.english import body
from kiosk.understanding.english.dates import WEEKDAYS
from kiosk.understanding.english.lists import runs, words

OF_DANGER = words(
    "brown brownish browny browner red redder reddish reddy rust rusty rustier bloody bloodier bloodstained blood "
    "pink pinker pinkish pinky black blackish maroon burgundy mahogany crimson"
)
"""Asked for the colour, whoever names one of these tells of a danger."""
DARKER = words("darker stronger deeper yellower")
"""The same for urine that is dark."""
OF_THE_MORNING = runs("[in|every|of] [the|a] (morning|mornings)|first (thing|up)|when i (wake|get) up")
"""Behind one of `DARKER` these tell what is so of everybody."""
OF_ANOTHER_THING = words(
    "stool stools poo poos poop motion motions skin face eyes tongue nose gums hair bowels bowel bottom rash bruise "
    "bruises spots bathroom"
) | body.ANY_LEG | body.ANY_ARM
"""Between the same commas, the colour is that of one of these."""
TOLD_ANEW = words("my i it")
"""Behind "and" these begin what is told of another thing, as a comma does."""
NAMING = words(
    "pressure thinner thinners thinning test tests sugar sugars clot clots transfusion group count vessels sample "
    "samples bull wine meat bread rice sauce tea coffee tablet tablets pill pills pepper light cross bag box inhaler "
    "pudding people man woman bush fruit fruits grapes squash sweets yellow ale ales stout trousers jeans shirt shirts "
    "shoes socks cabbage onion onions capsule capsules street road lane avenue"
)
"""Behind a colour these make it the name of another thing: "red wine", "blood pressure", "brownish yellow"."""
OF_THE_VEINS = runs(
    "high|low|my|(took|take|takes|taken|taking|gave|give|given|giving|drew) [some|my|the|more|any|a bit of|a lot of]"
)
"""Before "blood" these tell of its pressure, or of what was taken for a test."""
OF_SOMEBODY = runs("mr|mrs|miss|ms|dr|doctor|nurse|i am|in the")
"""Before a colour these make it a name, or somebody's own: "Mrs Brown", "I'm black", "in the pink"."""
OF_SOME_ONES = runs("ones|and white")
"""Behind "the" or "a" and a colour these name another thing: "I take the red ones"."""
OF_A_STOOL = runs("number (2|twos)|(other|back) end")
"""Between the same commas as the colour: it is that of a stool."""
USUAL = words("normal normally usual usually always before ever was")
"""End a comparison with how it is at other times."""
THAN = words("than is it its the my what i that")
"""Stand between what is compared and one of `USUAL`: "darker than it normally is"."""
LIGHTER = words("lighter paler clearer thinner weaker")
"""Compared with what is normal these are normal as well."""
DIFFERENT = words("different change changed difference")
"""Behind these "from" and "to" compare too."""
FROM = words("from to")
AS_EVER = runs(
    "(not|no|never|hardly) [really|any|much|that much|so much|a lot] (darker|stronger|browner|redder) than|"
    "(not|no|never|hardly) [really|any|much|that much|so much|a lot] (different|change) (than|from|to)"
)
"""Before one of `USUAL` these say that it is as usual."""
AS_A_RULE = words("usually normally generally mainly typically ordinarily")
"""Beside a colour these tell how it is at other times, where one of `TODAY` follows."""
TODAY = words("but today now recently lately yesterday since except though although however apart this")
"""Show that the sentence goes on with how it is instead."""
UNTIL = words("until till before")
"""Directly behind a colour these tell that it is so no longer."""
LONG_AGO = frozenset(WEEKDAYS) | words(
    "ago once week weekend month year years christmas summer winter beetroot beetroots beets"
)
"""With one of these a colour of danger may be over, where it is harmless now."""
AND_NOW = words("now back since again then today these")
"""Around a harmless colour these tell that the other one is over."""
SO_FAR = words("since for")
"""Before a time ago these tell that a colour has been so from then on: "brown since Sunday"."""
BEFORE_NOW = words("before until till")
"""Behind a harmless colour these tell that it was so once: "it was always normal before now"."""
NOT_TOLD = words(
    "not no never nor hardly should would could might may can will shall must want wants wanted hope hopes hoped "
    "hoping wish wishing wait waiting expect expecting like when if whether unless wonder wondering after supposed "
    "ought need think maybe perhaps nearly almost before yet far anything slowly getting more less told said says"
)
"""Before a harmless colour these deny it, hope for it or ask for it: "when will it be back to normal"."""
AT_TIMES = runs("(is|was|are) (it|that|this|they)|now and (then|again)|on and off|off and on|some days|at times")
"""So do the turned order, "is that normal now", and what is so at times alone."""
