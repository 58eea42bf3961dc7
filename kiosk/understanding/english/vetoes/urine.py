"""How English tells what colours urine, and what brings somebody to the toilet."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

STAINS = words("red pink purple reddish pinkish")
"""Colours that food may give to what is passed."""
STAINING = words("beetroot beetroots beet beets borscht blackberries blueberries rhubarb")
"""Give what is passed one of the colours in `STAINS`, if they were eaten."""
EATEN = words("had have having ate eat eating eaten love fond lot loads plenty")
"""Before one of `STAINING`: it was eaten."""
UNEATEN = words("not no never nor without like as")
"""Before one of `STAINING`: it was not, or is only what something looks like."""
CLEAR = words("head mind conscience chest lungs skin")
"""May be clear as well as water."""
TOILETS = words("loo toilet bathroom lav lavatory bog jacks dunny privy commode")
"""What somebody does there is left out."""
OF_BOWELS = words("diarrhea squits trots skitters pooing")
"""With one of these it is no water that is passed there …"""
OF_WATER = words("pee peeing urine urinating bladder waterworks piddle piddling penny pennies tinkle slash")
"""… unless one of these is named as well."""
YELLOW = words("yellow lager juice")
DARKENING = words(
    "dark darker darkish deep deeper strong stronger hard mustard amber orange orangey brown brownish stinks stink "
    "smells pongs reeks stale left off cloudy concentrated thick"
)
"""Beside one of these a `YELLOW` is not how urine should be."""
EYES = words("eye eyes eyeballs skin face")
"""Yellow, these are no urine."""
PALE = words("pale light straw lemon soft normal usual ordinary regular standard")
"""In the phrase itself: it is told to be so."""
