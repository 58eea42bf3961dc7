"""Matches that stand → the findings they tell, with the evidence for hearing them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kiosk.events import Finding, Polarity
from kiosk.groups import Group
from kiosk.understanding.context.small_talk import DOUBTED, likeness_of
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.resolve import Chosen
from kiosk.understanding.people.subject import People
from kiosk.understanding.polarity.cues import Verdict, turned
from kiosk.understanding.text.normalise import Normal

AT_NIGHT = "at_night"
_WHERE = frozenset({Group.LOCATION, Group.SIDE})
_NIGHTS = frozenset({"night", "nights"})


def finding_of(choice: Chosen, normal: Normal, verdict: Verdict, people: People) -> Finding:
    """Return a match that stands as the finding that it tells."""
    match = choice.match
    first, end = match.span
    return Finding(
        id=match.finding,
        polarity=turned(verdict.polarity) if match.phrase.denies else verdict.polarity,
        words=" ".join(normal.words[first:end]),
        score=round(min(1.0, match.score * verdict.factor), 3),
        likeness=round(min(likeness_of(match, normal), DOUBTED if verdict.is_doubtful else 1.0), 3),
        phrase=match.phrase.text,
        runner_up=choice.runner_up,
        runner_up_score=round(min(1.0, choice.runner_up_score), 3),
        span=match.span,
        subject=people.owner(match.at),
    )


def of_the_whole(name: str, normal: Normal, polarity: Polarity = Polarity.AFFIRMED, likeness: float = 1.0) -> Finding:
    """Return a finding that no words of its own tell, but all that was said as an answer."""
    text, span = normal.text, (0, len(normal.words))
    return Finding(name, polarity, words=text, likeness=likeness, phrase=text, span=span)


def affirmed(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return those that are so."""
    return tuple(one for one in findings if one.polarity is Polarity.AFFIRMED)


def is_where_it_is_not(finding: Finding, match: Match, others: Sequence[Chosen], groups: Mapping[str, Group]) -> bool:
    """Whether a place or side is denied only because what is told of it is: "no swelling in both calves" denies none.

    Nor does "I can't feel both legs", though it is so.
    """
    if finding.polarity is not Polarity.DENIED or groups[match.finding] not in _WHERE:
        return False
    elsewhere = (one.match.span for one in others if groups[one.match.finding] not in _WHERE)
    return any(first <= match.span[0] and match.span[1] <= end for first, end in elsewhere)


def with_nights(found: Mapping[str, Finding], groups: Mapping[str, Group]) -> tuple[Finding, ...]:
    """Return the findings, and that it comes at night where a story tells how many nights: "every single night"."""
    often = (one for one in found.values() if groups[one.id] is Group.FREQUENCY and one.polarity is Polarity.AFFIRMED)
    nights = next((one for one in often if not _NIGHTS.isdisjoint(one.words.split())), None)
    if nights is None or AT_NIGHT in found or AT_NIGHT not in groups:
        return tuple(found.values())
    return (*found.values(), replace(nights, id=AT_NIGHT))


def stronger(one: Finding, other: Finding | None) -> Finding:
    """Of two mentions of a finding keep the affirmed one: "no pain at rest, but pain when I walk"."""
    if other is None:
        return one
    order = (Polarity.AFFIRMED, Polarity.UNSURE, Polarity.DENIED)
    if one.polarity is other.polarity:
        return max(one, other, key=lambda finding: finding.score)
    return min(one, other, key=lambda finding: order.index(finding.polarity))
