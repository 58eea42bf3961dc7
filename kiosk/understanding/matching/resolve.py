"""Which of the matches that share words stand: evidence is used once, by the phrase that explains most of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kiosk.understanding.english import idioms, weight
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal, stem, stems_of
from kiosk.understanding.text.runs import Runs

ASKED_BONUS, MEASURED_BONUS = 0.75, 0.5
"""Words of weight that being asked about, or being a number, is worth where two findings claim the same words."""
OF_THE_MUSCLE = frozenset({"knot", "ache", "stiffness", "twitching", "burning_pain"})
"""What is said of a part of the body with these is said of a cramp there: the place counts as well."""
SMALL = stems_of(weight.FREE) - weight.NEEDED
"""Words that carry no weight in a sentence."""
OF_THE_CRAMP = frozenset({"timing", "frequency"})
"""Groups that tell of the cramp, and leave to others where it sits: "my calves wake me up in the night"."""
_STEADY, _RED = "constant", "red"
_BOTH = {("chest_pain", "heart_disease"), ("alcohol_high", "tremor")}
OF_A_MEDICINE = frozenset({"new_medicine", "supplement_excess", "muscle_tender_weak", "ppi_long", "overdose"})
"""What is told about a medicine tells of the medicine as well: "since I started the statin"."""
IDIOMS = Runs(idioms.IDIOMS)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A match that stands, and the finding that came second for its words."""

    match: Match
    runner_up: str = ""
    runner_up_score: float = 0.0


def resolve(
    matches: Sequence[Match], normal: Normal, expected: Collection[str], groups: Mapping[str, str]
) -> list[Chosen]:
    """Return the matches that stand, in the order of the sentence."""
    small = {index for index, stem in enumerate(normal.stems) if stem in SMALL}
    stops = normal.stops  # "he's not breathing. Fast, call somebody"
    idioms = [run for run in IDIOMS.find(normal.words) if stops.isdisjoint(range(run[0] + 1, run[1]))]
    live = [match for match in matches if not _inside_idiom(match, idioms, normal)]
    # Of two findings that the same words tell equally well, the red flag: it is read back before it counts.
    live.sort(key=lambda match: (*_rank(match, expected, small), groups[match.finding] == _RED), reverse=True)
    chosen: list[Match] = []
    runners: dict[Match, Match] = {}
    for match in live:
        stronger = next((other for other in chosen if _explains(other, match, small, groups)), None)
        if stronger is None:
            chosen.append(match)
        elif stronger.finding != match.finding and _rivals(match, stronger, expected, small):
            runners.setdefault(stronger, match)
    chosen.sort(key=lambda match: match.at)
    return [_with_runner_up(match, runners.get(match)) for match in chosen]


def _rank(match: Match, expected: Collection[str], small: Collection[int]) -> tuple[float, float, int]:
    """Return what decides between matches: words of weight, then score, then all words."""
    weight_of = len(set(match.at).difference(small)) + MEASURED_BONUS * match.measured
    asked = match.finding in expected
    return weight_of + ASKED_BONUS * asked, match.score, len(match.at)


def _rivals(one: Match, other: Match, expected: Collection[str], small: Collection[int]) -> bool:
    """Whether only the score tells which of two matches is meant."""
    (weight_of, _, words), (other_weight, _, other_words) = (_rank(match, expected, small) for match in (one, other))
    return (weight_of, words) == (other_weight, other_words)


def _explains(other: Match, match: Match, small: Collection[int], groups: Mapping[str, str]) -> bool:
    """Whether all the words of `match` that carry meaning are used by `other` already."""
    if match.finding != other.finding and match.phrase.denies != other.phrase.denies:
        return False  # "it doesn't ease when I stretch": it lasts, and stretching does not help
    if match.phrase.denies and match.finding != other.finding and match.at == other.at:
        return False  # "teetotal" is neither the one drinker nor the other
    if both_stand(other.finding, match.finding, groups):
        return False
    if other.measured and groups[other.finding] == groups[match.finding] and not set(match.at).isdisjoint(other.at):
        return True
    if set(match.at).difference(small) <= set(other.at) and not set(match.at).isdisjoint(other.at):
        return True
    return match.finding == other.finding and not set(match.at).isdisjoint(other.at)


def both_stand(one: str, other: str, groups: Mapping[str, str]) -> bool:
    """Whether `other` tells something else with the words of `one`, so that both findings stand."""
    groups_of = groups[one], groups[other]
    if other == _STEADY and groups_of[0] == _RED:
        return True  # "throbbing all the time"
    if (one, other) in _BOTH:
        return True  # "angina"; "shaky until I've had a drink"
    if groups_of[1] == "side":
        return groups_of[0] != "side"
    if groups_of[1] == "location":
        return groups_of[0] == "side" or groups_of[0] in OF_THE_CRAMP or one in OF_THE_MUSCLE
    return groups_of[1] == "medicine" and one in OF_A_MEDICINE and other not in OF_A_MEDICINE


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
