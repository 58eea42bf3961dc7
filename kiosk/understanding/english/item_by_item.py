"""How English answers a list item by item: "kidneys no, heart yes", "no to kidneys, yes to heart"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

"""Stand behind each thing, or before each."""
NOT = words("no not")
"""Before the first thing of two; what it is instead follows: "not pain, pressure"."""
BEFORE_ITEM = words("but and to the a an my any for more like just only bit of some being having")
"""May stand before a thing."""
INSTEAD = words("but just only more like a an")
"""Behind "no pain," these begin what it is instead; behind "not pain," nothing need."""
AS_SUCH = runs("as such|exactly|so much|per se")
"""At the end of the first thing these leave what it is instead: "no pain as such, tightness"."""
ONLY = words("just only simply merely")
"""Behind the "not" these tell both: "not just kidneys, heart"."""
REST = runs("rest|others|other|all others|everything else|all else|nothing else|anything else")
"""What is left of the list."""
NOTHING_ELSE = runs(
    "no|nope|nah|none|nothing|nothing else|none of (those|these|them|that|it)|nothing (like that|of the sort)|"
    "otherwise no|(i am|it is|all is|everything is|all) (fine|well|good|ok)|no (problems|trouble|complaints)"
)
"""Around "apart from my heart" these deny what is left of the list."""
TALKING = words(
    "i me you he she we they it that this there do does did have has am is are was sure not never none nothing or if "
    "when because so except apart can could but"
)
"""With one of these it is a sentence, and not a thing of the list."""
