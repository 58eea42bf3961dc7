"""The colour of urine: brown, red or bloody counts whatever else is told, and "normal" not where it only compares.

"A lot darker than normal, brown" names what is normal, and it is not that. Whoever has broken muscle down says so, for
they know what is normal: that word took the danger away, and the result told them that their urine was fine.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kiosk.events import Finding, Polarity
from kiosk.understanding.asked import Asked
from kiosk.understanding.english import colours, word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.phrases import Phrase
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

DANGER, DARK, NORMAL = "urine_brown", "urine_dark", "urine_normal"
HARMLESS = frozenset({NORMAL, "urine_clear"})
"""Colours beside which it is not brown."""
_ASKED = frozenset({DANGER, "no_urine"})
FARTHEST_RULE = 2
"""Words between "usually" and the colour that it is at other times."""
FARTHEST_NOW = 3
"""Words from a harmless colour to the "now" behind it."""
FARTHEST_HOPE = 8
"""Words from "I'm waiting for it" to the harmless colour that is no more than hoped for."""
FARTHEST_TIME = 6
"""Words from "since" to the day: "since my run on Sunday"."""
_ARTICLES = frozenset({("the",), ("a",)})
_AT_TIMES, _OF_A_STOOL = Runs(colours.AT_TIMES), Runs(colours.OF_A_STOOL)
_OF_SOMEBODY, _OF_THE_VEINS = Runs(colours.OF_SOMEBODY), Runs(colours.OF_THE_VEINS)
_OF_SOME_ONES = Runs(colours.OF_SOME_ONES)
_AS_EVER, _OF_THE_MORNING = Runs(colours.AS_EVER), Runs(colours.OF_THE_MORNING)


def with_colours(matches: Sequence[Match], normal: Normal, expected: Collection[str]) -> list[Match]:
    """Return the matches with each colour of an answer about urine, and no harmless one that only compares.

    Nor one that is how it is at other times: "usually pale, brown today".
    """
    told = [match for match in matches if match.finding not in HARMLESS or _is_now(match, normal)]
    if _ASKED.isdisjoint(expected):
        return told
    harmless = [match.span for match in told if match.finding in HARMLESS]
    named = _named(normal)
    return [*told, *(one for one in named if one.finding != DANGER or not _is_over(one.span, harmless, normal))]


def settled(findings: tuple[Finding, ...], normal: Normal, question: Asked | None) -> tuple[Finding, ...]:
    """Leave out of an answer about urine a harmless colour beside a dangerous one that is not denied, nor over."""
    if question is None or DANGER not in question.findings:
        return findings
    if any(one.id in HARMLESS or one.id == DARK for one in findings) and _is_of_another_thing(normal):
        whole = (0, len(normal.words))  # what was read with the question's words put back
        findings = tuple(one for one in findings if one.id != DANGER or one.span != whole)
    told = [one for one in findings if one.id == DANGER and one.polarity is not Polarity.DENIED]
    harmless = [one.span for one in findings if one.id in HARMLESS]
    if all(_is_over(one.span, harmless, normal) for one in told):
        return findings
    return tuple(one for one in findings if one.id not in HARMLESS or one.polarity is not Polarity.AFFIRMED)


def _is_of_another_thing(normal: Normal) -> bool:
    """Whether the colours of danger that are named are those of other things alone: "pale, I had red cabbage"."""
    named = [at for at, word in enumerate(normal.words) if word in colours.OF_DANGER]
    return bool(named) and not any(_is_of_danger(normal, at) for at in named)


def _is_over(span: tuple[int, int], harmless: Sequence[tuple[int, int]], normal: Normal) -> bool:
    """Whether a colour of danger is told of some time ago, and a harmless one behind it of now."""
    if colours.LONG_AGO.isdisjoint(normal.words):
        return False
    return any(_is_how_it_is(span[1], one, normal) for one in harmless if one[0] >= span[1])


def _is_how_it_is(end: int, harmless: tuple[int, int], normal: Normal) -> bool:
    """Whether a harmless colour is told of now, behind one of danger that ends before `end`: no hope, no question."""
    words, (first, last) = normal.words, harmless
    behind = words[last : last + FARTHEST_NOW]
    if colours.AND_NOW.isdisjoint((*words[end:last], *behind)) or not colours.BEFORE_NOW.isdisjoint(behind):
        return False
    begin = max(end, clause(normal, first, normal.stops)[0], first - FARTHEST_HOPE)
    walls = (at for at in range(begin, first) if words[at] in word_classes.WALLS and words[at - 1] != "anything")
    begin = max(walls, default=begin)
    if not colours.NOT_TOLD.isdisjoint(words[begin:last]) or _AT_TIMES.find((*words[begin:last], *behind)):
        return False
    return not _goes_on(words[end:first])


def _goes_on(between: Sequence[str]) -> bool:
    """Whether a colour is told since or for a time, and not of that time alone: "brown since Sunday"."""
    begun = [at for at, word in enumerate(between) if word in colours.SO_FAR]
    return any(not colours.LONG_AGO.isdisjoint(between[at : at + FARTHEST_TIME]) for at in begun)


def _named(normal: Normal) -> list[Match]:
    """Return what is named of a danger, of dark urine, or as usual by comparison."""
    words = range(len(normal.words))
    brown = [_match(DANGER, normal, at, at + 1) for at in words if _is_of_danger(normal, at)]
    dark = [_match(DARK, normal, at, at + 1) for at in words if _is_dark(normal, at)]
    return [*brown, *dark, *(_match(NORMAL, normal, *run) for run in _as_ever(normal))]


def _match(finding: str, normal: Normal, first: int, end: int) -> Match:
    text, stems = " ".join(normal.words[first:end]), normal.stems[first:end]
    return Match(Phrase(finding, text, stems), 1.0, tuple(range(first, end)))


def _is_of_danger(normal: Normal, index: int) -> bool:
    """Whether the word at `index` is a colour of danger, and no other thing's, nobody's name and no blood taken."""
    words = normal.words
    if words[index] not in colours.OF_DANGER or not colours.NAMING.isdisjoint(words[index + 1 : index + 2]):
        return False
    before = words[:index]
    if _OF_SOMEBODY.end(("", *before)) or (words[index] == "blood" and _OF_THE_VEINS.end(("", *before))):
        return False
    if before[-1:] in _ARTICLES and index + 1 < len(words) and _OF_SOME_ONES.at(words, index + 1):
        return False
    # "It was black and my thighs are sore": those are told of behind the "and", and have a colour of their own.
    anew = (at for at in range(1, len(words)) if words[at - 1] == "and" and words[at] in colours.TOLD_ANEW)
    first, end = clause(normal, index, normal.stops.union(anew))
    return colours.OF_ANOTHER_THING.isdisjoint(words[first:end]) and not _OF_A_STOOL.find(words[first:end])


def _is_dark(normal: Normal, index: int) -> bool:
    of_the_morning = index + 1 < len(normal.words) and _OF_THE_MORNING.at(normal.words, index + 1)
    return normal.words[index] in colours.DARKER and not of_the_morning


def _as_ever(normal: Normal) -> list[tuple[int, int]]:
    """Return where "no darker than normal" begins and ends."""
    words, found = normal.words, []
    for first, end in _AS_EVER.find(words):
        at = end
        while at < len(words) - 1 and words[at] in colours.THAN:
            at += 1
        if at < len(words) and words[at] in colours.USUAL:
            found.append((first, at + 1))
    return found


def _is_now(match: Match, normal: Normal) -> bool:
    """Whether a harmless colour is how it is now, and neither another colour's measure nor how it is otherwise."""
    words, (first, end) = normal.words, match.span
    if _is_measure(words, match.at[-1]) or not colours.UNTIL.isdisjoint(words[end : end + 1]):
        return False
    beside = words[max(0, first - FARTHEST_RULE) : end + 1]
    last = clause(normal, first)[1]
    return colours.AS_A_RULE.isdisjoint(beside) or colours.TODAY.isdisjoint(words[first:last])


def _is_measure(words: Sequence[str], index: int) -> bool:
    """Whether the word at `index` ends "darker than normal", and begins no "no darker than normal"."""
    than = index - 1
    while than > 0 and words[than] in colours.THAN - {"than"}:
        than -= 1
    if than < 1 or words[index] not in colours.USUAL:
        return False
    if words[than] == "than":
        return words[than - 1] not in colours.LIGHTER
    return words[than] in colours.FROM and words[than - 1] in colours.DIFFERENT
