"""Signs that the same sentence gives a harmless cause, and remedies that were tried and did not help."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kiosk.understanding.english import harmless
from kiosk.understanding.matcher import Match
from kiosk.understanding.normalise import Normal, stems_of
from kiosk.understanding.past import clause
from kiosk.understanding.runs import Runs

NEAR = 3
"""Words around a match in which a run about it may begin."""
FARTHEST_HAVE = 8
"""Words from "I've" to the last of what was tried: "I've pulled my toes up and stood on it"."""
FARTHEST_EATEN = 5
"""Words from "had" to the beetroot."""
_LAIN_ON, _AFTERWARDS = Runs(harmless.LAIN_ON), Runs(harmless.AFTERWARDS)
_FAILING, _PASSING = Runs(harmless.FAILING), Runs(harmless.PASSING)
_LETTING_GO = stems_of(harmless.LETTING_GO)


def has_harmless_cause(match: Match, normal: Normal) -> bool:
    """Whether the words around a match take the danger, or the relief, out of it."""
    excuse = _EXCUSES.get(match.finding)
    return excuse is not None and not match.phrase.negated and excuse(match, normal)


def _stands(runs: Runs, match: Match, normal: Normal) -> bool:
    """Whether one of `runs` begins in a match or near it, within its sentence."""
    begin, last = clause(normal, match.span[0])
    near = range(max(begin, match.span[0] - NEAR), min(last, match.span[1] + NEAR))
    return any(runs.at(normal.words, index) for index in near)


def _is_lain_on(match: Match, normal: Normal) -> bool:
    """Whether an arm or leg has gone dead because somebody lay on it, and did not stay so."""
    begin, last = clause(normal, match.span[0])
    told = normal.words[begin:last]
    return _stands(_LAIN_ON, match, normal) and harmless.NO_LIMB.isdisjoint(told) and harmless.LASTING.isdisjoint(told)


def _is_left_by_a_cramp(match: Match, normal: Normal) -> bool:
    """Whether a leg is sore "the day after"."""
    return _stands(_AFTERWARDS, match, normal)


def _is_a_jab(match: Match, normal: Normal) -> bool:
    """Whether "tetanus" is all that was said of a locked jaw, and names the injection."""
    said = {normal.words[index] for index in match.at}
    around = normal.words[max(0, match.span[0] - 1) : match.span[1] + 1]
    return "tetanus" in said and "jaw" not in said and not harmless.JABS.isdisjoint(around)


def _is_puzzling(match: Match, normal: Normal) -> bool:
    """Whether something is confusing, which confuses nobody."""
    return any(normal.words[index] == "confusing" for index in match.at)


def _passes(match: Match, normal: Normal) -> bool:
    """Whether the hand locks "for a second", or opens again by itself in the same sentence."""
    end, last = match.span[1], clause(normal, match.span[0])[1]
    return any(_PASSING.at(normal.words, index) for index in range(end, last))


def _is_of_food(match: Match, normal: Normal) -> bool:
    """Whether what is red or pink comes of beetroot that was eaten, and is not only like it."""
    words = normal.words
    if harmless.STAINS.isdisjoint(words[index] for index in match.at):
        return False
    foods = (
        words[max(0, index - FARTHEST_EATEN) : index] for index, word in enumerate(words) if word in harmless.STAINING
    )
    return any(not harmless.EATEN.isdisjoint(told) and harmless.UNEATEN.isdisjoint(told) for told in foods)


def _is_only_tried(match: Match, normal: Normal) -> bool:
    """Whether it is told what was tried, not that it helped: "I've stood on it", "pulling my toes does nothing"."""
    begin, last = clause(normal, match.span[0])
    words, end = normal.words, match.span[1]
    if any(_FAILING.at(words, index) for index in range(end, min(last, end + NEAR))):
        return True
    before = range(max(begin, match.span[0] - FARTHEST_HAVE), match.span[0])
    tried = any(words[index] in ("have", "has") and words[index + 1] not in ("to", "got") for index in before)
    return tried and _LETTING_GO.isdisjoint(normal.stems[match.span[0] : last])


_EXCUSES: Mapping[str, Callable[[Match, Normal], bool]] = {
    "stroke_signs": _is_lain_on,
    "limb_numb": _is_lain_on,
    "leg_tender": _is_left_by_a_cramp,
    "jaw_locked": _is_a_jab,
    "confused": _is_puzzling,
    "hands_locked": _passes,
    "feet_locked": _passes,
    "urine_brown": _is_of_food,
    "eases_with_stretch": _is_only_tried,
}
"""What excuses the matches of a finding."""
