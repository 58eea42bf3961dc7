"""How far gone a woman is who only counts: "I'm thirty five weeks", "thirty two weeks on Friday"."""

from __future__ import annotations

from kiosk.understanding.english import gestation
from kiosk.understanding.english.dates import WEEKDAYS
from kiosk.understanding.quantities.amounts import Measure
from kiosk.understanding.quantities.numerals import Number
from kiosk.understanding.text.normalise import Normal, stem
from kiosk.understanding.text.runs import Runs

UNIT = "weeks_pregnant"
FEWEST, MOST = 5, 42
"""Weeks that anybody counts."""
FEWEST_ALONE = 20
"""Weeks from which the number needs nobody before it, where it opens a sentence."""
_WEEK = stem("week")
_BEFORE_PAST, _BABY_THERE = Runs(gestation.BEFORE_PAST), Runs(gestation.BABY_THERE)


def weeks_gone(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read the weeks of a pregnancy that are told of a person, or on their own as nothing else is counted."""
    words, at = normal.words, number.end
    expecting = _is_expecting(words[: number.first])
    counted = words[number.first][0].isdigit() and FEWEST <= number.value <= MOST
    if not counted or normal.stems[at : at + 1] != (_WEEK,):
        return None
    if unit and not expecting:
        # "28 weeks now", to whoever asks how long a cramp lasts, is no length of one: it may be how far gone she is.
        gone = number.value >= FEWEST_ALONE and number.first == 0 and words[at + 1 :] == ("now",)
        return Measure("", 0, number.first, at + 1) if gone else None
    end = at + 1
    opens = number.first == 0 or number.first in normal.ends
    first = number.first
    while first and words[first - 1] in gestation.NEARLY:
        first -= 1
    alone = number.value >= FEWEST_ALONE and (opens or expecting)
    if not (_is_hers(words[:first]) or alone):
        return None
    following = "" if normal.is_stop(end) else words[end]
    # Weeks "on" something else than a day are those of a diet.
    dated = following == "on" and words[end + 1 : end + 2] and words[end + 1] in WEEKDAYS
    goes_on = end in normal.commas and end < len(words)  # "36 weeks, calf cramps"; a bare "28 weeks" counts the cramps
    if not dated and following not in (gestation.AFTER if not opens or goes_on else gestation.AFTER - {""}):
        return None
    return Measure(UNIT, number.value, first, end)


def is_over(normal: Normal, span: tuple[int, int]) -> bool:
    """Whether the pregnancy told at `span` is one of long ago: "I had cramps when I was pregnant"; or a baby."""
    first, end = span
    if _BABY_THERE.at(normal.words, first):
        return True
    before = next((run for run in _BEFORE_PAST.find(normal.words[:first]) if run[1] == first), None)
    return before is not None and not gestation.PAST.isdisjoint(normal.words[before[0] : end])


def _is_expecting(before: tuple[str, ...]) -> bool:
    """Whether a pregnancy is told before, and nothing that counts since when it cramps: "pregnant, 28 weeks now"."""
    told = not gestation.EXPECTING.isdisjoint(before) and "not" not in before
    return told and before[-1] not in gestation.OF_THE_CRAMPS


def _is_hers(before: tuple[str, ...]) -> bool:
    """Whether the words before a number end in a woman, and "is" if that is left of her: of "my wife's" it is not."""
    return before[-2:] in gestation.SHE_IS or (before[-2:-1] == ("my",) and before[-1] in gestation.WOMEN)
