"""How English picks all items of a list that was read out, without naming one."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs

ALL = runs(
    "all [of] (them|those|that|it|these|the above)|[all] the lot [of them|of it]|"
    "the whole (lot|shebang|shooting match)|(every|each) [single|last] one [of them|of those]|everything|"
    "[a] bit of (everything|each|all)|[a] bit of all of (them|those)"
)
"""Pick all items."""
BOTH = runs("both [of them|of those]|[a] bit of (both|each)|the (pair|2) [of them]")
"""Pick both of two."""
