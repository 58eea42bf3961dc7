"""Which part tingles, where it was named a breath before: "my fingers feel odd, they tingle" tells of no foot.

Tingling alone is that of the feet, as most who come have cramp in the legs. In hands and lips it is a sign of calcium.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kiosk.understanding.english import tingling
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.vocabulary import PARTS

_UNPLACED = "tingling_feet"
_PLACES = {"tingling_hands": stems_of(tingling.HANDS), "tingling_mouth": stems_of(tingling.MOUTH)}
_FEET = stems_of(tingling.FEET)
FARTHEST = 20
"""Words from the part to what tingles."""


def with_part_that_tingles(matches: Iterable[Match], normal: Normal) -> Iterator[Match]:
    """Yield the matches; tingling that names no part is that of a hand or the mouth, where that was named last."""
    for match in matches:
        unplaced = match.finding == _UNPLACED and PARTS.isdisjoint(match.phrase.words)
        finding = _of_the_part_before(normal, match.at[0]) if unplaced else None
        yield replace(match, phrase=replace(match.phrase, finding=finding)) if finding else match


def _of_the_part_before(normal: Normal, index: int) -> str | None:
    """Return the finding of the part of the body named last before `index`, if it is none of the feet."""
    named = [stem for stem in normal.stems[max(0, index - FARTHEST) : index] if stem in PARTS]
    if not named or not _FEET.isdisjoint(named):
        return None
    return next((finding for finding, parts in _PLACES.items() if named[-1] in parts), None)
