"""What decides whether somebody else's trouble is meant: an illness, a habit, or what befell them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple


class Kinds(NamedTuple):
    """Matches of one sentence by what they are."""

    illnesses: Collection[Sequence[int]]
    """They last for years."""
    habits: Collection[Sequence[int]]
    """They are done or taken."""
    sudden: Collection[Sequence[int]]
    """They may be of today though they were "had": nothing dates them."""
