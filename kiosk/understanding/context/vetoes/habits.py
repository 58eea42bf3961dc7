"""What somebody drinks, smokes, takes and gets: coffee is no water, crisps are no cigarettes, yoga is no medicine.

What is left behind for years is no habit, and a drink that is healthy makes nobody well.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.context.vetoes.beside import object_of, rest_behind
from kiosk.understanding.english import negation
from kiosk.understanding.english.vetoes import habits
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.quantities.years import has_year
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of

NEAR = 3
"""Words before "healthy" in which its "is" stands."""
_OTHER_THINGS: Mapping[str, frozenset[str]] = {
    "drinks_little": habits.NOT_WATER,
    "no_urine": habits.COLOURS,
    "new_medicine": habits.NEW_THINGS,
}
MOST_BEGUN = 5
"""Words behind "since I started" among which what was started stands."""
_PACKETS = stems_of(("packet", "pack"))
NEAR_DATE = 4
"""Words around a match that may tell how long ago it was."""


def is_done_with_another_thing(match: Match, normal: Normal) -> bool:
    """Whether it is no water that is not drunk, no passing of it that there is none of, no tablet that is new."""
    after = rest_behind(normal, match.span[1])
    return object_of(after) in _OTHER_THINGS[match.finding] and habits.ANY_DRINK.isdisjoint(after)


def are_worked(match: Match, normal: Normal) -> bool:
    """Whether nights are when somebody works, and not when it cramps: "I work nights and get cramps in my feet"."""
    first = match.span[0]
    return normal.words[first] == "nights" and normal.words[max(0, first - 1) : first] in habits.WORKING


def is_no_medicine(match: Match, normal: Normal) -> bool:
    """Whether it is a diet, a job or a sport that was started."""
    if match.phrase.text != habits.SINCE_STARTING:
        return False
    begun = [word for word in rest_behind(normal, match.span[1])[:MOST_BEGUN] if word not in habits.BEFORE_STARTED][:1]
    return any(word in habits.STARTED or (word.endswith("ing") and word not in habits.TAKING) for word in begun)


def is_of_food(match: Match, normal: Normal) -> bool:
    """Whether the packets that somebody gets through are of crisps."""
    packs = (at for at in match.at if normal.stems[at] in _PACKETS)
    behind = (normal.words[at + 1 : at + 3] for at in packs)
    return any(two[:1] == ("of",) and habits.TOBACCO.isdisjoint(two) for two in behind)


def is_water(match: Match, normal: Normal) -> bool:
    """Whether it is a bottle of water that somebody drinks a day."""
    said = normal.words[slice(*match.span)]
    return "water" in said and "water" not in match.phrase.text.split()


def is_left_behind(match: Match, normal: Normal) -> bool:
    """Whether "alcoholic" is told of what somebody was: "a recovering alcoholic", "I used to be an alcoholic"."""
    first = match.span[0]
    before = normal.words[max(0, first - NEAR_DATE) : first]
    of_a_drinker = not habits.DRINKERS.isdisjoint(normal.words[at] for at in match.at)
    return of_a_drinker and not habits.FORMER.isdisjoint(before)


def was_stopped_years_ago(match: Match, normal: Normal) -> bool:
    """Whether it was stopped years ago: "sober since 2012", "I gave up drinking ten years ago"."""
    first, end = match.span
    near = normal.words[max(0, first - NEAR_DATE) : end + NEAR_DATE]
    if not habits.LATELY.isdisjoint(near):
        return False  # "four days off the drink after forty years of it"
    return has_year(near) or not habits.YEARS.isdisjoint(near)


def is_another_drink(match: Match, normal: Normal) -> bool:
    """Whether what somebody drinks every night is named, and no alcohol."""
    said = normal.words[slice(*match.span)]
    return not habits.DRINKS.isdisjoint(said) and habits.ALCOHOL.isdisjoint(said)


def is_some(match: Match, normal: Normal) -> bool:
    """Whether "a little" of it is some and no lack: "we had a little sun"."""
    first = match.span[0]
    return normal.words[max(first - 1, 0) : first + 1] == ("a", "little")


def is_of_a_thing(match: Match, normal: Normal) -> bool:
    """Whether it is a drink or a habit that is healthy: "the telly said it's healthy", "a healthy diet"."""
    begin, last = clause(normal, match.span[0])
    words, (first, end) = normal.words, match.span
    if "healthy" not in words[first:end]:
        return False
    if end < last and end not in normal.commas and words[end] in habits.HEALTHY_THINGS:
        return True
    copula = next((at for at in range(end - 1, max(begin, first - NEAR), -1) if words[at] in negation.COPULAS), begin)
    return copula > begin and words[copula - 1] in habits.ARE_HEALTHY
