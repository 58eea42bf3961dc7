"""How English tells of fits and confusion that are none."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

HOW_FIT = words("been very so always quite as pretty really is are am was keep keeps kept keeping fairly too more")
"""Before "fit" these praise somebody's health, and tell of no seizure."""
IN_BED = words("bed sleep")
"""Legs that jerk there do so as anybody's, unless one of `OF_A_FIT` is told …"""
OF_A_FIT = words(
    "fit seizure convulsion arm arms body over eyes mouth foam foaming wet himself herself respond responding wake "
    "stiff head face shaking fainted unconscious epilepsy epileptic"
)
"""… which make a fit of it."""
OWN_DOINGS = words("pull pulled nod nodded")
"""What the confused do as well: pluck at blankets, nod off over dinner."""
WAKING = words("wake waking woken stir")
ANSWERING = words("answer answering respond responding react")
"""What somebody who lies there does not do, and what a speaker may say of themself without being in danger."""
OF_MYSELF = words("i me you early")
"""Beside waking or answering: "it doesn't wake me", "I'd rather not answer"."""
OWN_SLEEP = words("me myself up early in at for on before after till until without")
"""Behind waking: what else follows is whoever is not woken ("I can hardly wake the poor man")."""
THINK = "think"
"""Behind "I" it tells an opinion: "I think my mother had them too" is no "thinks I'm his mother"."""
NAMES = words("name names")
OF = ("of",)
"""At the end of a match: the names are forgotten of what stands behind "of"."""
THE_NAME = frozenset(runs("(the|its|their) (name|names)"))
"""What the speaker can't remember, with no "of" behind and nobody told of, is that of a tablet."""
NAMED_THINGS = words(
    "tablet tablets medicine medicines medication pill pills drug drugs cream ointment spray inhaler injection jab"
)
"""May forget the names of these who is not confused; who has lost the name of a cup, or of a daughter, is."""
DEAD_THINGS = runs("weight|leg|arm|hand|foot|cramp|ache|log|lump")
"""Directly behind "like a dead" …"""
TO_OTHERS = words("to on for")
"""… unless one of these goes on: "like a dead weight to them"."""
