"""How English tells of a face that goes funny for no stroke, and of a mouth that is numb or burns for an hour."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words
from kiosk.understanding.english.vetoes.beside import LOW_CALCIUM

FACE_OR_SPEECH = words(
    "face mouth smile eye eyelid cheek lip speech word words talk talking speak speaking sentence drool droop"
)
"""Go dead of no lying: with one of these it is no dead arm alone (words of the match)."""
NUMBING = words("dentist dentists dental filling injection numbed chilli chili chillies sherbet nettle")
"""Numb or burn a mouth for an hour or two."""
NUMBED = words("face mouth lip cheek")
"""Parts that a dentist numbs."""
NOT_WORN_OFF = words(
    "still days day week weeks month yesterday not never since stroke face "
    "drooping drooped droops dropped fallen lopsided"
)
"""Beside one of these what numbed a mouth has not worn off (no "not yet" is waited for)."""
FUNNY = words("funny odd strange weird wrong")
GOES = words("go goes going")
WENT = words("went gone")
"""A face that has gone so is a stroke's; one that goes so when somebody breathes too fast is not."""
LOOKS = words("color shade red white pale purple pink green gray")
"""Behind one of `FUNNY` these tell of its colour."""
OWNING = words("my his her their the an one left right")
"""Before "eye drops" it may be an eye that does."""
WORN_OFF = runs(
    "(wore|worn|wears) off|(lip|mouth|it|they|lips) (woke|wakes) up|(it|that) (was|is) (done|gone|over)|and it done|"
    "gone (in|by|after)|came back to life|back to normal|(was|were) (fine|normal|ok) (by|in|after)"
)
"""Behind a numb or burning mouth: what numbed it is over."""
MOUTH_NUMBED = words(
    "dentist dentists dental filling chilli chili chillies sherbet curry pepper peppers bonnet vindaloo wasabi"
)
"""Numb or burn a mouth for an hour or two; an injection may be one that lowers calcium."""
COLD_SORE = runs("cold sore|cold sores|herpes")
NO_SORE = words("thought numb everywhere operation op over both gone lips weekend feet")
"""With one of these it was no cold sore, or is more than one lip."""
NO_NUMB_MOUTH = LOW_CALCIUM | words(
    "finger fingers fingertips hand hands still now again round around twitch twitching twitchy jump eyelid spasm "
    "face speech arm side weak days weeks like month months keeps toes nut nuts hives tongue throat operation bones"
)
"""With one of these a mouth that tingles may be short of calcium, an allergy or a stroke (denied ones aside)."""
