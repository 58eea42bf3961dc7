"""A medicine that was begun or changed, and what came with it: "doubled my candesartan, and from then on …"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.groups import Group
from kiosk.understanding.english import medicine_changes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.phrases import Phrase
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

CHANGED = "new_medicine"
FARTHEST_VERB = 6
"""Words from "doubled" or "put" to the medicine's name."""
FARTHEST_THEN = 22
"""Words from either to the "from then on"."""
SCORE = 1.0
"""Nothing is guessed: every word was heard. As sure as the name alone, of which it says more."""
_THEN, _LONG_AGO = Runs(medicine_changes.SINCE_THEN), Runs(medicine_changes.LONG_AGO)


def changes(matches: Iterable[Match], normal: Normal, specs: Mapping[str, Spec]) -> list[Match]:
    """Return a match of the first medicine that was begun or changed just before the trouble, if any was."""
    for match in matches:
        if specs[match.finding].group is not Group.MEDICINE or match.finding == CHANGED:
            continue
        verb = _verb_before(normal, match.at[0])
        if verb is None:
            continue
        near = range(max(0, verb - FARTHEST_THEN), min(len(normal.words), match.at[-1] + FARTHEST_THEN))
        if any(_LONG_AGO.at(normal.words, index) for index in near):
            continue
        if any(_THEN.at(normal.words, index) for index in near):
            at = (verb, *(index for index in match.at if index > verb))
            words = tuple(normal.stems[index] for index in at)
            said = " ".join(normal.words[index] for index in at)
            return [Match(Phrase(CHANGED, said, words), SCORE, at)]
    return []


def _verb_before(normal: Normal, first: int) -> int | None:
    """Return where the verb stands of which the medicine that begins at `first` is the object."""
    for index in range(first - 1, max(-1, first - 1 - FARTHEST_VERB), -1):
        if normal.words[index] in medicine_changes.CHANGING:
            return None if normal.crosses_end(index, first) else index
        if normal.words[index] not in medicine_changes.TO_IT:
            return None
    return None
