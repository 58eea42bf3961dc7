"""How English points at the chest."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs

POINTED = runs(
    "(catches|catch|grips|grip|gets|takes|squeezes|squeeze|grabs|nips|pinches|hurts|tightens) [me] [just|right] here|"
    "[right|just] across here|(pain|tight|tightness|pressure|ache|aches) [just|right] [in|across] here"
)
"""Told to a question about the chest, these point at it."""
