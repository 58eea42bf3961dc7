"""How English leaves something of a "none"."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

LEAVING = words("only just but except bar besides apart")
"""Behind a "none" these leave something."""
TAKEN = words(
    "tablet tablets pill pills medicine medicines capsule capsules injection injections jab jabs patch patches spray "
    "inhaler inhalers puffer drops ones one thing stuff insulin"
)
"""What is taken, without the name of it."""
