"""What is told by more than a phrase, or by less: changed medicines, limits on fluids, colours of urine, plans."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from kiosk.understanding.asked import Asked
from kiosk.understanding.context.blood_levels import without_diets
from kiosk.understanding.context.colours import with_colours
from kiosk.understanding.context.faints import with_faints
from kiosk.understanding.context.heart_attacks import with_old_attacks
from kiosk.understanding.context.limits import with_limits
from kiosk.understanding.context.medicine_changes import changes
from kiosk.understanding.context.pointed import with_pointed
from kiosk.understanding.context.tingling import with_part_that_tingles
from kiosk.understanding.context.untold import without_untold
from kiosk.understanding.english import negation, persons
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.normalise import Normal

FARTHEST_CAN = 3
"""Words from "can" to what somebody can do."""


def with_beside(
    matches: list[Match], normal: Normal, question: Asked | None, expected: Collection[str], specs: Mapping[str, Spec]
) -> list[Match]:
    """Return the matches with these, and without what they show to be none."""
    matches = without_diets(matches)
    told = [*(match for match in matches if _is_said(match, normal)), *changes(matches, normal, specs)]
    told = list(with_part_that_tingles(with_faints(with_old_attacks(told, normal), normal), normal))
    told = with_colours(with_limits(told, normal, question), normal, expected)
    told = with_pointed(told, normal, expected, specs)
    return without_untold(told, normal, specs)


def _between(match: Match, normal: Normal) -> set[str]:
    """Return the words among those of the match that its phrase lacks."""
    return set(normal.words[slice(*match.span)]) - set(match.phrase.text.split())


def _is_said(match: Match, normal: Normal) -> bool:
    """Whether "I can climb the stairs" is told with a "can", or that all is well: "climbing stairs" alone is neither.

    "Can" is left out of a phrase, since "can you feel it" is asked as well.
    """
    if not match.phrase.denies:
        return True
    first, end = match.span
    if normal.words[first] in negation.NEGATORS and _between(match, normal) & persons.ACTING:
        return False  # "I'm not well I passed out" is no "did not actually pass out"
    if not match.phrase.text.startswith("can "):
        return True
    said = normal.words[max(0, first - FARTHEST_CAN) : end + 1]
    return not negation.ABLE.isdisjoint(said)
