"""How English tells that somebody goes to school, and in which year, or works there."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

YEAR = frozenset(runs("year|grade"))
"""Before a number, and behind "in", these make it a year of school …"""
GOING_THERE = words("am is still now only just")
"""… where one of these, or a relative, stands before them …"""
AFTER_YEAR = words("at right still is are mum please has get gets")
"""… and nothing behind, or one of these, or what ends an age: "in year two of my apprenticeship" is none."""
STUDENTS = words("university uni college degree nursing training course phd medicine lecturer")
"""With one of these it is a year of theirs."""
TEACHING = words("teach teaches teaching taught teacher teachers ta tas")
"""With one of these it is the year of those who are taught."""
LAST_YEAR, AGE_BEFORE = 13.0, 4.5
"""Who is in the last year is seventeen or just eighteen."""
