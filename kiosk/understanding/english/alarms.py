"""How English says what is no danger in the words of one: a banging head, a period."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

THROBBING = words("banging thumping splitting knocking cracking pounding")
"""Tell of a headache, where "banged" and "knocked" tell of a blow."""
PERIODS = words("period periods monthly monthlies menstrual")
"""Beside a pain of the belly these tell whence it is."""
