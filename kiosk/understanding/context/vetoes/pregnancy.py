"""Pregnancy and birth: one that is over, visitors who are expected, a joint that moves less.

Who is pregnant, or has just given birth, is sent to the midwife with much that others may wait with.
"""

from __future__ import annotations

from itertools import pairwise

from kiosk.understanding.context.vetoes.beside import words_around
from kiosk.understanding.english import gestation, others, persons
from kiosk.understanding.english.vetoes import pregnancy
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

NEAR = 3
"""Words behind "expecting" that tell what is, and before "pregnant" that tell when."""
DIGITS_OF_A_YEAR = 4
LENGTH_GONE = 3
"""Words of "six weeks gone"."""
FARTHEST_BIRTH = 10
"""Words between the waters and the birth that they were of."""
_I_HAD = Runs(pregnancy.I_HAD)
_THEN = Runs(pregnancy.THEN)
_OF_NOW = Runs(pregnancy.OF_NOW)


def is_no_baby(match: Match, normal: Normal) -> bool:
    """Whether visitors are expected, a pension is due, a sore calf is nursed, or the children came along."""
    (first, end), words = match.span, normal.words
    if match.phrase.text.startswith(pregnancy.DUE_IN):
        said = words[first:end]
        between = said[said.index("due") + 1 : said.index("in")] if {"due", "in"} <= set(said) else ()
        return not pregnancy.ABOUT_WHEN.issuperset(between)  # "due my pension in March"
    if match.phrase.text.endswith("any day") and "all" in words[first:end]:
        return True  # "I carry my baby all day"
    if match.phrase.text == pregnancy.WITH_CHILD:
        return words[end - 1] != "child"
    if words[end - 1] not in pregnancy.EXPECTING or end == len(words) or normal.is_stop(end):
        return False
    near = words[end : end + NEAR]
    last = next((at for at in range(end, end + len(near)) if words[at] in pregnancy.BABIES_LAST), None)
    if last is not None and (normal.is_stop(last + 1) or words[last + 1] in pregnancy.NOTHING_ELSE):
        return False
    return pregnancy.BABIES.isdisjoint(near) and pregnancy.NOTHING_ELSE.isdisjoint(near[:1])


def is_no_longer(match: Match, normal: Normal) -> bool:
    """Whether "when I was pregnant" tells of another time, "the pregnancy test" of nothing yet."""
    first, end = match.span
    begin, last = clause(normal, first)
    if not pregnancy.TESTS.isdisjoint(normal.words[end : end + 1]):
        return pregnancy.POSITIVE.isdisjoint(normal.words[begin:last])
    when = any(pair in pregnancy.WHEN_I_WAS for pair in pairwise(normal.words[max(begin, first - NEAR) : end]))
    return when and pregnancy.STILL.isdisjoint(normal.words)


def is_weeks_ago(match: Match, normal: Normal) -> bool:
    """Whether "I fell six weeks gone" tells how long ago it was: nobody is said to be so far gone."""
    end, words = match.span[1], normal.words
    if words[end - 1] != "gone":
        return False
    first = max(0, end - LENGTH_GONE)
    begin = clause(normal, first, normal.stops)[0]
    while first > begin and words[first - 1] in gestation.NEARLY:
        first -= 1
    if "pregnant" in words[begin:]:
        return False
    if first <= begin:
        return end < len(words) and _I_HAD.at(words, end) > 0
    pointed = words[max(begin, first - 2) : first] in pregnancy.THAT_IS
    return pointed or words[first - 1] not in pregnancy.SO_FAR | gestation.WOMEN | persons.KIN | others.PEOPLE


def is_of_a_birth_then(match: Match, normal: Normal) -> bool:
    """Whether the waters are those of a birth that is over, and nothing near them is of now."""
    first, end = match.span
    begin, last = clause(normal, first)
    near = normal.words[max(begin, first - FARTHEST_BIRTH) : min(last, end + FARTHEST_BIRTH)]
    return bool(_THEN.find(near)) and not _OF_NOW.find(near)


def is_no_meal_for_two(match: Match, normal: Normal) -> bool:
    """Whether "I eat two packets" or "I haven't eaten for two weeks" was taken for "eating for two"."""
    (first, end), words = match.span, normal.words
    if words[end - 1] != "2":
        return False
    counted = not normal.is_stop(end) and words[end] not in pregnancy.BEHIND_TWO
    return counted or "for" not in words[first:end]


def is_of_no_baby(match: Match, normal: Normal) -> bool:
    """Whether it is a joint that moves less, or a baby that is born: "less movement in my toes"."""
    said, near = normal.words[match.span[0] : match.span[1]], words_around(match, normal)
    if not pregnancy.OF_A_BABY.isdisjoint((*said, *near)):
        return not pregnancy.BORN.isdisjoint(near) and pregnancy.BORN.isdisjoint(said)
    return not pregnancy.OF_A_JOINT.isdisjoint(near)


def is_of_a_birth_named(match: Match, normal: Normal) -> bool:
    """Whether "since the birth" is dated by a child or a year, who may be forty: "since the birth of my son"."""
    (first, end), (_, last) = match.span, clause(normal, match.span[0])
    if "since" not in normal.words[first:end]:
        return False
    years = any(word.isdigit() and len(word) == DIGITS_OF_A_YEAR for word in normal.words[end:last])
    return normal.words[end : end + 1] == ("of",) or years
