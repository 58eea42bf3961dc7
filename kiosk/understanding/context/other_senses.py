"""Words of a danger in another sense: cramps that "won't go away" for months, a floor one "can't get down" to.

What old people say of the stretch they were told was a very high sugar, and cramps of every night one that holds.
"""

from __future__ import annotations

from kiosk.understanding.context.vetoes import Vetoes
from kiosk.understanding.english import negation, other_senses
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stem
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import CRAMPS, PARTS

BEFORE, BEHIND = 4, 6
"""Words around "can't get rid of" that tell whether one cramp is meant."""
NEAR_NOT = 2
"""Words before "dark" that deny it."""
FARTHEST_WELL = 8
"""Words from a sickness to "I'm over it now"."""
_WELL_AGAIN = Runs(other_senses.WELL_AGAIN)
_HOT_THINGS, _IT_IS = Runs(other_senses.HOT_THINGS), Runs(other_senses.IT_IS)
_SWALLOWED_WITH = Runs(other_senses.SWALLOWED_WITH)
_TO_THE_GROUND, _IS_LOW = Runs(other_senses.TO_THE_GROUND), Runs(other_senses.IS_LOW)


def has_another_sense(match: Match, normal: Normal) -> bool:
    """Whether the words of a match mean something else."""
    return _VETOES.speak_against(match, normal)


def _is_of_many(match: Match, normal: Normal) -> bool:
    """Whether what does not stop are cramps that come again, or it ends with "till I stand up"."""
    (first, end), words = match.span, normal.words
    if not other_senses.HOLDING.isdisjoint(words):
        return False
    near, behind = words[max(0, first - BEFORE) : end + BEHIND], words[first : end + BEHIND]
    them = "them" in words[end - 1 : end + 1]
    many = them or not other_senses.MANY.isdisjoint(near) or not other_senses.COMING.isdisjoint(behind)
    return many or not other_senses.UNTIL.isdisjoint(words[end : end + BEHIND])


def _is_no_sugar(match: Match, normal: Normal) -> bool:
    said = normal.words[slice(*match.span)]
    return said[-1] == "down" and other_senses.PUT_DOWN.isdisjoint(said)


def _is_swallowed_with(match: Match, normal: Normal) -> bool:
    """Whether water is drunk with tablets: "I take my tablets with water" tells of no water tablet."""
    return bool(_SWALLOWED_WITH.find(normal.words[slice(*match.span)]))


def _is_of_the_ground(match: Match, normal: Normal) -> bool:
    first, end = match.span
    went = normal.words[first] in other_senses.GOING
    return went and bool(_TO_THE_GROUND.find(normal.words[first : end + 2]))


def _is_of_the_place(match: Match, normal: Normal) -> bool:
    """Whether what is hot is where the limb cramps: "in the greenhouse, it's boiling", "on the hot tarmac"."""
    words, end = normal.words, match.span[1]
    limb = next((at for at in match.at if normal.stems[at] in PARTS), None)
    if limb is None:
        return False
    for at in range(limb + 1, end - 1):
        if words[at] in other_senses.AT_A_PLACE and words[at + 1] in other_senses.ARTICLES:
            hot = next((one for one in range(at + 2, end) if words[one] in other_senses.HOT), end)
            if hot == at + 2:  # "on the hot tarmac"
                return not normal.is_stop(end) and stem(words[end]) not in PARTS
            said_of_it = hot in normal.stops or bool(_IT_IS.find(words[at + 2 : hot]))
            return said_of_it and words[at + 2] not in other_senses.NO_PLACES and stem(words[at + 2]) not in PARTS
    return False


def _is_another_drink(match: Match, normal: Normal) -> bool:
    """Whether what somebody drinks every night is named, and no alcohol."""
    said = normal.words[slice(*match.span)]
    return not other_senses.DRINKS.isdisjoint(said) and other_senses.ALCOHOL.isdisjoint(said)


def _is_a_hot_drink(match: Match, normal: Normal) -> bool:
    return bool(_HOT_THINGS.find(normal.words[match.span[0] : match.span[1] + 1]))


def _is_over(match: Match, normal: Normal) -> bool:
    """Whether a sickness is told to be over: "a vomiting bug at the weekend, I'm over it now"."""
    words, end = normal.words, match.span[1]
    well = next(((at, to) for at, to in _WELL_AGAIN.find(words) if end <= at <= end + FARTHEST_WELL), None)
    if well is None or not (PARTS | CRAMPS).isdisjoint(normal.stems[end : well[0]]):
        return False
    begin = max((one for one in normal.commas if end <= one <= well[0]), default=end)
    if not other_senses.OF_ANOTHER.isdisjoint(words[begin : well[0]]) or not other_senses.AT_RISK.isdisjoint(words):
        return False
    return other_senses.NOT_WELL.isdisjoint(words[end : well[1] + BEFORE])


def _is_dark_yellow(match: Match, normal: Normal) -> bool:
    """Whether a yellow is told that is darker than it should be: "yellow, but like mustard"."""
    said = normal.words[slice(*match.span)]
    if said[-1] not in other_senses.YELLOW:
        return False
    first, end = clause(normal, match.span[0], normal.ends)
    dark = (at for at in range(first, end) if normal.words[at] in other_senses.DARKENING)
    told = any(negation.NEGATORS.isdisjoint(normal.words[max(0, at - NEAR_NOT) : at]) for at in dark)
    return told and other_senses.PALE.isdisjoint(said)


def _is_of_the_eyes(_: Match, normal: Normal) -> bool:
    """Whether it is no urine that is yellow."""
    return not other_senses.EYES.isdisjoint(normal.words)


def _is_white(match: Match, normal: Normal) -> bool:
    """Whether urine is like a wine that is white."""
    first, end = match.span
    return "wine" in normal.words[first:end] and "white" in normal.words[first:end]


def _is_low(match: Match, normal: Normal) -> bool:
    """Whether a pressure that is named is low: "my blood pressure's low"."""
    words, end = normal.words, match.span[1]
    if words[end - 1] != "pressure" or end >= len(words):
        return False
    return _IS_LOW.at(words, end) > 0


_VETOES = Vetoes(
    {
        _is_of_many: ("will_not_ease",),
        _is_no_sugar: ("sugar_high",),
        _is_of_the_ground: ("fainted",),
        _is_of_the_place: ("leg_hot_red",),
        _is_another_drink: ("alcohol_high", "alcohol_some"),
        _is_a_hot_drink: ("in_heat",),
        _is_over: ("losses_go_on", "vomiting", "diarrhoea"),
        _is_dark_yellow: ("urine_normal",),
        _is_of_the_eyes: ("urine_normal", "urine_dark"),
        _is_white: ("urine_brown",),
        _is_low: ("high_blood_pressure",),
        _is_swallowed_with: ("diuretic",),
    }
)
