"""Confusion, fits and despair: who tells of their own nodding off, keeps fit or forgets the name of a tablet.

Whoever is confused does not say "it's confusing"; legs that jerk in bed are no fit, and a leg like a dead weight wants
to live.
"""

from __future__ import annotations

from kiosk.understanding.context.vetoes.beside import object_of, rest_behind, words_of
from kiosk.understanding.english import body, persons
from kiosk.understanding.english.vetoes import confusion
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal

NEAR = 3
"""Words around a match that tell whose name it is, or who does not wake."""


def is_ones_own(match: Match, normal: Normal) -> bool:
    """Whether it is the speaker who pulls the blankets up, or nods off over dinner: who tells it is not confused."""
    first = match.span[0]
    return normal.words[max(0, first - 1) : first] == ("i",) and normal.words[first] in confusion.OWN_DOINGS


def is_puzzling(match: Match, normal: Normal) -> bool:
    """Whether something is confusing, which confuses nobody."""
    return any(normal.words[index] == "confusing" for index in match.at)


def is_a_name_of_things(match: Match, normal: Normal) -> bool:
    """Whether it is the tablets' name that somebody can't remember."""
    end = match.span[1]
    if normal.words[end - 1] not in confusion.NAMES:
        return False
    after = normal.words[end : end + NEAR + 1]
    mine = normal.words[end - 2 : end] in confusion.THE_NAME and "i" in normal.words[max(0, match.span[0] - NEAR) : end]
    if mine and after[:1] != confusion.OF and persons.THIRD_PERSON.isdisjoint(normal.words):
        return True  # "I can't remember the name" is told of a tablet
    people = not persons.KIN.isdisjoint(normal.words[end:])
    return after[:1] == confusion.OF and not confusion.NAMED_THINGS.isdisjoint(after) and not people


def is_of_the_speaker(match: Match, normal: Normal) -> bool:
    """Whether it is the speaker who does not wake or answer: "it doesn't wake me"."""
    first, end = match.span
    if normal.words[max(0, first - 1) : first] == ("i",) and normal.stems[first] == confusion.THINK:
        return True
    said = match.phrase.text.split()
    waking = not confusion.WAKING.isdisjoint(said)
    if not waking and confusion.ANSWERING.isdisjoint(said):
        return False
    if waking and object_of(rest_behind(normal, end)) not in confusion.OWN_SLEEP | {""}:
        return False
    near = normal.words[max(0, first - NEAR) : end + 1]
    return not confusion.OF_MYSELF.isdisjoint(near) and persons.OTHERS.isdisjoint(near)  # "I can't wake her"


def jerks_in_bed(match: Match, normal: Normal) -> bool:
    """Whether it is legs that jerk in bed, and nothing is told that makes a fit of it."""
    of_legs = not body.ANY_LEG.isdisjoint(normal.words) and confusion.OF_A_FIT.isdisjoint(normal.words)
    return of_legs and not confusion.IN_BED.isdisjoint(words_of(match, normal))


def is_healthy(match: Match, normal: Normal) -> bool:
    """Whether somebody is fit, and had none: "she's been very fit"."""
    return any(normal.words[at] == "fit" and normal.words[at - 1] in confusion.HOW_FIT for at in match.at if at)


def is_dead_weight(match: Match, normal: Normal) -> bool:
    """Whether it is a limb or an ache that is "like a dead weight", and nobody who would like to be dead.

    The limb stays told: so people speak of a stroke's arm. Who is one "to everybody" is asked.
    """
    end, words = match.span[1], normal.words
    dead = words[end - 3 : end] == ("like", "a", "dead") and words[end : end + 1] in confusion.DEAD_THINGS
    return dead and confusion.TO_OTHERS.isdisjoint(words[end + 1 : end + 2])
