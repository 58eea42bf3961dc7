"""Which of the matches that share words stand: evidence is used once, by the phrase that explains most of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kiosk.groups import Group, Trait
from kiosk.understanding.english import idioms, word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.normalise import Normal, stem
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import FREE

ASKED_BONUS, MEASURED_BONUS = 0.75, 0.5
"""Words of weight that being asked about, or being a number, is worth where two findings claim the same words."""
SMALL = FREE - word_classes.NEEDED
"""Words that carry no weight in a sentence."""
_WHEN_IT_COMES = frozenset({Group.TIMING, Group.FREQUENCY})
"""Groups that tell of the cramp, and leave to others where it sits: "my calves wake me up in the night"."""
_FELT = frozenset({Group.SENSATION, Group.SYMPTOM})
"""Groups of what a danger may be taken for; an illness explains its words: "a heart attack in the spring"."""
_STEADY = "constant"
_BOTH = {
    ("chest_pain", "heart_disease"),
    ("alcohol_high", "tremor"),
    ("hypo_signs", "tremor"),
    ("hypo_signs", "heavy_sweating"),
}
IDIOMS = Runs(idioms.IDIOMS)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A match that stands, and the finding that came second for its words."""

    match: Match
    runner_up: str = ""
    runner_up_score: float = 0.0


def resolve(
    matches: Sequence[Match], normal: Normal, expected: Collection[str], specs: Mapping[str, Spec]
) -> list[Chosen]:
    """Return the matches that stand, in the order of the sentence."""
    small = {index for index, stem in enumerate(normal.stems) if stem in SMALL}
    stops = normal.stops  # "he's not breathing. Fast, call somebody"
    idioms = [run for run in IDIOMS.find(normal.words) if stops.isdisjoint(range(run[0] + 1, run[1]))]
    live = _without_guesses([match for match in matches if not _inside_idiom(match, idioms, normal)], specs)
    chosen, runners = _standing(live, expected, small, specs)
    chosen += _taken(live, chosen, small, specs) if expected else []
    chosen.sort(key=lambda match: match.at)
    return [_with_runner_up(match, runners.get(match)) for match in chosen]


def _taken(
    live: Sequence[Match], chosen: Sequence[Match], small: Collection[int], specs: Mapping[str, Spec]
) -> list[Match]:
    """Return the dangers that the words tell, and what was asked about took from them: a feeling, or a mishearing.

    "My leg's gone dead" is one, though it was tingling that the question was for; "my leg is blue" sounds like lips.
    """
    told = {match.finding for match in chosen}
    clear = [one for one in live if one.likeness == 1.0 and one.finding not in told and _is_danger(one, specs)]
    if not clear:
        return []
    alone = _standing(live, (), small, specs)[0]
    takers = [match for match in chosen if match.likeness < 1 or specs[match.finding].group in _FELT]
    return [
        danger
        for danger in clear
        if danger in alone and any(_explains(taker, danger, small, specs) for taker in takers)
    ]


def _standing(
    live: Sequence[Match], asked: Collection[str], small: Collection[int], specs: Mapping[str, Spec]
) -> tuple[list[Match], dict[Match, Match]]:
    """Return the matches that stand, strongest first, and which of them has a rival for its words."""
    # Of two findings that the same words tell equally well, the red flag: it is read back before it counts.
    ranked = sorted(live, key=lambda match: (*_rank(match, asked, small), _is_danger(match, specs)), reverse=True)
    chosen: list[Match] = []
    runners: dict[Match, Match] = {}
    for match in ranked:
        stronger = next((other for other in chosen if _explains(other, match, small, specs)), None)
        if stronger is None:
            chosen.append(match)
        elif stronger.finding != match.finding and _rivals(match, stronger, asked, small):
            runners.setdefault(stronger, match)
    return chosen, runners


def _without_guesses(matches: Sequence[Match], specs: Mapping[str, Spec]) -> list[Match]:
    """Leave out what the question makes of words that are clearly a danger: "my leg's dead" is no "lips go dead"."""
    clear = [set(match.at) for match in matches if match.likeness == 1.0 and _is_danger(match, specs)]
    return [
        match
        for match in matches
        if match.likeness == 1.0 or _is_danger(match, specs) or not any(at.issuperset(match.at) for at in clear)
    ]


def _is_danger(match: Match, specs: Mapping[str, Spec]) -> bool:
    return specs[match.finding].group is Group.RED


def _rank(match: Match, expected: Collection[str], small: Collection[int]) -> tuple[float, float, int]:
    """Return what decides between matches: words of weight, then score, then all words."""
    weight_of = len(set(match.at).difference(small)) + MEASURED_BONUS * match.measured
    asked = match.finding in expected
    return weight_of + ASKED_BONUS * asked, match.score, len(match.at)


def _rivals(one: Match, other: Match, expected: Collection[str], small: Collection[int]) -> bool:
    """Whether only the score tells which of two matches is meant."""
    (weight_of, _, words), (other_weight, _, other_words) = (_rank(match, expected, small) for match in (one, other))
    return (weight_of, words) == (other_weight, other_words)


def _explains(other: Match, match: Match, small: Collection[int], specs: Mapping[str, Spec]) -> bool:
    """Whether all the words of `match` that carry meaning are used by `other` already."""
    if match.finding != other.finding and match.phrase.denies != other.phrase.denies:
        return False  # "it doesn't ease when I stretch": it lasts, and stretching does not help
    if match.phrase.denies and match.finding != other.finding and match.at == other.at:
        return False  # "teetotal" is neither the one drinker nor the other
    if both_stand(other.finding, match.finding, specs):
        return False
    if set(match.at).isdisjoint(other.at):
        return False
    if other.measured and specs[other.finding].group == specs[match.finding].group:
        return True
    return match.finding == other.finding or set(match.at).difference(small) <= set(other.at)


def both_stand(one: str, other: str, specs: Mapping[str, Spec]) -> bool:
    """Whether `other` tells something else with the words of `one`, so that both findings stand."""
    first, second = specs[one], specs[other]
    if other == _STEADY and first.group is Group.RED:
        return True  # "throbbing all the time"
    if (one, other) in _BOTH:
        return True  # "angina"; "shaky until I've had a drink"
    if second.group is Group.SIDE:
        return first.group is not Group.SIDE
    if second.group is Group.LOCATION:
        return first.group is Group.SIDE or first.group in _WHEN_IT_COMES or Trait.OF_THE_MUSCLE in first.traits
    told_of_it = Trait.OF_A_MEDICINE in first.traits and Trait.OF_A_MEDICINE not in second.traits
    return second.group is Group.MEDICINE and told_of_it


def _inside_idiom(match: Match, idioms: Sequence[tuple[int, int]], normal: Normal) -> bool:
    """Whether an idiom that the phrase itself does not name holds words of the match."""
    return any(
        any(first <= index < end for index in match.at) and not _names(match, normal.stems[first:end])
        for first, end in idioms
    )


def _names(match: Match, idiom: Sequence[str]) -> bool:
    """Whether a phrase holds all of an idiom in whatever tense ("everything came back up" that of "comes back")."""
    return " ".join(idiom) in " ".join(stem(word) for word in match.phrase.text.split())


def _with_runner_up(match: Match, runner: Match | None) -> Chosen:
    return Chosen(match, runner.finding, runner.score) if runner else Chosen(match)


def places_of(chosen: Sequence[Chosen], among: Collection[str] | None = None) -> list[tuple[int, ...]]:
    """Return where matches stand: all, or those of the findings `among`."""
    return [one.match.at for one in chosen if among is None or one.match.finding in among]
