"""What English takes apart, whatever is told: "I don't know who is right" is no "she doesn't know who I am".

These are asked of every match; they are of phrases that were put together from words of two sentences.
"""

from __future__ import annotations

from itertools import pairwise

from kiosk.understanding.english import word_classes
from kiosk.understanding.english.vetoes import grammar
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal

NEAR = 3
"""Words before "feel" in which "can" stands."""


def asks_something_else(match: Match, normal: Normal) -> bool:
    """Whether "I don't know who is right" was taken for "she doesn't know who I am"."""
    end = match.span[1]
    last, following = normal.words[end - 1], normal.words[end : end + 1]
    phrase = match.phrase.text.split()
    if last not in grammar.ASKING or phrase[-1] == last or not following or end in normal.ends:
        return False
    goes_on = any(pair == (last, *following) for pair in pairwise(phrase))  # "my strength is not what it was"
    return not goes_on and following[0] in grammar.NO_PERSON


def denies_between(match: Match, normal: Normal) -> bool:
    """Whether "sick and I have not had diarrhoea" was taken for "sick and diarrhoea"."""
    first, end = match.span
    if not match.phrase.joined or match.phrase.negated:
        return False
    linked = False
    for index in range(first, end):
        linked = linked or normal.words[index] in word_classes.JOINS
        if linked and index not in match.at and normal.words[index] in word_classes.NEEDED:
            return True
    return False


def is_unlike(match: Match, normal: Normal) -> bool:
    """Whether "not painful, just like no petrol" was taken for "not had pain like it"."""
    end, said = match.span[1], match.phrase.text.split()
    if normal.words[end - 1] != "like" or said[-2:] not in (["like", "it"], ["like", "this"], ["like", "that"]):
        return False
    return end < len(normal.words) and normal.words[end] not in grammar.LIKENED


def lacks_can(match: Match, normal: Normal) -> bool:
    """Whether "I can feel my legs" was taken from "a creepy feeling in my legs", which denies nothing."""
    first, end = match.span
    near = normal.words[max(0, first - NEAR) : end]
    can = match.phrase.denies and match.phrase.text.startswith(grammar.I_CAN)
    return can and grammar.CAN.isdisjoint(near)
