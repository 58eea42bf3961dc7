"""Who goes to school: a teacher goes there as well, and is no child."""

from __future__ import annotations

from kiosk.understanding.english import left_behind
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal


def is_no_pupil(match: Match, normal: Normal) -> bool:
    """Whether somebody works at a school, or with teenagers: "I'm a primary school teacher"."""
    first, end = match.span
    if normal.words[end - 1] == "school":
        return not left_behind.WORKERS.isdisjoint(normal.words[end : end + 2])
    several = normal.words[end - 1] in {"teenagers", "toddlers"}
    return several and not left_behind.WITH_CHILDREN.isdisjoint(normal.words[max(0, first - 2) : first])
