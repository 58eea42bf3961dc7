"""What everybody has now and then, in the words of a danger."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

FUNNY, GOES, WENT = words("funny odd strange weird wrong"), words("go goes going"), words("went gone")
"""A face that has gone so is a stroke's; one that goes so when somebody breathes too fast is not."""
LOOKS = words("color shade red white pale purple pink green grey")
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
    "when i (see|have) (a needle|needles|an injection|injections|a blood test)"
)
"""Directly behind a faint: what somebody swoons at is nothing new."""
SEEMING = runs("(feels|felt|seems|seemed) like|on and off|off and on")
"""Directly before a time these tell that it does not last so long."""
BIG, SWALLOWED = words("big large huge"), words("tablet tablets pill pills capsule capsules ones")
"""Directly behind "can't swallow": it is for their size, unless one of `OR_ELSE` goes on."""
OR_ELSE = words("or even nor and food water anything")
CRAMPS = words("cramp cramps cramping cramped spasm spasms")
"""Are a limb's that stands before them, and not a sore throat's."""
