"""How English asks what a word means, as those do who have learnt it late."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

ASKED = runs(
    "what (is|are) [a|an|the]|what (does|do)|what do you mean by|do you mean [a|an|the]|did you say|what would be"
)
"""Begin such a question."""
BACK = runs("what (is|are) (that|it|this|those)|what (is|does) that mean|what does it mean|what is|meaning what")
"""End one, behind the word: "fainting, what's that"."""
OWN = words("my i me am have had has got was been he she his her and but yes if wrong happening this these up with in")
"""Any of these makes it something that somebody has."""
