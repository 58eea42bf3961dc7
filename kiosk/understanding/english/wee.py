"""The Scots and Ulster "wee", which is small, told from the "wee" that is urine.

It is told before any other word is brought to the kiosk's form: grey and gray, two and 2 stand here both.
"""

from __future__ import annotations

from kiosk.understanding.english import word_classes
from kiosk.understanding.english.lists import words

COUNTING = words(
    "a an one two three four five six 1 2 3 4 5 6 some this that these those them the thae yon couple few just only "
    "another"
)
"""Before "wee" and what is so: "a wee brown inhaler". Not "my": "my wee brown" may be urine."""
KINDS = words(
    "red brown pink white yellow blue green orange black grey gray purple dark light pale golden cream tiny round oval "
    "long flat half daily baby strong weak soft hard new plain water heart blood pressure sugar thyroid pain stomach "
    "sleeping chewy shiny sore tight swollen warm hot cold"
)
"""Between "wee" and what is so."""
THINGS = words(
    "tablet tablets pill pills capsule capsules inhaler inhalers puffer pump spray patch patches injection injections "
    "jab jabs vitamin vitamins aspirin medicine medicines sachet sachets bottle bottles box boxes packet "
    "dog cat bird car van bag coat pup puppy rabbit rum whisky wine sherry port stout ale vessel"
)
"""What is small and no urine, however it is named."""
ONES = words("one ones yin yins")
"""The same behind one of `KINDS`: "my wee one" is a child."""
GOES_ON = word_classes.FREE | words(
    "was were has had looks looked comes came goes went turns turned but since every each after before yesterday last "
    "most yet usual colour coloured color colored water urine less first morning night day days week "
    "drop drops drip drips trickle dribble straw amber smell smells stink stinks burn burns sting stings foams froths"
)
"""Behind one of `KINDS` these tell how the urine is: "a wee dark this morning"."""
