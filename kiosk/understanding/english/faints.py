"""How English tells a faint from feeling faint."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

FAINTED = words("fainted fainting faints")
"""Tell of one, where "faint" alone may be a feeling …"""
FAINT = "faint"
WHO_FAINTS = words("i he she they did do does to always often then even would")
"""… unless one of these stands directly before it."""
SHORT_OF = words("nearly almost nigh near close feel feels feeling felt like thought going about not never if")
"""Before either they make it none."""
