"""How English tells what brings somebody to the toilet."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

TOILETS = words("loo toilet bathroom lav lavatory bog jacks dunny privy commode")
"""What somebody does there is left out."""
OF_BOWELS = words("diarrhea squits trots skitters pooing")
"""With one of these it is no water that is passed there …"""
OF_WATER = words("pee peeing urine urinating bladder waterworks piddle piddling penny pennies tinkle slash")
"""… unless one of these is named as well."""
