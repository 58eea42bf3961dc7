"""Everyday sayings that were taken for a finding: "he's sharp", "I shook it out", "behind the knee".

Few are of a danger ("can't face going out", a tablet every four hours). What else looks like one is in the modules
beside this.
"""

from __future__ import annotations

from kiosk.understanding.context.vetoes.beside import stands_near
from kiosk.understanding.english import negation
from kiosk.understanding.english.vetoes import sayings
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_SAYINGS = {finding: Runs(some) for finding, some in sayings.SAYINGS.items()}
_EASILY, _NONE = Runs(sayings.EASILY), Runs(())
_YEARS_AGO = Runs(sayings.YEARS_AGO)
_VERDICTS, _MEASURED = Runs(sayings.VERDICTS), Runs(sayings.MEASURED)
FARTHEST_AGO = 5
"""Words from an operation to the "years ago"."""
NEAR_CHECK = 2
"""Words from "checked" to the pressure."""
FARTHEST_VERDICT = 9
"""Words from "my kidneys" to "they're fine"."""
NEAR_HOLDING = 4
"""Words from "hold" to the "down" behind it: "holding a little water down"."""


def is_a_saying(match: Match, normal: Normal) -> bool:
    """Whether words of a match belong to a saying; "my hands shake, it is awful" holds no "shake it"."""
    words = normal.words
    for first, end in _SAYINGS.get(match.finding, _NONE).find(words):
        goes_on = words[end - 1] in sayings.PRONOUNS and words[end : end + 1] != ()
        if goes_on and words[end] in negation.COPULAS:
            continue
        if any(first <= at < end for at in match.at):
            return True
    return False


def is_kept_down(match: Match, normal: Normal) -> bool:
    """Whether it is fluid that is held down, and not held in."""
    first, end = match.span
    held = not sayings.HOLDING.isdisjoint(normal.words[first:end])
    return held and "down" in normal.words[first : min(len(normal.words), end + NEAR_HOLDING - 1)]


def is_walked_with_ease(match: Match, normal: Normal) -> bool:
    """Whether it is told how well somebody walks, and nothing that walking does."""
    (first, end), words = match.span, normal.words
    rest = words[end : end + sayings.FARTHEST_EASE]
    able = not sayings.ABLE.isdisjoint(words[max(0, first - 2) : first])
    eased = [last for _, last in _EASILY.find(rest)]
    behind = words[end + eased[0] :] if eased else ()
    turned = behind[:2] not in sayings.BUT_NOW and not sayings.TURNING.isdisjoint(words[end:])
    return able and bool(eased) and not turned


def is_light_yellow(match: Match, normal: Normal) -> bool:
    """Whether what is only yellow was taken for "very yellow"."""
    said = normal.words[slice(*match.span)]
    around = normal.words[max(0, match.span[0] - 1) : match.span[1] + 1]
    return said[-1] == "yellow" and sayings.DEEP.isdisjoint(around)


def is_checked(match: Match, normal: Normal) -> bool:
    """Whether a part or a mineral is only named, as what was looked at: "my kidneys were checked and they're fine"."""
    (first, end), words = match.span, normal.words
    if not sayings.BARE.issuperset(words[first:end]):
        return False
    begin, last = clause(normal, first, normal.ends)
    if "pressure" in words[first:end]:
        checked = not sayings.CHECKING.isdisjoint(words[max(begin, first - NEAR_CHECK) : first])
        return checked and sayings.HIGH.isdisjoint(words[begin:last])
    if not sayings.AILING.isdisjoint(words[begin:last]):
        return False
    verdicts = [
        at
        for at, _ in _VERDICTS.find(words[end : min(last, end + FARTHEST_VERDICT)])
        if words[end + at] == "all" or not sayings.LISTED.issuperset(words[end : end + at])  # else it is denied
    ]
    measured = "calcium" in words[first:end] and bool(_MEASURED.find(words[max(begin, first - NEAR_CHECK) : last]))
    return bool(verdicts) or measured


def is_every_few_hours(match: Match, normal: Normal) -> bool:
    """Whether "paracetamol every four hours" was taken for one every hour."""
    counted = (word for word in normal.words[slice(*match.span)] if word.isdigit())
    return "every" in match.phrase.text and any(int(word) >= sayings.EVERY_HOURS for word in counted)


def was_years_ago(match: Match, normal: Normal) -> bool:
    """Whether an operation is one of years ago."""
    begin, last = clause(normal, match.span[0], normal.ends)
    return stands_near(_YEARS_AGO, match, normal, FARTHEST_AGO) and sayings.ANOTHER.isdisjoint(normal.words[begin:last])
