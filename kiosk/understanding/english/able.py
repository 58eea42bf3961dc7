"""How English tells that somebody can do something."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

ABLE = words("can could able manage manages managed still fine ok well easily easy right normal normally properly no")
"""Without one of these around it, what somebody can do is only named: "breathless climbing stairs"."""
