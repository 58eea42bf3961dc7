"""What two open decoders of different makes heard of one answer: each hears a seventh of what the other misses."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kiosk.events import Finding, Meaning, Polarity
from kiosk.understanding.readings import CONFLICT, UNSECONDED, WORD_FOR_WORD, contradicts

LONGEST_ANSWER = 3
"""Words of a plain answer that the second decoder alone may give: in babble it begins talk with "that's right" too."""


def with_other(best: Meaning, other: Meaning, medicines: AbstractSet[str]) -> tuple[Meaning, AbstractSet[str]]:
    """Return the first reading with what the second adds, and the findings that both tell alike.

    What the second alone tells is so in half to three quarters of the cases (docs/decisions/0016) and is read back;
    a medicine that its words only sound like is left out: of six such one was right. Its command, or its plain answer
    but for a "no", counts only where the first tells nothing; what it alone denies is asked again.
    """
    if not best.understood:
        return _instead(best, other), frozenset()
    theirs = {finding.id: finding.polarity for finding in other.findings}
    found = [_doubted(one) if theirs.get(one.id, one.polarity) is not one.polarity else one for one in best.findings]
    known = {finding.id for finding in best.findings}
    added = [finding for finding in _told_by_second(other, medicines) if finding.id not in known]
    margin = min(best.margin, CONFLICT) if added or contradicts(best, other) else best.margin
    agreed = frozenset(one.id for one in best.findings if theirs.get(one.id) is one.polarity)
    asked_back = best.asked_back or other.asked_back
    return replace(best, findings=(*found, *added), margin=margin, asked_back=asked_back), agreed


def _instead(best: Meaning, other: Meaning) -> Meaning:
    """Return what the second tells where the first tells nothing."""
    short = len(other.text.split()) <= LONGEST_ANSWER
    if other.command is not None or (short and other.answer not in {None, "no"}):
        return other
    told = tuple(_told_by_second(other, frozenset()))
    return replace(other, findings=told, answer=None) if told or other.asked_back else best


def _told_by_second(other: Meaning, medicines: AbstractSet[str]) -> Iterator[Finding]:
    """Yield what it affirms in words of its own, to be read back."""
    for finding in other.findings:
        sound = finding.id in medicines and finding.likeness < WORD_FOR_WORD
        if finding.polarity is Polarity.AFFIRMED and not other.tells_plainly(finding) and not sound:
            yield replace(finding, likeness=min(finding.likeness, UNSECONDED))


def _doubted(finding: Finding) -> Finding:
    return replace(finding, likeness=min(finding.likeness, CONFLICT))
