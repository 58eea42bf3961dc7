"""A heart attack that is over: an ill heart, and no chest pain of today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kiosk.understanding.english import heart_attacks
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.polarity.long_past import past_runs
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

PAIN, ILL_HEART = "chest_pain", "heart_disease"
_NAMES, _ANCHORED, _LONG_AGO = Runs(heart_attacks.NAMES), Runs(heart_attacks.ANCHORED), Runs(heart_attacks.LONG_AGO)
_OF_LATE = heart_attacks.OF_LATE
FARTHEST_HAD, FARTHEST_DATE = 4, 7
"""Words from "had" to the attack ("had a very bad heart attack"), and from that to its date."""
NEAR = 3
"""Words behind it that may bring back one that something is dated by: "since my heart attack yesterday"."""


def with_old_attacks(matches: Sequence[Match], normal: Normal) -> Iterator[Match]:
    """Yield the matches; one of a heart attack that is dated, or that something else is dated by, tells of the heart.

    One that somebody "had", and nobody knows when, tells of both: it is read back, and after a no the heart is ill.
    """
    named = [range(*run) for run in _NAMES.find(normal.words)]
    for match in matches:
        attack = next((one for one in named if match.finding == PAIN and match.at[-1] in one), None)
        if attack is None:
            yield match
            continue
        over = _is_a_date(normal, attack) or _is_dated(normal, attack)
        lately = not _OF_LATE.isdisjoint(normal.words[attack.stop : attack.stop + NEAR])
        if over or (_was(normal, attack) and not lately):
            yield replace(match, phrase=replace(match.phrase, finding=ILL_HEART))
        if not over:
            yield match


def _was(normal: Normal, named: range) -> bool:
    """Whether there was one: "I had a heart attack", and not "I nearly had"."""
    before = normal.words[max(clause(normal, named.start)[0], named.start - FARTHEST_HAD) : named.start]
    return not heart_attacks.HAD.isdisjoint(before) and heart_attacks.HAVING.isdisjoint(before)


def _is_a_date(normal: Normal, named: range) -> bool:
    """Whether something else is dated by it: "since my heart attack"."""
    words, (begin, end) = normal.words, clause(normal, named.start)
    behind = words[named.stop : min(end, named.stop + NEAR)]
    anchored = any(begin + last == named.start for _, last in _ANCHORED.find(words[begin : named.start]))
    return (anchored or not heart_attacks.PATIENT.isdisjoint(behind[:1])) and _OF_LATE.isdisjoint(behind)


def _is_dated(normal: Normal, named: range) -> bool:
    """Whether it is dated to long ago: "in 1990", "three months back"."""
    words, (begin, end) = normal.words, clause(normal, named.start)
    near = range(max(begin, named.start - FARTHEST_DATE), min(end, named.stop + FARTHEST_DATE))
    dates = [run for run in (*past_runs(normal), *_LONG_AGO.find(words)) if run[0] in near]
    between = (words[min(named.stop, last) : max(named.start, first)] for first, last in dates)
    so = heart_attacks.HAVING.isdisjoint(words[near.start : named.start])
    before = words[named.stop : named.stop + 1] == ("before",) and normal.is_stop(named.stop + 1)
    return so and (before or any(_OF_LATE.isdisjoint(some) for some in between))
